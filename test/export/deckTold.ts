import { expect } from 'vitest'
import { rowOf, type Figure, type Grid, type Mark } from '#figures/figure.ts'
import { all } from './packageRead.ts'
import type { SlideRead } from './pptxRead.ts'
import { bare } from './readback.ts'

/** The slides of a figure. The same finding may be drawn in numbers and in shares: what is drawn tells them apart. */
function ofFigure(slides: readonly SlideRead[], { title, subtitle }: Figure): readonly SlideRead[] {
  return slides.filter((slide) => slide.title.startsWith(title) && slide.words.includes(subtitle))
}

/** Slides of a figure say all that it says: each number as a number where the slide is native, and in its own words. */
export function tellsAll(slides: readonly SlideRead[], figure: Figure): void {
  const own = ofFigure(slides, figure)
  const said = [...figure.notes, figure.source, figure.stamp.asOf]

  expect(own.length, figure.title).toBeGreaterThan(0)
  for (const slide of own) {
    for (const text of [...said, figure.stamp.product]) expect(slide.words, figure.id).toContain(text)
    for (const text of [...said, slide.title, figure.subtitle, figure.stamp.snapshot]) expect(slide.notes, figure.id).toContain(text)
    expect(slide.words.join(' ')).toContain(`${figure.stamp.snapshot} · ${figure.stamp.publisher}`)
  }
  handlerOf(figure.mark)(own, figure, figure.mark)
}

type Handler<M extends Mark> = (own: readonly SlideRead[], figure: Figure, mark: M) => void

const handlers: { readonly [K in Mark['kind']]: Handler<Extract<Mark, { kind: K }>> } = {
  headline: (own, { id, grid }, { numbers, strip }) => {
    const words = bare(own.flatMap((slide) => slide.words).join(''))
    for (const text of [...numbers.flatMap(({ big, small, label, under }) => [big, small, label, under]), strip.title]) expect(words, id).toContain(bare(text))
    const series = own.flatMap(({ charts }) => charts.flatMap((chart) => chart.series))
    expect(series.slice(0, strip.segments.length).map(({ name, values }) => [name, ...values])).toEqual(strip.segments.map(({ row, label }) => [label, machine(grid, row, strip.column)]))
  },
  bars: (own, { id, grid }, mark) => {
    const charts = own.flatMap((slide) => slide.charts)
    const rows = mark.groups.flatMap((group) => group.rows)

    expect(charts.flatMap(({ categories }) => categories)).toEqual(rows.map((row) => rowOf(grid, row).cells[mark.category]?.text))
    for (const [at, { column, name }] of mark.series.entries()) {
      expect(charts.flatMap(({ series }) => series[at]?.values), `${id} ${name}`).toEqual(rows.map((row) => machine(grid, row, column)))
      expect(new Set(charts.map(({ series }) => series[at]?.name))).toEqual(new Set([name]))
    }
    expect(charts.flatMap(({ series }) => series.at(-1)?.labels)).toEqual(rows.map((row) => rowOf(grid, row).cells[mark.end]?.text))
  },
  ledger: (own, figure, mark) => {
    const table = tabled(own, figure, mark.columns)
    for (const line of Object.values(mark.under).flat()) expect(table.flat(3)).toContain(line)
  },
  roll: (own, figure, mark) => { tabled(own, figure, mark.columns) },
  tiles: pictured, timeline: pictured, flow: pictured,
}

// The one place where a mark is paired with its reader: the table above is complete by its type.
function handlerOf(mark: Mark): Handler<Mark> {
  return handlers[mark.kind] as Handler<Mark>
}

/** A drawing that a slide has as a picture, with its legend: its numbers cannot be read back from it, the words beside it can. */
function pictured(own: readonly SlideRead[], { id, title, subtitle }: Figure): void {
  const frames = own.flatMap(({ root }) => all(root, 'p:pic').flatMap((each) => all(each, 'p:cNvPr')))

  expect(frames, id).toHaveLength(1)
  expect(frames[0]?.attributes['descr']).toContain(`${title}. ${subtitle}`)
}

/** Every row of the grid once, under the same head on every slide; the lines of a cell apart. */
function tabled(own: readonly SlideRead[], { id, grid }: Figure, columns: readonly string[]): readonly (readonly (readonly (readonly string[])[])[])[] {
  const head = columns.map((key) => grid.columns.find((column) => column.key === key)?.name)
  const table = own.map(({ rows }) => rows.map((row) => row.slice(-columns.length)))

  for (const [top] of table) expect(top?.map(([name]) => name)).toEqual(head)
  const told = table.flatMap(([, ...rows]) => rows).map((row) => row.map(([text]) => text).join('|'))
  expect(told.toSorted(), id).toEqual(grid.rows.map(({ cells }) => columns.map((key) => cells[key]?.text).join('|')).toSorted())
  return table
}

function machine(grid: Grid, row: string, column: string): string | undefined {
  const value = rowOf(grid, row).cells[column]?.value
  return value === undefined ? undefined : String(typeof value === 'object' ? value.atLeast : value)
}
