import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { App } from '#app/App.tsx'
import type { Catalogue } from '#model/edition.ts'
import type { Snapshot } from '#model/snapshot.ts'
import type { Result } from '#data/gate.ts'
import { catalogue, current, old } from './world.ts'

const gate = vi.hoisted(() => ({ catalogue: vi.fn(), snapshot: vi.fn() }))
vi.mock('#data/gate.ts', () => ({
  loadCatalogue: (): Promise<Result<Catalogue>> => gate.catalogue() as Promise<Result<Catalogue>>,
  loadSnapshot: (_: unknown, __: unknown, id: string): Promise<Result<Snapshot>> => gate.snapshot(id) as Promise<Result<Snapshot>>,
}))

const files = vi.hoisted(() => ({ take: vi.fn() }))
vi.mock('#app/figure/take.ts', () => ({ takeaways: ['png', 'csv', 'copyTable'], copies: (each: string) => each === 'copyTable', offered: () => true, prepare: () => undefined, take: files.take }))

// jsdom lays nothing out, and a drawing is as wide as its card.
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 640 })

beforeEach(() => {
  window.history.replaceState(null, '', '/')
  delete document.documentElement.dataset['ready']
  gate.catalogue.mockResolvedValue({ ok: true, value: catalogue })
  gate.snapshot.mockImplementation((id: string) => Promise.resolve({ ok: true, value: id === old.id ? old : current }))
})

const user = userEvent.setup()

async function open(query = ''): Promise<void> {
  window.history.replaceState(null, '', `/${query}`)
  render(<App fetch={() => Promise.reject(new Error('not asked'))} base={new URL('http://localhost/data/')} />)
  await screen.findByRole('main')
  await waitFor(() => expect(screen.queryByText(/Đang tải|Loading/)).toBeNull())
}

const grid = (): HTMLElement => screen.getByRole('table', { name: /Danh sách|List|An|Nam/ })
const names = (): string[] =>
  [...grid().querySelectorAll('tbody th')].map((cell) => cell.textContent ?? '')
const column = (name: RegExp): HTMLElement => within(grid()).getByRole('columnheader', { name })

test('the page has one heading, the table of every unit, and says how far it has come', async () => {
  await open()

  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
  expect(names()).toHaveLength(6)
  expect(screen.getByText('Hiển thị 6/6 đơn vị')).toBeInTheDocument()
  await waitFor(() => expect(document.documentElement.dataset['ready']).toBe('figures'), { timeout: 4000 })
  expect(document.title).toContain('Theo dõi vườn')
  expect(document.documentElement.lang).toBe('vi')
})

test('a column sorts in Vietnamese order up, down and not at all, and the address keeps it', async () => {
  await open()

  await user.click(within(column(/Đơn vị/)).getByRole('button'))

  expect(column(/Đơn vị/)).toHaveAttribute('aria-sort', 'ascending')
  expect(names()).toEqual(['Xã Ấp Bắc', 'Xã Dương Hòa', 'Xã Đức Tân', 'Xã Em Lý', 'Xã Ếch Đồng', 'Xã Tân Hà'])
  expect(window.location.search).toBe('?sort=name')

  await user.click(within(column(/Đơn vị/)).getByRole('button'))
  expect(names()[0]).toBe('Xã Tân Hà')
  expect(window.location.search).toBe('?sort=-name')

  await user.click(within(column(/Đơn vị/)).getByRole('button'))
  expect(column(/Đơn vị/)).toHaveAttribute('aria-sort', 'none')
  expect(window.location.search).toBe('')
})

test('Shift adds a second key, and so does the panel for those without one', async () => {
  await open('?sort=-district')

  await user.keyboard('{Shift>}')
  await user.click(within(column(/Đơn vị/)).getByRole('button'))
  await user.keyboard('{/Shift}')

  expect(window.location.search).toBe('?sort=-district,name')
  expect(names().slice(0, 3)).toEqual(['Xã Em Lý', 'Xã Ếch Đồng', 'Xã Tân Hà'])

  await user.click(screen.getByRole('button', { name: 'Sắp xếp' }))
  await user.click(screen.getByRole('button', { name: /Rồi theo .*[Tt]ình trạng/ }))
  expect(window.location.search).toBe('?sort=-district,name,step')
})

test.each(['?sort=step', '?sort=-step'])('what is not stated stands last under %s', async (query) => {
  await open(query)

  const last = names().at(-1)
  const first = names()[0]
  expect(first).toBe(query === '?sort=step' ? first : 'Xã Đức Tân')
  expect(['Xã Tân Hà', 'Xã Em Lý', 'Xã Ếch Đồng']).toContain(last)
})

test('the search finds names with marks or without, and its text is in the address when the typing rests', async () => {
  await open()

  await user.type(screen.getByRole('searchbox'), 'duc tan')

  await waitFor(() => expect(names()).toEqual(['Xã Đức Tân']))
  expect(screen.getByText('Hiển thị 1/6 đơn vị')).toBeInTheDocument()
  await waitFor(() => expect(window.location.search).toBe('?q=duc+tan'))
})

test('a chip lists the gap with its candidates folded inside it', async () => {
  await open()

  await user.click(screen.getByRole('button', { name: /không nêu 4/ }))

  expect(screen.getByText('Hiển thị 4/6 đơn vị')).toBeInTheDocument()
  expect(names()).toHaveLength(1)
  const gap = within(grid()).getByRole('button', { expanded: false })
  await user.click(gap)
  expect(names()).toHaveLength(6)
  await user.click(gap)
  expect(names()).toHaveLength(1)
})

test('a row opens its details, and the address of it opens them again', async () => {
  await open()

  await user.click(screen.getByRole('button', { name: 'Xã Đức Tân' }))

  expect(screen.getByRole('region', { name: /Đức Tân/ })).toHaveTextContent('Nêu xã Đức Tân')
  expect(window.location.search).toBe('?unit=01')
})

test('a link to a unit stands open with the focus on its row', async () => {
  await open('?unit=04')

  expect(screen.getByRole('region', { name: /Tân Hà/ })).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Xã Tân Hà' })).toHaveFocus()
})

test('the code of a unit as area leads to its district with the unit open', async () => {
  await open('?area=04')

  expect(names()).toHaveLength(4 - 1)
  expect(screen.getByRole('region', { name: /Tân Hà/ })).toBeInTheDocument()
})

test('a unit outside the named area leads to its own, and is said to', async () => {
  await open('?area=a&unit=04')

  expect(names()).toHaveLength(3)
  expect(screen.getByRole('region', { name: /Tân Hà/ })).toBeInTheDocument()
  expect(screen.getByText(/có phần không dùng được/).parentElement).toHaveTextContent('area: “a”')

  await user.click(screen.getByRole('button', { name: 'Đóng' }))
  expect(window.location.search).toBe('?area=b')
})

test('a long row of what cannot be used is cut short', async () => {
  const long = 'x'.repeat(90)
  await open(`?filter=step:${['1', '1', '2', '3', '4', '5', '6'].join(',')}&page=${long}`)

  const lines = [...(screen.getByText(/có phần không dùng được/).parentElement?.querySelectorAll('li') ?? [])].map((line) => line.textContent)
  expect(lines).toHaveLength(6)
  expect(lines[0]).toBe(`page: “${'x'.repeat(60)}…”`)
  expect(lines.at(-1)).toBe('và 2 phần khác')
})

test('the way to one unit leads to the search', async () => {
  await open('?area=a')

  await user.click(screen.getByRole('button', { name: 'Tìm một đơn vị trong danh sách' }))

  expect(screen.getByRole('searchbox')).toHaveFocus()
})

test('the filter by step bears the name of its column', async () => {
  await open()

  expect(within(screen.getByRole('group', { name: 'Lọc danh sách' })).getByRole('button', { name: /Tình trạng/ })).toBeInTheDocument()
})

test('columns can be taken away, save the name', async () => {
  await open()

  await user.click(screen.getByRole('button', { name: 'Cột' }))
  const [name, district] = within(screen.getByRole('group', { name: 'Cột' })).getAllByRole('checkbox')
  expect(name).toBeDisabled()
  if (district) await user.click(district)

  expect(within(grid()).getAllByRole('columnheader')).toHaveLength(5)
  expect(window.location.search).toBe('?columns=name,authority,cohort,step,source')
})

test('what an address asks for in vain is named, and the page stands as by default', async () => {
  await open('?sort=colour&area=nowhere&filter=step:flown')

  const notice = screen.getByText(/có phần không dùng được/).parentElement
  expect(notice).toHaveTextContent('sort: “colour”')
  expect(notice).toHaveTextContent('area: “nowhere”')
  expect(notice).toHaveTextContent('filter: “step:flown”')
  expect(names()).toHaveLength(6)

  await user.click(screen.getByRole('button', { name: 'Đã hiểu' }))
  expect(window.location.search).toBe('')
  expect(screen.queryByText(/có phần không dùng được/)).toBeNull()
})

test('an edition that cannot be used is named with what is wrong, and the others can be opened', async () => {
  gate.snapshot.mockImplementation((id: string) =>
    Promise.resolve(id === old.id ? { ok: true, value: old } : { ok: false, faults: [{ code: 'hash', params: { file: 'snapshots/x.json' } }] }),
  )
  await open()

  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('snapshots/x.json')
  await user.click(within(alert).getByRole('button', { name: /2017/ }))

  await waitFor(() => expect(names()).toHaveLength(6))
  expect(window.location.search).toBe('?snapshot=2017.1')
})

test('where the list of units fails, no edition that rests on it is offered', async () => {
  gate.snapshot.mockResolvedValue({ ok: false, faults: [{ code: 'hash', params: { file: 'registers/r.json' } }] })
  await open()

  const alert = await screen.findByRole('alert')
  expect(within(alert).getAllByRole('button').map((button) => button.textContent)).toEqual(['Thử lại'])
  expect(alert).toHaveTextContent('không xem được bản nào khác')
})

test('while another edition is on its way the page says so, and of when the numbers are that still stand', async () => {
  await open()
  let come: (result: Result<Snapshot>) => void = () => undefined
  gate.snapshot.mockReturnValue(new Promise((resolve) => { come = resolve }))

  await user.selectOptions(screen.getByRole('combobox', { name: 'Số liệu' }), old.id)

  const words = await screen.findByText('Đang mở số liệu năm 2017…')
  expect(words.closest('[role=status]')).toHaveTextContent('Trang đang hiển thị số liệu tháng 8/2018.')
  expect(screen.getByRole('main')).toHaveClass('stale')

  come({ ok: true, value: old })
  await waitFor(() => expect(screen.queryByText(/Đang mở/)).toBeNull())
  expect(screen.getByRole('main')).not.toHaveClass('stale')
})

test('a catalogue that cannot be had is named, and can be tried again', async () => {
  gate.catalogue.mockResolvedValueOnce({ ok: false, faults: [{ code: 'missing', params: { file: 'index.json' } }] })
  await open('?lang=en')

  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('index.json')
  await user.click(within(alert).getByRole('button', { name: 'Try again' }))

  await waitFor(() => expect(names()).toHaveLength(6))
})

test('another language keeps the view, and Vietnamese names are marked as such in it', async () => {
  await open('?sort=-name&unit=01')

  await user.click(screen.getByRole('link', { name: 'EN' }))

  expect(window.location.search).toBe('?lang=en&unit=01&sort=-name')
  expect(document.documentElement.lang).toBe('en')
  expect(within(screen.getByRole('button', { name: 'Xã Đức Tân' })).getByText('Xã Đức Tân')).toHaveAttribute('lang', 'vi')
})

test('a figure turns into its table and back', async () => {
  await open()

  const card = screen.getAllByRole('figure')[0]
  if (!card) throw new Error('no figure')
  await user.click(within(card).getByRole('button', { name: /^Bảng số liệu/ }))

  expect(within(card).getByRole('table')).toBeInTheDocument()
  expect(window.location.search).toBe('?figure=map&view=table')
  await user.click(within(card).getByRole('button', { name: /^Biểu đồ/ }))
  expect(window.location.search).toBe('')
})

test('the menu of a figure moves by arrows and closes by Escape back to its button', async () => {
  await open()
  const button = screen.getAllByRole('button', { name: /^Tải về/ })[0]
  if (!button) throw new Error('no menu')

  button.focus()
  await user.keyboard('{ArrowDown}')
  const items = screen.getAllByRole('menuitem')
  expect(items[0]).toHaveFocus()
  await user.keyboard('{ArrowUp}')
  expect(items.at(-1)).toHaveFocus()
  await user.keyboard('{Escape}')

  expect(screen.queryByRole('menu')).toBeNull()
  expect(button).toHaveFocus()
})

test.each([
  ['what was made', () => Promise.resolve(), /Đã tạo tệp CSV/],
  ['what failed and what to do instead', () => Promise.reject(new Error('full')), /Không tạo được tệp CSV/],
])('a download says %s', async (_, outcome, text) => {
  files.take.mockImplementation(outcome)
  await open()
  const button = screen.getAllByRole('button', { name: /^Tải về/ })[1]
  if (!button) throw new Error('no menu')

  await user.click(button)
  await user.click(screen.getByRole('menuitem', { name: 'CSV' }))

  expect(await screen.findByText(text)).toBeInTheDocument()
})

test('the shown rows are taken away in the order shown, with their weight in the list', async () => {
  files.take.mockResolvedValue(undefined)
  await open('?filter=status:unstated~district:a')

  await user.click(screen.getByRole('button', { name: /^Tải về: .*(Danh sách|List)/ }))
  await user.click(screen.getByRole('menuitem', { name: /CSV: phần đang hiển thị/ }))

  const figure = files.take.mock.lastCall?.[1] as { grid: { rows: { id: string; cells: { weight: { value: unknown } } }[] } }
  expect(figure.grid.rows.map(({ id, cells }) => [id, cells.weight.value])).toEqual([['rest', 1]])
})

test('Back returns to the view before', async () => {
  await open()
  await user.click(within(screen.getByRole('navigation', { name: 'Xem theo địa bàn' })).getByRole('link', { name: 'H. An' }))
  await waitFor(() => expect(names()).toHaveLength(3))

  window.history.back()

  await waitFor(() => expect(names()).toHaveLength(6))
})

test('no word on the page stands outside the dictionaries or the data', async () => {
  await open('?lang=keys')
  await screen.findByRole('searchbox')

  for (const button of screen.getAllByRole('button')) {
    const text = button.textContent?.replace(/[▾↕↑↓▸×]/g, '').trim() ?? ''
    // Rows, drawings, numbers and the name of a level come from the data.
    if (button.closest('.roll tbody, svg, [data-trail]') || text === 'Huyện') continue
    expect(text).toMatch(/^(\[\[.*\]\])?$/)
  }
})
