import type { Interval } from './interval.ts'
import type { Moment } from './moment.ts'
import type { Programme } from './programme.ts'
import type { Source } from './snapshot.ts'
import type { Words } from './words.ts'

export const reasons = ['scheduled', 'correction', 'method', 'withdrawn'] as const
export type Reason = (typeof reasons)[number]

/** What became of units of which the report did not speak: nothing is stated of them, or they stand as in the state before. */
export const absences = ['unstated', 'carried'] as const
export type Absence = (typeof absences)[number]

/** Sums of one area in one snapshot, small enough to stand in the index. */
export interface Totals {
  readonly size: number
  readonly rolledOut: Interval
  readonly announced: Interval
  /** False where no source says of any rolled-out unit of the area whether it reached the goal. */
  readonly announcedStated: boolean
}

/** A published snapshot as the index lists it. */
export interface Edition {
  readonly id: string
  readonly asOf: Moment
  readonly reportedAt: Moment
  readonly publishedAt: Moment
  readonly path: string
  readonly bytes: number
  readonly sha256: string
  readonly register: { readonly path: string; readonly sha256: string; readonly bytes: number }
  readonly supersedes?: string
  readonly reason: Reason
  /** Said wherever the edition is named: "dựng lại từ bài tháng 8/2018". */
  readonly note: Words
  /** Codes of the units that this edition says it corrects: in the edition that it replaces, else in all earlier ones. */
  readonly corrected?: readonly string[]
  /** Left out where nobody had to choose. */
  readonly missing?: Absence
  /** By area id. */
  readonly totals: Readonly<Record<string, Totals>>
}

/** The only file that changes: what is published, and which edition is the current one. */
export interface Catalogue {
  readonly programme: Programme
  readonly current: string
  /** In order of `asOf`, then of publication. */
  readonly editions: readonly Edition[]
  /** Documents on which programme and registers rest; a snapshot carries its own and these. */
  readonly sources?: readonly Source[]
  /** The text that all editions were compiled from; an older index lists none. */
  readonly seeds?: { readonly path: string; readonly sha256: string; readonly bytes: number }
}
