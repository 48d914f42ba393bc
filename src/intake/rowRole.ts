import { fold } from '#model/fold.ts'
import { digits, districtsNamed, unitsNamed, type Gazetteer } from './gazetteer.ts'
import type { ReadingGround } from './ground.ts'
import { cohortNamed, stepNamed } from './lexicon.ts'
import { kindsNamed } from './kinds.ts'
import { readCount } from './places.ts'
import type { Table } from './table.ts'
import { isWord } from './vocabulary.ts'
import type { Cell, Line } from './workbook.ts'

/** What a line of a table of units is: before anything in it is judged. */
export type LineRole =
  | { readonly role: 'unit' }
  | { readonly role: 'gap'; readonly size: number; readonly at: Cell }
  /** Speaks of all lines that follow, up to the next of its sort. */
  | { readonly role: 'group'; readonly at: Cell; readonly district?: string; readonly cohort?: string; readonly kind?: string; readonly unknown?: true }
  /** Names a step, which may be that of all lines that follow. */
  | { readonly role: 'step'; readonly at: Cell }
  | { readonly role: 'total'; readonly at: Cell }
  | { readonly role: 'passed'; readonly at?: Cell }

export function lineRole(table: Table, line: Line, ground: ReadingGround): LineRole {
  const { gazetteer } = ground
  const own = (column: number | undefined): string => line.cells.find((cell) => cell.column === column)?.text.trim() ?? ''
  const [codeColumn, nameColumn, serialColumn] = [table.plain.get('code'), table.plain.get('name'), table.plain.get('serial')]
  const [code, name] = [own(codeColumn), own(nameColumn)]
  // A remark beside a row makes nothing else of it.
  const asides = new Set(table.header.columns.filter(({ heading }) => heading?.column.kind === 'aside').map(({ column }) => column))
  const worded = line.cells.filter(({ column, text }) => !asides.has(column) && /\p{L}/u.test(text) && !(column === serialColumn && ordinal.test(text.trim())))
  const known = isKnown(gazetteer, code, name)
  const total = known ? undefined : worded.find(({ text }) => isTotal(gazetteer, text))
  if (total) return { role: 'total', at: total }
  const [lone, second] = worded
  if (!lone) return bare(line, code, known, serialColumn)

  const size = known ? undefined : readCount(gazetteer, stripped(lone.text))
  if (size !== undefined && !isNumber(code)) return { role: 'gap', size, at: lone }
  if (!second && !isNumber(code)) {
    const group = groupOf(lone, ground)
    const isPlainRow = lone.column === nameColumn && known && !(group?.district !== undefined && ordinal.test(own(serialColumn)))
    if (group && !isPlainRow) return { role: 'group', at: lone, ...group }
    if (!known && stepNamed(ground.lexicon, stripped(lone.text)) !== undefined) return { role: 'step', at: lone }
    if (!known && (roman.test(lone.text.trim()) || roman.test(own(serialColumn)) || startsLikeArea(gazetteer, stripped(lone.text)))) return { role: 'group', at: lone, unknown: true }
    if (!known && !(lone.column === nameColumn && /^\d+\.?$/.test(own(serialColumn)))) return { role: 'passed', at: lone }
  }
  return code === '' && name === '' && !says(table, line) ? { role: 'passed', at: lone } : { role: 'unit' }
}

/** Numbers alone: a code, the foot's sums, or a row that was prepared and never filled in. */
function bare(line: Line, code: string, known: boolean, serial: number | undefined): LineRole {
  if (known || isNumber(code)) return { role: 'unit' }
  const at = line.cells.find(({ column, number }) => column !== serial && number !== undefined)
  return at ? { role: 'total', at } : { role: 'passed' }
}

function groupOf({ text }: Cell, { gazetteer, lexicon }: ReadingGround): { readonly district?: string; readonly cohort?: string; readonly kind?: string } | undefined {
  const bare = stripped(text)
  for (const name of [bare, bare.split(/[:(]/)[0]?.trim() ?? bare]) {
    const [area, other] = districtsNamed(gazetteer, name)
    if (area && !other) return { district: area.id }
    const cohort = cohortNamed(lexicon, name)
    if (cohort !== undefined) return { cohort }
    if (kindsNamed(name, gazetteer.unitKinds)) return { kind: name }
  }
  return undefined
}

/** Whether a code or a name stands in the register. */
export function isKnown(gazetteer: Gazetteer, code: string, name: string): boolean {
  return (code !== '' && gazetteer.byDigits.has(digits(code))) || (name !== '' && unitsNamed(gazetteer, name).length > 0)
}

/** "II. Thị xã …", "1) …": what stands before a name. */
export function stripped(text: string): string {
  return text.trim().replace(/^(?:[IVXLC]{1,6}|[A-H]|\d{1,3}|[*+-])\s*[.)/:-]\s*|^[IVX]{1,5}\s+(?=\p{L})|^[*+-]\s*/u, '')
}

const ordinal = /^(?:[IVXLC]+|[A-H]|\d{1,4})[.)]?$/
const roman = /^[IVXLC]+(?:[.)]|\s|$)/

function isTotal(gazetteer: Gazetteer, text: string): boolean {
  const folded = fold(stripped(text).replace(/\d+/g, ' '))
  if (isWord('total', folded)) return true
  const words = folded.split(' ')
  const after = [1, 2].find((n) => isWord('total', words.slice(0, n).join(' ')) && (n === 2 || !isWord('total', words.slice(0, 2).join(' '))))
  if (after === undefined) return false
  const rest = words.slice(after).join(' ')
  return after === 2 || districtsNamed(gazetteer, rest).length > 0 || isWord('units', rest) || kindsNamed(rest, gazetteer.unitKinds) !== undefined
}

function startsLikeArea({ areaKinds }: Gazetteer, text: string): boolean {
  const folded = fold(text)
  return [...areaKinds.ids.keys()].some((form) => form.length > 1 && folded.startsWith(`${form} `))
}

/** Whether a row tells anything of how far something has come. */
function says(table: Table, line: Line): boolean {
  const columns = [...table.ticks, ...table.nots, ...table.ons, ...table.acts].map(({ column }) => column)
  return [...columns, table.plain.get('step'), table.plain.get('atLeast'), table.plain.get('atMost')].some((column) => line.cells.some((cell) => cell.column === column && cell.text.trim() !== ''))
}

function isNumber(code: string): boolean {
  return /\d/.test(code)
}
