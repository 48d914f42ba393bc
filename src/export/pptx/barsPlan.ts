import { rowOf, type BarsMark, type Figure, type Row } from '#figures/figure.ts'
import { lengthOf } from '#charts/marks/barsPlan.ts'
import { textWidth, wrap } from '#theme/metrics.ts'
import type { Box } from './shape.ts'
import { leadingOf, pixels } from './text.ts'

/** A group of bars on a slide, px from the top of the place that the slide has for them. */
export interface GroupPlan {
  readonly id: string
  readonly title: string
  readonly bracket: boolean
  readonly rows: readonly string[]
  readonly top: number
  readonly headHeight: number
  /** Room of the legend over the bars; 0 where it has none. */
  readonly legendHeight: number
  readonly bandHeight: number
  /** Where the bars begin, and how long the axis is. */
  readonly left: number
  readonly width: number
}

export interface BarsPlan {
  /** Points. */
  readonly type: number
  readonly slides: readonly (readonly GroupPlan[])[]
}

type Group = BarsMark['groups'][number]

const sizes = [16, 14, 13, 12, 11, 10]
const between = 12

/** In the largest type in which the groups take the fewest slides. */
export function planBars(figure: Figure, mark: BarsMark, area: Box): BarsPlan {
  const plans = sizes.map((type) => ({ type, slides: laid(figure, mark, area, type) }))
  const least = Math.min(...plans.map(({ slides }) => slides.length))
  const [first] = plans.filter(({ slides }) => slides.length === least)
  if (!first) throw new Error('bars need a type')
  return { type: first.type, slides: first.slides.map((groups) => stretched(groups, area.height)) }
}

function laid(figure: Figure, mark: BarsMark, area: Box, type: number): readonly (readonly GroupPlan[])[] {
  const rowsOf = (ids: readonly string[]): readonly Row[] => ids.map((id) => rowOf(figure.grid, id))
  const all = rowsOf(mark.groups.flatMap(({ rows }) => rows))
  const px = type * pixels
  const nameOf = (row: Row): string => row.cells[mark.category]?.text ?? ''
  const side = Math.min(Math.max(...all.map((row) => textWidth(nameOf(row), px)), 40), area.width * 0.34)
  const left = Math.ceil(side + 14)
  const legendHeight = legendRows(mark, area.width, px) * px * 1.5 + 10
  const width = axisOf(mark, all, area.width - left, px)
  const bandOf = ({ rows }: Group): number =>
    Math.max(px * 1.6, ...rowsOf(rows).map((row) => wrap(nameOf(row), side, px).length * leadingOf(type) + 5))

  const slides: GroupPlan[][] = [[]]
  let y = 0
  const place = (group: Group, rows: readonly string[], band: number): void => {
    const here = slides.at(-1) ?? []
    const legend = here.length === 0 ? legendHeight : 0
    const headHeight = group.title === '' ? 0 : Math.ceil(wrap(group.title, area.width, px, 600).length * leadingOf(type) + 4)
    const fit = Math.floor((area.height - y - headHeight - legend) / band)
    // A slide that is full ends before a group, or within one that no slide holds whole.
    if (fit < rows.length && (here.length > 0 || fit < 1)) {
      if (here.length === 0) throw new Error('a slide has no room for a bar')
      slides.push([])
      y = 0
      return place(group, rows, band)
    }
    const taken = rows.slice(0, Math.max(1, fit))
    here.push({ id: group.id, title: group.title, bracket: group.bracket, rows: taken, top: y, headHeight, legendHeight: legend, bandHeight: band, left, width })
    y += headHeight + legend + taken.length * band + between
    if (taken.length < rows.length) {
      slides.push([])
      y = 0
      place(group, rows.slice(taken.length), band)
    }
  }
  for (const group of mark.groups) if (group.rows.length > 0) place(group, group.rows, bandOf(group))
  return slides
}

/** Bars take what height is left over, but grow no thicker than looks well. */
function stretched(groups: readonly GroupPlan[], height: number): readonly GroupPlan[] {
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  const used = Math.max(0, ...groups.map(({ top, headHeight, legendHeight, bandHeight, rows }) => top + headHeight + legendHeight + bandHeight * rows.length))
  const spare = Math.max(0, height - used)
  let moved = 0
  return groups.map((group) => {
    const more = Math.min(spare / Math.max(1, count), group.bandHeight)
    const top = group.top + moved
    moved += more * group.rows.length
    return { ...group, top, bandHeight: group.bandHeight + more }
  })
}

/** As long as the words at the end of every bar allow. */
function axisOf(mark: BarsMark, rows: readonly Row[], room: number, px: number): number {
  const lengths = rows.map((row) => {
    const long = mark.series.reduce((sum, { column }) => sum + lengthOf(row.cells[column] ?? { text: '' }), 0)
    const end = textWidth(row.cells[mark.end]?.text ?? '', px, 600) + 16
    return long > 0 ? ((room - end) * mark.max) / long : room
  })
  return Math.floor(Math.max(room * 0.3, Math.min(room, ...lengths)))
}

/** Programs set the entries of a legend in columns of one width; the last, which has no name, takes a place as well. */
function legendRows(mark: BarsMark, width: number, px: number): number {
  const widest = Math.max(0, ...mark.series.map(({ name }) => textWidth(name, px))) + 2.4 * px
  const columns = Math.max(1, Math.floor((width * 0.9) / widest))
  return Math.ceil((mark.series.length + 1) / columns)
}
