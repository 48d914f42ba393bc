import type { Interval } from '#model/interval.ts'
import { isExact } from '#model/interval.ts'
import { percentOf } from '#model/share.ts'
import type { Ask, Scope, SumName, Term } from '#stats/ask.ts'
import { scopesOf } from '#stats/scopes.ts'
import type { Tally } from '#stats/tally.ts'
import type { BarsMark, Cell, Column, Grid, LegendItem, Look, Row } from './figure.ts'
import { hatched, lateLook, solid } from './look.ts'
import type { Scene } from './scene.ts'
import { counted, intervalColumn, terms, textCell } from './terms.ts'

/**
 * A bar of four parts that add up to the group: `sure` at least so many announced, `possible`
 * may have, `behind` rolled out and certainly not announced, `not` certainly not announced otherwise.
 */
export type CompletionKey =
  | 'name' | 'size' | 'rolledOut' | 'announced' | 'sure' | 'possible' | 'behind' | 'not'
  | 'surePercent' | 'possiblePercent' | 'behindPercent' | 'notPercent' | 'end'
type K = CompletionKey

export interface Bar {
  readonly id: string
  readonly kind: Row['kind']
  readonly name: string
  /** Which units it is about, as its tally counts them. */
  readonly scope: Scope
  readonly tally: Tally
}

export function completionGrid(scene: Scene, nameColumn: Column<'name'>, bars: readonly Bar[]): Grid<K> {
  const { voice } = scene
  const words = terms(scene)
  const column = (key: K, kind: Column['kind'], name: string): Column<K> => ({ key, kind, name })
  const parts = ['sure', 'possible', 'behind', 'not'] as const
  return {
    columns: [
      nameColumn,
      intervalColumn(voice, 'size', voice.t('figure.completion.size')),
      intervalColumn(voice, 'rolledOut', voice.t('figure.completion.rolledOut')),
      intervalColumn(voice, 'announced', voice.t('figure.completion.announced', words)),
      ...(scene.measure === 'count'
        ? parts.map((part) => column(part, 'count', voice.t(`figure.completion.${part}`, words)))
        : parts.map((part) => column(`${part}Percent`, 'percent', voice.t(`figure.completion.${part}Percent`, words)))),
    ],
    rows: bars.map((bar) => ({ id: bar.id, kind: bar.kind, cells: cells(scene, bar) })),
  }
}

export function completionMark(scene: Scene, groups: BarsMark<K>['groups'], bars: readonly Bar[]): BarsMark<K> {
  const { voice } = scene
  const key = (part: Part): K => (scene.measure === 'count' ? part : `${part}Percent`)
  const looks = partLooks(scene)
  const words = terms(scene)
  const shown = (['sure', 'possible', 'behind', 'not'] as const).filter((part) => bars.some(({ tally }) => partsOf(tally)[part] > 0))
  return {
    kind: 'bars',
    category: 'name',
    series: shown.map((part) => ({ column: key(part), name: voice.t(`figure.completion.${part}`, words), look: looks[part] })),
    end: 'end',
    endOf: 'announced',
    max: scene.measure === 'percent' ? 100 : Math.max(1, ...bars.map(({ tally }) => tally.size.atMost)),
    groups,
    legend: shown.map((part): LegendItem => ({ look: looks[part], text: voice.t(`figure.completion.${part}`, words) })),
  }
}

type Part = Exclude<SumName, 'open'>

/** Parts of the group's certain size; what is uncertain of the size itself stands under `possible`. */
function partsOf({ size, announced, behind, announcedStated }: Tally): Record<Part, number> {
  const sure = announced.atLeast
  const late = announcedStated ? behind : 0
  const possible = announced.atMost - announced.atLeast
  return { sure, possible, behind: late, not: Math.max(0, size.atLeast - sure - possible - late) }
}

function partLooks({ snapshot }: Scene): Record<Part, Look> {
  const { programme } = snapshot
  return {
    sure: solid(programme, programme.goal),
    possible: hatched(programme, programme.goal),
    behind: lateLook(programme),
    not: solid(programme, 0),
  }
}

function cells(scene: Scene, { name, tally, scope }: Bar): Record<K, Cell> {
  const { voice, snapshot } = scene
  const parts = partsOf(tally)
  const whole = Math.max(1, tally.size.atMost)
  const scopes = scopesOf(snapshot.programme, scope)
  const ask = (what: Part): Ask & { readonly kind: 'sum' } => ({ kind: 'sum', what, terms: termsOf(scopes)[what], group: scope })
  const share = (part: Part): Cell => ({ value: percentOf(parts[part], whole), text: parts[part] === 0 ? '' : voice.percent(parts[part], whole), ask: { ...ask(part), of: true } })
  const number = (part: Part): Cell => ({ value: parts[part], text: voice.count(parts[part]), ask: ask(part) })
  const all = (key: 'size' | 'rolledOut' | 'announced'): Cell => counted(voice, tally[key], { kind: 'count', scope: scopes[key] })
  return {
    name: textCell(name),
    size: all('size'),
    rolledOut: all('rolledOut'),
    announced: tally.announcedStated ? all('announced') : unstatedWithin(scene, all('announced'), tally.announced),
    sure: number('sure'), possible: number('possible'), behind: number('behind'), not: number('not'),
    surePercent: share('sure'), possiblePercent: share('possible'), behindPercent: share('behind'), notPercent: share('not'),
    end: { text: endText(scene, tally) },
  }
}

/** The parts of a bar as ends of counts. Where nothing is stated of the group, none of it is certainly behind. */
function termsOf({ size, announced, remaining }: ReturnType<typeof scopesOf>): Readonly<Record<Part, readonly Term[]>> {
  const least = (scope: Scope, sign: Term['sign'] = 1): Term => ({ sign, end: 'atLeast', scope })
  const most = (scope: Scope, sign: Term['sign'] = 1): Term => ({ sign, end: 'atMost', scope })
  return {
    sure: [least(announced)],
    possible: [most(announced), least(announced, -1)],
    behind: [least(remaining)],
    not: [least(size), most(announced, -1), least(remaining, -1)],
  }
}

/** Nothing is said of any of them; what arithmetic leaves open is said beside it. */
function unstatedWithin({ voice }: Scene, cell: Cell, announced: Interval): Cell {
  return { ...cell, text: voice.t('figure.completion.unstatedWithin', { n: voice.interval(announced) }) }
}

function endText({ voice, measure }: Scene, { announced, size, announcedStated }: Tally): string {
  const total = size.atMost
  const own = { n: voice.interval(announced), count: announced.atMost }
  // Bounds out of bounds would be read as pairs that belong together: how many there are is said in a column of its own.
  if (!isExact(size)) return voice.t(announcedStated ? 'figure.common.units' : 'figure.completion.endUnstatedAlone', own)
  if (!announcedStated) return voice.t('figure.completion.endUnstated', { n: voice.interval(announced), total: voice.interval(size) })
  if (measure === 'percent') return voice.percent(announced, total)
  return voice.t('figure.common.nOf', { n: voice.interval(announced), total: voice.interval(size) })
}
