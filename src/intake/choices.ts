import type { Programme } from '#model/programme.ts'
import type { SheetIssue } from './issue.ts'
import type { Meaning, WordKind } from './meanings.ts'

/** Rules of words that nobody understands and a person may explain, with what they are asked of. */
const kinds: Readonly<Record<string, WordKind>> = {
  unknownStep: 'step', unknownStepNear: 'step', stepNegated: 'step', badMark: 'mark', badDenial: 'denial', unknownCohort: 'cohort', unknownCohortNear: 'cohort',
}

/** What a fault asks of a word; undefined where no answer mends it. */
export function askedOf({ kind, rule, value = '' }: SheetIssue): { readonly kind: WordKind; readonly word: string } | undefined {
  const asked = kind === 'error' && Object.hasOwn(kinds, rule) ? kinds[rule] : undefined
  return asked === undefined || value === '' ? undefined : { kind: asked, word: value }
}

/** What a word of a kind can mean; what a fault supposes comes first. */
export function choicesOf(kind: WordKind, programme: Programme, supposed: SheetIssue['params'] = {}): readonly Meaning[] {
  const isNear = (name: { readonly vi: string }): boolean => supposed['near.vi'] === name.vi
  const { road, cohorts } = programme
  switch (kind) {
    case 'mark': return (['yes', 'no', 'silent'] as const).map((mark) => ({ kind, mark }))
    case 'denial': return (['yes', 'silent'] as const).map((mark) => ({ kind, mark }))
    case 'cohort': {
      const named = nearFirst(cohorts, isNear).map(({ id }): Meaning => ({ kind, cohort: { kind: 'cohort', id } }))
      return [...named, { kind, cohort: { kind: 'outside' } }, { kind, cohort: { kind: 'unstated' } }]
    }
    case 'step': {
      // Of the two ends of the road, "at most" and "at least" say either what the step itself says, or nothing.
      const inner = road.slice(1, -1).map(({ id }) => id)
      return [
        ...nearFirst(road, isNear).map(({ id }): Meaning => ({ kind, atLeast: id, atMost: id })),
        ...inner.map((atMost): Meaning => ({ kind, atMost })), ...inner.map((atLeast): Meaning => ({ kind, atLeast })), { kind },
      ]
    }
  }
}

function nearFirst<T extends { readonly name: { readonly vi: string } }>(all: readonly T[], isNear: (name: T['name']) => boolean): readonly T[] {
  return [...all.filter(({ name }) => isNear(name)), ...all.filter(({ name }) => !isNear(name))]
}
