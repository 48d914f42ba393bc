import { fold } from '#model/fold.ts'
import { readDate, type DateRead } from './dates.ts'
import { stepNamed, type Lexicon } from './lexicon.ts'
import { meantBy, type Meaning, type WordGround } from './meanings.ts'
import { isWord } from './vocabulary.ts'
import type { Cell } from './workbook.ts'

/** What a cell under the name of a step says: done, on a day where one stands there; not done; nothing; or no mark. */
export type Mark =
  | { readonly kind: 'yes'; readonly date?: Extract<DateRead, { readonly ok: true }> }
  | { readonly kind: 'no' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'bad'; readonly date?: Extract<DateRead, { readonly ok: false }> }

export function readMark(cell: Cell | undefined, step: number, lexicon: Lexicon): Mark {
  if (!cell) return { kind: 'silent' }
  const folded = fold(cell.text)
  if (isWord('yes', folded) || stepNamed(lexicon, cell.text) === step) return { kind: 'yes' }
  if (isWord('no', folded)) return { kind: 'no' }
  if (isWord('silent', folded)) return { kind: 'silent' }
  const date = readDate(cell)
  if (date.ok) return { kind: 'yes', date }
  // What looks like a day is told what is wrong with it as a day.
  return cell.date === undefined && date.rule === 'badDate' ? { kind: 'bad' } : { kind: 'bad', date }
}

/** The same where a mark that is none was answered. */
export function markSaid(cell: Cell | undefined, step: number, ground: WordGround): { readonly mark: Mark; readonly means?: Meaning } {
  const mark = readMark(cell, step, ground.lexicon)
  const means = mark.kind === 'bad' && !mark.date && cell ? meantBy(ground, 'mark', cell.text) : undefined
  return means ? { mark: { kind: means.mark }, means } : { mark }
}

/** What a cell under a step that is denied says: "x", that it is not done; nothing; or it is not clear. */
export function denialSaid(cell: Cell | undefined, step: number, ground: WordGround): { readonly kind: 'yes' | 'silent' | 'bad'; readonly means?: Meaning } {
  const { kind } = readMark(cell, step, ground.lexicon)
  const text = cell?.text ?? ''
  // "Chưa" under "chưa công bố" says it once more, or denies it.
  if (kind === 'silent' || (kind === 'yes' && isWord('yes', fold(text)))) return { kind }
  const means = meantBy(ground, 'denial', text)
  return means ? { kind: means.mark, means } : { kind: 'bad' }
}
