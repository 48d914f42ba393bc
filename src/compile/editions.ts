import { absences, reasons, type Absence, type Reason } from '#model/edition.ts'
import { compareMoments, firstDay, lastDay, type Moment } from '#model/moment.ts'
import type { Issue, Report } from './issue.ts'
import { momentIn } from './moments.ts'
import type { RegisterSeed } from './registers.ts'
import { distinct, readTable, type Row, type Seeds } from './table.ts'

const columns = ['id', 'as_of', 'reported_at', 'published_at', 'register', 'supersedes', 'reason', 'note_vi', 'note_en'] as const
export type EditionColumn = (typeof columns)[number] | 'missing'

/** A line of snapshots.csv: which state is published, when it holds, and why. */
export interface EditionSeed {
  readonly row: Row<EditionColumn>
  readonly id: string
  readonly asOf: Moment
  readonly reportedAt: Moment
  readonly publishedAt: Moment
  readonly register: RegisterSeed
  readonly supersedes: string | null
  readonly reason: Reason
  readonly note: { readonly vi: string; readonly en: string }
  readonly missing?: Absence
}

export interface Editions {
  /** In order of `asOf`, then of publication. */
  readonly list: readonly EditionSeed[]
  /** Ids of all lines, also of those with faults. */
  readonly ids: readonly string[]
}

export function readEditions(
  seeds: Seeds,
  registers: ReadonlyMap<string, RegisterSeed>,
  knowsRegister: (id: string) => boolean,
  report: Report,
): Editions {
  const table = readTable(seeds, 'snapshots.csv', { needed: columns, extra: ['missing'], open: ['supersedes'], filled: true }, report)
  const rows = distinct(table, 'id')
  const ids = rows.map(({ cells }) => cells.id)
  const byId = new Map(rows.map(({ cells }) => [cells.id, cells]))
  const list = rows.flatMap((row) => {
    const { id, as_of, register, supersedes, reason } = row.cells
    const [asOf, reportedAt, publishedAt] = [momentIn(row, 'as_of'), momentIn(row, 'reported_at'), momentIn(row, 'published_at')]
    if (id !== '' && asOf && !isIdOf(id, asOf)) row.wrong('id', 'badSnapshotId', { id, asOf: as_of })
    if (asOf && reportedAt && lastDay(reportedAt) < firstDay(asOf))
      row.wrong('reported_at', 'reportedBefore', { text: row.cells.reported_at, asOf })
    if (asOf && publishedAt && lastDay(publishedAt) < firstDay(asOf))
      row.wrong('published_at', 'publishedBefore', { text: row.cells.published_at, asOf })
    const found = registers.get(register)
    if (register !== '' && !knowsRegister(register)) row.wrong('register', 'unknownRegister', { id: register })
    if (found && asOf && !holds(found, asOf)) row.wrong('register', 'registerNotValid', { id: register, asOf })
    const isReason = (text: string): text is Reason => reasons.some((each) => each === text)
    if (reason !== '' && !isReason(reason)) row.wrong('reason', 'unknownReason', { id: reason, known: reasons.join(', ') })
    if (supersedes !== '' && (!ids.includes(supersedes) || supersedes === id))
      row.wrong('supersedes', 'supersedesUnknown', { id: supersedes })
    else if (supersedes !== '') {
      const other = byId.get(supersedes)?.as_of ?? as_of
      if (other !== as_of) row.wrong('supersedes', 'supersedesOther', { id: supersedes, other, asOf: as_of })
      if (isInCircle(id, (each) => byId.get(each)?.supersedes)) row.wrong('supersedes', 'supersedesCircle', { id })
    }
    if (reason === 'correction' && supersedes === '') row.wrong('supersedes', 'correctionOfNothing', { id })
    const missing = absences.find((each) => each === row.cells.missing)
    if (row.cells.missing !== '' && !missing) row.wrong('missing', 'unknownAbsence', { id: row.cells.missing, known: absences.join(', ') })
    if (!asOf || !reportedAt || !publishedAt || !found || !isReason(reason)) return []
    const note = { vi: row.cells.note_vi, en: row.cells.note_en }
    return [{
      row, id, asOf, reportedAt, publishedAt, register: found, supersedes: supersedes === '' ? null : supersedes, reason, note,
      ...(missing === undefined ? {} : { missing }),
    }]
  })
  const later = (a: EditionSeed, b: EditionSeed): number =>
    compareMoments(a.asOf, b.asOf) || compareMoments(a.publishedAt, b.publishedAt) || counter(a.id) - counter(b.id)
  return { list: list.toSorted(later), ids }
}

/** The newest state that nothing supersedes. */
export function currentOf(list: readonly EditionSeed[]): string | undefined {
  const superseded = new Set(list.map((edition) => edition.supersedes))
  return list.findLast(({ id, reason }) => !superseded.has(id) && reason !== 'withdrawn')?.id
}

/** Published snapshots by id, with the hash that they must keep. */
export function readPublished(
  seeds: Seeds,
  report: Report,
): ReadonlyMap<string, { sha256: string; wrong: (rule: Issue['rule'], params: Issue['params']) => void }> {
  const rows = readTable(seeds, 'published.csv', { needed: ['id', 'sha256'], extra: ['base'] }, report)
  return new Map(
    distinct(rows, 'id').map((row) => {
      const { id, sha256 } = row.cells
      for (const column of ['sha256', 'base'] as const) {
        const text = row.cells[column] ?? ''
        if (text !== '' && !/^[0-9a-f]{64}$/.test(text)) row.wrong(column, 'badHash', { text })
      }
      return [id, { sha256, wrong: (rule, params) => row.wrong('id', rule, params) }]
    }),
  )
}

/** Whether what a state supersedes, and what that supersedes in turn, leads back to it. */
function isInCircle(id: string, before: (id: string) => string | undefined): boolean {
  const seen = new Set<string>()
  for (let at = before(id); at !== undefined && at !== '' && !seen.has(at); at = before(at)) seen.add(at)
  return seen.has(id)
}

/** An id is the state's date with the source's precision, and a counter. */
function isIdOf(id: string, asOf: Moment): boolean {
  return id.startsWith(`${asOf}.`) && /^[1-9]\d*$/.test(id.slice(asOf.length + 1))
}

function counter(id: string): number {
  return Number(id.slice(id.lastIndexOf('.') + 1))
}

/** Whether a list of units is the one in force at a moment, or at some of the days that it may be. */
export function holds({ register }: Pick<RegisterSeed, 'register'>, asOf: Moment): boolean {
  if (lastDay(asOf) < firstDay(register.validFrom)) return false
  return register.validTo === undefined || firstDay(asOf) <= lastDay(register.validTo)
}
