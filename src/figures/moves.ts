import { exactly, isExact, type Interval } from '#model/interval.ts'
import { codesIn } from '#model/register.ts'
import type { Reach } from '#model/snapshot.ts'
import { changeKinds, type ChangeKind } from '#stats/change.ts'
import { answerChange } from '#stats/changeCount.ts'
import { samePhrase, titled } from './changeFindings.ts'
import { changeNotes } from './changeNotes.ts'
import { changeLegend, changeLooks, openLook, sameLook, unmatchedLook } from './changeLook.ts'
import { bothSourced, briefReach, briefSteps, changeCell, changed, changesOf, changeName, differences, spanText, stateTitle } from './changeWords.ts'
import type { Cell, Figure, FlowMark, FlowSide, LegendItem, Look, Row } from './figure.ts'
import { openLook as betweenLook, solid } from './look.ts'
import type { Comparison } from './scene.ts'
import { stampOf } from './stamp.ts'
import { counted, intervalColumn, reachText, textCell } from './terms.ts'

/** `sure` is what a band is as thick as: the number where it is known, else the least that it may be. */
export type MovesKey = 'from' | 'to' | 'kind' | 'count' | 'sure'
type K = MovesKey

/** From the steps of the one state to the steps of the other; every unit is in one band. */
export function moves(scene: Comparison): Figure<K, FlowMark<K>> {
  const { voice, from, snapshot } = scene
  const bands = [...movesOf(scene), ...unmatched(scene), ...unplaced(scene)]
  const drawn = bands.filter(({ cells }) => cells.sure.value !== 0)
  const exact = bands.every(({ cells }) => typeof cells.count.value === 'number')
  return {
    id: 'moves',
    slug: voice.t('change.moves.slug'),
    title: title(scene),
    subtitle: voice.t('change.moves.subtitle', { span: spanText(scene) }),
    grid: {
      columns: [
        { key: 'from', name: stateTitle(scene, from), kind: 'text' },
        { key: 'to', name: stateTitle(scene, snapshot), kind: 'text' },
        { key: 'kind', name: voice.t('change.column.kind'), kind: 'text' },
        intervalColumn(voice, 'count', voice.t('change.column.count')),
        ...(exact ? [] : [{ key: 'sure', name: voice.t('change.column.sure'), kind: 'count' } as const]),
      ],
      rows: bands.map(({ id, kind, cells }) => ({ id, kind, cells })),
    },
    mark: {
      kind: 'flow',
      // Where every number is known it is the number itself, which tells where it comes from.
      column: exact ? 'count' : 'sure',
      from: side(scene, stateTitle(scene, from), drawn.map((band) => ({ ...band.from, n: band.n }))),
      to: side(scene, stateTitle(scene, snapshot), drawn.map((band) => ({ ...band.to, n: band.n }))),
      bands: drawn.map((band) => ({ row: band.id, from: band.from.id, to: band.to.id, look: band.look })),
      legend: legend(scene, drawn),
    },
    notes: [...(exact ? [] : [voice.t('change.rule.bounds')]), ...changeNotes(scene, changeKinds.filter((kind) => kind === 'progress' || bands.some((band) => band.change === kind)))],
    ...bothSourced(scene),
    stamp: stampOf(scene),
  }
}

/** A box at which a band begins or ends. */
interface Stop {
  readonly id: string
  readonly text: string
  readonly look: Look
  /** Its place among the boxes, the furthest step first. */
  readonly rank: number
}

interface Band extends Row<K> {
  readonly change: ChangeKind | undefined
  readonly from: Stop
  readonly to: Stop
  readonly look: Look
  readonly n: number
}

/** From a reach to a reach; mixed where all units on it came of several that stood at different steps, each of them known. */
interface Way {
  readonly kind: ChangeKind
  readonly from: Reach
  readonly to: Reach
  readonly mixed: boolean
}

/** One band for each way from a reach to a reach that units of the area took. */
function movesOf(scene: Comparison): Band[] {
  const { voice, area } = scene
  const ways = new Map<string, Way>()
  for (const { kind, from, to, of = [] } of changesOf(scene).changes) {
    const id = `${kind}-${idOf(from)}-${idOf(to)}`
    ways.set(id, { kind, from, to, mixed: of.length > 1 && !isExact(from) && (ways.get(id)?.mixed ?? true) })
  }
  return [...ways].map(([id, { kind, from, to, mixed }]): Band => {
    const ask = { what: [kind], scope: { area }, from, to }
    const n = answerChange(changesOf(scene), ask)
    return {
      id, kind: 'plain', change: kind, from: mixed ? mixedStop(scene, from) : stop(scene, from), to: stop(scene, to), look: kind === 'unchanged' ? sameLook(isExact(to)) : changeLooks[kind], n: n.atLeast,
      cells: {
        from: textCell(mixed ? mixedStop(scene, from).text : reachText(scene, from)), to: textCell(reachText(scene, to)), kind: textCell(changeName(scene, kind)),
        count: changeCell(scene, ask), sure: number(voice.count(n.atLeast), n.atLeast),
      },
    }
  }).filter(({ cells }) => cells.count.value !== 0).toSorted((a, b) => a.to.rank - b.to.rank || a.from.rank - b.from.rank)
}

/** Units of the area that come from none of the other register. */
function unmatched(scene: Comparison): Band[] {
  const { voice, snapshot } = scene
  const codes = codesIn(snapshot.register, scene.area)
  const reaches = new Map<string, { readonly to: Reach; readonly n: number }>()
  const named = new Map(snapshot.facts.map(({ unit, reach }) => [unit, reach]))
  const whole = { atLeast: 0, atMost: snapshot.programme.road.length - 1 }
  for (const code of changesOf(scene).come.filter((code) => codes.has(code))) {
    const to = named.get(code) ?? whole
    reaches.set(idOf(to), { to, n: (reaches.get(idOf(to))?.n ?? 0) + 1 })
  }
  const text = voice.t('change.moves.come')
  return [...reaches].map(([id, { to, n }]) => ({
    id: `come-${id}`, kind: 'plain', change: undefined, from: { id: 'come', text, look: unmatchedLook, rank: 1000 }, to: stop(scene, to), look: unmatchedLook, n,
    cells: { from: textCell(text), to: textCell(reachText(scene, to)), kind: textCell(text), count: counted(voice, exactly(n)), sure: number(voice.count(n), n) },
  }))
}

/** What is left of the area's units where groups span more than it: some of them, it is not stated which, are here. */
function unplaced(scene: Comparison): Band[] {
  const { voice, area } = scene
  const whole = changed(scene, changeKinds, { area })
  const rest = whole.atMost - movesOf(scene).reduce((sum, { n }) => sum + n, 0)
  if (rest <= 0) return []
  const text = voice.t('change.moves.open')
  const at: Stop = { id: 'open', text, look: openLook, rank: 999 }
  return [{
    id: 'open', kind: 'gap', change: undefined, from: at, to: at, look: openLook, n: rest,
    cells: { from: textCell(text), to: textCell(text), kind: textCell(voice.t('figure.common.notStatedShort')), count: number(voice.count(rest), rest), sure: number(voice.count(rest), rest) },
  }]
}

function stop(scene: Comparison, reach: Reach): Stop {
  const { programme } = scene.snapshot
  return {
    id: idOf(reach), text: briefReach(scene, reach), rank: (programme.road.length - reach.atMost) * 20 + (programme.road.length - reach.atLeast),
    look: isExact(reach) ? solid(programme, reach.atLeast) : betweenLook(programme, reach),
  }
}

/** Where merged units came from: it is stated of each where it stood, and they did not stand at one step. */
function mixedStop(scene: Comparison, reach: Reach): Stop {
  const own = stop(scene, reach)
  return { ...own, id: `mixed-${own.id}`, text: briefSteps(scene, reach, 'change.moves.mixed'), rank: own.rank + 0.5 }
}

/** The boxes of one side, top down from the furthest step. */
function side({ voice }: Comparison, title: string, stops: readonly (Stop & { readonly n: number })[]): FlowSide {
  const boxes = new Map<string, Stop & { readonly n: number }>()
  for (const each of stops) boxes.set(each.id, { ...each, n: (boxes.get(each.id)?.n ?? 0) + each.n })
  return {
    title,
    boxes: [...boxes.values()].toSorted((a, b) => a.rank - b.rank).map(({ id, look, text, n }) => ({
      id, look, text: voice.t('change.moves.box', { step: text, n: voice.count(n) }),
    })),
  }
}

function legend(scene: Comparison, bands: readonly Band[]): LegendItem[] {
  const { voice } = scene
  const kinds = changeKinds.filter((kind) => kind !== 'unchanged' && bands.some(({ change }) => change === kind))
  const same = changeName(scene, 'unchanged')
  return [
    ...changeLegend(scene, kinds),
    ...([[true, same], [false, voice.t('change.moves.legendSame', { kind: same })]] as const)
      .filter(([known]) => bands.some(({ look }) => look === sameLook(known)))
      .map(([known, text]) => ({ look: sameLook(known), text })),
    ...(['come', 'open'] as const).flatMap((id) => bands.find((band) => band.from.id === id) ?? []).map(({ look, from }) => ({ look, text: from.text })),
  ]
}

function title(scene: Comparison): string {
  const { voice } = scene
  const [moved, all] = [changed(scene, differences), changed(scene, changeKinds)]
  const words = { total: voice.interval(all), changed: voice.interval(moved), same: samePhrase(scene) }
  return titled(scene, voice.t(moved.atMost === 0 ? 'change.moves.titleNone' : 'change.moves.title', words))
}

function idOf({ atLeast, atMost }: Interval): string {
  return `${String(atLeast)}-${String(atMost)}`
}

function number(text: string, value: number): Cell {
  return { value, text }
}
