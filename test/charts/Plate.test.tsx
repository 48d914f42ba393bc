import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { OnPaper } from '#charts/Filled.tsx'
import { Plate, plateHeight, Strip } from '#charts/Plate.tsx'
import { Swatch } from '#charts/Swatch.tsx'
import { watermarkOf } from '#charts/watermark.ts'
import { textWidth } from '#theme/metrics.ts'
import { filePalette, fonts, pagePalette } from '#theme/tokens.ts'
import { barsFigure, flowFigure, headlineFigure, knownFlowFigure, ledgerFigure, mapFigure, samples, timelineFigure } from './sample.ts'

afterEach(cleanup)

const sizes = samples.flatMap((figure) => [320, 520, 880].map((width) => [figure.mark.kind, width, figure] as const))

test.each(sizes)('the drawing of %s at %i px is one svg of the height that is told', (_, width, figure) => {
  const { container } = render(<Plate figure={figure} width={width} palette={filePalette} />)
  const [svg, ...others] = container.querySelectorAll('svg')

  expect(others).toHaveLength(0)
  expect(svg?.parentElement === container || svg?.matches('.recharts-wrapper > svg.recharts-surface')).toBe(true)
  expect(svg?.getAttribute('width')).toBe(String(width))
  expect(svg?.getAttribute('height')).toBe(String(plateHeight(figure, width)))
})

test.each(sizes)('the drawing of %s at %i px can leave the page: no outside reference, variable, handler or foreign markup', (_, width, figure) => {
  const { container } = render(<Plate figure={figure} width={width} palette={filePalette} />)
  const markup = container.querySelector('svg')?.innerHTML ?? ''

  expect(markup).not.toMatch(/foreignObject|href=|url\((?!#)|@import|var\(--|dominant-baseline|<style|<svg|role="button"|tabindex="0"|NaN|undefined/i)
  for (const text of container.querySelectorAll('text')) expect(text.getAttribute('font-family')).toBe(fonts.text)
  const ids = [...container.querySelectorAll('pattern')].map(({ id }) => id)
  for (const [, id] of markup.matchAll(/url\(#(ink[^)]+)\)/g)) expect(ids).toContain(id)
})

test.each(sizes)('on paper the drawing of %s at %i px hatches what it hatches on a page, by strokes cut to each shape and by no pattern', (_, width, figure) => {
  const page = render(<Plate figure={figure} width={width} palette={filePalette} />).container
  const paper = render(<OnPaper value><Plate figure={figure} width={width} palette={filePalette} /></OnPaper>).container
  const patterned = (drawing: Element): Element[] => [...drawing.querySelectorAll('[fill]')].filter((each) => each.getAttribute('fill')?.startsWith('url('))
  const shapeOf = (each: Element): unknown[] => [each.tagName, each.getAttribute('points') ?? each.getAttribute('d') ?? each.getAttribute('width')]
  // The chart library has clips of its own.
  const clips = [...paper.getElementsByTagName('clipPath')].filter(({ id }) => id.startsWith('ink'))

  expect(patterned(paper)).toEqual([])
  expect(clips.flatMap(({ children }) => [...children].map(shapeOf))).toEqual(patterned(page).map(shapeOf))
  const cut = new Map([...paper.querySelectorAll('[clip-path]')].map((each) => [each.getAttribute('clip-path'), each.querySelector('path')?.getAttribute('d')]))
  for (const { id } of clips) expect(cut.get(`url(#${id})`)).toMatch(/^M/)
})

const madeUp = <F extends (typeof samples)[number]>(figure: F): F => ({ ...figure, stamp: { ...figure.stamp, watermark: 'Không có thật' } })

test.each(sizes)('on a page %s at %i px lies over the words of a demonstration, which nothing reads out or catches', (_, width, figure) => {
  const { container } = render(<Plate figure={madeUp(figure)} width={width} palette={pagePalette} onTrail={vi.fn()} />)
  const [under, drawing] = container.querySelectorAll('svg')
  const said = [...under?.querySelectorAll('g[transform*=rotate] text') ?? []].map(({ textContent }) => textContent)

  expect(said.length).toBeGreaterThan(0)
  expect(new Set(said)).toEqual(new Set(['Không có thật']))
  expect(under).toHaveAttribute('aria-hidden', 'true')
  expect(under).toHaveStyle({ position: 'absolute', zIndex: '-1', pointerEvents: 'none' })
  expect(under?.getAttribute('viewBox')).toBe(`0 0 ${width} ${plateHeight(figure, width)}`)
  expect(drawing?.textContent).not.toContain('Không có thật')
})

test.each(sizes)('%s at %i px has no such words where the figures are real, nor in a file, whose sheet has them', (_, width, figure) => {
  const { container } = render(<><Plate figure={figure} width={width} palette={pagePalette} onTrail={vi.fn()} /><Plate figure={madeUp(figure)} width={width} palette={filePalette} /></>)

  expect(container.querySelectorAll('svg')).toHaveLength(2)
  expect(container.querySelector('.watermark')).toBeNull()
  expect(container.textContent).not.toContain('Không có thật')
})

test('the bar of the headline alone lies over them too', () => {
  const figure = headlineFigure()
  const long = { ...figure, stamp: { ...figure.stamp, watermark: 'Không có thật, chỉ để minh họa cách trình bày' } }
  const { container, rerender } = render(<Strip figure={long} width={520} palette={pagePalette} />)

  expect(container.querySelector('.watermark')?.textContent).toContain('Không có thật')
  // Too low for slanted words: these are level, and whole.
  for (const text of container.querySelectorAll('.watermark g')) expect(text.getAttribute('transform')).toMatch(/ rotate\(0\)$/)

  rerender(<Strip figure={headlineFigure()} width={520} palette={pagePalette} />)

  expect(container.querySelector('.watermark')).toBeNull()
})

test('the words are whole at least once, however low or narrow the drawing', () => {
  for (const width of [240, 320, 640, 1120])
    for (const height of [40, 60, 90, 140, 300, 900]) {
      const text = 'Số liệu minh họa, không có thật'
      const { size, turn, places } = watermarkOf(text, { width, height })
      const angle = (Math.abs(turn) * Math.PI) / 180
      const half = { x: (textWidth(text, size, 600) / 2) * Math.cos(angle), y: (textWidth(text, size, 600) / 2) * Math.sin(angle) }
      const whole = places.filter(({ x, y }) => x - half.x >= 0 && x + half.x <= width && y - half.y >= 0 && y + half.y <= height)

      expect(whole.length, `${width} ${height}`).toBeGreaterThan(0)
    }
})

test('two plates on one page have no id in common', () => {
  const { container } = render(<><Plate figure={mapFigure()} width={520} palette={filePalette} /><Plate figure={barsFigure()} width={520} palette={filePalette} /><Plate figure={barsFigure()} width={520} palette={filePalette} /></>)
  const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id)

  expect(new Set(ids).size).toBe(ids.length)
})

test.each([320, 880])('bars at %i px name every row and say its end text', (width) => {
  const figure = barsFigure()
  const { container } = render(<Plate figure={figure} width={width} palette={filePalette} />)
  const said = words(container)

  for (const { cells } of figure.grid.rows) {
    expect(said).toContain(cells['name']?.text)
    expect(said).toContain(cells['end']?.text)
  }
})

test('bars are to scale, and a bracketed row is one bar of its own', () => {
  const figure = barsFigure()
  const { container } = render(<Plate figure={figure} width={880} palette={filePalette} />)
  const long = (text: string): number => Number([...container.querySelectorAll('text')].find((each) => each.textContent === text)?.parentElement?.querySelector('rect')?.getAttribute('width'))

  expect((long('29') + 1.6) / (long('20') + 1.6)).toBeCloseTo(29 / 20, 2)
})

test('past sixty categories the same bars are drawn without Recharts', () => {
  const few = barsFigure()
  const rows = Array.from({ length: 70 }, (_, at) => ({ ...few.grid.rows[0], id: `r${at}`, kind: 'plain' as const, cells: few.grid.rows[0]?.cells ?? {} }))
  const many = { ...few, grid: { ...few.grid, rows }, mark: { ...few.mark, groups: [{ id: 'all', title: '', bracket: false, rows: rows.map(({ id }) => id) }] } }
  const { container } = render(<Plate figure={many} width={880} palette={filePalette} />)

  expect(container.querySelector('.recharts-surface')).toBeNull()
  expect([...container.querySelectorAll('text')].filter(({ textContent }) => textContent === '11–13 trong 18')).toHaveLength(70)
})

test.each([320, 880])('the ledger at %i px holds every cell of its columns and every small line', (width) => {
  const figure = ledgerFigure()
  const { container } = render(<Plate figure={figure} width={width} palette={filePalette} />)
  const said = words(container)

  for (const { cells } of figure.grid.rows) for (const key of figure.mark.columns) expect(said).toContain(cells[key]?.text)
  for (const line of Object.values(figure.mark.under).flat()) expect(said).toContain(line)
})

test.each([320, 880])('the timeline at %i px says each number, each date, the deadline and what is not stated', (width) => {
  const figure = timelineFigure()
  const { container } = render(<Plate figure={figure} width={width} palette={filePalette} />)
  const said = words(container)

  for (const { cells } of figure.grid.rows) expect(said).toContain(cells['line']?.text)
  for (const { label } of figure.mark.points) expect(said).toContain(label)
  expect(said).toContain('14–63')
  expect(said).toContain(figure.mark.deadline?.label)
  expect(said).toContain(figure.mark.unstated)
  expect(container.querySelector('.recharts-line-curve')).not.toBeNull()
})

test('the line over time has the colours of its sample in the legend', () => {
  const figure = timelineFigure()
  const { container } = render(<><Plate figure={figure} width={520} palette={filePalette} /><Swatch look={figure.mark.line.look} palette={filePalette} /></>)
  const sample = container.querySelector('svg[aria-hidden] rect')

  expect(container.querySelector('.recharts-line-curve')?.getAttribute('stroke')).toBe(sample?.getAttribute('stroke'))
  for (const dot of container.querySelectorAll('circle[r="4.8"]')) expect(dot.getAttribute('fill')).toBe(sample?.getAttribute('fill'))
})

test.each([320, 880])('the flow at %i px says its two headings, each box and, under one name, the numbers on its bands', (width) => {
  const figure = knownFlowFigure()
  const { container } = render(<Plate figure={figure} width={width} palette={filePalette} />)
  const said = words(container)

  for (const { title, boxes } of [figure.mark.from, figure.mark.to]) for (const text of [title, ...boxes.map((box) => box.text)]) expect(said).toContain(text)
  for (const { cells } of figure.grid.rows) expect(said.split('\n')).toContain(cells['n']?.text)
  expect(screen.getByRole('img', { name: figure.title }).tagName).toBe('svg')
})

test('a band of a flow is as high where it arrives as where it leaves, and a move carries its sign', () => {
  const { container } = render(<Plate figure={flowFigure()} width={880} palette={filePalette} />)
  const bands = [...container.querySelectorAll('.band')]
  const ends = bands.map((band) => [...(band.querySelector('path')?.getAttribute('d') ?? '').matchAll(/-?[\d.]+/g)].map(Number))

  expect(bands).toHaveLength(12)
  // M, C to the far edge, L to its lower end, C back.
  for (const [, leaves = 0, , , , , , arrives = 0, , arrivesUnder = 0, , , , , , leavesUnder = 0] of ends) expect(arrivesUnder - arrives).toBeCloseTo(leavesUnder - leaves, 1)
  expect(bands.filter((band) => band.querySelector('path[stroke-linecap]'))).toHaveLength(7)
})

test('a number of a flow opens where it comes from', () => {
  const figure = flowFigure()
  const { mark, grid } = figure
  const rows = grid.rows.map((row) => ({ ...row, cells: { ...row.cells, n: { text: '', ...row.cells['n'], ask: { kind: 'count' as const, scope: {} } } } }))
  const onTrail = vi.fn()
  const { container } = render(<Plate figure={{ ...figure, grid: { ...grid, rows } }} width={880} palette={pagePalette} onTrail={onTrail} />)
  const band = [...container.querySelectorAll('.band')].find((each) => each.textContent === '31')
  if (!band) throw new Error('no band')

  fireEvent.click(band)

  expect(onTrail).toHaveBeenCalledExactlyOnceWith('m0', mark.column)
})

test.each([320, 880])('the headline at %i px says each number and names each part of the whole', (width) => {
  const figure = headlineFigure()
  const { container } = render(<Plate figure={figure} width={width} palette={filePalette} />)
  const said = words(container)

  for (const { label, big, small, under } of figure.mark.numbers) for (const text of [label, big, small, under]) expect(said).toContain(text)
  for (const { label } of figure.mark.strip.segments) expect(said).toContain(label)
})

test.each([320, 880])('the map at %i px draws a cell a unit and says every label and bracket', (width) => {
  const figure = mapFigure()
  const { container } = render(<Plate figure={figure} width={width} palette={filePalette} />)
  const said = words(container)

  expect(container.querySelectorAll('polygon')).toHaveLength(figure.mark.tiles.length)
  // How many a patch holds is left out where the cells are small.
  for (const { name, lines } of figure.mark.patches) for (const text of [name, ...lines.slice(width < 480 ? 1 : 0)]) expect(said).toContain(text)
  for (const { text } of figure.mark.brackets) expect(said).toContain(text)
  expect(screen.getByRole('img', { name: figure.mark.description })).toBeDefined()
})

test('on the page the map is one tab stop that arrow keys, Home and End move', () => {
  render(<Plate figure={mapFigure()} width={880} palette={pagePalette} onOpen={vi.fn()} />)
  const map = screen.getByRole('group', { name: /lục giác/ })
  const cells = within(map).getAllByRole('button')
  const stops = (): Element[] => cells.filter((cell) => cell.getAttribute('tabindex') === '0')
  expect(stops()).toHaveLength(1)

  cells[0]?.focus()
  fireEvent.keyDown(cells[0] ?? map, { key: 'ArrowRight' })
  expect(document.activeElement).toBe(cells[1])
  expect(stops()).toEqual([cells[1]])
  fireEvent.keyDown(cells[1] ?? map, { key: 'End' })
  expect(document.activeElement).toBe(cells.at(-1))
  fireEvent.keyDown(cells.at(-1) ?? map, { key: 'Home' })
  expect(document.activeElement).toBe(cells[0])
})

test('focus tells a cell’s name and text beside it, Escape puts that away, Enter and Space open', () => {
  const onOpen = vi.fn()
  const figure = mapFigure()
  const { container } = render(<Plate figure={figure} width={360} palette={pagePalette} onOpen={onOpen} />)
  const [cell] = within(screen.getByRole('group')).getAllByRole('button')
  if (!cell) throw new Error('no cell')
  const tip = (): Element | null => container.querySelector('[data-tip]')

  fireEvent.focus(cell)
  expect(tip()?.textContent).toContain(figure.mark.tiles[0]?.text)
  fireEvent.keyDown(cell, { key: 'Escape' })
  expect(tip()).toBeNull()
  fireEvent.keyDown(cell, { key: 'Enter' })
  fireEvent.keyDown(cell, { key: ' ' })
  expect(onOpen.mock.calls).toEqual([[figure.mark.tiles[0]?.row], [figure.mark.tiles[0]?.row]])
})

test('a finger’s first tap shows, its second opens', () => {
  const onOpen = vi.fn()
  const { container } = render(<Plate figure={mapFigure()} width={360} palette={pagePalette} onOpen={onOpen} />)
  const [cell] = within(screen.getByRole('group')).getAllByRole('button')
  if (!cell) throw new Error('no cell')
  const tap = (): void => {
    fireEvent.pointerDown(cell, { pointerType: 'touch' })
    fireEvent.click(cell)
  }

  tap()
  expect(onOpen).not.toHaveBeenCalled()
  expect(container.querySelector('[data-tip]')).not.toBeNull()
  tap()
  expect(onOpen).toHaveBeenCalledTimes(1)
})

test('a patch’s name leads to its area', () => {
  const onArea = vi.fn()
  render(<Plate figure={mapFigure()} width={880} palette={pagePalette} onOpen={vi.fn()} onArea={onArea} />)

  fireEvent.click(screen.getByRole('link', { name: /Phan Thiết/ }))

  expect(onArea).toHaveBeenCalledWith('area-P')
})

// Lines are tspans; a text that was wrapped reads as one again.
function words(container: Element): string {
  return [...container.querySelectorAll('text')].map((text) => {
    const lines = [...text.querySelectorAll('tspan')].map(({ textContent }) => textContent)
    return lines.length > 0 && text.textContent === lines.join('') ? lines.join(' ') : [...text.childNodes].map(({ textContent }) => textContent).join(' ')
  }).join('\n')
}
