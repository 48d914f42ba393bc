import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { App } from '#app/App.tsx'
import { warningsIn } from '#app/desk/confirmation.ts'
import { throwAway } from '#app/desk/store.ts'
import type { Fetch } from '#data/gate.ts'
import { wordIssues } from '#intake/meantAs.ts'
import { programme } from '#test/intake/world.ts'
import { files as filesOf } from '#test/compile/world.ts'

Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 640 })

afterEach(async () => {
  cleanup()
  await throwAway()
})

const user = userEvent.setup()
const published = await filesOf()
const fetch: Fetch = async (file) => {
  const value = published.get(file)
  return value ? { ok: true, value } : { ok: false, faults: [{ code: 'missing', params: { file } }] }
}

async function open(): Promise<void> {
  window.history.replaceState(null, '', '/?page=desk')
  render(<App fetch={fetch} base={new URL('http://localhost/data/')} />)
  await screen.findByRole('heading', { level: 1, name: /Cập nhật số liệu/ })
  await still()
}

const still = (): Promise<void> => waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
const sheet = ['Mã đơn vị,Tên đơn vị,Bước,Đợt triển khai', '001,Long Hải,Đang XD,đợt đầu', '002,Tam Thanh,đang xd,Đợt I', '003,Hòa,Đang XD,đợt đầu'].join('\n')

async function drop(text: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('no place for files')
  await user.upload(input, [new File([text], 'bang.csv', { type: 'text/csv' })])
  await still()
}

async function answer(word: string, meaning: string): Promise<void> {
  const [select] = await screen.findAllByRole('combobox', { name: `“${word}” nghĩa là` })
  const form = select?.closest('form')
  if (!select || !form) throw new Error('not asked')
  await user.selectOptions(select, meaning)
  await user.click(within(form).getByRole('button', { name: 'Đọc như vậy' }))
  await still()
}

const faults = (): readonly string[] => within(screen.getByRole('region', { name: /^2\./ })).queryAllByRole('combobox').map((each) => each.getAttribute('aria-label') ?? '')
const answers = (): Promise<HTMLElement> => screen.findByRole('region', { name: 'Từ đã chọn nghĩa' })

describe('a word of the sheet\'s own', () => {
  test('is answered once for all its cells, listed with them, and nothing is chosen before', async () => {
    await open()
    await drop(sheet)

    const [first] = await screen.findAllByRole('combobox', { name: '“Đang XD” nghĩa là' })
    expect(first).toHaveValue('')
    expect([...(first?.querySelectorAll('option') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Chọn nghĩa', 'bước “none”', 'bước “begun”', 'bước “done”', 'bước “beyond”', 'nhiều nhất bước “begun”', 'nhiều nhất bước “done”', 'ít nhất bước “begun”', 'ít nhất bước “done”', 'không nêu',
    ])
    await answer('Đang XD', 'bước “begun”')

    expect(document.querySelector('.said')).toHaveTextContent('“Đang XD” được đọc là bước “begun”: 3 ô.')
    const list = await answers()
    expect(list).toHaveTextContent('“Đang XD” được đọc là bước “begun”: 3 ô.')
    expect(within(list).getAllByRole('button', { name: /!C/ }).map((button) => button.textContent)).toEqual(['bang.csv!C2', 'C3', 'C4'])
    expect(screen.getByRole('combobox', { name: '“Đợt I” nghĩa là' })).toHaveFocus()
    expect(screen.queryByRole('combobox', { name: /xd/i })).toBeNull()

    await answer('Đợt I', 'đợt đầu')
    expect(faults()).toEqual([])
    expect(within(await answers()).getByRole('heading')).toHaveFocus()
    expect(screen.getByRole('region', { name: /^2\./ })).toHaveTextContent('Không có lỗi, 2 điều cần lưu ý.')
    await user.click(screen.getByRole('button', { name: 'Đã đọc các lưu ý, sang bước 3' }))
    expect(await screen.findByRole('textbox', { name: 'Số liệu tính đến' })).toBeInTheDocument()
  })

  test('is not read in any way as long as nothing is chosen: whoever asks for it is led to the choice', async () => {
    await open()
    await drop(sheet)
    const [select] = await screen.findAllByRole('combobox', { name: '“Đang XD” nghĩa là' })
    const form = select?.closest('form')
    if (!form) throw new Error('not asked')

    await user.click(within(form).getByRole('button', { name: 'Đọc như vậy' }))

    expect(select).toHaveFocus()
    expect(screen.queryByRole('region', { name: 'Từ đã chọn nghĩa' })).toBeNull()
  })

  test('stays answered where the page is left and opened again, can be taken back, and is thrown away with the rest', async () => {
    await open()
    await drop(sheet)
    await answer('Đang XD', 'không nêu')
    await answers()
    cleanup()
    await open()

    expect(await answers()).toHaveTextContent('“Đang XD” được đọc là không nêu: 3 ô.')
    await user.click(screen.getByRole('button', { name: 'Bỏ câu trả lời cho “Đang XD”' }))
    await waitFor(() => expect(document.querySelector('.said')).toHaveTextContent('Đã bỏ câu trả lời cho “Đang XD”.'))
    await still()
    expect((await screen.findAllByRole('combobox', { name: '“Đang XD” nghĩa là' }))[0]).toHaveFocus()
    expect(screen.queryByRole('region', { name: 'Từ đã chọn nghĩa' })).toBeNull()

    await answer('Đang XD', 'bước “done”')
    await user.click(screen.getByRole('button', { name: 'Bỏ hết, làm lại từ đầu' }))
    await drop(sheet)
    expect((await screen.findAllByRole('combobox', { name: '“Đang XD” nghĩa là' })).length).toBe(1)
  })

  test('that the mended sheet no longer holds is said to be unused', async () => {
    await open()
    await drop(sheet)
    await answer('Đang XD', 'bước “begun”')
    await drop(sheet.replaceAll(/đang xd/gi, 'begun').replace('Đợt I', 'đợt đầu'))

    expect(await answers()).toHaveTextContent('“Đang XD” đã được trả lời là bước “begun”, nhưng không ô nào cần; câu trả lời không được dùng và không được ghi lại.')
  })

  test('answered otherwise is another thing to know', () => {
    const read = (atMost: string): string => warningsIn(wordIssues([{ word: 'Đang XD', means: { kind: 'step', atMost }, places: [{ tab: 'A', cell: 'B2' }] }], programme))

    expect(read('dug')).toBe(read('dug'))
    expect(read('dug')).not.toBe(read('tested'))
  })
})
