import { capital } from '#i18n/naming.ts'
import { sameInterval, type Interval } from '#model/interval.ts'
import { membersStated } from '#model/told.ts'
import type { Cohort } from '#model/programme.ts'
import type { Snapshot } from '#model/snapshot.ts'
import type { Ask, Scope } from '#stats/ask.ts'
import type { Change } from '#stats/change.ts'
import { countAsked } from '#stats/changeCount.ts'
import { shortOf, sideOf, sideTally } from '#stats/pace.ts'
import { scopesOf } from '#stats/scopes.ts'
import { tally, type Tally } from '#stats/tally.ts'
import { before, bothSourced, changePhrase, changesOf, differences, spanText, stateTitle } from './changeWords.ts'
import type { Cell, Figure, LedgerMark, Row } from './figure.ts'
import { comparedPace } from './pace.ts'
import { remainingScope } from './remainingScope.ts'
import type { Comparison } from './scene.ts'
import { stampOf } from './stamp.ts'
import { counted, inside, intervalColumn, terms, textCell, unstated } from './terms.ts'

type K = 'what' | 'from' | 'to' | 'why'

/** One total at both states, and what makes it differ. */
export interface TotalLine {
  readonly row: string
  readonly what: string
  readonly from: Cell
  readonly to: Cell
  /** "15 đơn vị tiến triển", "do đính chính", "không đổi". */
  readonly why: string
}

/** The totals before and after: rolled out, announced, and the cohort that a deadline presses. */
export function changeTotals(scene: Comparison): Figure<K, LedgerMark<K>> {
  const { voice } = scene
  const lines = totalLines(scene)
  return {
    id: 'changeTotals',
    slug: voice.t('version.totals.slug'),
    title: capital(lines.map(({ what, from, to }) => voice.t('version.totals.line', { what: inside(what), from: from.text, to: to.text })).join('; ')),
    subtitle: voice.t('version.totals.subtitle', { span: spanText(scene) }),
    grid: {
      columns: [
        { key: 'what', name: voice.t('version.totals.what'), kind: 'text' },
        intervalColumn<K>(voice, 'from', stateTitle(scene, scene.from)),
        intervalColumn<K>(voice, 'to', stateTitle(scene, scene.snapshot)),
        { key: 'why', name: voice.t('version.totals.why'), kind: 'text' },
      ],
      rows: lines.map(({ row, what, from, to, why }): Row<K> => ({ id: row, kind: 'plain', cells: { what: textCell(what), from, to, why: textCell(why) } })),
    },
    mark: { kind: 'ledger', columns: ['what', 'from', 'to'], emphasis: 'to', under: Object.fromEntries(lines.map(({ row, why }) => [row, [why]])), repeats: true },
    notes: [voice.t('version.totals.note')],
    ...bothSourced(scene),
    stamp: stampOf(scene),
  }
}

/** The lines of it, for those who set them otherwise than as a table. */
export function totalLines(scene: Comparison): readonly TotalLine[] {
  const { voice, area, from, snapshot } = scene
  const [then, now] = [tally(from, { area }), tally(snapshot, { area })]
  const { rolledOut, goal } = snapshot.programme
  const scopes = scopesOf(snapshot.programme, { area })
  const earlier = (what: 'size' | 'rolledOut' | 'announced'): Ask => ({ kind: 'total', edition: from.id, area, what })
  const cohort = comparedPace(scene, { area })?.cohort
  const words = terms(scene)
  const line = (row: string, what: string, cells: readonly [Cell, Cell], why: string): TotalLine => ({ row, what, from: cells[0], to: cells[1], why })
  return [
    ...(then.size.atLeast === now.size.atLeast ? [] : [
      line('size', voice.t('version.totals.row.size'), [counted(voice, then.size, earlier('size')), counted(voice, now.size, { kind: 'count', scope: scopes.size })], voice.t('version.totals.register')),
    ]),
    line('rolledOut', voice.t('version.totals.row.rolledOut'), [
      counted(voice, then.rolledOut, earlier('rolledOut')), counted(voice, now.rolledOut, { kind: 'count', scope: scopes.rolledOut }),
    ], whyOf(scene, { area }, { steps: [rolledOut], differs: !sameInterval(then.rolledOut, now.rolledOut) })),
    line('announced', voice.t('version.totals.row.announced', words), [
      told(scene, then, then.announced, earlier('announced')), told(scene, now, now.announced, { kind: 'count', scope: scopes.announced }),
    ], then.announcedStated || now.announcedStated ? whyOf(scene, { area }, { steps: [goal], differs: then.announcedStated !== now.announcedStated || !sameInterval(then.announced, now.announced) }) : voice.t('change.total.unknown')),
    ...(cohort ? pressed(scene, cohort) : []),
  ]
}

/** How the cohort stood and stands. Of a cohort that had not begun there is nothing to count. */
function pressed(scene: Comparison, cohort: Cohort): readonly TotalLine[] {
  const { voice, area, from, snapshot } = scene
  const { rolledOut, goal } = snapshot.programme
  const scope: Scope = { area, cohorts: [cohort.id] }
  const earlier = (of: Scope): Ask => ({ kind: 'count', edition: from.id, scope: of })
  const words = { ...terms(scene), cohort: inside(voice.say(cohort.name)) }
  const of = (state: Snapshot): { readonly own: Tally; readonly left: Interval; readonly open: boolean } => {
    const side = sideOf(state, { area }, cohort.id)
    return { own: sideTally(side), left: shortOf(side), open: !membersStated(state, { units: side.codes, cohorts: [cohort.id] }) }
  }
  const [then, now] = [of(from), of(snapshot)]
  const begun = ({ own }: typeof then): boolean => own.rolledOut.atMost > 0
  if (!begun(then) && !begun(now)) return []
  const notBegun: Cell = { text: voice.t('change.total.notBegun') }
  const known = [then, now].some((side) => begun(side) && side.own.announcedStated)
  const otherwise = then.open === now.open ? 'version.totals.restated' : now.open ? 'version.totals.membersOpen' : 'version.totals.membersTold'
  const unlike = then.own.announcedStated !== now.own.announcedStated
  const why = (steps: readonly number[], differs: boolean): string => (known ? whyOf(scene, scope, { steps, differs: unlike || differs, otherwise }) : voice.t('change.total.unknown'))
  return [
    {
      row: 'reached', what: voice.t('version.totals.row.reached', words), why: why([goal], !sameInterval(then.own.announced, now.own.announced)),
      from: begun(then) ? told(scene, then.own, then.own.announced, earlier({ ...scope, from: from.programme.goal })) : notBegun, to: !begun(now) ? notBegun : told(scene, now.own, now.own.announced, { kind: 'count', scope: { ...scope, from: goal } }),
    },
    {
      row: 'remaining', what: voice.t('version.totals.row.remaining', words), why: why([rolledOut, goal], !sameInterval(then.left, now.left)),
      from: begun(then) ? told(scene, then.own, then.left, earlier(remainingScope(before(scene), scope, then.left))) : notBegun, to: !begun(now) ? notBegun : told(scene, now.own, now.left, { kind: 'count', scope: remainingScope(scene, scope, now.left) }),
    },
  ]
}

function told({ voice }: Comparison, { announcedStated }: Tally, n: Interval, ask?: Ask): Cell {
  return announcedStated ? counted(voice, n, ask) : unstated(voice, ask)
}

interface Why {
  readonly steps: readonly number[]
  /** Whether the two totals are not the same. */
  readonly differs: boolean
  /** What is said where they differ and no unit is known to have come over a step. */
  readonly otherwise?: 'version.totals.restated' | 'version.totals.membersOpen' | 'version.totals.membersTold'
}

/**
 * What the units are that came over, or went back over, one of some steps: put right, moved, or merely become known.
 * Where none did, totals may still differ, since a source may say less, or more, of who is counted.
 */
function whyOf(scene: Comparison, scope: Scope, { steps, differs, otherwise = 'version.totals.restated' }: Why): string {
  const { voice, catalogue } = scene
  const report = changesOf(scene)
  const crosses = ({ from, to }: Change): boolean =>
    steps.some((step) => from.atLeast >= step !== to.atLeast >= step || from.atMost >= step !== to.atMost >= step)
  // A sum of two lists differs though no unit came over a step: one that was merged is counted once.
  const isRelisted = otherwise === 'version.totals.restated' && scene.from.register.id !== scene.snapshot.register.id
  const found = differences
    .map((kind) => ({ kind, n: countAsked(report, { what: [kind], scope }, crosses) }))
    .filter(({ n }) => n.atMost > 0)
  const [first, ...others] = found
  if (!first) return voice.t(!differs ? 'version.totals.same' : isRelisted ? 'version.totals.register' : otherwise)
  if (first.kind !== 'correction' || others.length > 0) return voice.list(found.map(({ kind, n }) => changePhrase(scene, kind, n)))
  const withdrawn = catalogue.editions.find(({ id, reason }) => reason === 'withdrawn' && (id === scene.from.id || id === scene.snapshot.id))
  return withdrawn ? voice.t('version.totals.withdrawn', { id: withdrawn.id }) : voice.t('version.totals.corrected', { n: voice.interval(first.n), count: first.n.atMost })
}
