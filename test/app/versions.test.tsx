import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { App } from '#app/App.tsx'
import type { Fetch, Result } from '#data/gate.ts'
import { sha256 } from '#data/sha256.ts'
import type { Catalogue } from '#model/edition.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { catalogue, current, old } from './world.ts'

const gate = vi.hoisted(() => ({ catalogue: vi.fn(), snapshot: vi.fn() }))
vi.mock('#data/gate.ts', () => ({
  loadCatalogue: (): Promise<Result<Catalogue>> => gate.catalogue() as Promise<Result<Catalogue>>,
  loadSnapshot: (_: unknown, __: unknown, id: string): Promise<Result<Snapshot>> => gate.snapshot(id) as Promise<Result<Snapshot>>,
}))

Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 640 })

const bytes = new TextEncoder().encode('as published')
const sum = await sha256(bytes)
/** The index lists the sums of what the files below hold. */
const listed: Catalogue = {
  ...catalogue,
  editions: catalogue.editions.map((edition) => ({ ...edition, sha256: sum, register: { ...edition.register, sha256: sum } })),
}

beforeEach(() => {
  window.history.replaceState(null, '', '/')
  gate.catalogue.mockResolvedValue({ ok: true, value: listed })
  gate.snapshot.mockImplementation((id: string) => Promise.resolve({ ok: true, value: id === old.id ? old : current }))
})

const user = userEvent.setup()

async function open(query: string, fetch: Fetch = () => Promise.reject(new Error('not asked'))): Promise<void> {
  window.history.replaceState(null, '', `/${query}`)
  render(<App fetch={fetch} base={new URL('http://localhost/data/')} />)
  await screen.findByRole('heading', { level: 1 })
  await waitFor(() => expect(screen.queryByText(/Đang tải|Loading/)).toBeNull())
}

const picker = (): HTMLSelectElement => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Số liệu' })

describe('the picker', () => {
  test('steps through time, and at the ends says that there is no more and does nothing', async () => {
    await open('')
    expect(screen.getByRole('button', { name: 'Không có số liệu muộn hơn' })).toHaveAttribute('aria-disabled', 'true')

    await user.click(screen.getByRole('button', { name: 'Số liệu liền trước: Năm 2017 – dựng lại' }))

    expect(window.location.search).toBe('?snapshot=2017.1')
    expect(picker()).toHaveValue('2017.1')
    const end = await screen.findByRole('button', { name: 'Không có số liệu sớm hơn' })
    expect(end).toHaveFocus()
    await user.click(end)
    expect(window.location.search).toBe('?snapshot=2017.1')

    await user.click(screen.getByRole('button', { name: 'Số liệu liền sau: Tháng 8/2018 – dựng lại' }))
    expect(window.location.search).toBe('')
  })

  test('says of what was replaced that it was', async () => {
    gate.catalogue.mockResolvedValue({ ok: true, value: { ...listed, editions: listed.editions.map((each) => (each.id === current.id ? { ...each, supersedes: old.id } : each)) } })
    await open('')

    expect(within(picker()).getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Tháng 8/2018', 'Năm 2017, đã thay',
    ])
    expect(picker()).toHaveAttribute('title', 'Tháng 8/2018 – dựng lại')
  })

  test('stands once on the page of changes: beside the later state, with its steps', async () => {
    await open('?page=changes')

    expect(screen.queryByRole('combobox', { name: 'Số liệu' })).toBeNull()
    expect(screen.getAllByRole('button', { name: /^(Số liệu liền trước|Số liệu liền sau|Không có số liệu)/ })).toHaveLength(2)
  })
})

describe('the page of versions', () => {
  const row = (id: string): HTMLElement => {
    const found = document.getElementById(`version-${id}`)
    if (!found) throw new Error(id)
    return found
  }

  test('keeps the area and the language of the way there, and its links name their version', async () => {
    await open('?area=a&lang=en')
    await user.click(screen.getByRole('link', { name: 'Versions of the data' }))

    expect(window.location.search).toBe('?page=versions&lang=en&area=a')
    await waitFor(() => row(current.id))
    expect(within(row(current.id)).getByRole('link', { name: /^Open this version/ })).toHaveAttribute('href', '?snapshot=2018-08.1&lang=en&area=a')
    expect(within(row(old.id)).getByRole('link', { name: /^Compare with the current one/ })).toHaveAttribute('href', '?page=changes&compare=2017.1&lang=en&area=a')
    expect(within(row(current.id)).queryByRole('link', { name: /^Compare with the current one/ })).toBeNull()
    expect(within(row(current.id)).getByRole('link', { name: /^Compare with the previous one/ })).toHaveAttribute('href', '?page=changes&snapshot=2018-08.1&compare=2017.1&lang=en&area=a')
  })

  test('fetches a version again, past what was kept, and says that its sums agree', async () => {
    const fetch = vi.fn<Fetch>(async () => ({ ok: true, value: bytes }))
    await open('?page=versions', fetch)

    await user.click(within(row(old.id)).getByText(/^Tệp và mã kiểm tra/))
    await user.click(within(row(old.id)).getByRole('button', { name: /^Kiểm tra/ }))

    expect(await within(row(old.id)).findByText(/^Khớp: tệp số liệu và danh sách đơn vị \(JSON\) đúng như đã phát hành\. Chưa kiểm tra bảng CSV/)).toBeInTheDocument()
    expect(fetch.mock.calls).toEqual([['snapshots/2017.1.json', true], ['registers/r.json', true]])
    expect(screen.queryByText(/^Khớp \d/)).toBeNull()
  })

  test('names the file that differs with what was found, and the one that cannot be had, and sums them up', async () => {
    const other = new TextEncoder().encode('as published.')
    await open('?page=versions', async (path) =>
      path === 'snapshots/2017.1.json' ? { ok: true, value: other } : { ok: false, faults: [{ code: 'missing', params: { file: path } }] })

    await user.click(screen.getByRole('button', { name: 'Kiểm tra tất cả' }))

    expect(await screen.findByText(`Không khớp: snapshots/2017.1.json có SHA-256 ${await sha256(other)}.`)).toBeInTheDocument()
    expect(screen.getByText('Không tải được snapshots/2018-08.1.json nên chưa kiểm tra được.')).toBeInTheDocument()
    expect(screen.getByText('Khớp 0/2 bản.')).toBeInTheDocument()
  })

  test('proves with them the text that all were compiled from', async () => {
    const file = { path: 'seeds.json', sha256: sum, bytes: bytes.length }
    gate.catalogue.mockResolvedValue({ ok: true, value: { ...listed, seeds: file } })
    const fetch = vi.fn<Fetch>(async (path) => ({ ok: true, value: path === file.path ? new TextEncoder().encode('changed') : bytes }))
    await open('?page=versions', fetch)

    await user.click(screen.getByRole('button', { name: 'Kiểm tra tất cả' }))

    expect(await screen.findByText(/^Khớp 2\/2 bản\. Dữ liệu gốc không khớp: seeds\.json có SHA-256 [0-9a-f]{64}\.$/)).toBeInTheDocument()
    expect(fetch).toHaveBeenCalledWith(file.path, true)
    fetch.mockImplementation(async () => ({ ok: true, value: bytes }))
    await user.click(screen.getByRole('button', { name: 'Kiểm tra tất cả' }))
    expect(await screen.findByText('Khớp 2/2 bản. Dữ liệu gốc: khớp.')).toBeInTheDocument()
  })

  test('says of each what became of units that its sheet did not speak of, where that was chosen', async () => {
    const [first, ...others] = listed.editions
    gate.catalogue.mockResolvedValue({ ok: true, value: { ...listed, editions: [...(first ? [{ ...first, missing: 'carried' }] : []), ...others.map((each) => ({ ...each, missing: 'unstated' }))] } })
    await open('?page=versions')

    expect(within(row(old.id)).getByText('Đơn vị không có trong bảng được giữ như bản trước.')).toBeInTheDocument()
    expect(within(row(current.id)).getByText('Đơn vị không có trong bảng được coi là không nêu.')).toBeInTheDocument()
  })

  test('gives the stable address of the latest', async () => {
    await open('?page=versions')

    expect(screen.getByRole('link', { name: 'http://localhost/data/index.json' })).toBeInTheDocument()
  })
})

describe('the page of changes', () => {
  const from = (): HTMLSelectElement => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Từ' })
  const to = (): HTMLSelectElement => screen.getByRole<HTMLSelectElement>('combobox', { name: 'đến' })

  test('compares with the state before, where none is named', async () => {
    await open('?page=changes')

    expect([from().value, to().value]).toEqual(['2017.1', '2018-08.1'])
    expect(document.title).toMatch(/^Thay đổi và tiến độ · /)
  })

  test('swaps its two states, and the address tells both', async () => {
    await open('?page=changes&compare=2017.1')

    await user.click(screen.getByRole('button', { name: 'Đổi chiều' }))

    expect(window.location.search).toBe('?page=changes&snapshot=2017.1&compare=2018-08.1')
    await waitFor(() => expect([from().value, to().value]).toEqual(['2018-08.1', '2017.1']))
  })

  test('keeps the state compared with on the way to another page and back', async () => {
    await open('?page=changes&snapshot=2017.1&compare=2018-08.1')

    await user.click(screen.getByRole('link', { name: 'Tổng quan' }))
    await user.click(screen.getByRole('link', { name: 'Thay đổi và tiến độ' }))

    expect(window.location.search).toBe('?page=changes&snapshot=2017.1&compare=2018-08.1')
  })

  test('hands over a summary by the clipboard, and as a text where there is none', async () => {
    await open('?page=changes')
    await user.click(await screen.findByRole('button', { name: 'Sao chép tóm tắt' }))
    const text = await navigator.clipboard.readText()

    expect(text.split('\n')[0]).toBe(screen.getByRole('heading', { level: 1 }).textContent)
    expect(text).toMatch(/– Đã triển khai: .* → /)

    const clipboard = vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as never)
    await user.selectOptions(from(), '2018-08.1')
    await user.selectOptions(from(), '2017.1')
    expect(await screen.findByRole('textbox', { name: 'Tóm tắt để sao chép bằng tay' })).toHaveValue(text)
    expect(screen.queryByRole('button', { name: 'Sao chép tóm tắt' })).toBeNull()
    clipboard.mockRestore()
  })

  test('says so where both are the same, where nothing is earlier, and where there is only one', async () => {
    await open('?page=changes&compare=2018-08.1')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Hai thời điểm được chọn là một')

    await user.click(screen.getByRole('button', { name: /^Số liệu liền trước/ }))
    await user.selectOptions(from(), '2017.1')
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Hai thời điểm được chọn là một')
  })

  test('before the first state there is none', async () => {
    await open('?page=changes&snapshot=2017.1')

    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Không có số liệu nào sớm hơn năm 2017')
    expect(from()).toHaveDisplayValue('Chọn một bản')
    expect(document.documentElement.dataset['ready']).toBe('figures')
  })

  test('one state alone has no changes', async () => {
    gate.catalogue.mockResolvedValue({ ok: true, value: { ...listed, editions: listed.editions.slice(1) } })
    await open('?page=changes')

    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Chưa có gì để so sánh')
  })

  test('a state that cannot be compared is named with its file; the page stands and another can be chosen', async () => {
    gate.snapshot.mockImplementation((id: string) => Promise.resolve(id === old.id
      ? { ok: false, faults: [{ code: 'hash', params: { file: 'snapshots/2017.1.json' } }] }
      : { ok: true, value: current }))
    await open('?page=changes')

    const alert = await screen.findByRole('alert')
    expect(within(alert).getByRole('heading', { level: 2 })).toHaveTextContent('Không dùng được bản số liệu 2017.1 để so sánh')
    expect(alert).toHaveTextContent('snapshots/2017.1.json')
    expect(within(alert).queryByRole('button', { name: /Mở số liệu tháng 8\/2018/ })).toBeNull()
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
    expect(to()).toHaveValue('2018-08.1')
  })

  test('an address that names no state gives a notice and the state before', async () => {
    await open('?page=changes&compare=nonsense!')

    expect(screen.getByText('compare: “nonsense!”')).toBeInTheDocument()
    expect(from()).toHaveValue('2017.1')
  })

  test('a state compared with that no longer holds says so', async () => {
    gate.catalogue.mockResolvedValue({ ok: true, value: { ...listed, editions: listed.editions.map((each) => (each.id === old.id ? { ...each, reason: 'withdrawn' } : each)) } })
    await open('?page=changes&compare=2017.1')

    expect(screen.getByText('Bản 2017.1 đã rút, không nên dùng.')).toBeInTheDocument()
  })
})

test('the overview leads to what has changed, and only the current state speaks of its age', async () => {
  await open('')
  expect(screen.getByText(/^Đến ngày .* số liệu hiện hành đã được .* năm/)).toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Thay đổi so với năm 2017' })).toHaveAttribute('href', '?page=changes')

  await user.click(screen.getByRole('button', { name: /^Số liệu liền trước/ }))
  await waitFor(() => expect(screen.queryByText(/số liệu hiện hành đã được/)).toBeNull())
  expect(screen.queryByRole('link', { name: /^Thay đổi so với/ })).toBeNull()
  await user.click(screen.getByRole('link', { name: 'Mở bản 2018-08.1' }))
  expect(window.location.search).toBe('')
})

test('the band leads to the state to read, and not to a comparison of it with itself', async () => {
  await open('?page=changes&snapshot=2017.1&compare=2018-08.1')

  await user.click(screen.getByRole('link', { name: 'Mở bản 2018-08.1' }))

  expect(window.location.search).toBe('?page=changes')
})

test('where the current state cannot be used, the list of all states is there all the same, and can be proved', async () => {
  gate.snapshot.mockResolvedValue({ ok: false, faults: [{ code: 'hash', params: { file: 'snapshots/b.json' } }] })
  await open('?page=versions', () => Promise.resolve({ ok: true, value: bytes }))

  expect(screen.getByRole('alert')).toHaveTextContent('snapshots/b.json')
  expect(document.getElementById(`version-${current.id}`)).not.toBeNull()
  await user.click(screen.getByRole('button', { name: 'Kiểm tra tất cả' }))
  expect(await screen.findByText('Khớp 2/2 bản.')).toBeInTheDocument()
})
