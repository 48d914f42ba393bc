import { decodeSnapshot, decodeSource } from '#data/decode.ts'
import { check, type Finding } from '#data/check.ts'
import { versions, type SnapshotFile } from '#data/schema.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { readClaims } from './claims.ts'
import { readConflicts } from './conflicts.ts'
import type { EditionSeed } from './editions.ts'
import { readFacts } from './facts.ts'
import { readGaps } from './gaps.ts'
import type { Issue, Report } from './issue.ts'
import type { ProgrammeSeed } from './programme.ts'
import { restId, restOf } from './rest.ts'
import type { Sources } from './sources.ts'
import { distinct, readTable, type Seeds } from './table.ts'

/** What the tables of a state are read against. */
export interface Ground {
  readonly programme: ProgrammeSeed
  readonly edition: EditionSeed
  readonly sources: Sources
}

/** Everything of a snapshot's file but who made it from what. */
export type StateFile = Omit<SnapshotFile, 'generator'>

/** Lines of the entries, so that a sum that does not hold is reported where it was typed. */
interface Lines {
  readonly gaps: ReadonlyMap<string, number>
  readonly claims: ReadonlyMap<string, number>
}

/** A dated state from its folder; undefined where anything in it is wrong, which is reported. */
export function readState(seeds: Seeds, ground: Ground, report: Report): { file: StateFile; snapshot: Snapshot } | undefined {
  const { programme, edition } = ground
  const { id } = edition
  const own: Issue[] = []
  const collect: Report = (issue) => {
    own.push(issue)
    report(issue)
  }

  const facts = readFacts(seeds, `${id}/units.csv`, ground, collect)
  const gaps = readGaps(seeds, `${id}/gaps.csv`, ground, collect)
  const claims = readClaims(seeds, `${id}/claims.csv`, ground, collect)
  const corrections = readCorrections(seeds, `${id}/corrections.csv`, ground, collect)
  const conflicts = readConflicts(seeds, `${id}/conflicts.csv`, ground, { gaps: gaps.lines, claims: claims.lines }, collect)
  const lines: Lines = { gaps: gaps.lines, claims: claims.lines }
  // Sums over entries that are themselves wrong would only add noise.
  if (own.length > 0) return undefined

  const register = edition.register.register
  const rest = restOf(programme.programme, register, facts, gaps.list, claims.list)
  // Whether anything is left is known only now.
  const disputed = conflicts.list.filter(({ gap }) => gap === restId && !rest)
  for (const conflict of disputed)
    report({ file: `${id}/conflicts.csv`, ...at(conflicts.lines, conflict.id), column: 'gap', rule: 'unknownId', params: { at: 'gap', id: restId } })
  if (disputed.length > 0) return undefined
  const values = conflicts.list.flatMap((conflict) => conflict.values)
  const cited = new Set([...facts, ...gaps.list, ...claims.list, ...values].flatMap(({ cites }) => cites.map(({ source }) => source)))
  const file: StateFile = {
    schemaVersion: facts.some(({ note }) => note !== undefined) ? versions.snapshotWithNotes : versions.snapshot,
    id,
    asOf: edition.asOf,
    reportedAt: edition.reportedAt,
    publishedAt: edition.publishedAt,
    register: edition.register.file.id,
    sources: [...ground.sources.values()].filter((source) => cited.has(source.id)),
    facts,
    gaps: rest ? [...gaps.list, rest] : [...gaps.list],
    claims: [...claims.list],
    corrections,
    ...(conflicts.list.length === 0 ? {} : { conflicts: conflicts.list }),
  }
  const decoded = decodeSnapshot(
    { ...file, generator: { tool: '', version: '', inputSha256: '' } },
    { name: id, sha256: '', programme: programme.programme, register, sources: [...ground.sources.values()].map(decodeSource) },
  )
  if (!decoded.ok) {
    for (const fault of decoded.faults)
      report({ file: id, rule: 'unknownId', params: { at: String(fault.params['at'] ?? ''), id: String(fault.params['id'] ?? '') } })
    return undefined
  }
  const findings = check(decoded.value)
  for (const finding of findings) report(issueOf(finding, id, lines))
  return findings.length > 0 ? undefined : { file, snapshot: decoded.value }
}

function issueOf(finding: Finding, id: string, lines: Lines): Issue {
  switch (finding.kind) {
    case 'partition':
      return { file: `${id}/gaps.csv`, rule: 'partition', params: { counted: finding.counted, stated: finding.stated } }
    case 'infeasible':
      return { file: `${id}/gaps.csv`, ...at(lines.gaps, finding.gap), rule: 'infeasible', params: { gap: finding.gap ?? '' } }
    case 'claim': {
      const { claim, stated, counted } = finding
      return { file: `${id}/claims.csv`, ...at(lines.claims, claim), rule: 'claim', params: { claim, stated, counted } }
    }
    case 'totals':
      throw new Error('totals are written by the compiler')
  }
}

function at(lines: ReadonlyMap<string, number>, id: string | undefined): { line?: number } {
  const line = id === undefined ? undefined : lines.get(id)
  return line === undefined ? {} : { line }
}

/** What a correction changed, unit by unit; the file may be missing. */
function readCorrections(seeds: Seeds, path: string, { edition }: Ground, report: Report): SnapshotFile['corrections'] {
  if (!seeds.has(path)) return []
  const codes = new Set(edition.register.file.units.map((unit) => unit.code))
  const rows = readTable(seeds, path, { needed: ['code', 'note_vi', 'note_en'], filled: true }, report)
  return distinct(rows, 'code').map((row) => {
    const { code, note_vi, note_en } = row.cells
    if (code !== '' && !codes.has(code)) row.wrong('code', 'unknownUnit', { code })
    return { unit: code, note: { vi: note_vi, en: note_en } }
  })
}
