import { legendHeight } from '#charts/Legend.tsx'
import type { Figure, LegendItem } from '#figures/figure.ts'
import { wrap } from '#theme/metrics.ts'
import { largestIn, plateTall, type PresentPlate } from './plate.ts'

/** The size in which a slide is laid out, px; a screen shows it scaled. A taller screen has a taller slide. */
export const stage = { width: 1920, height: 1080, tallest: 1440 } as const
export const pad = 72

/** The least enlargement at which the words of a drawing are read from the last row: 13 px become 24. */
export const legible = 1.85
/** Larger than this a drawing says no more. */
const largest = 3.2
/** The column beside a drawing. */
const column = 500
const gutter = 56

/** Type of a slide, px. */
export const type = { title: { one: [54, 48, 44], two: [46, 42], more: 38 }, subtitle: 26, note: 22, small: 19, band: 24 } as const
const legendScale = 1.8

/** Where everything of a slide stands, px of the stage. */
export interface SlidePlan {
  readonly title: { readonly size: number; readonly lines: readonly string[] }
  /** Height of what lies between head and foot. */
  readonly body: number
  /** Whether legend and notes stand beside the drawing; else under it. */
  readonly beside: boolean
  readonly plate: PresentPlate
  readonly legend: { readonly items: readonly LegendItem[]; readonly width: number; readonly height: number; readonly scale: number }
  /** Notes that find room; the presenter has all of them. */
  readonly notes: readonly string[]
}

export interface Room {
  readonly height: number
  /** Set where a figure takes several screens: it is as large on each. */
  readonly most?: number
  /** Words over the head: that the figures are old, or made up. */
  readonly bands: readonly string[]
}

/** The drawing in the largest type in which the slide holds it, with its legend, and with the notes where it stays legible. */
export function planSlide(figure: Figure, title: string, room: Room): SlidePlan {
  const place = placeOf(figure, title, room)
  // What is legible is sought first: a table that is set in fewer lines when it is wide may fit both above and below it.
  const bare = best(figure, place, [], Math.min(legible, place.most)) ?? best(figure, place, [], 0) ?? whole(figure, place)
  // All notes or none: some of them would look like all.
  const laid = best(figure, place, figure.notes, Math.min(legible, bare.plate.scale * 0.96)) ?? bare
  return { title: place.title, body: place.body, ...laid }
}

/** Whether the slide holds the drawing so large that it is read from the last row. */
export function holds(figure: Figure, title: string, room: Room): boolean {
  return best(figure, { ...placeOf(figure, title, room), most: legible }, [], legible) !== undefined
}

type Laid = Omit<SlidePlan, 'title' | 'body'>

interface Place {
  readonly title: SlidePlan['title']
  readonly inner: number
  readonly body: number
  readonly most: number
}

function placeOf(figure: Figure, title: string, { height, bands, most = largest }: Room): Place {
  const inner = stage.width - 2 * pad
  const head = titled(title, inner)
  return { title: head, inner, body: height - headHeight(head, figure.subtitle, bands, inner) - footHeight(figure, inner), most }
}

/** Legend and notes under the drawing or, where that leaves it larger and it cannot be cut, beside it. */
function best(figure: Figure, place: Place, notes: readonly string[], least: number): Laid | undefined {
  const under = laid(figure, place, notes, least, false)
  const beside = pictured(figure) ? laid(figure, place, notes, Math.max(least, under?.plate.scale ?? 0), true) : undefined
  return beside && beside.plate.scale > (under?.plate.scale ?? 0) ? beside : under
}

/** Whether what is drawn cannot be cut between two of its rows. */
function pictured({ mark }: Figure): boolean {
  return mark.kind === 'tiles' || mark.kind === 'timeline' || mark.kind === 'flow'
}

function laid(figure: Figure, { inner, body, most }: Place, notes: readonly string[], least: number, beside: boolean): Laid | undefined {
  const legend = legendIn(figure, beside ? column : inner)
  const room = legend.height + notesHeight(notes, beside ? column : inner)
  if (room > body) return undefined
  const plate = largestIn(figure, { most, least, wide: beside ? inner - column - gutter : inner, tall: beside ? body : body - room - 24 })
  return plate && { beside, legend, notes, plate }
}

/** What no type makes fit is shown smaller, whole. */
function whole(figure: Figure, { inner, body }: Place): Laid {
  const width = inner * 2
  const height = plateTall(figure, width)
  const legend = legendIn(figure, inner)
  return { beside: false, legend, notes: [], plate: { width, height, scale: Math.max(0.1, Math.min(0.5, (body - legend.height - 24) / Math.max(1, height))) } }
}

function legendIn(figure: Figure, wide: number): SlidePlan['legend'] {
  const items = legendOf(figure)
  const width = wide / legendScale
  return { items, width, height: items.length > 0 ? legendHeight(items, width) * legendScale : 0, scale: legendScale }
}

function notesHeight(notes: readonly string[], width: number): number {
  const lines = notes.reduce((sum, note) => sum + wrap(note, width - 24, type.note).length, 0)
  return lines * leading(type.note) + notes.length * 8 + (lines > 0 ? 24 : 0)
}

function titled(title: string, width: number): SlidePlan['title'] {
  const { one, two, more } = type.title
  const set = (size: number): SlidePlan['title'] => ({ size, lines: evenly(title, width, size) })
  return one.map(set).find(({ lines }) => lines.length === 1) ?? two.map(set).find(({ lines }) => lines.length <= 2) ?? set(more)
}

/** Lines of like length, so that no word stands alone in the last. */
function evenly(title: string, width: number, size: number): readonly string[] {
  const { length } = wrap(title, width, size, 600)
  let [narrow, enough] = [width / 3, width]
  for (let step = 0; length > 1 && step < 8; step++) {
    const middle = (narrow + enough) / 2
    if (wrap(title, middle, size, 600).length > length) narrow = middle
    else enough = middle
  }
  return wrap(title, enough, size, 600)
}

function headHeight({ size, lines }: SlidePlan['title'], subtitle: string, bands: readonly string[], inner: number): number {
  const under = subtitle === '' ? 0 : wrap(subtitle, inner, type.subtitle).length * leading(type.subtitle) + 8
  return 56 + bands.length * (leading(type.band) + 20) + lines.length * titleLeading(size) + under + 28
}

function footHeight({ source, stamp }: Figure, inner: number): number {
  const lines = [source, `${stamp.asOf} · ${stamp.snapshot}`].reduce((sum, text) => sum + wrap(text, inner - 160, type.small).length, 0)
  return 28 + lines * leading(type.small) + 36
}

export function leading(size: number): number {
  return Math.round(size * 1.45)
}

export function titleLeading(size: number): number {
  return Math.round(size * 1.3)
}

function legendOf({ mark }: Figure): readonly LegendItem[] {
  return mark.kind === 'tiles' || mark.kind === 'bars' || mark.kind === 'flow' || mark.kind === 'timeline' ? mark.legend : []
}
