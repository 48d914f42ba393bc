import { changeSentence } from './changeSentence.ts'
import { bothSourced } from './changeWords.ts'
import { totalLines } from './changeTotals.ts'
import type { Figure } from './figure.ts'
import type { Comparison } from './scene.ts'
import { stampOf } from './stamp.ts'

/**
 * What changed, as plain text to be pasted into a message: the sentence, the totals, the verdict on the pace and who
 * is late, where the page has them, and what it all rests on.
 */
export function changeSummary(scene: Comparison, figures: readonly Figure[]): string {
  const { voice } = scene
  const stamp = stampOf(scene)
  const titles = figures.filter(({ id }) => id === 'pace' || id === 'stoplight').map(({ title }) => title)
  return [
    ...(stamp.watermark ? [stamp.watermark] : []),
    changeSentence(scene),
    ...totalLines(scene).map(({ what, from, to, why }) => voice.t('version.totals.item', {
      text: voice.t('version.totals.because', { line: voice.t('version.totals.line', { what, from: from.text, to: to.text }), why }),
    })),
    ...titles,
    bothSourced(scene).source,
    stamp.asOf,
    stamp.snapshot,
    [stamp.product, stamp.publisher].join(' · '),
  ].join('\n')
}
