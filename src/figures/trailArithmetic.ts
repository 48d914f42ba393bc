import { capital } from '#i18n/naming.ts'
import type { Voice } from '#i18n/voice.ts'
import { pathTo, rootOf } from '#model/register.ts'
import type { Step } from '#stats/step.ts'
import type { Scene } from './scene.ts'
import { childLevel, levelName } from './levels.ts'
import { addendName, gapName } from './trailWords.ts'
import { nameOf } from './terms.ts'

/** One line of arithmetic: what is reckoned, and in symbols how. */
export interface Line {
  readonly label: string
  readonly text: string
}

/** The lines of a derivation; `what` says of which number they are, where they are several. */
export function linesOf(scene: Scene, steps: readonly Step[], what?: string): Line[] {
  const { voice } = scene
  return steps.map((step) => {
    const label = capital(labelOf(scene, step))
    const ended = step.end ? voice.t(step.end === 'atLeast' ? 'trail.step.least' : 'trail.step.most', { label }) : label
    return { label: what === undefined ? ended : voice.t('trail.step.of', { what, label: ended }), text: equation(voice, step.terms, step.result) }
  })
}

/** "16 − 11 = 5"; a lone amount stands by itself. */
export function equation(voice: Voice, amounts: readonly number[], result: number): string {
  const [first = 0, ...others] = amounts
  if (others.length === 0) return voice.count(first)
  // Nothing taken away is still taken away.
  const rest = others.map((n) => `${n < 0 || Object.is(n, -0) ? '−' : '+'} ${voice.count(Math.abs(n))}`)
  return `${voice.count(first)} ${rest.join(' ')} = ${result < 0 ? `−${voice.count(-result)}` : voice.count(result)}`
}

/** More amounts than these are named by their level alone. */
const listed = 4

function labelOf(scene: Scene, { kind, addends = [], gap, claim, places = 0, terms }: Step): string {
  const { voice, snapshot } = scene
  const [area] = addends.flatMap((addend) => (addend.kind === 'area' ? [addend.id] : []))
  if (kind === 'byArea' && area !== undefined && addends.length > listed) {
    return voice.t('trail.step.byAreaMany', { level: levelName(scene, pathTo(snapshot.register, area).length - 1) || childLevel(scene) })
  }
  return voice.t(`trail.step.${kind}`, {
    names: voice.list(addends.map((addend) => addendName(scene, addend))),
    what: claim ? voice.say(claim.what) : '',
    name: gap ? gapName(scene, gap) : '',
    n: voice.count(places),
    count: terms[0] ?? 0,
    size: voice.count(terms[0] ?? 0),
    place: nameOf(scene, rootOf(snapshot.register).id),
  })
}
