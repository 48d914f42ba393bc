import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { App } from '#app/App.tsx'
import { throwAway } from '#app/deskStore.ts'
import type { Fetch } from '#data/gate.ts'
import { save } from '#export/save.ts'
import { files as filesOf } from '#test/compile/world.ts'

vi.mock('#export/save.ts', () => ({ save: vi.fn() }))
const saved = vi.mocked(save)

Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 640 })

afterEach(async () => {
  saved.mockReset()
  await throwAway()
})

const user = userEvent.setup()
const published = await filesOf()

/** What is published: two districts of three units, two of which are named. */
function host(files: ReadonlyMap<string, Uint8Array> = published): { fetch: Fetch; files: Map<string, Uint8Array> } {
  const held = new Map(files)
  return {
    files: held,
    fetch: async (file) => {
      const value = held.get(file)
      return value ? { ok: true, value } : { ok: false, faults: [{ code: 'missing', params: { file } }] }
    },
  }
}

async function open(fetch: Fetch = host().fetch, query = '?page=desk'): Promise<void> {
  window.history.replaceState(null, '', `/${query}`)
  render(<App fetch={fetch} base={new URL('http://localhost/data/')} />)
  await screen.findByRole('heading', { level: 1, name: /Cập nhật số liệu|Update the data/ })
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
}

function csv(name: string, ...lines: readonly string[]): File {
  return new File([lines.join('\n')], name, { type: 'text/csv' })
}

const head = 'Mã đơn vị,Tên đơn vị,Bước,Đợt triển khai'

async function drop(...files: readonly File[]): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('no place for files')
  await user.upload(input, [...files])
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
}

const step = (name: RegExp): HTMLElement => screen.getByRole('region', { name })
const type = async (name: string, text: string): Promise<void> => {
  const field = await screen.findByRole('textbox', { name })
  await user.clear(field)
  await user.type(field, text)
}
const radio = (name: string | RegExp): Promise<void> => user.click(screen.getByRole('radio', { name }))
const press = (name: string | RegExp): Promise<void> => user.click(screen.getByRole('button', { name }))

describe('the way from a sheet to a zip', () => {
  test('begins with a place to drop the sheet, and every later step waits', async () => {
    await open()

    expect(within(step(/^1\./)).getByText('Thả tệp Excel hoặc CSV vào đây')).toBeInTheDocument()
    for (const name of [/^2\./, /^3\./, /^4\./, /^5\./, /^6\./]) expect(within(step(name)).getByText('Làm xong các bước trên thì mới đến bước này.')).toBeInTheDocument()
  })

  test('names every fault at its cell, and a click goes to the cell', async () => {
    await open()
    await drop(csv('bang.csv', head, '009,Long Hải,Xong,', '002,Tam Thanh,Chạy,'))

    const list = await screen.findByRole('list', { name: 'Các lỗi và điều cần lưu ý' })
    expect(within(list).getAllByRole('listitem').length).toBeGreaterThan(1)
    const [place] = within(list).getAllByRole('button', { name: 'bang.csv!C3' })
    if (!place) throw new Error('no place')
    await user.click(place)
    expect(document.activeElement).toHaveAttribute('data-cell', 'C3')
    expect(document.activeElement).toHaveTextContent('Chạy')
    expect(step(/^3\./)).toHaveTextContent('Làm xong các bước trên')
  })

  test('ends with a zip of data and seeds, after everything suspicious was confirmed', async () => {
    const { fetch } = host()
    await open(fetch)
    await drop(csv('bang.csv', head, '002,Tam Thanh,done,đợt đầu'))
    await answerAll()
    await press('Xem những gì sẽ thay đổi')

    const changes = await waitFor(() => {
      const found = step(/^4\./)
      expect(within(found).getByRole('list', { name: 'Các con số chính' })).toBeInTheDocument()
      return found
    })
    for (const box of within(changes).queryAllByRole('checkbox')) {
      expect(within(step(/^6\./)).queryByRole('button', { name: /zip/ })).toBeNull()
      await user.click(box)
    }
    await press('Tải tệp để công khai (zip)')
    await waitFor(() => expect(saved).toHaveBeenCalledOnce())
    const [blob, name] = saved.mock.calls[0] ?? []
    expect(name).toBe('cong-khai_2020-07.1.zip')
    const files = unzipSync(new Uint8Array(await blobBytes(blob)))
    expect(Object.keys(files).at(-1)).toBe('data/index.json')
    expect(strFromU8(files['seeds/2020-07.1/units.csv'] ?? new Uint8Array())).toContain('002')
    expect(screen.getByText('Đã tải cong-khai_2020-07.1.zip.')).toBeInTheDocument()
  })
})

async function answerAll(): Promise<void> {
  await type('Số liệu tính đến', '7/2020')
  await type('Trích yếu, tên văn bản', 'Báo cáo tháng 7')
  await type('Ngày văn bản', '1/8/2020')
  await radio('Vẫn như bản trước: giữ lại những gì đã biết')
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
}

function blobBytes(blob: Blob | undefined): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => (reader.result instanceof ArrayBuffer ? resolve(reader.result) : reject(new Error('no bytes'))))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('no bytes')))
    if (blob) reader.readAsArrayBuffer(blob)
    else reject(new Error('no file'))
  })
}
