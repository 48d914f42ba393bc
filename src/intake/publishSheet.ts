import type { Programme } from '#model/programme.ts'
import type { Register } from '#model/register.ts'
import type { Fact, Gap, Snapshot } from '#model/snapshot.ts'
import type { Place } from './entries.ts'
import type { CohortAsk } from './publishCohort.ts'
import type { DraftRule, PublishParams } from './publishIssue.ts'

/** What a sheet says, on the state before. */
export interface Sheet {
  readonly facts: readonly Fact[]
  /** Groups that the sheet itself counts. */
  readonly gaps: readonly Gap[]
  /** Those of them whose rows say what the state before said, to the letter. */
  readonly untouched: ReadonlySet<string>
  /** By code of a unit, and by id of a group: where the sheet says it. */
  readonly unitRows: ReadonlyMap<string, Place>
  readonly groupRows: ReadonlyMap<string, Place>
  /** By code, the codes that the unit had before. */
  readonly origins: ReadonlyMap<string, readonly string[]>
  readonly before: Snapshot
  readonly register: Register
  readonly programme: Programme
  /** Whether all of which the sheet does not speak stands as before, so that it must be known which group shrinks. */
  readonly carries: boolean
}

/** What stands in the way, and where in the sheet if it is of one place. */
export interface Obstacle {
  readonly rule: DraftRule
  readonly params: PublishParams
  readonly at?: Place | undefined
  readonly cohorts?: readonly CohortAsk[]
}

/** A group that the sheet counts, and out of which it also names units: as it was, and as many as are counted now. */
export interface Parted {
  readonly gap: Gap
  readonly size: number
  readonly units: readonly string[]
  /** True where the row was left as it was, so that the units were taken out of it. */
  readonly isLess: boolean
  readonly at?: Place | undefined
}
