import { beforeAll, describe, expect, test } from 'vitest'
import { comparedFigureOf, comparedIdsFor } from '#figures/catalogue.ts'
import type { Cell } from '#figures/figure.ts'
import type { Comparison } from '#figures/scene.ts'
import { trailOf, type Trail } from '#figures/trail.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Catalogue } from '#model/edition.ts'
import { isExact, type Interval } from '#model/interval.ts'
import type { Cite } from '#model/programme.ts'
import type { Entry, Reach, Snapshot } from '#model/snapshot.ts'
import { languages } from '#model/words.ts'
import { countOf } from '#stats/answer.ts'
import type { Ask, AskOf, Scope } from '#stats/ask.ts'
import type { Change } from '#stats/change.ts'
import { answerChange, unitsOf } from '#stats/changeCount.ts'
import { membershipOf, reportOf } from '#stats/changeReport.ts'
import { gradeOf } from '#stats/grade.ts'
import { sideOf } from '#stats/pace.ts'
import { supportOf } from '#stats/support.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { realCatalogue, realSnapshot } from './real.ts'

const real = await realCatalogue()
const scene = (catalogue: Catalogue, from: Snapshot, snapshot: Snapshot, area: string): Comparison => ({ from, snapshot, catalogue, area, voice: voiceOf('vi'), measure: 'count', order: 'official' })
const published = async (from: string, to: string, area: string) => [`${from} → ${to}, ${area}`, scene(real, await realSnapshot(real, from), await realSnapshot(real, to), area)] as const
const demo = (what: string, from: string, to: string, area: string) => [`the demonstration ${what}, ${area}`, scene(demoCatalogue(), demoSnapshot(from), demoSnapshot(to), area)] as const

/** States that are neighbours, and one backwards: the whole, a district with named units and a group, and one whose groups span districts. */
const scenes = [
  await published('2016.1', '2017.1', '60'),
  await published('2017.1', '2018-03-29.1', '595'),
  await published('2018-03-29.1', '2018-08.1', '60'),
  await published('2018-03-29.1', '2018-08.1', '593'),
  await published('2018-08.1', '2018-03-29.1', '593'),
  demo('with a correction', '2030-05.1', '2030-05.2', 'MH'),
  demo('across the merger', '2030-11.1', '2030-12-31.1', 'MH'),
]

interface Traced<K extends Ask['kind']> {
  readonly place: string
  readonly cell: Cell
  readonly ask: AskOf<K>
  readonly trail: Trail
}

describe.each(scenes)('behind numbers of two states: %s', (_, two) => {
  const { voice, from, snapshot: to, catalogue } = two
  const report = reportOf(catalogue, from, to)
  let all: readonly Traced<Ask['kind']>[] = []
  let changes: readonly Traced<'change'>[] = []
  let paces: readonly Traced<'pace'>[] = []
  beforeAll(() => {
    all = comparedIdsFor(two).flatMap((id) => asked(two, id))
    changes = all.flatMap(({ ask, ...rest }): Traced<'change'>[] => (ask.kind === 'change' ? [{ ...rest, ask }] : []))
    paces = all.flatMap(({ ask, ...rest }): Traced<'pace'>[] => (ask.kind === 'pace' ? [{ ...rest, ask }] : []))
  }, 120_000)
  const isAsked = (change: Change, { what, from: was, to: is, scope: { unit, gap, cohorts } }: AskOf<'change'>, anyKind = false): boolean => {
    const membership = membershipOf(report, change)
    return (anyKind || what.includes(change.kind)) && (!was || same(was, change.from)) && (!is || same(is, change.to))
      && (unit === undefined || change.unit === unit) && (gap === undefined || (change.unit === undefined && change.id === gap))
      && (!cohorts || cohorts.includes(membership.kind === 'cohort' ? membership.id : membership.kind))
  }
  const known = new Map<AskOf<'change'>, ReadonlyMap<string, string>>()
  /** What counts, by id, with how much of it: named units of the scope, and of each group as much as an answer about it alone. */
  const counting = (ask: AskOf<'change'>): ReadonlyMap<string, string> => {
    const units = unitsOf(report, ask.scope)
    const answer = known.get(ask) ?? new Map(report.changes.filter((change) => isAsked(change, ask)).flatMap((change) => {
      const n = change.unit === undefined ? answerChange(report, { ...ask, scope: { ...ask.scope, gap: change.id } }) : { atLeast: 1, atMost: units.has(change.unit) ? 1 : 0 }
      return n.atMost > 0 ? [[change.id, voice.interval(n)] as const] : []
    }))
    known.set(ask, answer)
    return answer
  }

  test('there are changes to ask about, and every number is said as it stands', () => {
    expect(changes.length).toBeGreaterThan(5)
    expect(all.filter(({ cell, trail }) => cell.text !== '' && trail.number !== cell.text).map(({ place }) => place)).toEqual([])
  })

  test('whatever changed so is among the entries of a change, and nothing that did not', () => {
    for (const { place, ask, trail: { entries } } of changes) {
      const found = answerChange(report, ask)
      const counts = counting(ask)
      if (counts.size > 0) expect(Object.fromEntries(entries.map((entry) => [entry.id, entry.counts])), place).toEqual(Object.fromEntries(counts))

      expect(sum(entries, 0), place).toBeLessThanOrEqual(found.atLeast)
      expect(sum(entries, -1), place).toBeGreaterThanOrEqual(found.atMost)
    }
  })

  test('behind a nothing stand units of the scope, and how many of them count stays at nothing', () => {
    for (const { place, ask, trail: { entries, arithmetic } } of changes.filter(({ ask: each }) => counting(each).size === 0)) {
      const units = unitsOf(report, ask.scope)
      expect(arithmetic.length + entries.length, place).toBeGreaterThan(0)
      for (const { id, unit, counts } of entries) {
        const change = report.changes.find((each) => each.id === id)
        expect(change && isAsked(change, ask, true) && (unit === undefined || units.has(unit)) && counts.split('–')[0] === '0', `${place}: ${id}`).toBe(true)
      }
    }
  })

  test('a change says whether it is counted, bounded or none, and is no better supported than its entries', () => {
    const words = { sure: voice.t('change.trail.methodSure'), counted: voice.t('change.trail.method'), bounded: voice.t('change.trail.methodOpen') }
    const uncertain = [voice.t('trail.method.read'), voice.t('trail.method.assumed')]
    for (const { place, ask, trail: { method, support: { grade }, entries } } of changes) {
      const exact = isExact(answerChange(report, ask))
      const none = counting(ask).size === 0
      const open = none && entries.some(({ counts }) => counts !== '0')
      expect(method, place).toBe(none ? words.sure : exact ? words.counted : words.bounded)

      expect(grade === 'D', place).toBe(!exact || open)
      if (exact && !open) expect(['B', 'C'], place).toContain(grade)
      if (grade === 'B' && !none && entries.every(({ unit }) => unit !== undefined)) expect(entries.filter((entry) => uncertain.some((each) => entry.method.includes(each))), place).toEqual([])
    }
  })

  test('the entries of a pace are those that it counts: what remains, or what is at the goal beside all that was before', () => {
    for (const { place, ask: { which, scope }, trail: { entries } } of paces) {
      if (which === 'between') expect(entries, place).toEqual([])
      else {
        const { goal } = to.programme
        const observed = which !== 'needed'
        const now = observed ? { ...scope, from: goal } : { ...scope, to: goal - 1 }
        const earlier = entries.filter(({ id }) => id.startsWith(`${from.id} `))
        const later = entries.filter((entry) => !earlier.includes(entry))

        expect(later.map(({ id }) => id).toSorted(), place).toEqual(entriesIn(to, now).map(idOf).toSorted())
        expect(earlier.map(({ id }) => id.slice(from.id.length + 1)).toSorted(), place).toEqual((observed ? entriesIn(from, scope) : []).map(idOf).toSorted())
        brackets(later, countOf(to, now), place)
        if (observed) brackets(earlier, countOf(from, scope), place)
      }
    }
  })

  test('a pace states the places on which its entries rest, and the deadline where that is in the arithmetic', () => {
    for (const { place, ask: { which, scope, cohort }, trail: { statements, citation } } of paces) {
      const due = to.programme.cohorts.find(({ id }) => id === cohort)?.dueCites ?? []
      const timed = which === 'between'
      const observed = which === 'observed' || which === 'progress'
      const rests = timed ? [] : entriesIn(to, { ...scope, ...(observed ? { from: to.programme.goal } : { to: to.programme.goal - 1 }) })
      const cites = [...rests, ...(observed ? entriesIn(from, scope) : [])].flatMap((entry) => [...entry.cites])
      if (which === 'needed') expect(due.length, place).toBeGreaterThan(0)
      const wanted = [...cites, ...(which === 'needed' ? due : [])].flatMap(says)

      expect(statements.map(({ text }) => text), place).toEqual(expect.arrayContaining(wanted))
      for (const { source } of due) for (const lang of languages) expect(citation[lang], place).toContain(to.sources.find(({ id }) => id === source)?.title[lang])
    }
  })

  test('a pace is as well supported as the weakest of what it rests on, and never stated', () => {
    for (const { place, cell: { value }, ask: { which, scope }, trail: { support: { grade } } } of paces) {
      const { goal } = to.programme
      const timed = which === 'between'
      const methods = timed ? [] : which === 'needed' ? supportOf(to, { ...scope, to: goal - 1 }).methods
        : [...supportOf(to, { ...scope, from: goal }).methods, ...supportOf(from, scope).methods]

      expect(grade, place).toBe(gradeOf({ exact: typeof value === 'number', stated: false, methods }))
      expect(grade, place).not.toBe('A')
    }
  })

  test.each(comparedIdsFor(two))('%s names both states and their hashes, and what their sources state', (figure) => {
    const cells = all.filter(({ place }) => place.startsWith(`${figure} `))
    const [first] = cells.filter(({ ask: { kind } }) => kind === 'change' || kind === 'pace')
    if (first) for (const { id, sha256 } of [from, to]) for (const text of [id, sha256]) expect(first.trail.snapshot.join(' ')).toContain(text)
    if (catalogue === real) expect(cells.filter(({ trail }) => trail.statements.length === 0 && !trail.elsewhere).map(({ place }) => place)).toEqual([])
  })

  test('whoever cites a number of two states cites both, and of what is needed by the deadline the later one', () => {
    for (const lang of languages) {
      expect(changes[0]?.trail.citation[lang]).toContain(from.sha256)
      for (const { place, ask: { which }, trail: { citation } } of paces) {
        expect(citation[lang], place).toContain(to.sha256)
        expect(citation[lang].includes(from.sha256), place).toBe(which !== 'needed')
      }
    }
  })

  test('a sum behind a change gives the number', () => {
    for (const { place, cell: { text: shown }, trail: { arithmetic } } of changes) {
      for (const { text } of arithmetic.filter((line) => line.text.includes(' = '))) {
        const [left = '', result = ''] = text.split(' = ')
        expect([left.replaceAll(' − ', ' + −').split(' + ').reduce((total, n) => total + Number(n.replace('−', '-')), 0), result], `${place}: ${text}`).toEqual([Number(result), shown])
      }
    }
  })

  /** What the sources of either state say at a place. */
  function says({ source, paragraph }: Cite): string[] {
    const found = [to, from].flatMap(({ sources }) => sources.filter(({ id }) => id === source)).at(0)
    return (found?.paragraphs ?? []).filter(({ n }) => n === paragraph).map((each) => voice.say(each.says))
  }
})

test('of the pairs one holds corrections, one units that were merged, and one ways on', () => {
  const all = scenes.map(([, { catalogue, from, snapshot }]) => reportOf(catalogue, from, snapshot).changes)

  for (const holds of [({ kind }: Change) => kind === 'correction', ({ of = [] }: Change) => of.length > 1, ({ kind }: Change) => kind === 'progress']) {
    expect(all.some((each) => each.some(holds))).toBe(true)
  }
})

/** Of a long figure the totals and every third row: its rows differ in nothing but their scope, and all scopes are asked alike. */
function asked(two: Comparison, id: ReturnType<typeof comparedIdsFor>[number]): Traced<Ask['kind']>[] {
  const figure = comparedFigureOf(id, two)
  const rows = figure.grid.rows.filter(({ kind }, at) => figure.grid.rows.length < 12 || kind === 'total' || at % 3 === 0)
  return rows.flatMap((row) => Object.entries(row.cells).flatMap(([column, cell]) => {
    const trail = cell.ask && trailOf(two, figure, row.id, column)
    return cell.ask && trail ? [{ place: `${id} ${row.id} ${column}`, cell, ask: cell.ask, trail }] : []
  }))
}

/** Entries of a cohort in a place that may stand between two steps; where none may, all that show it. */
function entriesIn(state: Snapshot, { from = 0, to = Infinity, ...scope }: Scope): Entry[] {
  const [cohort = ''] = scope.cohorts ?? []
  const { codes, entry } = sideOf(state, scope, cohort)
  const held = [
    ...state.facts.filter((fact) => codes.has(fact.unit) && entry(fact)),
    ...state.gaps.filter((gap) => entry(gap) && countOf(state, { ...scope, gap: gap.id }).atMost > 0),
  ]
  const fits = held.filter(({ reach }) => reach.atMost >= from && reach.atLeast <= to)
  return fits.length > 0 ? fits : held
}

function idOf(entry: Entry): string {
  return entry.kind === 'fact' ? entry.unit : entry.id
}

function brackets(entries: Trail['entries'], found: Interval, place: string): void {
  expect(sum(entries, 0), place).toBeLessThanOrEqual(found.atLeast)
  expect(sum(entries, -1), place).toBeGreaterThanOrEqual(found.atMost)
}

function sum(entries: Trail['entries'], end: 0 | -1): number {
  return entries.reduce((total, { counts }) => total + Number(counts.split('–').at(end)), 0)
}

function same(a: Reach, b: Reach): boolean {
  return a.atLeast === b.atLeast && a.atMost === b.atMost
}
