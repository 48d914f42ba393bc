import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { App } from '#app/App.tsx'
import type { PlateProps } from '#charts/Plate.tsx'
import type { Result } from '#data/gate.ts'
import type { Figure } from '#figures/figure.ts'
import type { Scene } from '#figures/scene.ts'
import type { Trail } from '#figures/trail.ts'
import type { Catalogue } from '#model/edition.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { catalogue, current, old } from './world.ts'

const gate = vi.hoisted(() => ({ catalogue: vi.fn(), snapshot: vi.fn() }))
vi.mock('#data/gate.ts', () => ({
  loadCatalogue: (): Promise<Result<Catalogue>> => gate.catalogue() as Promise<Result<Catalogue>>,
  loadSnapshot: (_: unknown, __: unknown, id: string): Promise<Result<Snapshot>> => gate.snapshot(id) as Promise<Result<Snapshot>>,
}))

// What is drawn is counted, and its numbers can be asked as a click would ask them.
const drawing = vi.hoisted(() => ({ times: 0, props: new Map<string, PlateProps>() }))
vi.mock('#charts/Plate.tsx', () => {
  const draw = (props: PlateProps): null => {
    drawing.times += 1
    drawing.props.set(props.figure.id, props)
    return null
  }
  return { Plate: draw, Strip: draw, plateHeight: () => 0 }
})

const told = vi.hoisted(() => ({ trail: vi.fn() }))
vi.mock('#figures/trail.ts', () => ({ trailOf: (...asked: unknown[]): Trail | undefined => told.trail(...asked) as Trail | undefined }))

const entry = (at: number) => ({
  id: `e${at}`, look: { ink: 'goal', fill: 'solid' }, name: `Xã ${at}`, text: 'Đã mọc · đợt xuân', counts: '1', method: 'Nêu', cite: 'đoạn 1', ...(at === 1 ? { unit: '01' } : {}),
} as const)

function trailOf(_: Scene, figure: Figure, row: string, column: string): Trail | undefined {
  const cell = figure.grid.rows.find(({ id }) => id === row)?.cells[column]
  if (!cell?.ask) return undefined
  return {
    title: `Nguồn của ${figure.id} ${row} ${column}`, number: cell.text, lead: 'Tính đến tháng 8/2018.',
    arithmetic: [{ label: 'Còn lại', text: '16 − 11 = 5' }],
    entries: Array.from({ length: 14 }, (_, at) => entry(at + 1)),
    statements: [{ text: 'Nêu xã Đức Tân', cite: 'Sở, 8/2018, đoạn 1', url: 'https://example.org/1' }],
    method: 'Lấy hiệu', support: { grade: 'B', text: 'Tính từ số đã nêu' },
    conflicts: [{ what: 'Số đơn vị', values: [{ text: 'Bài báo: 5', chosen: true }, { text: 'Công văn: 6', chosen: false }], why: 'Bài báo nêu sau' }],
    snapshot: [`SHA-256 ${current.sha256}`], citation: { vi: 'Trích dẫn một số.', en: 'A number cited.' },
    ...(figure.id === 'timeline' ? { elsewhere: { edition: old.id, text: 'Xem ở bản năm 2017' } } : {}),
  }
}

Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 640 })

beforeEach(() => {
  window.history.replaceState(null, '', '/')
  delete document.documentElement.dataset['ready']
  drawing.times = 0
  gate.catalogue.mockResolvedValue({ ok: true, value: catalogue })
  gate.snapshot.mockImplementation((id: string) => Promise.resolve({ ok: true, value: id === old.id ? old : current }))
  told.trail.mockImplementation(trailOf)
})

const user = userEvent.setup()

async function open(query = ''): Promise<void> {
  window.history.replaceState(null, '', `/${query}`)
  render(<App fetch={() => Promise.reject(new Error('not asked'))} base={new URL('http://localhost/data/')} />)
  await waitFor(() => expect(document.documentElement.dataset['ready']).toBe('figures'), { timeout: 4000 })
}

const panel = (): HTMLElement => screen.getByRole('dialog')
const asked = (): string | null => new URLSearchParams(window.location.search).get('trail')
const number = (trail: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-trail="${trail}"]`)
  if (!found) throw new Error(`no number ${trail}`)
  return found
}

test('a large number opens its trail, takes the focus in, and Escape gives it back', async () => {
  await open()

  await user.click(number('headline:rolledOut:value'))

  expect(asked()).toBe('headline:rolledOut:value')
  expect(panel()).toHaveAccessibleName('Nguồn của headline rolledOut value 2–6')
  expect(panel()).toHaveFocus()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(asked()).toBeNull()
  expect(number('headline:rolledOut:value')).toHaveFocus()
})

test('a trail tells the arithmetic, the grade, the entries, the sources, where they differ, and the hash in full', async () => {
  await open('?trail=authorities:ub-a:remaining')

  const text = panel().textContent
  const order = ['Tính đến tháng 8/2018.', '16 − 11 = 5', 'Lấy hiệu', 'Tính từ số đã nêu', 'Xã 12', 'Nêu xã Đức Tân', 'Bài báo: 5 Số được dùng', current.sha256]
  expect(order.map((each) => text?.indexOf(each) ?? -1)).toEqual(order.map((each) => text?.indexOf(each) ?? -1).toSorted((a, b) => a - b))
  for (const each of order) expect(panel()).toHaveTextContent(each)
  expect(within(panel()).getByRole('link', { name: 'Sở, 8/2018, đoạn 1' })).toHaveAttribute('href', 'https://example.org/1')
})

test('a long list of entries is folded after twelve, and opens', async () => {
  await open('?trail=authorities:ub-a:remaining')
  expect(within(panel()).getAllByRole('rowheader')).toHaveLength(12)

  await user.click(within(panel()).getByRole('button', { name: 'Xem tất cả 14 dòng' }))

  expect(within(panel()).getAllByRole('rowheader')).toHaveLength(14)
})

test('each number of a table is a button that keeps its text; words are none', async () => {
  await open('?figure=authorities&view=table')
  const table = within(document.querySelector<HTMLElement>('#figure-authorities') ?? document.body).getByRole('table')

  const remaining = within(table).getAllByRole('button').find(({ dataset }) => dataset['trail'] === 'authorities:ub-a:remaining')
  expect(remaining).toHaveAccessibleName('1 xem nguồn gốc')
  for (const header of within(table).getAllByRole('rowheader')) expect(within(header).queryByRole('button')).toBeNull()
})

test('by keys alone: the button of a figure opens its foremost number, the list of its numbers leads to the others, Escape back', async () => {
  await open()
  const button = document.querySelector<HTMLElement>('[data-proof=authorities]')
  button?.focus()
  await user.keyboard('{Enter}')
  expect(asked()).toBe('authorities:ub-a:remaining')

  const others = within(panel()).getByRole('combobox', { name: 'Số khác trong hình này' })
  const option = within(others).getAllByRole('option', { name: /^UBND Bình.* – / })[0]
  if (!option) throw new Error('no other number')
  await user.selectOptions(others, option)

  expect(asked()).toBe('authorities:ub-b:untold')
  expect(panel()).toHaveAccessibleName(/authorities ub-b untold/)
  expect(within(panel()).getByRole('combobox')).toHaveFocus()
  await user.keyboard('{Escape}')
  expect(button).toHaveFocus()
})

test('a part of a drawing opens its number, and the focus then goes to the button of its figure', async () => {
  await open()

  act(() => drawing.props.get('cohorts')?.onTrail?.('spring', 'size'))

  expect(asked()).toBe('cohorts:spring:size')
  await user.click(within(panel()).getByRole('button', { name: 'Đóng nguồn gốc số liệu' }))
  expect(document.activeElement).toHaveAttribute('data-proof', 'cohorts')
})

test('to open, change and close a trail draws nothing again', async () => {
  await open()
  const before = drawing.times
  expect(before).toBeGreaterThan(4)

  await user.click(number('headline:rolledOut:value'))
  await user.selectOptions(within(panel()).getByRole('combobox'), within(panel()).getAllByRole('option').at(-1) ?? '')
  await user.keyboard('{Escape}')

  expect(drawing.times).toBe(before)
})

test('a second number asked while the first stands open takes its place and the focus', async () => {
  await open('?figure=authorities&view=table')
  await user.click(number('authorities:ub-a:remaining'))

  await user.click(number('authorities:ub-b:untold'))

  expect(panel()).toHaveFocus()
  await user.keyboard('{Escape}')
  expect(number('authorities:ub-b:untold')).toHaveFocus()
})

test.each(['timeline:1999.1:rolledOut', 'changes:a:b', 'authorities:ub-a:name', 'nonsense'])('a trail that is not there is named and the page stands: %s', async (value) => {
  await open(`?trail=${value}`)

  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByText(/có phần không dùng được/).parentElement).toHaveTextContent(`trail: “${value}”`)

  await user.click(screen.getByRole('button', { name: 'Đã hiểu' }))
  expect(window.location.search).toBe('')
})

test('Back closes what was opened', async () => {
  await open()
  await user.click(number('headline:rolledOut:value'))

  window.history.back()

  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('another area leaves the open trail behind', async () => {
  await open('?trail=authorities:ub-a:remaining')

  await user.click(within(screen.getByRole('navigation', { name: 'Xem theo địa bàn' })).getByRole('link', { name: 'H. An' }))

  expect(window.location.search).toBe('?area=a')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a named entry leads to the row of its unit, which takes the focus', async () => {
  await open('?q=nothing&trail=authorities:ub-a:remaining')

  await user.click(within(panel()).getByRole('link', { name: 'Xã 1' }))

  expect(window.location.search).toBe('?unit=01')
  await waitFor(() => expect(screen.getByRole('button', { name: 'Xã Đức Tân' })).toHaveFocus())
})

test('a number of another state leads to its own trail there', async () => {
  await open('?trail=timeline:2017.1:rolledOut')

  await user.click(within(panel()).getByRole('link', { name: 'Xem ở bản năm 2017' }))

  expect(window.location.search).toBe('?snapshot=2017.1&trail=timeline:2017.1:rolledOut')
})

test('a citation is copied with the address that stays as it is', async () => {
  await open('?q=x&trail=authorities:ub-a:remaining')
  const write = vi.spyOn(navigator.clipboard, 'writeText')

  await user.click(within(panel()).getByRole('button', { name: 'Sao chép trích dẫn tiếng Anh' }))

  expect(write).toHaveBeenCalledWith('A number cited. http://localhost:3000/?snapshot=2018-08.1&lang=en&trail=authorities:ub-a:remaining')
  expect(await within(panel()).findByText('Đã sao chép.')).toBeInTheDocument()
})

test('where nothing may be copied the text stands there, selected', async () => {
  await open('?trail=authorities:ub-a:remaining')
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))

  await user.click(within(panel()).getByRole('button', { name: 'Sao chép trích dẫn' }))

  const field = await within(panel()).findByRole<HTMLTextAreaElement>('textbox', { name: 'Đoạn để sao chép' })
  expect(field).toHaveFocus()
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('Trích dẫn một số. http://localhost:3000/?snapshot=2018-08.1&trail=authorities:ub-a:remaining')
})

test('on a narrow screen the page behind is out of reach until the panel closes', async () => {
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('max-width'), addEventListener: () => undefined, removeEventListener: () => undefined }))
  await open('?trail=authorities:ub-a:remaining')
  const behind = screen.getByRole('main', { hidden: true }).parentElement
  expect(panel()).toHaveAttribute('aria-modal', 'true')
  expect(behind?.inert).toBe(true)

  await user.keyboard('{Escape}')

  expect(behind?.inert).toBe(false)
  vi.unstubAllGlobals()
})

test('on a narrow screen a touch beside the panel puts it away, and the one that opened it does not', async () => {
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query.includes('max-width'), addEventListener: () => undefined, removeEventListener: () => undefined }))
  await open()
  await user.click(number('headline:rolledOut:value'))
  expect(panel()).toHaveFocus()

  await user.click(panel())
  expect(panel()).toBeInTheDocument()
  await user.click(document.body)

  expect(screen.queryByRole('dialog')).toBeNull()
  vi.unstubAllGlobals()
})
