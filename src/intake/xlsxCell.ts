import { Refusal } from './openRefusal.ts'
import type { Cell } from './workbook.ts'
import { dayOf, isFalseDay } from './xlsxDay.ts'
import type { Rich } from './xlsxStrings.ts'
import { plainLook, whole, type CellLook } from './xlsxStyles.ts'

/** A cell as the part of a tab has it, before its value is understood. */
export interface Raw {
  readonly column: number
  /** What kind of value, by the letters of the format: s, str, inlineStr, b, e, d, n. */
  readonly type: string
  readonly style: number
  readonly value: string | undefined
  readonly inline: Rich | undefined
  readonly formula: boolean
}

/** What the other parts of the package say of its cells. */
export interface Around {
  readonly strings: readonly Rich[]
  readonly looks: readonly CellLook[]
  readonly from1904: boolean
}

/** A cell, and the font in which it is written where that font draws other letters; undefined where the cell holds nothing. */
export function cellOf(raw: Raw, around: Around): { readonly cell: Cell; readonly look: CellLook } | undefined {
  const look = around.looks[raw.style] ?? plainLook
  const said = meaning(raw, look, around)
  // A formula that was never computed holds nothing that can be read, but somebody meant it to; one whose result is an empty text says so.
  if (!said && !(raw.formula && (raw.value === undefined || raw.type !== 'str'))) return undefined
  const { font, struck, ...read } = said ?? { text: '', font: undefined, struck: false }
  const cell: Cell = { column: raw.column, ...read, ...(raw.formula ? { formula: true } : {}), ...(struck || look.struck ? { struck: true } : {}) }
  return { cell, look: font ? { ...look, font } : look }
}

type Said = Pick<Cell, 'text' | 'number' | 'date' | 'counted' | 'error'> & { readonly font: OldFont | undefined; readonly struck?: boolean }
type OldFont = CellLook['font']

function meaning({ type, value, inline }: Raw, look: CellLook, around: Around): Said | undefined {
  if (type === 'inlineStr') return inline && words(inline)
  if (value === undefined || value === '') return undefined
  if (type === 's') {
    const shared = around.strings[whole(value.trim())]
    if (!shared) throw new Refusal('damaged')
    return words(shared)
  }
  if (type === 'str') return words({ text: value, font: undefined, struck: false })
  if (type === 'b') return { text: value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE', font: undefined }
  if (type === 'e') return { text: value, error: true, font: undefined }
  if (type === 'd') return written(value.trim(), look)
  if (type === 'n') return numeric(value.trim(), look, around.from1904)
  throw new Refusal('damaged')
}

/** Nothing but spaces is nothing to be read. */
function words({ text, font, struck }: Rich): Said | undefined {
  return text.trim() === '' ? undefined : { text, font, struck }
}

function numeric(value: string, { format }: CellLook, from1904: boolean): Said {
  if (!/^[-+]?(?:\d{1,400}(?:\.\d{0,400})?|\.\d{1,400})(?:e[-+]?\d{1,4})?$/i.test(value)) throw new Refusal('damaged')
  const number = Number(value)
  if (!Number.isFinite(number)) throw new Refusal('damaged')
  // Excel counts with fifteen digits; what is stored past them is the fault of binary fractions.
  const shown = Number(number.toPrecision(15))
  const text = String(shown)
  if (format.kind === 'padded') return { text: Number.isInteger(shown) && shown >= 0 ? text.padStart(format.digits, '0') : text, number: shown, font: undefined }
  if (format.kind !== 'date') {
    const counted = from1904 && Number.isInteger(shown) ? dayOf(shown, true) : undefined
    return { text, number: shown, ...(counted === undefined ? {} : { counted }), font: undefined }
  }
  if (isFalseDay(shown, from1904)) return { text: '29/02/1900', number: shown, font: undefined }
  const day = dayOf(shown, from1904)
  return day === undefined ? { text, number: shown, font: undefined } : { ...dated(day, format.shows), number: shown }
}

/** A date that is written out: "2018-08-14T00:00:00". */
function written(value: string, { format }: CellLook): Said {
  const day = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(value)?.[0]
  return day === undefined ? { text: value, font: undefined } : dated(day, format.kind === 'date' ? format.shows : 'day')
}

/** A date is as precise as the person sees it: where only month and year are shown, no day was meant. */
function dated(day: string, shows: 'day' | 'month' | 'year'): Said {
  const date = day.slice(0, { day: 10, month: 7, year: 4 }[shows])
  return { text: date, date, font: undefined }
}
