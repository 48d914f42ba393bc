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

/** By the lower end, then by the upper. */
export function compareIntervals(a: Interval, b: Interval): number {
  return a.atLeast - b.atLeast || a.atMost - b.atMost
}
