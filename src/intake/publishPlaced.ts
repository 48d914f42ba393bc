import type { Issue } from '#compile/issue.ts'
import type { Seeds } from '#compile/table.ts'
import type { Snapshot } from '#model/snapshot.ts'
import type { Draft } from './draft.ts'
import type { Place } from './entries.ts'
import type { Footing } from './footing.ts'
import type { PublishIssue, PublishParams } from './publishIssue.ts'
import type { DraftState } from './publishState.ts'
import { areaName, groupTold, keptTold, text } from './publishTold.ts'
import { cellsOf, tableIn } from './seedTable.ts'
import type { Part, Told } from './suspicion.ts'

/** What was drafted when the compiler refused it. */
export interface Tried {
  readonly seeds: Seeds
  readonly draft: Draft
  readonly id: string
  readonly state: DraftState
  readonly footing: Footing
  readonly before: Snapshot | undefined
}

/** What the compiler says of the seeds that were made of a sheet, said of the sheet: its row, or its groups and districts by name. */
export function placed(found: PublishIssue, tried: Tried): PublishIssue {
  const { seeds, draft, id } = tried
  const issue: Issue | undefined = found.kind === 'seeds' ? found.issue : undefined
  if (!issue) return found
  if (issue.file === `${id}/gaps.csv` && issue.rule === 'infeasible') return crowded(String(issue.params['gap'] ?? ''), tried) ?? found
  if (issue.file === `${id}/gaps.csv` && issue.rule === 'partition')
    return { kind: 'draft', rule: 'tooMany', params: { counted: Number(issue.params['counted']), stated: Number(issue.params['stated']), ...around(undefined, tried) } }
  if (issue.file !== `${id}/units.csv` || issue.line === undefined) return found
  // The table was just written: its first line is the heading, and no cell holds a line feed.
  const code = cellsOf(tableIn(seeds, issue.file), 'code')[issue.line - 2]
  const at = draft.entries.units.find((entry) => entry.code === code)?.at
  return at ? { ...found, at } : found
}

/** Why a group does not fit: a district in which its groups need more units than are unnamed there, or all of them together. */
function crowded(id: string, tried: Tried): PublishIssue | undefined {
  const { state: { facts, gaps }, footing } = tried
  const blamed = gaps.find((gap) => gap.id === id)
  if (!blamed) return undefined
  const named = new Set(facts.map(({ unit }) => unit))
  const room = (district: string): number => footing.register.units.filter((unit) => unit.district === district && !named.has(unit.code)).length
  const need = (district: string): number => gaps.reduce((sum, { places }) => sum + (places.find((place) => place.district === district)?.atLeast ?? 0), 0)
  const place = blamed.places.find(({ district, atLeast }) => atLeast > 0 && need(district) > room(district))
  const own = tried.state.rows.get(blamed.id)
  const at = own ? { at: own } : {}
  const group = groupTold(footing, blamed)
  if (place) {
    const { district } = place
    return { kind: 'draft', rule: 'groupNoRoom', params: { group, district: text(areaName(footing, district)), room: room(district), need: need(district), ...around(district, tried) }, ...at }
  }
  const all = blamed.places.reduce((sum, { district, atMost }) => sum + Math.min(room(district), atMost ?? blamed.size), 0)
  return { kind: 'draft', rule: 'groupNoFit', params: { group, room: all, ...around(undefined, tried) }, ...at }
}

/** Rows of the sheet that take room: of a district, those of its units; else those of the groups that it counts. And groups that go on though the sheet does not name them. */
function around(district: string | undefined, { draft, state, footing, before }: Tried): PublishParams {
  const old = new Set((before?.facts ?? []).map(({ unit }) => unit))
  const districts = new Map(footing.register.units.map((unit) => [unit.code, unit.district]))
  const places = district === undefined
    ? draft.entries.gaps.map(({ at }) => at)
    : draft.entries.units.filter(({ code }) => !old.has(code) && districts.get(code) === district).map(({ at }) => at)
  const kept = state.gaps.filter(({ id, places: own }) => !state.rows.has(id) && (district === undefined || own.some((place) => place.district === district)))
  const rows: Told = { kind: 'parts', parts: rowsOf(places) }
  const told: Part = district === undefined ? { key: 'groupRows', params: { rows } } : { key: 'unitRows', params: { rows, district: text(areaName(footing, district)) } }
  return {
    rows: { kind: 'parts', parts: places.length === 0 ? [] : [told] },
    kept: { kind: 'parts', parts: kept.length === 0 ? [] : [{ key: 'kept', params: { groups: keptTold(footing, kept) } }] },
  }
}

/** "Xã 5, 7; Chưa nêu tên 3": the rows of each tab. */
function rowsOf(places: readonly Place[]): Part[] {
  return [...new Set(places.map(({ tab }) => tab))].map((tab): Part => {
    const rows = [...new Set(places.filter((place) => place.tab === tab).map(({ row }) => row))].toSorted((a, b) => a - b)
    return { key: 'row', params: { tab: text(tab), rows: text(rows.join(', ')) } }
  })
}
