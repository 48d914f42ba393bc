import type { Unit } from '#model/register.ts'
import type { Fact } from '#model/snapshot.ts'
import { chances } from '#stats/candidates.ts'
import { blank, said, type BookCell, type BookColumn, type BookTable } from './book.ts'
import { cohortCell, column, dayCell, datedSteps, dayColumn, placeOf, reachCells, reachColumns } from './bookColumns.ts'
import { citesText } from './cites.ts'
import type { Scene } from './scene.ts'

interface Asked {
  /** In the order in which they stand. */
  readonly units: readonly Unit[]
  /** Whether what is known of them stands in their rows; else that is left to be filled in. */
  readonly filled: boolean
  readonly above: BookTable['above']
}

/** The sheet of units: each once, with what is stated of it. Of a unit that no source names nothing is, but of which groups it may be. */
export function unitsSheet(scene: Scene, { units, filled, above }: Asked): BookTable {
  const { snapshot, voice } = scene
  const facts = new Map(filled ? snapshot.facts.map((fact) => [fact.unit, fact]) : [])
  const shown = units.flatMap(({ code }) => facts.get(code) ?? [])
  return {
    kind: 'table', id: 'units', name: voice.t('book.sheet.units'), above,
    columns: unitColumns(scene, shown, filled),
    rows: units.map((unit, at) => [
      { kind: 'count', value: at + 1 },
      said(unit.code), said(unit.kind), said(unit.name), said(placeOf(scene, unit.district)),
      ...factCells(scene, facts.get(unit.code)),
      ...(filled ? [said(citesText(scene, facts.get(unit.code)?.cites ?? [])), said(chancesText(scene, unit))] : []),
    ]),
  }
}

export function unitColumns(scene: Scene, facts: readonly Fact[], filled: boolean): BookColumn[] {
  return [
    ...(['serial', 'code', 'kind', 'name', 'district', 'cohort'] as const).map((key) => column(scene, key)),
    ...reachColumns(scene, facts),
    ...datedSteps(scene).map((step) => dayColumn(scene, step)),
    ...(['decisionNo', 'note', ...(filled ? ['source', 'chances'] as const : [])] as const).map((key) => column(scene, key)),
  ]
}

function factCells(scene: Scene, fact: Fact | undefined): BookCell[] {
  const dates = new Map(fact?.milestones.map(({ kind, on }) => [kind, on]))
  const decided = fact?.milestones.find(({ decisionNo }) => decisionNo !== undefined)
  return [
    cohortCell(scene, fact?.membership),
    ...reachCells(scene, fact?.reach),
    ...datedSteps(scene).map(({ id }) => dayCell(scene, dates.get(id))),
    said(decided?.decisionNo), fact?.note === undefined ? blank : said(fact.note),
  ]
}

/** "2017-593: 5 trong 7 đơn vị; …": the groups of the sheet of groups that it may be one of. What the state is left with by subtraction is none. */
function chancesText({ snapshot, voice }: Scene, unit: Unit): string {
  const open = chances(snapshot).get(unit.code) ?? []
  return open
    .filter(({ gap }) => !gap.rest)
    .map(({ gap, pool }) => voice.t('book.chance', { id: gap.id, n: voice.count(gap.size), count: gap.size, pool: voice.count(pool.length) }))
    .join('; ')
}
