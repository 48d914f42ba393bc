/** The road's steps by position. */
export const steps = ['waiting', 'started', 'drafted', 'running', 'declared'] as const
export type StepId = (typeof steps)[number]

export const roadWords: { readonly [id in StepId]: { readonly vi: string; readonly en: string } } = {
  waiting: { vi: 'Chưa triển khai', en: 'Not in the rollout' },
  started: { vi: 'Đã bắt đầu xây dựng', en: 'Building begun' },
  drafted: { vi: 'Xong dự thảo tài liệu', en: 'Documents drafted' },
  running: { vi: 'Đang áp dụng', en: 'In use' },
  declared: { vi: 'Đã công bố', en: 'Announced' },
}

/** The cohorts, when each begins, and before which day it must have declared. */
export const cohorts = [
  { id: 'd1', begins: '2030-01-14', due: '2030-12-31', days: 185, vi: 'đợt 1', en: 'cohort 1' },
  { id: 'd2', begins: '2030-04-15', due: '2031-06-30', days: 275, vi: 'đợt 2', en: 'cohort 2' },
  { id: 'd3', begins: '2030-09-16', due: '2031-12-31', days: 215, vi: 'đợt 3', en: 'cohort 3' },
] as const
export type CohortId = (typeof cohorts)[number]['id']

/** That a unit came to a step on a day; a later event may lie further back on the road. */
export interface Passage {
  readonly step: StepId
  readonly day: number
}

/** In which cohort a unit is, and what befell it, in order of time. */
export interface Path {
  readonly cohort: CohortId | 'outside'
  readonly passages: readonly Passage[]
}

/** Where a unit stands at the end of a day. */
export function stepAt({ passages }: Path, day: number): StepId {
  return passages.findLast((each) => each.day <= day)?.step ?? 'waiting'
}

/** When it last came to each step that it has behind it. */
export function datesAt(path: Path, day: number): ReadonlyMap<StepId, number> {
  const now = steps.indexOf(stepAt(path, day))
  const past = path.passages.filter((each) => each.day <= day && steps.indexOf(each.step) <= now)
  return new Map(past.map(({ step, day: on }) => [step, on]))
}
