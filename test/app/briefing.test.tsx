import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { App } from '#app/App.tsx'
import type { Result } from '#data/gate.ts'
import { exportPack } from '#export/packs.ts'
import type { Catalogue } from '#model/edition.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { catalogue, current, old } from './world.ts'

const gate = vi.hoisted(() => ({ catalogue: vi.fn(), snapshot: vi.fn() }))
vi.mock('#data/gate.ts', () => ({
  loadCatalogue: (): Promise<Result<Catalogue>> => gate.catalogue() as Promise<Result<Catalogue>>,
  loadSnapshot: (_: unknown, __: unknown, id: string): Promise<Result<Snapshot>> => gate.snapshot(id) as Promise<Result<Snapshot>>,
}))
vi.mock('#export/packs.ts', () => ({ exportPack: vi.fn() }))
const making = vi.mocked(exportPack)

Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 640 })

beforeEach(() => {
  gate.catalogue.mockResolvedValue({ ok: true, value: catalogue })
  gate.snapshot.mockImplementation((id: string) => Promise.resolve({ ok: true, value: id === old.id ? old : current }))
  making.mockReset().mockResolvedValue()
})

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 8_000 })

const user = userEvent.setup()

async function open(query: string): Promise<void> {
  window.history.replaceState(null, '', `/${query}`)
  render(<App fetch={() => Promise.reject(new Error('not asked'))} base={new URL('http://localhost/data/')} />)
  await screen.findByRole('heading', { level: 1, name: /Soạn tài liệu họp|Put a briefing together/ })
  await waitFor(() => expect(screen.queryByText(/^(Đang tải số liệu để|Loading the data to)/)).toBeNull())
}

const search = (): URLSearchParams => new URLSearchParams(window.location.search)
const parts = (): string | null => search().get('parts')
const pages = (): string[] => within(screen.getByRole('list', { name: 'Các trang của tài liệu' })).getAllByRole('link').map((link) => link.querySelector('.sheet-name')?.textContent ?? '')
const box = (name: string): HTMLElement => screen.getByRole('checkbox', { name })
const file = (name: string): HTMLElement => screen.getByRole('button', { name })

describe('the figures of a briefing', () => {
  test('are, where nobody has chosen, those of one state, each described by its finding', async () => {
    await open('?page=briefing')

    expect(screen.getAllByRole('checkbox').filter((each) => each instanceof HTMLInputElement && each.checked)).toHaveLength(6)
    expect(box('Theo đợt')).toHaveAccessibleDescription(/Đợt xuân/)
    expect(pages()).toHaveLength(7)
    expect(window.location.search).toBe('?page=briefing')
  })

  test('are chosen by a press, which the address keeps and the page says', async () => {
    await open('?page=briefing')
    await user.click(box('Bản đồ đơn vị'))

    expect(parts()).toBe('headline,authorities,districts,cohorts,timeline')
    expect(search().get('tongues')).toBe('vi')
    expect(screen.getByText('Đã bỏ: Bản đồ đơn vị. Còn 5 hình.')).toBeInTheDocument()

    await user.click(box('Bản đồ đơn vị'))
    expect(parts()).toBe('headline,map,authorities,districts,cohorts,timeline')
    expect(screen.getByText('Đã thêm: Bản đồ đơn vị, thứ 2 trong 6 hình.')).toBeInTheDocument()
    expect(box('Bản đồ đơn vị')).toHaveFocus()
  })

  test('are put in order by keyboard; the focus stays with the figure, and the ends hold', async () => {
    await open('?page=briefing&parts=headline,map,timeline')
    file('Đưa xuống: Các con số chính').focus()
    await user.keyboard('{Enter}')

    expect(parts()).toBe('map,headline,timeline')
    expect(screen.getByText('Các con số chính: thứ 2 trong 3 hình.')).toBeInTheDocument()
    expect(file('Đưa xuống: Các con số chính')).toHaveFocus()

    await user.keyboard('{Enter}{Enter}{Enter}')
    expect(parts()).toBe('map,timeline,headline')
    expect(file('Đưa xuống: Các con số chính')).toHaveAttribute('aria-disabled', 'true')
    expect(file('Đưa xuống: Các con số chính')).toHaveFocus()
    expect(pages().map((each) => each.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.'])
    expect(pages()[3]).toContain(box('Các con số chính').closest('li')?.querySelector('.finding')?.textContent)
  })

  test('are dragged by their handles, and Escape lets go', async () => {
    await open('?page=briefing&parts=headline,map,timeline')
    const row = (id: string): HTMLElement => {
      const found = document.querySelector<HTMLElement>(`[data-figure=${id}]`)
      if (!found) throw new Error(id)
      return found
    }
    for (const [at, id] of ['headline', 'map', 'timeline'].entries()) row(id).getBoundingClientRect = () => new DOMRect(0, at * 100, 100, 100)
    const handle = within(row('headline')).getByTitle('Kéo để đổi thứ tự: Các con số chính')
    const drag = (y: number): void => {
      fireEvent.pointerDown(handle, { button: 0, clientY: 50 })
      fireEvent.pointerMove(handle, { clientY: y })
    }

    drag(170)
    fireEvent.keyDown(document, { key: 'Escape' })
    fireEvent.pointerUp(handle)
    expect(parts()).toBe('headline,map,timeline')

    drag(170)
    fireEvent.pointerUp(handle)
    expect(parts()).toBe('map,headline,timeline')
  })

  test('may be none, which the address says; then nothing can be taken, and why is said', async () => {
    await open('?page=briefing')
    await user.click(file('Bỏ chọn tất cả'))

    expect(parts()).toBe('none')
    expect(screen.getByText('Chưa chọn hình nào.')).toBeInTheDocument()
    for (const name of ['PowerPoint', 'Word', 'Excel', 'Trọn bộ (ZIP)']) {
      expect(file(name)).toHaveAttribute('aria-disabled', 'true')
      expect(file(name)).toHaveAccessibleDescription('Chưa chọn hình nào nên chưa có gì để lấy. Hãy chọn ít nhất một hình.')
      await user.click(file(name))
    }
    expect(making).not.toHaveBeenCalled()

    await user.click(file('Bộ thường dùng'))
    expect(pages()).toHaveLength(7)
  })

  test('are none where the address names none', async () => {
    await open('?page=briefing&parts=')

    expect(screen.getAllByRole('checkbox').filter((each) => each instanceof HTMLInputElement && each.checked)).toEqual([])
    expect(screen.getByText('Chưa chọn hình nào.')).toBeInTheDocument()
  })

  test('that are not to be had here are named, and the others go on', async () => {
    await open('?page=briefing&snapshot=2017.1&parts=changes,map,nonsense')

    expect(screen.getByText('parts: “changes”')).toBeInTheDocument()
    expect(screen.getByText('parts: “nonsense”')).toBeInTheDocument()
    expect(screen.getByText('Các hình so sánh cần hai thời điểm khác nhau; hiện chỉ có một.')).toBeInTheDocument()
    expect(pages()).toHaveLength(2)

    await user.click(file('Đã hiểu'))
    expect(parts()).toBe('map')
    expect(screen.queryByText('parts: “changes”')).toBeNull()
  })

  test('of two states wait for both, and say so', async () => {
    let come: (result: Result<Snapshot>) => void = () => undefined
    gate.snapshot.mockImplementation((id: string) => (id === old.id ? new Promise((resolve) => (come = resolve)) : Promise.resolve({ ok: true, value: current })))
    window.history.replaceState(null, '', '/?page=briefing&parts=changes')
    render(<App fetch={() => Promise.reject(new Error('not asked'))} base={new URL('http://localhost/data/')} />)

    await screen.findByText('Đang tải số liệu để so sánh…')
    expect(file('Word')).toHaveAccessibleDescription(/^Đang tải số liệu/)
    expect(screen.queryByText(/^parts:/)).toBeNull()

    come({ ok: true, value: old })
    await waitFor(() => expect(file('Word')).toHaveAttribute('aria-disabled', 'false'))
    expect(pages()).toHaveLength(2)
  })
})

describe('the briefing', () => {
  test('has languages of its own, whatever the page speaks', async () => {
    await open('?page=briefing&parts=map&tongues=vi&lang=en')
    const list = within(screen.getByRole('list', { name: 'Pages of the briefing' }))
    expect(list.getAllByRole('link')[1]).toHaveTextContent(/2\. Nguồn nêu/)
    expect(list.getByText(/^2\. Nguồn nêu/)).toHaveAttribute('lang', 'vi')

    await user.click(screen.getByRole('radio', { name: 'Both' }))

    expect(search().get('tongues')).toBe('both')
    expect(list.getAllByRole('link')).toHaveLength(4)
    expect(list.getAllByRole('link')[3]).not.toHaveTextContent(/Nguồn/)
    await user.click(screen.getByRole('button', { name: 'PowerPoint' }))
    await waitFor(() => expect(making).toHaveBeenCalledOnce())
    const [format, briefings] = making.mock.calls[0] ?? []
    expect(format).toBe('pptx')
    expect(briefings?.map(({ stamp, figures }) => [stamp.lang, figures.map(({ id }) => id)])).toEqual([['vi', ['map']], ['en', ['map']]])
  })

  test('is of the area and of the states that its fields name, and the fields keep the focus', async () => {
    await open('?page=briefing&parts=map,changes')
    const area = screen.getByRole('combobox', { name: 'Địa bàn' })
    area.focus()
    await user.selectOptions(area, 'a')

    expect(search().get('area')).toBe('a')
    expect(parts()).toBe('map,changes')
    expect(area).toHaveFocus()
    await user.click(file('Excel'))
    await waitFor(() => expect(making).toHaveBeenCalledOnce())
    const [briefing] = making.mock.calls[0]?.[1] ?? []
    expect(briefing?.scene.area).toBe('a')
    expect(briefing?.stamp.compared?.snapshotId).toBe(old.id)
  })

  test('is compared with nothing where there is one state alone, and nothing is offered then', async () => {
    gate.catalogue.mockResolvedValue({ ok: true, value: { ...catalogue, editions: catalogue.editions.filter(({ id }) => id === catalogue.current) } })
    await open('?page=briefing')

    expect(screen.getByRole('combobox', { name: 'Số liệu' })).toBeInTheDocument()
    expect(screen.queryByRole('combobox', { name: 'So với' })).toBeNull()
    expect(screen.queryByText('Chỉ dùng cho các hình so sánh hai thời điểm.')).toBeNull()
  })

  test('says in what it packs where it can be made again: of these states, and of the newest', async () => {
    await open('?page=briefing&parts=map,changes')
    await user.click(file('Trọn bộ (ZIP)'))

    await waitFor(() => expect(making).toHaveBeenCalledOnce())
    const { pinned = '', living = '' } = making.mock.calls[0]?.[2]?.addresses ?? {}
    const [same, newest] = [pinned, living].map((each) => new URL(each).searchParams)
    expect([same?.get('snapshot') ?? catalogue.current, same?.get('compare')]).toEqual([current.id, old.id])
    expect([newest?.get('snapshot'), newest?.get('compare')]).toEqual([null, null])
    for (const each of [same, newest]) expect(each?.get('parts')).toBe('map,changes')
  })

  test('is made again from an old address with the newest data in one press, with all that was chosen', async () => {
    await open('?page=briefing&snapshot=2017.1&compare=2018-08.1&area=a&parts=timeline,changes&tongues=both')
    await user.click(screen.getByRole('link', { name: 'Soạn lại tài liệu này với số liệu mới nhất (tháng 8/2018)' }))

    expect(window.location.search).toBe('?page=briefing&area=a&parts=timeline,changes&tongues=both')
    await waitFor(() => expect(screen.queryByRole('link', { name: /^Soạn lại/ })).toBeNull())
    expect(screen.getByRole('combobox', { name: 'Số liệu' })).toHaveValue('2018-08.1')
    expect(screen.getByRole('combobox', { name: 'So với' })).toHaveValue('2017.1')
  })

  test('has a link that says the same for ever, and one that follows the data', async () => {
    await open('?page=briefing&parts=map,changes&area=a&q=x&unit=01&sort=name')
    await user.click(file('Sao chép liên kết cố định'))
    expect(await navigator.clipboard.readText()).toBe(`${window.location.origin}/?page=briefing&snapshot=2018-08.1&compare=2017.1&area=a&parts=map,changes&tongues=vi`)

    await user.click(file('Sao chép liên kết luôn mới'))
    expect(await navigator.clipboard.readText()).toBe(`${window.location.origin}/?page=briefing&area=a&parts=map,changes&tongues=vi`)
  })

  test('leads to its slides and to its paper, with the choice', async () => {
    await open('?page=briefing&parts=map,timeline')

    expect(screen.getByRole('link', { name: 'Trình chiếu' })).toHaveAttribute('href', '?page=present&parts=map,timeline&tongues=vi')
    expect(screen.getByRole('link', { name: 'Bản in, lưu PDF' })).toHaveAttribute('href', '?page=paper&parts=map,timeline&tongues=vi&paper=briefing')
    expect(screen.getByRole('link', { name: /^3\. / })).toHaveAttribute('href', '?page=present&parts=map,timeline&tongues=vi&slide=3')
  })

  test('is found from the overview, and from the changes with their figures and their states', async () => {
    window.history.replaceState(null, '', '/?page=changes&compare=2017.1')
    render(<App fetch={() => Promise.reject(new Error('not asked'))} base={new URL('http://localhost/data/')} />)
    const main = within(await screen.findByRole('main'))
    const link = await main.findByRole('link', { name: 'Soạn tài liệu họp' })

    expect(link.getAttribute('href')).toMatch(/^\?page=briefing&compare=2017\.1&parts=changeTotals,/)
    await user.click(screen.getByRole('link', { name: 'Tổng quan' }))
    expect(await within(screen.getByRole('main')).findByRole('link', { name: 'Soạn tài liệu họp' })).toHaveAttribute('href', expect.stringMatching(/^\?page=briefing/))
  })
})

describe('a file of the briefing', () => {
  /** Stands in for the writers: tells one step, and ends when told, or with the reason of whoever stops it. */
  function working(): { readonly end: () => void; readonly fail: () => void; readonly saved: () => boolean } {
    let settle: { readonly end: () => void; readonly fail: () => void } = { end: () => undefined, fail: () => undefined }
    let saved = false
    making.mockImplementation((_, __, { onStep, signal } = {}) => new Promise<void>((resolve, reject) => {
      onStep?.({ done: 3, of: 14, title: 'Bản đồ' })
      signal?.addEventListener('abort', () => reject(signal.reason as Error))
      settle = {
        end: () => {
          saved = true
          resolve()
        },
        fail: () => reject(new Error('no canvas')),
      }
    }))
    return { end: () => settle.end(), fail: () => settle.fail(), saved: () => saved }
  }

  test('says how far it has come, and that it is done', async () => {
    const work = working()
    await open('?page=briefing')
    await user.click(file('Trọn bộ (ZIP)'))

    expect(await screen.findByText('3/14: Bản đồ')).toBeInTheDocument()
    expect(screen.getByRole('progressbar', { name: 'Tiến độ tạo tệp Trọn bộ (ZIP)' })).toHaveAttribute('value', '3')
    await user.click(file('Word'))
    expect(making).toHaveBeenCalledOnce()

    work.end()
    expect(await screen.findAllByText('Đã tạo tệp Trọn bộ (ZIP).')).toHaveLength(2)
    expect(screen.queryByRole('progressbar')).toBeNull()
  })

  test('can be stopped; the focus goes back to where it was begun, and another can be made', async () => {
    const work = working()
    await open('?page=briefing')
    await user.click(file('PowerPoint'))
    await user.click(await screen.findByRole('button', { name: 'Dừng' }))

    expect(await screen.findAllByText('Đã dừng; không có tệp PowerPoint nào được lưu.')).not.toHaveLength(0)
    expect(file('PowerPoint')).toHaveFocus()
    expect(work.saved()).toBe(false)
    await user.click(file('Word'))
    await waitFor(() => expect(making).toHaveBeenCalledTimes(2))
  })

  test('that fails names what failed and what to use instead, and the page goes on', async () => {
    const work = working()
    await open('?page=briefing')
    await user.click(file('Trọn bộ (ZIP)'))
    await screen.findByText('3/14: Bản đồ')
    work.fail()

    expect(await screen.findByRole('alert')).toHaveTextContent('Không tạo được tệp Trọn bộ (ZIP): hỏng ở phần “Bản đồ”. Lựa chọn vẫn còn nguyên. Hãy tải từng tệp PowerPoint, Word, Excel thay cho trọn bộ.')
    expect(file('Word')).toHaveAttribute('aria-disabled', 'false')
  })

  test('is stopped when the page is left', async () => {
    working()
    await open('?page=briefing')
    await user.click(file('Excel'))
    await screen.findByText('3/14: Bản đồ')
    await user.click(screen.getByRole('link', { name: 'Tổng quan' }))

    await waitFor(() => expect(making.mock.calls[0]?.[2]?.signal?.aborted).toBe(true))
  })
})
