import { exactly, isExact, type Interval } from '#model/interval.ts'
import type { AskOf } from '#stats/ask.ts'
import { changeKinds, type Change, type ChangeKind } from '#stats/change.ts'
import { answerChange, askedTests, countAsked, countChanges, unitsOf } from '#stats/changeCount.ts'
import { changeName, changesOf, spanText } from './changeWords.ts'
import type { Comparison } from './scene.ts'
import { inside, terms } from './terms.ts'
import type { Trail } from './trail.ts'
import { equation } from './trailArithmetic.ts'

/** A change with how many of its units count. */
export interface Part {
  readonly change: Change
  readonly n: Interval
}

/** The changes that a question is about, as far as they lie in its scope: named units in official order, then what is only counted. */
export function countingIn(scene: Comparison, ask: AskOf<'change'>, more: (change: Change) => boolean = () => true): Part[] {
  const report = changesOf(scene)
  const units = unitsOf(report, ask.scope)
  const order = new Map(report.to.register.units.map(({ code }, at) => [code, at]))
  const rank = ({ unit }: Change): number => (unit === undefined ? order.size : (order.get(unit) ?? order.size))
  const { sure, may } = askedTests(report, ask)
  return report.changes
    .filter((change) => may(change) && more(change))
    .map((change) => ({ change, n: change.unit === undefined ? countChanges(report, units, (each) => each === change) : exactly(units.has(change.unit) ? 1 : 0) }))
    // Of a unit of which it is not stated whether it is of the cohort, none may count.
    .map(({ change, n }) => ({ change, n: sure(change) ? n : { atLeast: 0, atMost: n.atMost } }))
    .filter(({ n }) => n.atMost > 0)
    .toSorted((a, b) => rank(a.change) - rank(b.change))
}

/** What stands behind a nothing: how many may have moved so all the same, or that all units are of other kinds. */
export interface None {
  readonly lead: string | undefined
  readonly arithmetic: Trail['arithmetic']
  /** The changes that may be meant, or that show that none is. */
  readonly shown: readonly Part[]
  /** All on which it rests. */
  readonly all: readonly Part[]
  /** At most so many may have moved so. */
  readonly most: number
}

/** Certainly none is not none: where a step was or is not stated, units may have moved between the two. */
export function noneOf(scene: Comparison, ask: AskOf<'change'>): None {
  const [way] = ask.what
  const moved = ask.what.length === 1 && (way === 'progress' || way === 'regress') ? way : undefined
  const may = moved ? countingIn(scene, { ...ask, what: unsettled }, mayHave(moved)) : []
  return moved && may.length > 0 ? perhaps(scene, ask, moved, may) : certainly(scene, ask)
}

/** Kinds under which units may have moved that are not known to have. */
const unsettled = ['newlyKnown', 'newlyUnknown', 'undetermined', 'unchanged'] as const satisfies readonly ChangeKind[]

type Way = 'progress' | 'regress'

function mayHave(way: Way): (change: Change) => boolean {
  return ({ from, to, mixed }) => !mixed && (way === 'progress' ? to.atMost > from.atLeast : to.atLeast < from.atMost)
}

function perhaps(scene: Comparison, { scope }: AskOf<'change'>, way: Way, may: readonly Part[]): None {
  const { voice, snapshot: { programme: { goal } } } = scene
  const report = changesOf(scene)
  const within = new Set(may.map(({ change }) => change))
  const many = (test: (change: Change) => boolean): Interval => countAsked(report, { what: unsettled, scope }, (change) => within.has(change) && test(change))
  const most = many(() => true).atMost
  const lines = unsettled.flatMap((kind) => {
    const n = many((change) => change.kind === kind)
    const arrived = many((change) => change.kind === kind && kind === 'newlyKnown' && way === 'progress' && change.to.atLeast >= goal)
    const label = voice.t(way === 'progress' ? 'change.trail.mayHaveProgressed' : 'change.trail.mayHaveRegressed', { kind: changeName(scene, kind) })
    return [
      ...(n.atMost > 0 ? [{ label, text: voice.interval(n) }] : []),
      ...(arrived.atMost > 0 ? [{ label: voice.t('change.trail.mayGoal', terms(scene)), text: voice.interval(arrived) }] : []),
    ]
  })
  return {
    lead: voice.t(way === 'progress' ? 'change.trail.mayProgress' : 'change.trail.mayRegress', { span: inside(spanText(scene)), most: voice.count(most), count: most }),
    arithmetic: [{ label: voice.t('change.trail.certain'), text: voice.count(0) }, ...lines],
    shown: may.map(({ change, n }) => ({ change, n: { atLeast: 0, atMost: n.atMost } })),
    all: may, most,
  }
}

/** All units are of other kinds; those stated otherwise than before are shown, or all where nothing else shows it. */
function certainly(scene: Comparison, ask: AskOf<'change'>): None {
  const { voice } = scene
  const all = countingIn(scene, { ...ask, what: changeKinds })
  const total = answerChange(changesOf(scene), { ...ask, what: changeKinds })
  const arithmetic = isExact(total) && total.atLeast > 0 ? [{ label: voice.t('change.trail.others'), text: equation(voice, [total.atLeast, -total.atLeast], 0) }] : []
  const different = all.filter(({ change }) => change.kind !== 'unchanged')
  const shown = arithmetic.length > 0 || different.length > 0 ? different : all
  return { lead: undefined, arithmetic, shown: shown.map(({ change }) => ({ change, n: exactly(0) })), all, most: 0 }
}
