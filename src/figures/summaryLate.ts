import { lateOf, pressedUnder, urgedOf } from './late.ts'
import { lateText } from './lateWords.ts'
import { paragraph, type Block } from './paper.ts'
import { pressOf } from './press.ts'
import type { Scene } from './scene.ts'
import { inside, spoken, terms } from './terms.ts'

/** More names than these would fill the sheet; how many there are is then said, and the list of units has the names. */
const mostNames = 40

/** Who remains of the cohort that a deadline presses, by managing authority: named, or how many among which; nothing where nobody certainly does. */
export function lateItems(scene: Scene): Block[] {
  const { voice } = scene
  const press = pressOf(scene)
  if (!press) return []
  const urged = urgedOf(scene, press).map((authority) => ({ authority, late: lateOf(scene, press, authority), n: spoken(voice, pressedUnder(scene, press, authority).remaining) }))
  if (urged.length === 0) return []
  const names = urged.reduce((sum, { late }) => sum + late.named.length + late.unnamed.reduce((all, { pool }) => all + pool.length, 0), 0)
  const lead = voice.t('paper.summary.lateLead', { ...terms(scene), cohort: inside(voice.say(press.cohort.name)), date: voice.dated(press.cohort.dueBefore) })
  return [
    { ...paragraph('text', lead), next: true },
    ...urged.map(({ authority, late, n }) => paragraph('item', voice.t('document.note.item', {
      text: voice.t('document.note.lateLine', {
        authority: voice.say(authority.name),
        late: names <= mostNames ? lateText(scene, late, n) : voice.t('paper.summary.lateCount', { n }),
      }),
    }))),
  ]
}
