import { canonical } from '#data/canonical.ts'
import { jsonSchemas } from '#data/jsonSchemas.ts'
import { publishing, versions, type IndexFile, type SnapshotFile } from '#data/schema.ts'
import { sha256 } from '#data/sha256.ts'
import { readShape, type Shaped } from '#data/shape.ts'
import { programmeCites } from '#model/programme.ts'
import { registerCites } from '#model/register.ts'
import { correctedIn } from '#model/snapshot.ts'
import { totalsOf } from '#model/totals.ts'
import { bindEnd, bindProgramme } from './binding.ts'
import { currentOf, readEditions, readPublished, type EditionSeed } from './editions.ts'
import { inOrder, type Issue, type Report } from './issue.ts'
import { withOrigins } from './origins.ts'
import { readProgramme, type ProgrammeSeed } from './programme.ts'
import { readRegisters } from './registers.ts'
import { seedFile } from './seedFile.ts'
import { inputSha256, seedText } from './seedText.ts'
import { sidecar } from './sidecar.ts'
import { readSources, type Sources } from './sources.ts'
import { readState } from './state.ts'
import { readText, type Seeds } from './table.ts'

/** Bytes of the data folder by path; or everything that is wrong with the seeds. */
export type Compiled =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** Who made a snapshot. The version moves only when equal seeds would give other bytes. */
const generator = { tool: 'compile', version: '1.2.0' } as const

/**
 * seeds ──1──▶ programme, sources, registers ──2──▶ editions ──3──▶ states ──4──▶ files
 *
 * Steps 1 to 3 read and report; nothing is written unless nothing is wrong.
 */
export async function compile(seeds: Seeds): Promise<Compiled> {
  const issues: Issue[] = []
  const report: Report = (issue) => issues.push(issue)

  // 1. What states stand on.
  const programme = readProgramme(seeds, report)
  const sources = readSources(seeds, report)
  const registers = withOrigins(seeds, readRegisters(seeds, programme?.programme, sources, report), sources, report)
  if (programme) bindProgramme(programme, sources, registers, report)

  // 2. Which states there are.
  const editions = readEditions(seeds, registers, (id) => seeds.has(`register-${id}.csv`), report)
  if (programme) bindEnd(programme, editions.list, report)
  reportStrays(seeds, editions.ids, report)
  const published = readPublished(seeds, report)
  for (const [id, { wrong }] of published) if (!editions.ids.includes(id)) wrong('publishedMissing', { id })
  const current = currentOf(editions.list)
  if (current === undefined && issues.length === 0) report({ file: 'snapshots.csv', rule: 'noCurrent', params: {} })

  // 3. The states themselves, each on its own, so that one run finds the faults of all.
  if (!programme) return { ok: false, issues: inOrder(issues) }
  const shared = documents(programme, sources, editions.list)
  const states = editions.list.map((edition) => ({
    edition,
    state: readState(seeds, { programme, edition, sources }, report),
  }))

  // 4. The files. Hashes name them, so the register comes before the index and each state before its own line in it.
  const files = new Map<string, string>(jsonSchemas())
  const snapshots: IndexFile['snapshots'] = []
  for (const { edition, state } of states) {
    if (!state) continue
    const input = seedText(seeds, edition.id, edition.register.file.id, state.file.sources.map(({ id }) => id))
    const file: SnapshotFile = { ...state.file, generator: { ...generator, inputSha256: await inputSha256(input) } }
    reportShape(readShape(publishing.snapshot, file), edition.id, report)
    const main = await named(`snapshots/${edition.id}.`, file)
    const register = await named(`registers/${edition.register.file.id}.`, edition.register.file)
    const before = published.get(edition.id)
    if (before && before.sha256 !== main.sha256) before.wrong('publishedChanged', { id: edition.id })
    files.set(main.path, main.text)
    files.set(register.path, register.text)
    for (const [path, text] of await sidecar(edition, state.file, state.snapshot, main)) files.set(path, text)
    snapshots.push({
      id: edition.id,
      asOf: edition.asOf,
      reportedAt: edition.reportedAt,
      publishedAt: edition.publishedAt,
      path: main.path,
      bytes: main.bytes,
      sha256: main.sha256,
      register: { path: register.path, sha256: register.sha256, bytes: register.bytes },
      supersedes: edition.supersedes,
      reason: edition.reason,
      note: edition.note,
      ...correctedBy(state.file),
      ...(edition.missing === undefined ? {} : { missing: edition.missing }),
      totals: Object.fromEntries(
        state.snapshot.register.areas.map((area) => [area.id, totalsOf(state.snapshot, area.id)]),
      ),
    })
  }
  const source = seedFile(seeds)
  reportShape(readShape(publishing.seeds, source), 'seeds', report)
  if (issues.length > 0) return { ok: false, issues: inOrder(issues) }
  const { path, text, ...sum } = await named('seeds/', source)
  files.set(path, text)
  const rest = { schemaVersion: versions.index, programme: programme.file, sources: shared, current: current ?? '', snapshots, seeds: { path, ...sum } }
  const index: IndexFile = { ...rest, sha256: await sha256(new TextEncoder().encode(canonical(rest))) }
  reportShape(readShape(publishing.index, index), 'index.json', report)
  if (issues.length > 0) return { ok: false, issues: inOrder(issues) }
  files.set('index.json', canonical(index))
  const encoder = new TextEncoder()
  return { ok: true, files: new Map([...files].map(([path, text]) => [path, encoder.encode(text)])) }
}

/** The units that a state says it corrects, where it does. */
function correctedBy({ corrections }: Pick<SnapshotFile, 'corrections'>): { corrected?: string[] } {
  return corrections.length === 0 ? {} : { corrected: correctedIn(corrections) }
}

/** A file named by the first ten digits of its own hash. */
async function named(start: string, value: unknown): Promise<{ path: string; text: string; bytes: number; sha256: string }> {
  const text = canonical(value)
  const bytes = new TextEncoder().encode(text)
  const hash = await sha256(bytes)
  return { path: `${start}${hash.slice(0, 10)}.json`, text, bytes: bytes.length, sha256: hash }
}

/** Documents that programme and registers cite, in the order of their table. */
function documents(programme: ProgrammeSeed, sources: Sources, editions: readonly EditionSeed[]): SnapshotFile['sources'] {
  const places = [...programmeCites(programme.programme), ...editions.flatMap(({ register }) => registerCites(register.register))]
  const cited = new Set([...places.map(({ source }) => source), ...editions.map(({ register }) => register.source)])
  return [...sources.values()].filter(({ id }) => cited.has(id))
}

/** A folder that no line of snapshots.csv names was forgotten by someone. */
function reportStrays(seeds: Seeds, ids: readonly string[], report: Report): void {
  if (readText(seeds, 'snapshots.csv', () => undefined) === undefined) return
  const folders = new Set([...seeds.keys()].filter((path) => path.includes('/')).map((path) => path.slice(0, path.indexOf('/'))))
  for (const id of folders) if (!ids.includes(id)) report({ file: id, rule: 'strayFolder', params: { id } })
}

/** What the shape itself refuses, should a table have let it through. */
function reportShape(read: Shaped<unknown>, file: string, report: Report): void {
  if (!read.ok) for (const at of read.places) report({ file, rule: 'shape', params: { at } })
}
