import type { Interval } from '#model/interval.ts'
import { isExact } from '#model/interval.ts'
import { percentOf } from '#model/share.ts'
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
    max: scene.measure === 'percent' ? 100 : Math.max(1, ...bars.map(({ tally }) => tally.size.atMost)),
    groups,
    legend: shown.map((part): LegendItem => ({ look: looks[part], text: voice.t(`figure.completion.${part}`, words) })),
  }
}

type Part = 'sure' | 'possible' | 'behind' | 'not'

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

function cells(scene: Scene, { name, tally }: Bar): Record<K, Cell> {
  const { voice } = scene
  const parts = partsOf(tally)
  const whole = Math.max(1, tally.size.atMost)
  const share = (n: number): Cell => ({ value: percentOf(n, whole), text: n === 0 ? '' : voice.percent(n, whole) })
  const number = (n: number): Cell => ({ value: n, text: voice.count(n) })
  return {
    name: textCell(name),
    size: counted(voice, tally.size),
    rolledOut: counted(voice, tally.rolledOut),
    announced: tally.announcedStated ? counted(voice, tally.announced) : unstatedWithin(scene, tally.announced),
    sure: number(parts.sure), possible: number(parts.possible), behind: number(parts.behind), not: number(parts.not),
    surePercent: share(parts.sure), possiblePercent: share(parts.possible), behindPercent: share(parts.behind), notPercent: share(parts.not),
    end: { text: endText(scene, tally) },
  }
}

/** Nothing is said of any of them; what arithmetic leaves open is said beside it. */
function unstatedWithin({ voice }: Scene, announced: Interval): Cell {
  return { ...counted(voice, announced), text: voice.t('figure.completion.unstatedWithin', { n: voice.interval(announced) }) }
}

function endText({ voice, measure }: Scene, { announced, size, announcedStated }: Tally): string {
  const total = size.atMost
  if (!announcedStated) return voice.t('figure.completion.endUnstated', { n: voice.interval(announced), total: voice.interval(size) })
  if (measure === 'percent' && isExact(size)) return voice.percent(announced, total)
  return voice.t('figure.common.nOf', { n: voice.interval(announced), total: voice.interval(size) })
}
