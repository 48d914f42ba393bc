import { comparedFigureOf, comparedIdsFor } from './catalogue.ts'
import { changeSentence } from './changeSentence.ts'
import { changeTotals } from './changeTotals.ts'
import { momentText } from './changeWords.ts'
import { penned } from './noteLead.ts'
import { tableFrom } from './noteTable.ts'
import { paragraph, type Section } from './paper.ts'
import type { Comparison } from './scene.ts'

/** What each finding says that the sentence does not: where it changed, which units, who is late. */
const found = ['changes', 'changeMap', 'stoplight'] as const

/** What became of the area since another state: the sentence, the totals before and after, the findings, and whether it is fast enough by which rule. */
export function changeSection(scene: Comparison): Section {
  const { voice, from } = scene
  const ids = comparedIdsFor(scene)
  const totals = changeTotals(scene)
  const text = (finding: string): string => voice.t('document.note.sentence', { text: finding })
  return {
    name: voice.t('document.note.change', { date: momentText(scene, from) }),
    blocks: [
      paragraph('text', changeSentence(penned(scene))),
      tableFrom(totals, { what: 0.32, from: 0.19, to: 0.15, why: 0.34 }),
      ...totals.notes.map((note) => paragraph('small', note)),
      ...found.filter((id) => ids.includes(id)).map((id) => paragraph('item', voice.t('document.note.item', { text: text(comparedFigureOf(id, penned(scene)).title) }))),
      ...(ids.includes('pace') ? [paragraph('text', text(comparedFigureOf('pace', penned(scene)).title)), paragraph('small', voice.t('pace.note.rule'))] : []),
      paragraph('small', totals.source),
    ],
  }
}
