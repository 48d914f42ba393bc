import type { Look } from '#figures/figure.ts'
import type { Sheet } from '#export/sheet.ts'
import type { Lang } from '#model/words.ts'

/**
 * A native chart of stacked horizontal bars. What it shows stands in its table, once: the workbook behind
 * "Edit data" and the chart's own cache are both written from there.
 */
export interface Chart {
  readonly lang: Lang
  /** The first column of the table: what the bars are about. */
  readonly categories: Categories
  readonly series: readonly Series[]
  /** Words at the ends of the bars, hung on a series that has no length. */
  readonly ends?: Ends
  /** Length of the axis. */
  readonly max: number
  /** Px; the room around the bars is for their names, the words at their ends and the legend. */
  readonly size: { readonly width: number; readonly height: number }
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly legend: boolean
  /** Set where what the bars are about is said elsewhere, and their names are not drawn. */
  readonly bare?: boolean
  /** Points. */
  readonly type: number
  /** The sheet of its workbook that says what it is and where it comes from. */
  readonly about: Sheet
  /** Name of the sheet of numbers: ASCII, so that it needs no care in a formula. */
  readonly sheet: string
}

interface Categories {
  readonly name: string
  readonly texts: readonly string[]
}

export interface Series {
  readonly name: string
  readonly look: Look
  /** One a category; undefined where nothing is stated, which is no zero. */
  readonly points: readonly (Point | undefined)[]
  /** Head of the column of words, where numbers alone do not say what stands on the bars. */
  readonly wordsName: string
}

export interface Point {
  readonly value: number
  /** What stands on the bar; empty for nothing. */
  readonly text: string
}

interface Ends {
  readonly name: string
  /** Of the series that they hang on. */
  readonly anchor: string
  readonly texts: readonly (string | undefined)[]
}

/**
 * The head of the column that the words at the bars' ends hang on, where the chart has a legend: it has no length, no
 * colour and so no name in the legend either. Taking it out of the legend would need its place there, which programs
 * count from different ends. Without a legend it is called what it is.
 */
const nameless = '\u00a0'

/** A column of a chart's table; its head is its first field. */
export type ChartColumn = readonly (string | number | undefined)[]

export interface ChartTable {
  readonly categories: number
  /** Of each series: its column of numbers, and that of the words on it where it has one. */
  readonly series: readonly { readonly at: number; readonly words?: number }[]
  readonly ends?: { readonly at: number; readonly words: number }
  readonly columns: readonly ChartColumn[]
}

/** Names, numbers, words on the bars, and last the words at their ends. */
export function tableOf({ categories, series, ends, legend }: Chart): ChartTable {
  const columns: ChartColumn[] = [[categories.name, ...categories.texts]]
  const add = (column: ChartColumn): number => columns.push(column) - 1
  const numbers = series.map(({ name, points }) => add([name, ...points.map((point) => point?.value)]))
  const places = series.map(({ points, wordsName }, index) => {
    const at = numbers[index] ?? 0
    return isWorded(points) ? { at, words: add([wordsName, ...points.map((point) => (point?.text === '' ? undefined : point?.text))]) } : { at }
  })
  return {
    categories: 0,
    series: places,
    ...(ends ? {
      ends: {
        at: add([legend ? nameless : ends.anchor, ...ends.texts.map((text) => (text === undefined ? undefined : 0))]),
        words: add([ends.name, ...ends.texts]),
      },
    } : {}),
    columns,
  }
}

/** Whether the words on some bar are not just its number. */
function isWorded(points: Series['points']): boolean {
  return points.some((point) => point && point.text !== '' && point.text !== String(point.value))
}

/** The sheet of numbers of a chart's workbook. */
export function sheetOf(chart: Chart): Sheet {
  const { columns } = tableOf(chart)
  const rows = Array.from({ length: chart.categories.texts.length + 1 }, (_, row) =>
    columns.map((column) => ({ value: column[row], style: row === 0 ? ('head' as const) : ('cell' as const) })),
  )
  return { name: chart.sheet, widths: columns.map((_, at) => (at === 0 ? 40 : 18)), above: [], table: rows, below: [], headed: false }
}
