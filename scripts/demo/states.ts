import { months, type Month } from './calendar.ts'
import { datesAt, stepAt, type Path, type StepId } from './road.ts'
import { merger, units, unitsAfter, type DemoUnit } from './units.ts'
import { mistaken, withdrawn } from './story.ts'

/** Ids of the two registers: the day from which each holds. */
export const registers = ['2030-01-01', '2030-12-01'] as const

/** What a state says of one unit. */
export interface Said {
  readonly unit: DemoUnit
  readonly cohort: Path['cohort']
  readonly step: StepId
  readonly dates: ReadonlyMap<StepId, number>
}

/** A state as it is published. */
export interface DemoState {
  readonly id: string
  readonly month: Month
  readonly register: (typeof registers)[number]
  readonly reason: 'scheduled' | 'correction' | 'withdrawn'
  readonly supersedes?: string
  readonly said: readonly Said[]
}

/** The fourteen monthly states, and the one that puts a month right. */
export function statesOf(paths: ReadonlyMap<string, Path>): readonly DemoState[] {
  return months.flatMap((month): DemoState[] => {
    const id = `${month.asOf}.1`
    const register = month.id < registers[1].slice(0, 7) ? registers[0] : registers[1]
    const truth = (register === registers[0] ? units : unitsAfter).map((unit) => saidOf(unit, paths, month.last))
    const state = { id, month, register, reason: 'scheduled', said: truth } as const
    if (month.id === mistaken.month) {
      return [
        { ...state, said: truth.map(misreported) },
        { ...state, id: `${month.asOf}.2`, reason: 'correction', supersedes: id },
      ]
    }
    return month.id === withdrawn.month ? [{ ...state, reason: 'withdrawn', said: truth.map(promised) }] : [state]
  })
}

function saidOf(unit: DemoUnit, paths: ReadonlyMap<string, Path>, day: number): Said {
  const path = paths.get(unit.code)
  if (!path) throw new Error(`nothing befalls ${unit.code}`)
  const dates = datesAt(path, day)
  // A merged unit has a past of its own only from the day on which it began.
  const own = unit.name === merger.name ? new Map([...dates].filter(([step]) => step !== 'started' && step !== 'drafted')) : dates
  return { unit, cohort: path.cohort, step: stepAt(path, day), dates: own }
}

function misreported(said: Said): Said {
  const step = mistaken.said.get(said.unit.code)
  return step === undefined ? said : { ...said, step, dates: new Map([...said.dates].filter(([each]) => each !== 'declared')) }
}

/** What a district meant to do, handed in as done. */
function promised(said: Said): Said {
  const begun = said.step === 'drafted' || said.step === 'running'
  return begun && said.unit.district.id === withdrawn.district ? { ...said, step: 'declared' } : said
}
