import { cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { App } from '#app/App.tsx'
import { throwAway } from '#app/desk/store.ts'
import type { Fetch } from '#data/gate.ts'
import { save } from '#export/save.ts'
import { edit, files as filesOf, seeds } from '#test/compile/world.ts'

vi.mock('#export/save.ts', () => ({ save: vi.fn() }))
const saved = vi.mocked(save)

Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 640 })

afterEach(async () => {
  saved.mockReset()
  // A desk that is left keeps what was done at it.
  cleanup()
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
  await user.click(field)
  await user.paste(text)
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

describe('a preview', () => {
  test('shows the new state on every page as one that is not published, and leads back to where it was begun', async () => {
    await open()
    await drop(csv('bang.csv', head, '002,Tam Thanh,done,đợt đầu'))
    await answerAll()
    await press('Xem những gì sẽ thay đổi')
    await screen.findByText('Bản số liệu mới: 2020-07.1')
    for (const box of screen.queryAllByRole('checkbox')) await user.click(box)
    await press('Xem thử trang với số liệu mới')

    expect(await screen.findByRole('note')).toHaveTextContent('Bản xem thử, chưa công khai')
    expect(window.location.search).toBe('?snapshot=2020-07.1')
    await user.click(within(screen.getByRole('navigation', { name: 'Các trang' })).getByRole('link', { name: /Nguồn/ }))
    expect(await screen.findByRole('heading', { name: 'Báo cáo tháng 7' })).toBeInTheDocument()
    expect(screen.getByRole('note')).toBeInTheDocument()

    await user.click(within(screen.getByRole('navigation', { name: 'Các trang' })).getByRole('link', { name: /bản số liệu/ }))
    expect((await screen.findAllByText(/^Đang xem thử: chưa có tệp nào/)).length).toBeGreaterThan(0)
    expect(document.querySelectorAll('a[download]')).toHaveLength(0)

    await press('Trở lại bàn cập nhật')
    expect(await screen.findByText('Bản số liệu mới: 2020-07.1')).toBeInTheDocument()
    expect(screen.queryByRole('note')).toBeNull()
    expect(window.location.search).toBe('?page=desk')
  })
})

describe('a withdrawal', () => {
  test('says the headline numbers before and after, and what cannot be undone, before anything is taken', async () => {
    const two = seeds((texts) => {
      edit(texts, 'snapshots.csv', '\n2020-05.1,', '\n2020-03.1,2020-03,2020-04,2020-04-02,r1,,scheduled,báo cáo,reported\n2020-05.1,')
      for (const file of ['units', 'gaps', 'claims']) texts[`2020-03.1/${file}.csv`] = texts[`2020-05.1/${file}.csv`] ?? ''
      edit(texts, '2020-03.1/units.csv', 'first,done,done', 'first,begun,begun')
    })
    await open(host(await filesOf(two)).fetch)
    await user.click(await screen.findByText('Rút một bản đã công khai'))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Rút bản nào' }), '2020-05.1')
    await type('Vì sao rút', 'nhầm')
    await press('Xem kết quả rút')

    const numbers = await screen.findByRole('list', { name: /^Các con số chính, từ / })
    expect(within(numbers).getAllByRole('listitem').every((item) => item.textContent.includes('→'))).toBe(true)
    expect(screen.getByText(/^Trước khi chép tệp lên máy chủ thì chưa có gì thay đổi/)).toBeInTheDocument()
  })
})

describe('the desk', () => {
  test('shows where two files say different things of a unit', async () => {
    await open()
    await drop(csv('a.csv', head, '002,Tam Thanh,done,đợt đầu'), csv('b.csv', head, '002,Tam Thanh,begun,đợt đầu'))

    expect(await screen.findByRole('button', { name: 'b.csv!C2' })).toBeInTheDocument()
    expect(step(/^2\./)).toHaveTextContent(/còn a\.csv.* ghi/)

    await press('Bỏ tệp b.csv')
    expect(await screen.findByRole('textbox', { name: 'Số liệu tính đến' })).toBeInTheDocument()
  })

  test('puts a file of the same name in the place of the one before', async () => {
    await open()
    await drop(csv('a.csv', head, '002,Tam Thanh,Chạy,đợt đầu'))
    expect(await screen.findByRole('button', { name: 'a.csv!C2' })).toBeInTheDocument()
    await drop(csv('a.csv', head, '002,Tam Thanh,done,đợt đầu'))

    expect(await screen.findByRole('textbox', { name: 'Số liệu tính đến' })).toBeInTheDocument()
    expect(screen.getByText('1 tệp: a.csv')).toBeInTheDocument()
    expect(screen.getByRole('alert')).toHaveTextContent('a.csv vừa thả đã thay tệp cùng tên thả trước đó.')

    await press('Giữ cả hai')
    expect(await screen.findByRole('button', { name: 'a (2).csv!C2' })).toBeInTheDocument()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('names a file of several in which nothing could be read', async () => {
    await open()
    await drop(csv('a.csv', head, '002,Tam Thanh,done,đợt đầu'), csv('thư.csv', 'Kính gửi,Sở', 'Xin báo cáo,như sau'))

    expect(await screen.findByText(/Không thấy đơn vị nào trong tệp thư\.csv/)).toBeInTheDocument()
    expect(step(/^3\./)).toHaveTextContent('Làm xong các bước trên')
    await press('Đã đọc các lưu ý, sang bước 3')
    expect(await screen.findByRole('textbox', { name: 'Số liệu tính đến' })).toBeInTheDocument()
  })

  test('goes on past warnings only once they were read, and asks again when there are other ones', async () => {
    await open()
    await drop(csv('a.csv', `${head},Cột lạ`, '002,Tam Thanh,done,đợt đầu,gì đó'))
    expect(await screen.findByRole('list', { name: 'Các lỗi và điều cần lưu ý' })).toHaveTextContent('Cột lạ')
    expect(step(/^3\./)).toHaveTextContent('Làm xong các bước trên')

    await press('Đã đọc các lưu ý, sang bước 3')
    expect(await screen.findByRole('textbox', { name: 'Số liệu tính đến' })).toBeInTheDocument()
    await press(/^Xong ?1 tệp/)
    await drop(csv('b.csv', `${head},Cột lạ,Cột khác`, '003,Hòa,done,đợt đầu,gì đó,gì nữa'))
    expect(await screen.findByRole('button', { name: 'Đã đọc các lưu ý, sang bước 3' })).toBeInTheDocument()
  })

  test('says of a fault that many cells share what is wrong once, with each cell, and shows many faults of a kind in parts', async () => {
    await open()
    await drop(csv('a.csv', head, '002,Tam Thanh,Chạy,', '003,Hòa,Chạy,', ...Array.from({ length: 120 }, (_, i) => `9${i},Không ${i},begun,`)))

    const list = await screen.findByRole('list', { name: 'Các lỗi và điều cần lưu ý' })
    const [shared] = within(list).getAllByRole('listitem').filter((item) => item.textContent.includes('Chạy'))
    if (!shared) throw new Error('not said')
    expect(within(shared).getAllByRole('button', { name: /^a\.csv!/ }).map((button) => button.getAttribute('aria-label'))).toEqual(['a.csv!C2', 'a.csv!C3'])
    const before = within(list).getAllByRole('listitem').length
    expect(before).toBeLessThan(20)
    const [more] = within(list).getAllByRole('button', { name: /^Hiện thêm 100 chỗ cùng loại/ })
    if (!more) throw new Error('no more')
    await user.click(more)
    expect(within(list).getAllByRole('listitem').length).toBe(before + 100)
  })

  test('fills in the day that the sheet names, and leaves a field alone that was emptied', async () => {
    await open()
    await drop(csv('a.csv', 'Số liệu tính đến hết ngày 31/7/2020', head, '002,Tam Thanh,done,đợt đầu'))

    const field = await screen.findByRole('textbox', { name: 'Số liệu tính đến' })
    await waitFor(() => expect(field).toHaveValue('31/7/2020'))
    await user.clear(field)
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull())
    expect(field).toHaveValue('')
    expect(screen.getByText('số liệu tính đến ngày, tháng nào')).toBeInTheDocument()
  })

  test('says what is still lacking, and goes on only when nothing is', async () => {
    await open()
    await drop(csv('a.csv', head, '002,Tam Thanh,done,đợt đầu'))
    const on = await screen.findByRole('button', { name: 'Xem những gì sẽ thay đổi' })
    expect(on).toHaveAttribute('aria-disabled', 'true')
    await user.click(on)
    expect(screen.queryByRole('progressbar')).toBeNull()

    await radio('Đính chính một bản đã công khai')
    expect(screen.getByText('đính chính bản nào')).toBeInTheDocument()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Đính chính bản nào' }), '2020-05.1')
    await type('Vì sao phải đính chính', 'nhầm')
    await answerAll('5/2020')
    expect(on).toHaveAttribute('aria-disabled', 'false')
    await user.click(on)
    expect(await screen.findByText('Bản số liệu mới: 2020-05.2')).toBeInTheDocument()
  })

  test('asks again when an answer changes: what was confirmed was confirmed of another state', async () => {
    await open()
    await drop(csv('a.csv', head, '001,Long Hải,begun,đợt đầu'))
    await answerAll()
    await press('Xem những gì sẽ thay đổi')
    for (const box of await screen.findAllByRole('checkbox')) await user.click(box)
    expect(await screen.findByRole('button', { name: /zip/ })).toBeInTheDocument()

    await press(/^Xong ?Tính đến/)
    await type('Số, ký hiệu (nếu có)', '9')
    expect(screen.queryByRole('button', { name: /zip/ })).toBeNull()
    await press('Xem những gì sẽ thay đổi')
    for (const box of await screen.findAllByRole('checkbox')) expect(box).not.toBeChecked()
  })

  test('keeps what was done while other pages are read, says where the browser keeps nothing, and throws it away when asked', async () => {
    await open()
    await drop(csv('a.csv', head, '002,Tam Thanh,done,đợt đầu'))
    expect(await screen.findByText(/Trình duyệt không cho lưu tạm/)).toBeInTheDocument()

    await type('Số, ký hiệu (nếu có)', '12/BC')
    // At once, before it was kept by itself.
    within(screen.getByRole('navigation', { name: 'Các trang' })).getByRole('link', { name: /Nguồn/ }).click()
    await screen.findByRole('heading', { level: 1, name: /Nguồn/ })
    await user.click(await screen.findByRole('link', { name: 'Cập nhật số liệu' }))
    expect(await screen.findByText('1 tệp: a.csv')).toBeInTheDocument()
    expect(await screen.findByRole('textbox', { name: 'Số, ký hiệu (nếu có)' })).toHaveValue('12/BC')
    await press('Bỏ hết, làm lại từ đầu')
    expect(screen.getByText('Thả tệp Excel hoặc CSV vào đây')).toBeInTheDocument()
    expect(screen.queryByText('1 tệp: a.csv')).toBeNull()
  })

  test('says why nothing can be built on data whose seeds cannot be had, and tries again', async () => {
    const { fetch, files } = host()
    const [path, bytes] = [...files].find(([each]) => each.startsWith('seeds/')) ?? ['', new Uint8Array()]
    files.delete(path)
    await open(fetch)
    expect(await screen.findByRole('alert')).toHaveTextContent('không dựng lại được số liệu đang công khai')

    files.set(path, bytes)
    await press('Thử lại')
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })

  test('refuses a file that is none by its own message, and takes the next', async () => {
    await open()
    await drop(new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])], 'cũ.xls'))
    expect(await screen.findByRole('list', { name: 'Các lỗi và điều cần lưu ý' })).toHaveTextContent('.xlsx')

    await press('Bỏ tệp cũ.xls')
    await drop(csv('a.csv', head, '002,Tam Thanh,done,đợt đầu'))
    expect(await screen.findByRole('textbox', { name: 'Số liệu tính đến' })).toBeInTheDocument()
  })

  test('speaks English wherever the page does', async () => {
    await open(host().fetch, '?page=desk&lang=en')
    await drop(csv('a.csv', head, '009,Không Có,done,'))

    expect(await screen.findByRole('list', { name: 'Faults and things to know' })).toHaveTextContent('009')
    expect(step(/^3\. About/)).toHaveTextContent('This step comes when the ones above are done.')
  })
})

async function answerAll(asOf = '7/2020'): Promise<void> {
  await type('Số liệu tính đến', asOf)
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
