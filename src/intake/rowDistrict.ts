import { districtsNamed, nearNames } from './gazetteer.ts'
import type { ReadingGround } from './ground.ts'
import { namesIn } from './kinds.ts'
import type { Pen } from './pen.ts'
import { isFaulty } from './readRow.ts'
import { stripped } from './rowRole.ts'
import type { Table } from './table.ts'
import type { Line } from './workbook.ts'

/** What a line stands under. */
export interface Group {
  readonly district?: string
  readonly cohort?: string
  /** As it stands there. */
  readonly cohortText?: string
  readonly kind?: string
}

/** In which district a row lies, as far as it says. */
export interface DistrictAt {
  /** Stated for this line: in its cell, or by its group. */
  readonly id?: string
  /** In its own or its merged cell. */
  readonly own?: string
  readonly broken?: true
}

export function districtAt(table: Table, line: Line, { group, above }: { readonly group: Group; readonly above: string | undefined }, ground: ReadingGround, pen: Pen): DistrictAt {
  const column = table.plain.get('district')
  const cell = table.cell(line, column)
  const text = cell?.text.trim() ?? ''
  if (isFaulty(cell)) return { broken: true }
  if (text === '') return above === undefined && group.district !== undefined ? { id: group.district } : {}
  const [area, other] = districtsNamed(ground.gazetteer, stripped(text))
  if (area && !other) return { id: area.id, own: area.id }
  if (other) pen.error(line, column, 'districtAmbiguous')
  else reportDistrict(text, line, column, ground, pen)
  return { broken: true }
}

export function reportDistrict(text: string, line: Line, column: number | undefined, { gazetteer }: ReadingGround, pen: Pen): void {
  const near = nearNames(gazetteer.districtByName.keys(), namesIn(text, gazetteer.areaKinds)).flatMap((name) => gazetteer.districtByName.get(name) ?? [])
  const label = (id: string): string => gazetteer.districtLabel(id)
  const [first] = near
  if (first) pen.error(line, column, 'unknownDistrictNear', { near: label(first.id) })
  else pen.error(line, column, 'unknownDistrict', { known: gazetteer.districts.map(({ id }) => label(id)).join('; ') })
}
