import type { RegisterFile } from '#data/schema.ts'
import { compareMoments } from '#model/moment.ts'
import { isSameUnit, type Register } from '#model/register.ts'
import type { Report } from './issue.ts'
import type { RegisterSeed } from './registers.ts'
import { readCites, type Sources } from './sources.ts'
import { readTable, type Row, type Seeds } from './table.ts'

export type Line = NonNullable<RegisterFile['origins']>[number]['units'][number]
type Column = 'register' | 'from' | 'to' | 'cites'

/** What is typed of one earlier register, and the row where that begins. */
interface Typed {
  readonly lines: Line[]
  readonly row: Row<Column>
}

/** What a register says of its units against earlier ones, by their ids; the file may be missing. */
export function readSuccession(
  seeds: Seeds,
  { file, register }: RegisterSeed,
  registers: ReadonlyMap<string, RegisterSeed>,
  sources: Sources,
  report: Report,
): ReadonlyMap<string, Typed> {
  const typed = new Map<string, Typed>()
  const path = `succession-${file.id}.csv`
  if (!seeds.has(path)) return typed
  const taken = new Map<string, number>()
  const rows = readTable<Column>(seeds, path, { needed: ['register', 'from', 'to', 'cites'], open: ['from', 'to', 'cites'], filled: true }, report)
  for (const row of rows) {
    const { cells } = row
    const earlier = registers.get(cells.register)?.register
    if (cells.cites === '') row.wrong('cites', 'missingCite')
    const cites = readCites(row, 'cites', sources)
    if (!earlier) {
      if (cells.register !== '') row.wrong('register', 'unknownRegister', { id: cells.register })
      continue
    }
    if (compareMoments(earlier.validFrom, register.validFrom) >= 0) {
      row.wrong('register', 'registerOrder', { id: earlier.id, register: register.id })
      continue
    }
    const line = { from: readCodes(row, 'from', earlier, taken), to: readCodes(row, 'to', register, taken), cites }
    if (cells.from === '' && cells.to === '') row.wrong('from', 'required', { column: 'from' })
    const [code, second] = line.from
    if (code !== undefined && second === undefined && line.to.length === 1 && line.to[0] === code && isSameUnit(earlier, register, code))
      row.wrong('to', 'successionSame', { code })
    typed.set(earlier.id, { row: typed.get(earlier.id)?.row ?? row, lines: [...(typed.get(earlier.id)?.lines ?? []), line] })
  }
  return typed
}

/** Codes apart by spaces; each is a unit of its register, and stands once on its side of the table. */
function readCodes(row: Row<Column>, side: 'from' | 'to', register: Register, taken: Map<string, number>): string[] {
  const known = new Set(register.units.map(({ code }) => code))
  const codes = row.cells[side] === '' ? [] : row.cells[side].split(/\s+/)
  for (const code of codes) {
    const key = `${side} ${row.cells.register} ${code}`
    const before = taken.get(key)
    if (!known.has(code)) row.wrong(side, 'unknownUnit', { code })
    else if (before !== undefined) row.wrong(side, 'duplicate', { id: code, before })
    else taken.set(key, row.line)
  }
  return codes
}
