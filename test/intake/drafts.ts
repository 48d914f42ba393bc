import { createHash } from 'node:crypto'
import { promises } from 'node:fs'
import { join } from 'node:path'
import { readSeeds } from '#compile/folder.ts'
import type { Seeds } from '#compile/table.ts'
import type { Fetch } from '#data/fault.ts'
import type { Draft } from '#intake/draft.ts'
import type { CohortEntry, Entries, GapEntry, UnitEntry } from '#intake/entries.ts'
import { publication, type Publication } from '#intake/publish.ts'
import type { Outcome, PublishIssue } from '#intake/publishIssue.ts'
import { wordedAll } from '#intake/suspicionWords.ts'
import { voiceOf } from '#i18n/voice.ts'
import { readMoment, type Moment } from '#model/moment.ts'
import { membershipId, type Membership, type Snapshot } from '#model/snapshot.ts'
import { bytes, seeds, type Texts } from '#test/compile/world.ts'

export const day = (text: string): Moment => {
  const moment = readMoment(text)
  if (!moment) throw new Error(`no moment: ${text}`)
  return moment
}

const at = { tab: 'Sheet', row: 2 }

/** A row of a sheet: the unit's step, exactly or from one to another. */
export function row(code: string, cohort: string, step: string, more: Partial<UnitEntry> = {}): UnitEntry {
  return { code, cohort: cohortOf(cohort), atLeast: step, atMost: step, reached: {}, at, ...more }
}

export function group(cohort: string, size: number, districts: readonly string[], more: Partial<GapEntry> = {}): GapEntry {
  return { size, places: districts.map((district) => ({ district, atLeast: 0 })), cohort: cohortOf(cohort), atLeast: 'begun', atMost: 'done', at, ...more }
}

function cohortOf(id: string): CohortEntry {
  return id === 'outside' || id === 'unstated' ? { kind: id } : { kind: 'cohort', id }
}

/** A report two months after the world's only state. */
export function draft(units: readonly UnitEntry[], more: Partial<Draft> = {}, gaps: readonly GapEntry[] = []): Draft {
  return {
    asOf: day('2020-07'), reportedAt: day('2020-08'), publishedAt: day('2020-08-03'), reason: 'scheduled', missing: 'carried',
    note: { vi: 'theo báo cáo', en: 'as reported' },
    source: {
      number: '12/BC-UBND', issuer: { vi: 'Văn phòng', en: 'Office' }, date: day('2020-08-01'), title: { vi: 'Báo cáo', en: 'Report' },
      says: { vi: 'Bảng tổng hợp', en: 'Table' },
    },
    entries: { units, gaps },
    ...more,
  }
}

export function world(change?: (texts: Texts) => void): Seeds {
  return bytes(seeds(change))
}

export async function published(from: Seeds, it: Draft): Promise<Publication> {
  return must(await publication(from, it))
}

export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues, null, 1))
  return outcome.value
}

/** What stands in the way, as rules: those of the draft alone, those of the seeds with their file. */
export async function obstacles(from: Seeds, it: Draft): Promise<string[]> {
  const outcome = await publication(from, it)
  return outcome.ok ? [] : outcome.issues.map(ruleOf)
}

const vietnamese = voiceOf('vi')

function ruleOf(issue: PublishIssue): string {
  return issue.kind === 'draft' ? `${issue.rule} ${Object.values(wordedAll(issue.params, vietnamese)).join(' | ')}`.trim() : `${issue.issue.file} ${issue.issue.rule}`
}

/** A state as the sheet that was exported from it says it. */
export function entriesOf({ facts, gaps, programme: { road } }: Snapshot): Entries {
  const ends = ({ atLeast, atMost }: { readonly atLeast: number; readonly atMost: number }) => ({ atLeast: road[atLeast]?.id ?? '', atMost: road[atMost]?.id ?? '' })
  const cohort = (membership: Membership): CohortEntry => cohortOf(membershipId(membership))
  return {
    units: facts.map(({ unit, membership, reach, milestones, note }) => {
      const decisionNo = milestones.find((each) => each.decisionNo !== undefined)?.decisionNo
      return {
        code: unit, cohort: cohort(membership), ...ends(reach), at,
        reached: Object.fromEntries(milestones.flatMap(({ kind, on }) => (on === undefined ? [] : [[kind, on]]))),
        ...(decisionNo === undefined ? {} : { decisionNo }), ...(note === undefined ? {} : { note }),
      }
    }),
    gaps: gaps.map(({ id, size, places, membership, reach }) => ({ id, size, places, cohort: cohort(membership), ...ends(reach), at })),
  }
}

export const real = (): Promise<Seeds> => readSeeds('seeds')

/** Fetches from a folder in memory, as a page would from its server. */
export function serving(files: ReadonlyMap<string, Uint8Array>): Fetch {
  return async (path) => {
    const value = files.get(path)
    return value ? { ok: true, value } : { ok: false, faults: [{ code: 'missing', params: { file: path } }] }
  }
}

export function textOf(from: Seeds, path: string): string {
  const found = from.get(path)
  return found && found !== 'unreadable' ? new TextDecoder().decode(found) : ''
}

/** Files of a folder by path, with slashes. */
export async function filesIn(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await promises.readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(await Promise.all(files.map(async (file) => [file.slice(folder.length + 1).replaceAll('\\', '/'), new Uint8Array(await promises.readFile(file))] as const)))
}

/** Files by the sums of their bytes: byte for byte, without comparing them one by one. */
export function sums(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  return new Map([...files].map(([path, it]) => [path, createHash('sha256').update(it).digest('hex')]))
}
