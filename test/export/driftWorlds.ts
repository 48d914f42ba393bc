import { briefingOf, offeredIn, type Briefing } from '#figures/briefing.ts'
import type { Comparison, Scene } from '#figures/scene.ts'
import { languages, type Lang } from '#model/words.ts'
import { previousOf } from '#stats/neighbours.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { sceneOf } from '#test/demo/scenes.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'

const [real, demo] = [await realCatalogue(), demoCatalogue()]
const [now, then] = [await realSnapshot(real, real.current), await realSnapshot(real, before(real))]
const [made, madeBefore] = [demoSnapshot(), demoSnapshot(before(demo))]

const scenes: readonly (readonly [string, (lang: Lang) => Scene | Comparison])[] = [
  ['the newest state', (lang) => sceneOf(real, now, lang)],
  ['the newest two states', (lang) => ({ ...sceneOf(real, now, lang), from: then })],
  ['the newest two states of the demonstration', (lang) => ({ ...sceneOf(demo, made, lang), from: madeBefore })],
]

/** What every file is read back for: all figures that these states have, in every language. */
export const driftWorlds: readonly (readonly [string, readonly Briefing[]])[] = scenes.map(([name, scene]) => [
  name, languages.map((lang) => briefingOf(scene(lang), offeredIn(scene(lang)))),
])

function before({ editions, current }: Pick<Scene['catalogue'], 'editions' | 'current'>): string {
  const found = previousOf(editions, current)
  if (!found) throw new Error(`nothing is earlier than ${current}`)
  return found.id
}
