import { fold } from '#model/fold.ts'
import type { Programme } from '#model/programme.ts'
import { readDate, readDateText } from './dates.ts'
import type { HeaderColumn } from './header.ts'
import { stepIn } from './headingParts.ts'
import { coreOf, stepNamed, stepStarting, type Lexicon } from './lexicon.ts'
import { stepShortened } from './short.ts'
import type { Table } from './table.ts'
import { isWord } from './vocabulary.ts'
import type { Cell, Line } from './workbook.ts'

export interface UnclearGround {
  readonly programme: Programme
  readonly lexicon: Lexicon
  /** Whether a line is about a unit, or about several. */
  readonly isRow: (line: Line) => boolean
}

/**
 * Columns that may say how far a unit has come and whose heading does not say so: what stands under them is marks or
 * days. To pass over them would publish less than the sheet says, to read them more.
 */
export function unclearColumns({ header, lines }: Table, { lexicon, isRow }: UnclearGround): readonly HeaderColumn[] {
  const under = new Map<number, Cell[]>()
  for (const line of lines) {
    if (!isRow(line)) continue
    for (const cell of line.cells) {
      const all = under.get(cell.column)
      if (all) all.push(cell)
      else under.set(cell.column, [cell])
    }
  }
  const headed = new Set(header.columns.filter(({ text }) => text !== '').map(({ column }) => column))
  const bare = [...under.keys()].filter((column) => !headed.has(column)).toSorted((a, b) => a - b).map((column): HeaderColumn => ({ column, text: '' }))
  return [...header.columns.filter(({ column }) => headed.has(column)), ...bare].filter(({ column, text, heading }) => {
    const cells = under.get(column) ?? []
    // "CB" may be the announcement or the staff: a number under it is as likely to count heads.
    if (heading) return heading.by === 'short' && heading.column.kind === 'tick' && cells.some((cell) => /^\d{1,3}$/.test(cell.text.trim()))
    return namesStep(text, lexicon) ? cells.some((cell) => isWord('yes', fold(cell.text)) || readDate(cell).ok) : isFullOfMarks(cells, lexicon)
  })
}

/** "Quá hạn công bố", "Dự kiến CB": a step stands in it, and more. */
function namesStep(text: string, lexicon: Lexicon): boolean {
  const words = fold(text).split(' ')
  return stepIn(coreOf(text), lexicon) !== undefined || stepStarting(lexicon, text) !== undefined || words.some((_, at) => stepShortened(lexicon, words.slice(at).join(' ')) !== undefined)
}

function isFullOfMarks(cells: readonly Cell[], lexicon: Lexicon): boolean {
  const filled = cells.filter(({ text }) => text.trim() !== '')
  if (filled.length > 1 && filled.every(({ text }) => text.trim() === '1')) return true
  const marks = filled.filter((cell) => isMark(cell, lexicon))
  const none = filled.filter(({ text }) => !/\d/.test(text) && isWord('no', fold(text)))
  return marks.length > 0 && (marks.length + none.length) * 2 > filled.length
}

/** A mark, a day or the name of a step; a bare number is none. */
function isMark(cell: Cell, lexicon: Lexicon): boolean {
  const text = cell.text.trim()
  if (/^\d+$/.test(text)) return false
  return isWord('yes', fold(text)) || cell.date !== undefined || readDateText(text).ok || stepNamed(lexicon, text) !== undefined
}
