import type { SnapshotFile } from '#data/schema.ts'
import { reservedIds } from '#model/id.ts'
import { methods, type Cite, type Method } from '#model/programme.ts'
import { readCites } from './sources.ts'
import type { Ground } from './state.ts'
import type { Row } from './table.ts'

/** Columns that named units and gaps share. */
export const entryColumns = ['cohort', 'at_least', 'at_most', 'cites', 'method'] as const
type EntryColumn = (typeof entryColumns)[number]

/** What is known of an entry, whoever it is. */
export interface Known {
  readonly cohort: SnapshotFile['facts'][number]['cohort']
  readonly reach: { atLeast: string; atMost: string }
  readonly cites: Cite[]
  readonly method: Method
}

export function readKnown(row: Row<EntryColumn>, ground: Ground): Known {
  const { cells } = row
  const [atLeast, atMost] = [readStep(row, 'at_least', ground), readStep(row, 'at_most', ground)]
  if (atLeast > atMost && atMost >= 0) row.wrong('at_least', 'reachOrder', { atLeast: cells.at_least, atMost: cells.at_most })
  if (cells.cites === '') row.wrong('cites', 'missingCite')
  return {
    cohort: readCohort(row, ground),
    reach: { atLeast: cells.at_least, atMost: cells.at_most },
    cites: readCites(row, 'cites', ground.sources),
    method: readMethod(row),
  }
}

/** Position of a step on the road; -1, and reported, where there is none of that id. */
export function readStep<C extends string>(row: Row<C>, column: C, { programme }: Ground): number {
  const id = row.cells[column]
  const { road } = programme.programme
  const position = road.findIndex((step) => step.id === id)
  if (position < 0 && id !== '') row.wrong(column, 'unknownStep', { id, known: road.map((step) => step.id).join(', ') })
  return position
}

function readCohort(row: Row<EntryColumn>, { programme }: Ground): Known['cohort'] {
  const id = row.cells.cohort
  if (id === 'outside' || id === 'unstated') return { kind: id }
  const ids = programme.programme.cohorts.map((cohort) => cohort.id)
  if (id !== '' && !ids.includes(id)) row.wrong('cohort', 'unknownCohort', { id, known: [...ids, ...reservedIds].join(', ') })
  return { kind: 'cohort', id }
}

function readMethod(row: Row<EntryColumn>): Method {
  const text = row.cells.method
  const found = methods.find((method) => method === text)
  if (!found && text !== '') row.wrong('method', 'unknownMethod', { id: text, known: methods.join(', ') })
  return found ?? 'stated'
}
