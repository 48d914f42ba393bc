import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, expect, test, vi } from 'vitest'
import { App } from '#app/App.tsx'
import { throwAway } from '#app/desk/store.ts'
import type { Fetch } from '#data/gate.ts'
import { save } from '#export/save.ts'
import { files } from '#test/compile/world.ts'

vi.mock('#export/save.ts', () => ({ save: vi.fn() }))
const saved = vi.mocked(save)
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 640 })
Element.prototype.scrollIntoView = () => undefined

afterEach(async () => {
  saved.mockReset()
  cleanup()
  await throwAway()
})

const user = userEvent.setup()
const held = await files()
const fetch: Fetch = async (path) => {
  const value = held.get(path)
  return value ? { ok: true, value } : { ok: false, faults: [{ code: 'missing', params: { file: path } }] }
}

/** A sheet on the desk, everything that is asked for answered, and what will change asked for. */
async function look(...rows: readonly string[]): Promise<void> {
  window.history.replaceState(null, '', '/?page=desk')
  render(<App fetch={fetch} base={new URL('http://localhost/data/')} />)
  await screen.findByRole('heading', { level: 1, name: /Cập nhật số liệu/ })
  await sheet(...rows)
  for (const [name, text] of [['Số liệu tính đến', '7/2020'], ['Ngày văn bản', '1/8/2020'], ['Trích yếu, tên văn bản', 'Báo cáo tháng 7']] as const) {
    await user.click(await screen.findByRole('textbox', { name }))
    await user.paste(text)
  }
  await user.click(screen.getByRole('radio', { name: /^Vẫn như bản trước/ }))
  await asked()
}

async function sheet(...rows: readonly string[]): Promise<void> {
  // The step of the sheet is folded once the work has gone on.
  if (!document.querySelector('input[type=file]')) await user.click(within(screen.getByRole('region', { name: /^1\./ })).getByRole('button', { expanded: false }))
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('no place for files')
  await user.upload(input, new File([['Mã đơn vị,Tên đơn vị,Bước,Đợt triển khai', ...rows].join('\n')], 'bang.csv', { type: 'text/csv' }))
  await quiet()
}

const asked = (): Promise<void> => user.click(screen.getByRole('button', { name: 'Xem những gì sẽ thay đổi' })).then(quiet)
const quiet = (): Promise<void> => waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
const question = (): HTMLElement => screen.getByRole('group', { name: /^Bảng chưa ghi đợt của/ })
const choose = (name: string, cohort: string): Promise<void> => user.selectOptions(within(question()).getByRole('combobox', { name }), cohort)
const chosen = (name: string): string => within(question()).getByRole<HTMLSelectElement>('combobox', { name }).value

const silent = ['002,Tam Thanh,done,', '005,Năm,done,'] as const

test('units without a cohort are asked about once for all, and one may be of another; the answers are in what is published', async () => {
  await look(...silent)
  expect(within(question()).getByRole('combobox', { name: 'Cả 2 đơn vị này thuộc' })).toHaveTextContent(/^Chọn đợtđợt đầukhông thuộc đợt nào$/)
  expect(screen.queryByText(/Chưa lập được/)).toBeNull()

  await choose('Cả 2 đơn vị này thuộc', 'đợt đầu')
  await screen.findByText('Bản số liệu mới: 2020-07.1')
  await choose('Xã Năm', 'không thuộc đợt nào')
  await quiet()
  await screen.findByText('Bản số liệu mới: 2020-07.1')

  expect([chosen('Cả 2 đơn vị này thuộc'), chosen('Xã Tam Thanh'), chosen('Xã Năm')]).toEqual(['', 'first', 'outside'])
  for (const box of screen.queryAllByRole('checkbox')) await user.click(box)
  await user.click(await screen.findByRole('button', { name: /zip/ }))
  await waitFor(() => expect(saved).toHaveBeenCalledOnce())
  const zip = unzipSync(await blobBytes(saved.mock.calls[0]?.[0]))
  expect(strFromU8(zip['seeds/paragraphs.csv'] ?? new Uint8Array())).toContain('Đợt của 1 đơn vị (Xã Tam Thanh) theo trả lời của người công bố: đợt đầu. Đợt của 1 đơn vị (Xã Năm) theo trả lời của người công bố: không thuộc đợt nào.')
  expect(strFromU8(zip['seeds/2020-07.1/units.csv'] ?? new Uint8Array())).toContain('005,xã,Năm,Bắc,outside')
})

test('nothing is published while what was just answered is being tried, and what was confirmed is asked again', async () => {
  await look(...silent)
  await choose('Cả 2 đơn vị này thuộc', 'đợt đầu')
  for (const box of await screen.findAllByRole('checkbox')) await user.click(box)
  expect(await screen.findByRole('button', { name: /zip/ })).toBeInTheDocument()

  await choose('Xã Năm', 'không thuộc đợt nào')

  expect(screen.queryByRole('button', { name: /zip/ })).toBeNull()
  expect(question()).toBeInTheDocument()
  await quiet()
  for (const box of screen.queryAllByRole('checkbox')) expect(box).not.toBeChecked()
})

test('a unit that is asked about leads to its row in the sheet', async () => {
  await look(...silent)

  await user.click(within(question()).getByRole('button', { name: 'bang.csv dòng 3' }))

  await waitFor(() => expect(document.activeElement).toHaveTextContent('005'))
  expect(document.activeElement?.closest('section')).toBe(screen.getByRole('region', { name: /^2\./ }))
})

test('an answer into a group that counts fewer is refused beside the question, which stays', async () => {
  await look(...silent, '003,Hòa,done,')
  await choose('Cả 3 đơn vị này thuộc', 'đợt đầu')

  expect(await screen.findByText(/^Bảng nêu tên 3 đơn vị mà bản số liệu trước chỉ đếm 2/)).toBeInTheDocument()
  await choose('Phường Hòa', 'không thuộc đợt nào')
  expect(await screen.findByText('Bản số liệu mới: 2020-07.1')).toBeInTheDocument()
})

test('what was answered is kept with the work, forgotten once the sheet says it, and thrown away with the rest', async () => {
  await look(...silent)
  await choose('Cả 2 đơn vị này thuộc', 'đợt đầu')
  await screen.findByText('Bản số liệu mới: 2020-07.1')
  cleanup()
  render(<App fetch={fetch} base={new URL('http://localhost/data/')} />)
  await screen.findByText('Bản số liệu mới: 2020-07.1')
  expect([chosen('Xã Tam Thanh'), chosen('Xã Năm')]).toEqual(['first', 'first'])

  await sheet('002,Tam Thanh,done,', '005,Năm,done,đợt đầu')
  await asked()
  await screen.findByText('Bản số liệu mới: 2020-07.1')
  expect(within(question()).getAllByRole<HTMLSelectElement>('combobox').map(({ value }) => value)).toEqual(['first'])
  await sheet(...silent)
  await asked()
  await screen.findByText('Còn 1 đơn vị chưa có đợt.')
  expect([chosen('Xã Tam Thanh'), chosen('Xã Năm')]).toEqual(['first', ''])

  await user.click(screen.getByRole('button', { name: 'Bỏ hết, làm lại từ đầu' }))
  cleanup()
  await look(...silent)
  expect(chosen('Xã Tam Thanh')).toBe('')
})

test('what changes is drawn and stands in tables too, marked as not published, with nothing of it to take away', async () => {
  await look('002,Tam Thanh,done,đợt đầu')

  const changes = screen.getByRole('region', { name: /^4\./ })
  const figures = await waitFor(() => {
    const found = within(changes).getAllByRole('figure')
    for (const figure of found) {
      expect(within(figure).getByRole('img')).toHaveAccessibleName(within(figure).getByRole('heading', { level: 3 }).textContent ?? '')
      expect(figure.querySelector('.watermark')?.textContent).toContain('Bản xem thử')
    }
    return found
  })
  expect(figures.map((figure) => figure.className)).toEqual(['desk-figure figure-moves', 'desk-figure figure-changes'])
  for (const figure of figures) expect(within(figure).queryAllByRole('button')).toEqual([])
  for (const figure of figures) expect(within(figure).getAllByRole('table')).toHaveLength(1)
  expect(within(within(changes).getByRole('table', { name: 'Số liệu trước và sau, theo địa bàn' })).getByRole('rowheader', { name: 'Tỉnh' })).toBeInTheDocument()
})

function blobBytes(blob: Blob | undefined): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => (reader.result instanceof ArrayBuffer ? resolve(new Uint8Array(reader.result)) : reject(new Error('no bytes'))))
    if (blob) reader.readAsArrayBuffer(blob)
    else reject(new Error('nothing was saved'))
  })
}
