import { dayOf } from './calendar.ts'
import type { CohortId, Path, StepId } from './road.ts'
import { merger, units } from './units.ts'

/** The unit at a place of its district's list. */
function nth(district: string, at: number): string {
  const unit = units.filter((each) => each.district.id === district)[at]
  if (!unit) throw new Error(`no unit ${at} in ${district}`)
  return unit.code
}

/** A unit that took its announcement back, and made it again later. */
const withdrew = nth('MH08', 4)
/** The units that the report of May put wrong: two too far, one not far enough. */
const overstated = [nth('MH01', 7), nth('MH02', 3)] as const
export const understated = nth('MH07', 5)
/** A unit of which two documents say different things in the newest state. */
export const disputed = nth('MH03', 6)
const [kept = '', given = ''] = merger.from

/** What must happen, whatever the seed: one line a unit, as days and steps. */
export const foretold: ReadonlyMap<string, Path> = new Map([
  path(withdrew, 'd1', '2030-01-14 started', '2030-03-20 drafted', '2030-05-08 running', '2030-06-18 declared', '2030-08-12 running', '2030-11-20 declared'),
  path(overstated[0], 'd1', '2030-01-14 started', '2030-03-11 drafted', '2030-05-06 running', '2030-06-11 declared'),
  path(overstated[1], 'd1', '2030-01-14 started', '2030-03-28 drafted', '2030-05-14 running', '2030-07-09 declared'),
  path(understated, 'd1', '2030-01-14 started', '2030-03-05 drafted', '2030-04-16 running', '2030-05-22 declared'),
  path(disputed, 'd2', '2030-04-15 started', '2030-07-17 drafted', '2030-12-05 running'),
  path(kept, 'd1', '2030-01-14 started', '2030-03-19 drafted', '2030-05-21 running', '2030-07-10 declared', '2030-12-02 running', '2031-02-10 declared'),
  path(given, 'd1', '2030-01-14 started', '2030-05-02 drafted', '2030-09-30 running'),
])

/** The month whose report was put right, and what it had said of two units. */
export const mistaken = {
  month: '2030-05',
  said: new Map<string, StepId>([[overstated[0], 'declared'], [overstated[1], 'declared'], [understated, 'running']]),
}

/** The month whose report was withdrawn: one district had handed in its plan as its result. */
export const withdrawn = { month: '2030-10', district: 'MH06' }

function path(code: string, cohort: CohortId, ...passages: `${string} ${StepId}`[]): [string, Path] {
  return [code, {
    cohort,
    passages: passages.map((each) => ({ day: dayOf(each.slice(0, 10)), step: stepIn(each) })),
  }]
}

function stepIn(text: `${string} ${StepId}`): StepId {
  const found = (['started', 'drafted', 'running', 'declared'] as const).find((step) => text.endsWith(step))
  return found ?? 'waiting'
}
