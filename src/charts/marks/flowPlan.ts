import { rowOf, type FlowMark, type FlowSide, type Grid, type Look } from '#figures/figure.ts'
import { textWidth, wrap } from '#theme/metrics.ts'
import type { Box } from '#theme/place.ts'
import { cellOf, lengthOf } from './barsPlan.ts'
import { numberBands, type BandNumber } from './flowNumbers.ts'

/** Where everything of a flow stands, px. */
export interface FlowPlan {
  readonly width: number
  readonly height: number
  readonly boxes: readonly PlannedBox[]
  /** In the order of drawing: thick ones first, so that thin ones stay in sight. */
  readonly bands: readonly PlannedBand[]
  readonly titles: readonly FlowText[]
  /** From heading to heading: which of the two is the earlier. */
  readonly arrow: { readonly from: number; readonly to: number; readonly y: number }
}

export interface PlannedBox {
  readonly id: string
  readonly side: 'from' | 'to'
  readonly look: Look
  /** Height 0 where nothing is in it. */
  readonly box: Box
  readonly label: FlowText
}

export interface PlannedBand {
  readonly row: string
  readonly from: string
  readonly to: string
  readonly look: Look
  readonly ribbon: Ribbon
  readonly number?: BandNumber
}

/** Between two upright edges; its tops are where it leaves and where it arrives, and it is as thick all along. */
export interface Ribbon {
  readonly left: number
  readonly right: number
  readonly leaves: number
  readonly arrives: number
  readonly thick: number
}

export interface FlowText {
  readonly lines: readonly string[]
  readonly x: number
  /** Baseline of the first line. */
  readonly y: number
  readonly anchor: 'start' | 'end'
  readonly box: Box
}

export const flowSize = 12.5
export const flowLeading = 17
export const flowTitleSize = 14
export const flowTitleLeading = 20
// Room for the number of a thin band between the wide ones of two boxes.
const between = 22
const thinnest = 3

/**
 * The plan of a flow at a width. Boxes are as high as the bands in them; a unit is as high in all of them.
 * Only where units are so many that one of them would vanish is a thin band drawn at its least thickness.
 */
export function planFlow(mark: FlowMark, grid: Grid, width: number): FlowPlan {
  const narrow = width < 480
  const thickOf = thicknessOf(mark, grid)
  const sides = { from: sideOf(mark, 'from', thickOf), to: sideOf(mark, 'to', thickOf) }
  const boxWide = narrow ? 12 : 18
  const gap = narrow ? 7 : 10
  const most = Math.min(240, Math.floor((width * (narrow ? 0.72 : 0.6)) / 2) - boxWide - gap)
  const roomOf = ({ title, boxes }: FlowSide): number => Math.ceil(Math.min(most, Math.max(
    textWidth(title, flowTitleSize, 600) - boxWide - gap,
    ...boxes.map(({ text }) => textWidth(text, flowSize)),
  )) + 0.5)
  const [left, right] = [roomOf(mark.from) + gap + boxWide, width - roomOf(mark.to) - gap - boxWide]

  const titles = [titled(mark.from.title, left, 'end', left), titled(mark.to.title, right, 'start', width - right)]
  const top = Math.max(...titles.map(({ lines }) => lines.length)) * flowTitleLeading + 12

  // A slot holds a box and its words, whichever of them is higher; both columns begin and end together.
  const slots = (side: 'from' | 'to', room: number): readonly Slot[] => sides[side].map((each) => {
    const lines = labelLines(each.text, room)
    return { ...each, lines, tall: Math.max(each.thick, lines.length * flowLeading) }
  })
  const columns = { from: slots('from', left - gap - boxWide), to: slots('to', width - right - gap - boxWide) }
  const tallest = Math.max(heightOf(columns.from), heightOf(columns.to))
  const set = (side: 'from' | 'to'): readonly PlannedBox[] => stand(columns[side], tallest, top).map(({ id, look, lines, thick, middle }) => {
    const x = side === 'from' ? left - boxWide : right
    const at = side === 'from' ? x - gap : x + boxWide + gap
    return {
      id, side, look,
      box: { x, y: middle - thick / 2, width: boxWide, height: thick },
      label: textAt(lines, at, middle - (lines.length * flowLeading) / 2, side === 'from' ? 'end' : 'start'),
    }
  })
  const boxes = { from: set('from'), to: set('to') }

  const bands = mark.bands.flatMap((band): readonly PlannedBand[] => {
    const thick = thickOf(band)
    if (thick === 0) return []
    return [{ ...band, ribbon: { left, right, leaves: edge(boxes.from, band, 'from', mark, thickOf), arrives: edge(boxes.to, band, 'to', mark, thickOf), thick } }]
  }).toSorted((a, b) => b.ribbon.thick - a.ribbon.thick)
  const numbers = numberBands(bands.map(({ row, look, ribbon }) => ({
    row, ribbon, signed: look.sign !== undefined, text: cellOf(rowOf(grid, row), mark.column).text,
  })))
  return {
    width,
    height: Math.ceil(top + tallest) + 2,
    boxes: [...boxes.from, ...boxes.to],
    bands: bands.map((band) => {
      const number = numbers.get(band.row)
      return number ? { ...band, number } : band
    }),
    titles,
    arrow: { from: left + gap, to: right - gap, y: flowTitleLeading / 2 },
  }
}

type Band = FlowMark['bands'][number]
type Side = 'from' | 'to'

interface Slot {
  readonly id: string
  readonly look: Look
  readonly thick: number
  readonly lines: readonly string[]
  readonly tall: number
}

// Up to some hundred and sixty units each is given its own three pixels; few are drawn larger, but not huge.
function thicknessOf(mark: FlowMark, grid: Grid): (band: Band) => number {
  const sizeOf = (band: Band): number => lengthOf(cellOf(rowOf(grid, band.row), mark.column))
  const total = mark.bands.reduce((sum, band) => sum + sizeOf(band), 0)
  const unit = total <= 160 ? Math.max(thinnest, Math.min(12, 380 / Math.max(1, total))) : 480 / total
  return (band) => (sizeOf(band) === 0 ? 0 : Math.max(thinnest, sizeOf(band) * unit))
}

function sideOf(mark: FlowMark, side: Side, thickOf: (band: Band) => number): readonly (FlowSide['boxes'][number] & { readonly thick: number })[] {
  return mark[side].boxes.map((box) => ({
    ...box,
    thick: mark.bands.filter((band) => band[side] === box.id).reduce((sum, band) => sum + thickOf(band), 0),
  }))
}

// In as few lines as it needs, of like length. What a box holds stands last, and never alone in a line:
// with the word before it, or at least with the dot between them.
function labelLines(text: string, room: number): readonly string[] {
  const held = text.replace(/ (\S+) (\S+)$/, '\u00a0$1\u00a0$2')
  const whole = textWidth(held.split(' ').at(-1) ?? '', flowSize) <= room ? held : text.replace(/ (\S+)$/, '\u00a0$1')
  const linesIn = (width: number): readonly string[] => wrap(whole, width, flowSize)
  const { length } = linesIn(room)
  const longest = Math.max(...whole.split(' ').map((word) => textWidth(word, flowSize)))
  let [tooNarrow, enough] = [Math.min(longest, room), room]
  for (let step = 0; length > 1 && step < 6; step++) {
    const middle = (tooNarrow + enough) / 2
    if (linesIn(middle).length > length) tooNarrow = middle
    else enough = middle
  }
  return linesIn(enough).map((line) => line.replaceAll('\u00a0', ' '))
}

function heightOf(slots: readonly Slot[]): number {
  return slots.reduce((sum, { tall }) => sum + tall + between, -between)
}

// The shorter column is spread over the height of the taller; where its gaps would gape, it is centred.
function stand(slots: readonly Slot[], tallest: number, top: number): readonly (Slot & { readonly middle: number })[] {
  const slack = tallest - heightOf(slots)
  const more = slots.length > 1 ? Math.min(56, slack / (slots.length - 1)) : 0
  let y = top + (slack - more * (slots.length - 1)) / 2
  return slots.map((slot) => {
    const middle = y + slot.tall / 2
    y += slot.tall + between + more
    return { ...slot, middle }
  })
}

// In a box bands stand in the order of the boxes at their other end, so that they do not cross before they must.
function edge(boxes: readonly PlannedBox[], band: Band, side: Side, mark: FlowMark, thickOf: (band: Band) => number): number {
  const other = side === 'from' ? 'to' : 'from'
  const place = (each: Band): number => mark[other].boxes.findIndex(({ id }) => id === each[other])
  const home = boxes.find(({ id }) => id === band[side])
  if (!home) throw new Error(`no box ${band[side]} in the flow`)
  const stacked = mark.bands.filter((each) => each[side] === band[side]).toSorted((a, b) => place(a) - place(b))
  return stacked.slice(0, stacked.indexOf(band)).reduce((y, each) => y + thickOf(each), home.box.y)
}

function titled(title: string, x: number, anchor: 'start' | 'end', room: number): FlowText {
  const lines = wrap(title, room, flowTitleSize, 600)
  const wide = Math.max(...lines.map((line) => textWidth(line, flowTitleSize, 600)))
  return { lines, x, y: flowTitleLeading * 0.75, anchor, box: { x: anchor === 'start' ? x : x - wide, y: 0, width: wide, height: lines.length * flowTitleLeading } }
}

function textAt(lines: readonly string[], x: number, y: number, anchor: 'start' | 'end'): FlowText {
  const wide = Math.max(...lines.map((line) => textWidth(line, flowSize)))
  return { lines, x, y: y + flowLeading * 0.75, anchor, box: { x: anchor === 'start' ? x : x - wide, y, width: wide, height: lines.length * flowLeading } }
}
