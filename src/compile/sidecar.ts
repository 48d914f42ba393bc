import { canonical } from '#data/canonical.ts'
import { sha256 } from '#data/sha256.ts'
import type { Programme } from '#model/programme.ts'
import { membershipId, type Snapshot } from '#model/snapshot.ts'
import { writeCsv } from './csv.ts'
import type { EditionSeed } from './editions.ts'
import type { StateFile } from './state.ts'

const profile = 'https://datapackage.org/profiles/2.0'

interface Field {
  readonly name: string
  readonly type: 'string' | 'integer' | 'boolean'
  readonly description: string
}

const unitFields: readonly Field[] = [
  { name: 'code', type: 'string', description: 'official code of the unit' },
  { name: 'kind', type: 'string', description: 'kind of unit' },
  { name: 'name', type: 'string', description: 'name as displayed' },
  { name: 'area_id', type: 'string', description: 'id of the area that it lies in' },
  { name: 'area', type: 'string', description: 'name of that area' },
  { name: 'named', type: 'boolean', description: 'whether a source names the unit; if not, see gaps.csv for its area' },
  { name: 'cohort', type: 'string', description: 'cohort; empty where no source names the unit' },
  { name: 'at_least', type: 'string', description: 'step that it has certainly reached; empty where no source names the unit' },
  { name: 'at_most', type: 'string', description: 'step beyond which it has certainly not come; empty where no source names the unit' },
  { name: 'method', type: 'string', description: 'stated, counted, subtracted, read or assumed' },
  { name: 'cites', type: 'string', description: 'places in sources, document:paragraph, apart by spaces' },
  { name: 'note', type: 'string', description: 'what whoever reported the unit added' },
]

const gapFields: readonly Field[] = [
  { name: 'id', type: 'string', description: 'id of the group of units that are counted and not named' },
  { name: 'size', type: 'integer', description: 'how many units it stands for' },
  { name: 'areas', type: 'string', description: 'areas that they lie in, id:at least[-at most], apart by spaces' },
  { name: 'cohort', type: 'string', description: 'cohort, or outside, or unstated' },
  { name: 'at_least', type: 'string', description: 'step that all of them have certainly reached' },
  { name: 'at_most', type: 'string', description: 'step beyond which none of them has come' },
  { name: 'method', type: 'string', description: 'stated, counted, subtracted, read or assumed' },
  { name: 'cites', type: 'string', description: 'places in sources, document:paragraph, apart by spaces' },
]

/** A Data Package beside a snapshot, for machines that read tables: path from the data folder → text. */
export async function sidecar(
  edition: EditionSeed,
  file: StateFile,
  snapshot: Snapshot,
  main: { readonly path: string; readonly sha256: string },
): Promise<ReadonlyMap<string, string>> {
  const folder = `snapshots/${edition.id}`
  const units = writeCsv([unitFields.map(({ name }) => name), ...unitRows(file, snapshot)])
  const gaps = writeCsv([gapFields.map(({ name }) => name), ...gapRows(file)])
  const { programme } = snapshot
  const descriptor = {
    $schema: `${profile}/datapackage.json`,
    name: `${programme.slug}-${edition.id}`,
    title: programme.title.vi,
    // What is not true says so before it says anything else.
    description: `${warning(programme)}${programme.title.en}. As of ${edition.asOf}; ${edition.note.en}. ${programme.dataLicence.en}`,
    version: edition.id,
    sources: file.sources.map(({ title, url }) => ({ title: title.en, ...(url === undefined ? {} : { path: url }) })),
    resources: [
      await resource('units', units, unitFields, 'code'),
      await resource('gaps', gaps, gapFields, 'id'),
    ],
  }
  return new Map([
    [`${folder}/datapackage.json`, canonical(descriptor)],
    [`${folder}/units.csv`, units],
    [`${folder}/gaps.csv`, gaps],
    [`${folder}/README.md`, readme(edition, snapshot, main)],
  ])
}

function warning({ demonstration }: Programme): string {
  return demonstration === undefined ? '' : `${demonstration.en.replace(/\.$/, '')}. `
}

async function resource(name: string, text: string, fields: readonly Field[], key: string): Promise<unknown> {
  const bytes = new TextEncoder().encode(text)
  return {
    $schema: `${profile}/dataresource.json`,
    name,
    type: 'table',
    path: `${name}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${await sha256(bytes)}`,
    schema: { $schema: `${profile}/tableschema.json`, fields, missingValues: [''], primaryKey: [key] },
  }
}

function unitRows(file: StateFile, { register }: Snapshot): string[][] {
  const facts = new Map(file.facts.map((fact) => [fact.unit, fact]))
  const areas = new Map(register.areas.map((area) => [area.id, area.name]))
  return register.units.map((unit) => {
    const fact = facts.get(unit.code)
    const who = [unit.code, unit.kind, unit.name, unit.district, areas.get(unit.district) ?? '']
    if (!fact) return [...who, 'false', '', '', '', '', '', '']
    return [...who, 'true', membershipId(fact.cohort), fact.reach.atLeast, fact.reach.atMost, fact.method, cites(fact.cites), fact.note ?? '']
  })
}

function gapRows({ gaps }: StateFile): string[][] {
  return gaps.map((gap) => [
    gap.id,
    String(gap.size),
    gap.districts.map(({ id, atLeast, atMost }) => `${id}:${atLeast}${atMost === undefined ? '' : `-${atMost}`}`).join(' '),
    membershipId(gap.cohort),
    gap.reach.atLeast,
    gap.reach.atMost,
    gap.method,
    cites(gap.cites),
  ])
}

function cites(list: StateFile['facts'][number]['cites']): string {
  return list.map(({ source, paragraph }) => `${source}:${paragraph}`).join(' ')
}

function readme(edition: EditionSeed, { programme, register }: Snapshot, main: { path: string; sha256: string }): string {
  return [
    `# ${programme.title.vi} · ${edition.id}`,
    '',
    ...(programme.demonstration === undefined ? [] : [`**${programme.demonstration.vi}**`, '', `**${programme.demonstration.en}**`, '']),
    `${programme.title.en}. State as of ${edition.asOf}, reported ${edition.reportedAt}, published ${edition.publishedAt} (${edition.note.en}).`,
    '',
    `- \`units.csv\`: the ${register.units.length} units of the register, each once; what is known of those that a source names.`,
    '- `gaps.csv`: units that sources count and do not name. A gap is never divided among the units that may belong to it.',
    '- `datapackage.json`: both tables described (Data Package v2).',
    `- \`${main.path}\` from the data folder: the snapshot itself, SHA-256 \`${main.sha256}\`.`,
    '',
    `Steps, in order: ${programme.road.map((step) => `\`${step.id}\` (${step.name.en})`).join(', ')}.`,
    '',
    `${programme.dataLicence.vi}`,
    '',
    `${programme.dataLicence.en}`,
    '',
  ].join('\n')
}
