import { writeCsv } from '#compile/csv.ts'
import type { Seeds } from '#compile/table.ts'
import { layoutRows } from './cells.ts'
import { textOf } from './calendar.ts'
import { districts, root } from './districts.ts'
import { documents, paragraphRows, sourceRows } from './documents.ts'
import { demoProgramme } from './programme.ts'
import { pathsOf } from './progress.ts'
import { registers, statesOf, type DemoState } from './states.ts'
import { stateTables } from './tables.ts'
import { merger, renaming, units, unitsAfter, type DemoUnit } from './units.ts'

/** What the demonstration is drawn from, unless another is asked for. */
export const demoSeed = 9001

/** Everything that the compile command reads, of a programme that never was: the same for the same seed. */
export function demoSeeds(seed = demoSeed): Seeds {
  const states = statesOf(pathsOf(seed))
  const [before, after] = registers
  const texts = new Map([
    ['programme.json', `${JSON.stringify(demoProgramme(), null, 2)}\n`],
    ['sources.csv', writeCsv([['id', 'number', 'issuer_vi', 'issuer_en', 'date', 'title_vi', 'title_en', 'short_vi', 'short_en', 'url'], ...sourceRows(states)])],
    ['paragraphs.csv', writeCsv([['source', 'paragraph', 'vi', 'en'], ...paragraphRows(states)])],
    ['registers.csv', writeCsv([['id', 'valid_from', 'valid_to', 'source'], [before, before, '2030-11-30', documents.list], [after, after, '', documents.resolution]])],
    ...registers.map((id): [string, string] => [`areas-${id}.csv`, writeCsv(areaRows())]),
    [`register-${before}.csv`, writeCsv(unitRows(units))],
    [`register-${after}.csv`, writeCsv(unitRows(unitsAfter))],
    [`succession-${after}.csv`, writeCsv(successionRows(before))],
    ['layout.csv', writeCsv([['code', 'column', 'row'], ...layoutRows()])],
    ['snapshots.csv', writeCsv([['id', 'as_of', 'reported_at', 'published_at', 'register', 'supersedes', 'reason', 'note_vi', 'note_en'], ...states.map(editionRow)])],
    ['published.csv', writeCsv([['id', 'sha256']])],
    ...states.flatMap((state, at) => [...stateTables(state, at === states.length - 1)].map(([name, text]): [string, string] => [`${state.id}/${name}`, text])),
  ])
  const encoder = new TextEncoder()
  return new Map([...texts].map(([path, text]) => [path, encoder.encode(text)]))
}

function areaRows(): string[][] {
  return [
    ['id', 'parent', 'kind', 'name', 'official'],
    [root.id, '', root.kind, root.name, ''],
    ...districts.map(({ id, kind, name }) => [id, root.id, kind, name, '']),
  ]
}

function unitRows(all: readonly DemoUnit[]): string[][] {
  return [
    ['code', 'area', 'kind', 'name', 'official'],
    ...all.map(({ code, district, kind, name, official }) => [code, district.id, kind, name, official ?? '']),
  ]
}

function successionRows(before: string): string[][] {
  return [
    ['register', 'from', 'to', 'cites'],
    [before, merger.from.join(' '), merger.from[0] ?? '', `${documents.resolution}:1`],
    [before, renaming.code, renaming.code, `${documents.resolution}:2`],
  ]
}

const notes: { readonly [reason in DemoState['reason']]: readonly [string, string] } = {
  scheduled: ['minh họa', 'made up'],
  correction: ['đính chính ba đơn vị (minh họa)', 'three units put right (made up)'],
  withdrawn: ['một huyện nộp kế hoạch thay cho kết quả (minh họa)', 'one district handed in its plan as its result (made up)'],
}

function editionRow({ id, month, register, supersedes, reason }: DemoState): string[] {
  const late = reason === 'correction' ? 20 : 3
  return [id, month.asOf, textOf(month.last + late), textOf(month.last + late + 2), register, supersedes ?? '', reason, ...notes[reason]]
}
