/** How many, where a source may leave it open: at least and at most, both whole numbers. */
export interface Interval {
  readonly atLeast: number
  readonly atMost: number
}

/** True where both ends agree: the number is known. */
export function isExact(interval: Interval): boolean {
  return interval.atLeast === interval.atMost
}

export function exactly(n: number): Interval {
  return { atLeast: n, atMost: n }
}

/** True where both ends are the same: of counts, and of reaches on the road. */
export function sameInterval(a: Interval, b: Interval): boolean {
  return a.atLeast === b.atLeast && a.atMost === b.atMost
}

/** By the lower end, then by the upper. */
export function compareIntervals(a: Interval, b: Interval): number {
  return a.atLeast - b.atLeast || a.atMost - b.atMost
}
