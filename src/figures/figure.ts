import type { Cite } from '#model/programme.ts'
import type { Interval } from '#model/interval.ts'
import type { ChangeInk, Ink, Pattern } from '#model/programme.ts'
import type { Ask } from '#stats/ask.ts'
import type { Lang } from '#model/words.ts'

/**
 * A figure is a described value: words, a grid and a mark. Screen, table twin and every
 * file consume it; nothing downstream computes, sorts, rounds or words anything.
 */
export interface Figure<K extends string = string, M extends Mark<K> = Mark<K>> {
  readonly id: FigureId
  /** ASCII, in the name of an exported file: "theo-huyen". */
  readonly slug: string
  /** The finding, one sentence. */
  readonly title: string
  /** What is drawn. */
  readonly subtitle: string
  /** Set where the rows are a choice of the reader's: in the file's name, and in words under the subtitle. */
  readonly part?: Part
  readonly grid: Grid<K>
  readonly mark: M
  /** What is not stated, and what the reader must know not to misread the figure. */
  readonly notes: readonly string[]
  /** The source line: documents and paragraphs. */
  readonly source: string
  /** The places themselves, one as often as a number rests on it. */
  readonly cites: readonly Cite[]
  readonly stamp: Stamp
}

export interface Part {
  /** ASCII: "loc". */
  readonly slug: string
  /** "Hiển thị 64/127 đơn vị · Đợt: Đợt 2017". */
  readonly text: string
}

export const figureIds = ['headline', 'map', 'authorities', 'districts', 'cohorts', 'timeline', 'communes', 'changeTotals', 'changes', 'moves', 'changeMap', 'changeList', 'pace', 'stoplight'] as const
export type FigureId = (typeof figureIds)[number]

/** What every exported file must carry, so that it can be traced without the site. */
export interface Stamp {
  readonly lang: Lang
  readonly snapshotId: string
  /** First ten hex digits of the SHA-256 of the snapshot's file. */
  readonly hash10: string
  /** Where two states are compared: the one that `snapshotId` is compared with. */
  readonly compared?: {
    readonly snapshotId: string
    readonly hash10: string
    /** Both dates where there is no room for more: "29/3/2018 → 8/2018"; that a state no longer holds stands before them. */
    readonly dates: string
  }
  /** "Số liệu: tháng 8/2018 · dựng lại từ bài tháng 8/2018". */
  readonly asOf: string
  /** "Bản số liệu 2018-08.1 · 8fd0…". */
  readonly snapshot: string
  /** Title of the programme and area: "Theo dõi triển khai HTQLCL · Tỉnh Bình Thuận". */
  readonly product: string
  /** The publishing office, or that the page is unofficial. */
  readonly publisher: string
  /** "Phát hành 23/11/2026": the snapshot's own time; an export is dated by it, never by a clock. */
  readonly generatedAt: string
  /** First part of an exported file's name: "tien-do-htqlcl". */
  readonly fileSlug: string
  /** Where nothing of it is true: the words that stand across every drawing and in every file. */
  readonly watermark?: string
}

/** Ids and hashes of the states behind a file, the one compared with first. */
export function tracesOf({ compared, snapshotId, hash10 }: Stamp): readonly string[] {
  return [...(compared ? [compared.snapshotId, compared.hash10] : []), snapshotId, hash10]
}

/** Ids of the states behind a file as its name has them, the one compared with first. */
export function statesOf({ compared, snapshotId }: Stamp): string {
  return [...(compared ? [compared.snapshotId] : []), snapshotId].join('_')
}

/** Columns and rows; what is drawn, what is read aloud and what is exported. */
export interface Grid<K extends string = string> {
  readonly columns: readonly Column<K>[]
  readonly rows: readonly Row<K>[]
}

export interface Column<K extends string = string> {
  readonly key: K
  readonly name: string
  readonly kind: 'text' | 'count' | 'interval' | 'percent'
  /** For kind `interval`: the names of the two columns of whole numbers that machines get. */
  readonly ends?: { readonly atLeast: string; readonly atMost: string }
  /** Set where the column holds names that are never translated. */
  readonly lang?: 'vi'
}

export interface Row<K extends string = string> {
  readonly id: string
  /** A gap counts units that have no name; a bracket spans several rows; a total sums. */
  readonly kind: 'plain' | 'gap' | 'bracket' | 'total'
  readonly cells: Readonly<Record<K, Cell>>
}

/** `value` for machines, undefined where it is not stated or does not apply; `text` for people, always. */
export interface Cell {
  readonly value?: string | number | Interval
  readonly text: string
  /** The question that the number answers; from it the trail of the number is made. Left out where it is no number. */
  readonly ask?: Ask
}

/** What is drawn inside a look, so that colour never stands alone. */
export const signs = ['up', 'down', 'mended', 'plus', 'minus', 'wave'] as const
export type Sign = (typeof signs)[number]

/** How something is drawn: a colour role, solid or hatched, perhaps with a check mark or a sign. */
export interface Look {
  readonly ink: Ink | ChangeInk | 'unstated'
  readonly fill: 'solid' | Pattern
  readonly check?: boolean
  readonly sign?: Sign
}

export interface LegendItem {
  readonly look: Look
  readonly text: string
}

export type Mark<K extends string = string> =
  | HeadlineMark<K>
  | TilesMark
  | LedgerMark<K>
  | BarsMark<K>
  | TimelineMark<K>
  | RollMark<K>
  | FlowMark<K>

/** Large numbers side by side, over a to-scale bar of the whole. */
export interface HeadlineMark<K extends string = string> {
  readonly kind: 'headline'
  readonly numbers: readonly {
    readonly row: string
    readonly label: string
    readonly big: string
    readonly small: string
    /** A second line under the number: "thuộc 2 cơ quan chủ quản". */
    readonly under: string
    /** A bar of two or three parts under it, in units; empty where there is none. */
    readonly bar: readonly { readonly look: Look; readonly value: number }[]
  }[]
  readonly strip: Strip<K>
}

/** A bar to scale; the segments' values are whole numbers in `column` of their rows and add up to `total`. */
export interface Strip<K extends string = string> {
  readonly title: string
  readonly column: K
  readonly total: number
  readonly segments: readonly { readonly row: string; readonly look: Look; readonly label: string }[]
}

/** One hexagon a unit, one outlined patch an area. */
export interface TilesMark {
  readonly kind: 'tiles'
  readonly tiles: readonly {
    /** Id of the row, and the unit's code. */
    readonly row: string
    readonly patch: string
    /** Where the register gives it a place on the grid; all units have one, or the layout is automatic. */
    readonly cell?: { readonly column: number; readonly row: number }
    readonly look: Look
    /** "Phường Bình Hưng". */
    readonly name: string
    /** Step, cohort and source in a sentence or two. */
    readonly text: string
  }[]
  readonly patches: readonly {
    readonly id: string
    readonly name: string
    /** "18 đơn vị", "11 ✓ · 5 trong 7": what stands beside the patch. First how many it holds, which a small map leaves out. */
    readonly lines: readonly string[]
    /** Id of the area that the patch leads to; undefined where it is the page's own. */
    readonly area?: string
  }[]
  /** What spans several patches: "29 trong 50 đơn vị này thuộc đợt 2018, nguồn không nêu tên". */
  readonly brackets: readonly { readonly id: string; readonly patches: readonly string[]; readonly text: string }[]
  readonly legend: readonly LegendItem[]
  /** What the picture is, for readers who do not see it. */
  readonly description: string
  /** How to move in it: said on the screen alone, since nothing else answers to keys. */
  readonly hint: string
}

/** A table as a picture: the columns named, in order; `emphasis` is set large. */
export interface LedgerMark<K extends string = string> {
  readonly kind: 'ledger'
  readonly columns: readonly K[]
  readonly emphasis: K
  /** Ids of the rows that are drawn, in order; all where it is left out. The table has every row. */
  readonly rows?: readonly string[]
  /** Rows that a drawing has in place of several of the grid: the grid, and so every table and file, has the several. */
  readonly folded?: readonly Row<K>[]
  /** Small lines under a row, by row id: "5 đơn vị chưa nêu tên, trong số: …". */
  readonly under: Readonly<Record<string, readonly string[]>>
  /** Set where the small lines say what stands in columns of the grid that are not drawn: who sets the whole grid leaves them out. */
  readonly repeats?: true
  /** A sample before the name of a row, by row id, where the drawing shows how it stands; words say the same. */
  readonly looks?: Readonly<Record<string, Look>>
}

/** Stacked horizontal bars; each series is a column of numbers (units or percent). */
export interface BarsMark<K extends string = string> {
  readonly kind: 'bars'
  readonly category: K
  readonly series: readonly { readonly column: K; readonly name: string; readonly look: Look }[]
  /** Column whose text stands at the bar's end: "11–13 trong 18". */
  readonly end: K
  /** The column whose number that text words: what it opens when it is asked. */
  readonly endOf?: K
  /** Length of the axis, in units or percent. */
  readonly max: number
  /** Suffix of the numbers on the bars: "" or " %". Text on a segment is the cell's text. */
  readonly groups: readonly {
    readonly id: string
    /** Heading over the group; empty for none. */
    readonly title: string
    /** A bracketed group spans the rows above it and is not divided among them. */
    readonly bracket: boolean
    readonly rows: readonly string[]
  }[]
  readonly legend: readonly LegendItem[]
}

/** Numbers over time, on an axis of days since 1970-01-01, true to scale. */
export interface TimelineMark<K extends string = string> {
  readonly kind: 'timeline'
  /** Column (interval) of the line: rolled out. */
  readonly line: { readonly column: K; readonly name: string; readonly look: Look }
  /** Column (interval) of the band: announced; a cell without value is not stated and draws no band. */
  readonly band: { readonly column: K; readonly name: string; readonly look: Look }
  readonly points: readonly {
    readonly row: string
    /** First and last day that the moment may be: its precision. */
    readonly from: number
    readonly to: number
    readonly label: string
  }[]
  readonly deadline?: { readonly day: number; readonly label: string }
  /** What would be, if: dashed lines between days, as intervals of whole or broken units; each says what it is. */
  readonly paths?: readonly {
    readonly id: string
    readonly name: string
    readonly look: Look
    /** The number of the grid that its words say. */
    readonly cell?: { readonly row: string; readonly column: K }
    readonly points: readonly { readonly day: number; readonly value: Interval }[]
  }[]
  /** "nguồn không nêu": said in place of a band. */
  readonly unstated: string
  readonly max: number
  readonly legend: readonly LegendItem[]
}

/** From the steps of one state to the steps of another: bands between two columns of boxes, all to one scale. */
export interface FlowMark<K extends string = string> {
  readonly kind: 'flow'
  /** Column of the grid that holds how many units a band carries: whole numbers. */
  readonly column: K
  /** Heading over the boxes: "29/3/2018", "8/2018". */
  readonly from: FlowSide
  readonly to: FlowSide
  /** One a row of the grid, from a box of the one side to a box of the other. */
  readonly bands: readonly { readonly row: string; readonly from: string; readonly to: string; readonly look: Look }[]
  readonly legend: readonly LegendItem[]
}

export interface FlowSide {
  readonly title: string
  /** Top down. What a box holds is the sum of its bands; `text` says it: "Đã công bố · 14". */
  readonly boxes: readonly { readonly id: string; readonly look: Look; readonly text: string }[]
}

/** The long table of communes: no picture, only rows. */
export interface RollMark<K extends string = string> {
  readonly kind: 'roll'
  readonly columns: readonly K[]
}

/** The rows that a ledger draws. */
export function ledgerRows<K extends string>(mark: LedgerMark<K>, grid: Grid<K>): readonly Row<K>[] {
  return mark.rows ? mark.rows.map((id) => mark.folded?.find((row) => row.id === id) ?? rowOf(grid, id)) : grid.rows
}

/** Every row with a number that can be asked: those of the grid, and those that stand only in the drawing. */
export function askableRows<K extends string>({ mark, grid }: Figure<K, Mark<K>>): readonly Row<K>[] {
  return mark.kind === 'ledger' && mark.folded ? [...grid.rows, ...mark.folded] : grid.rows
}

export function rowOf<K extends string>(grid: Grid<K>, id: string): Row<K> {
  const row = grid.rows.find((each) => each.id === id)
  if (!row) throw new Error(`no row ${id} in the grid`)
  return row
}

export function columnOf<K extends string>(grid: Grid<K>, key: K): Column<K> {
  const column = grid.columns.find((each) => each.key === key)
  if (!column) throw new Error(`no column ${key} in the grid`)
  return column
}
