import type { Method } from '#model/programme.ts'

/** How well a number is supported, best first. */
export const grades = ['A', 'B', 'C', 'D'] as const
export type Grade = (typeof grades)[number]

/** What the support of a number hangs on. */
export interface Support {
  /** One number, not an interval. */
  readonly exact: boolean
  /** A source states exactly this, and what is counted agrees. */
  readonly stated: boolean
  /** How everything that it rests on came about. */
  readonly methods: readonly Method[]
}

/**
 * A: a source states it and the count agrees. B: counted or subtracted from what is stated. C: one number that
 * depends on how a source is read, or on an assumption. D: no source gives one number; only bounds are known.
 */
export function gradeOf({ exact, stated, methods }: Support): Grade {
  if (!exact) return 'D'
  if (methods.includes('assumed')) return 'C'
  if (stated) return 'A'
  return methods.includes('read') ? 'C' : 'B'
}

/** The grade of what is reckoned from several numbers: that of the weakest, and never the best, since no source states it. */
export function weakest(parts: readonly Grade[]): Grade {
  const last = Math.max(1, ...parts.map((grade) => grades.indexOf(grade)))
  return grades[last] ?? 'D'
}

/** How a number came about: stated as it is, or by the least certain of the ways on which it rests. */
export function methodOf({ stated, methods }: Support): Method {
  if (methods.includes('assumed')) return 'assumed'
  if (stated) return 'stated'
  if (methods.includes('read')) return 'read'
  return methods.includes('subtracted') ? 'subtracted' : 'counted'
}
