import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { App } from '#app/App.tsx'
import { frameCode } from '#app/embed/address.ts'
import { failure } from '#data/fault.ts'
import type { Result } from '#data/gate.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Catalogue } from '#model/edition.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { catalogue, current, old } from './world.ts'

const gate = vi.hoisted(() => ({ catalogue: vi.fn(), snapshot: vi.fn() }))
vi.mock('#data/gate.ts', () => ({
  loadCatalogue: (): Promise<Result<Catalogue>> => gate.catalogue() as Promise<Result<Catalogue>>,
  loadSnapshot: (_: unknown, __: unknown, id: string): Promise<Result<Snapshot>> => gate.snapshot(id) as Promise<Result<Snapshot>>,
}))

Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 640 })
const voice = voiceOf('vi')
const user = userEvent.setup()

beforeEach(() => {
  delete document.documentElement.dataset['ready']
  gate.catalogue.mockResolvedValue({ ok: true, value: catalogue })
  gate.snapshot.mockImplementation((id: string) => Promise.resolve({ ok: true, value: id === old.id ? old : current }))
})

async function open(query: string): Promise<void> {
  window.history.replaceState(null, '', `/${query}`)
  render(<App fetch={() => Promise.reject(new Error('not asked'))} base={new URL('http://localhost/data/')} />)
  await screen.findByRole('heading', { level: 1 })
}

const heading = (): string => screen.getByRole('heading', { level: 1 }).textContent

describe('a figure in a frame', () => {
  test('stands with title, drawing, notes, source and the way to the page, and with nothing else', async () => {
    await open('?embed=cohorts&area=a')

    await waitFor(() => expect(document.documentElement.dataset['ready']).toBe('figures'))
    expect(screen.queryByRole('banner')).toBeNull()
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.getByText(/Bản số liệu 2018-08\.1/)).toBeInTheDocument()
    const link = screen.getByRole('link', { name: voice.t('embed.full') })
    expect(link).toHaveAttribute('href', 'http://localhost:3000/?area=a')
    expect(link).toHaveAttribute('target', '_blank')
    expect(link).toHaveAttribute('rel', 'noopener')
  })

  test('that was frozen keeps its state, says that it is old, and leads to that state', async () => {
    await open(`?embed=districts&snapshot=${old.id}`)

    expect(screen.getByText(/^SỐ LIỆU CŨ/, { selector: '.band span' })).toBeInTheDocument()
    expect(screen.getByRole('link', { name: voice.t('embed.full') }).getAttribute('href')).toContain(`snapshot=${old.id}`)
  })

  test('stands as a table where that is asked for, and a list always', async () => {
    await open('?embed=cohorts&view=table')
    expect(screen.getByRole('table')).toBeInTheDocument()
  })

  test('of two states leads to the page of changes', async () => {
    await open('?embed=moves')

    await waitFor(() => expect(screen.getByRole('link', { name: voice.t('embed.full') })).toHaveAttribute('href', 'http://localhost:3000/?page=changes'))
  })

  test.each([
    ['?embed=nothing', 'embed.unknown'],
    [`?embed=moves&compare=${current.id}`, 'embed.same'],
    [`?embed=moves&snapshot=${old.id}`, 'embed.alone'],
  ] as const)('that cannot be shown says why: %s', async (query, key) => {
    await open(query)

    expect(heading()).toBe(voice.t(key, { id: 'nothing' }))
    expect(screen.queryByRole('banner')).toBeNull()
    await waitFor(() => expect(document.documentElement.dataset['ready']).toBe('figures'))
  })

  test('of which a file is broken says which, in the frame', async () => {
    gate.snapshot.mockResolvedValue(failure({ code: 'missing', params: { path: 'snapshots/x.json' } }))
    await open('?embed=districts')

    expect(screen.getByRole('alert')).toBeInTheDocument()
    expect(screen.queryByRole('banner')).toBeNull()
  })
})

describe('the code to paste', () => {
  const code = (): string => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^(Mã để dán|Code to paste)/ }).value
  const ask = async (query: string, title: RegExp): Promise<void> => {
    await open(query)
    await user.click(screen.getByRole('button', { name: title }))
    await user.click(screen.getByRole('menuitem', { name: /^(Mã nhúng|Code to embed)/ }))
    await screen.findByRole('dialog')
  }
  const frame = (): HTMLIFrameElement | null => new DOMParser().parseFromString(code(), 'text/html').querySelector('iframe')

  test('follows the newest state or keeps the one that is shown, with the area and the language', async () => {
    await ask('?area=a&lang=en', /^Download: Spring cohort/)
    const [live] = within(screen.getByRole('dialog')).getAllByRole('radio')

    expect(frame()?.getAttribute('src')).toBe('http://localhost:3000/?lang=en&area=a&embed=cohorts')
    expect(live).toBeChecked()
  })

  test('kept names the state and the finding; followed names neither, since both change', async () => {
    await ask('?', /^Tải về: Đợt/)
    expect(frame()?.title).toBe(`${voice.t('briefing.figure.cohorts')} · Theo dõi vườn · Tỉnh Nam`)

    await user.click(screen.getByRole('radio', { name: new RegExp(current.id) }))

    expect(frame()?.getAttribute('src')).toBe(`http://localhost:3000/?snapshot=${current.id}&embed=cohorts`)
    expect(frame()?.title).toBe(screen.getByRole('figure', { name: /Đợt/ }).querySelector('h2')?.textContent)
  })

  test('is as wide as told within bounds, and higher where it is narrower', async () => {
    await ask('?', /^Tải về: Đợt/)
    const width = screen.getByRole('spinbutton')
    const height = (): number => Number(frame()?.height)
    const wide = height()

    fireEvent.change(width, { target: { value: '300' } })
    expect(frame()?.width).toBe('300')
    expect(height()).toBeGreaterThan(wide)
    fireEvent.change(width, { target: { value: '5' } })
    expect(frame()?.width).toBe('280')
  })

  test('holds nothing that could end it: a name with quotes and brackets is read back as it is', () => {
    const text = frameCode('http://x/?a=1&b="2"', 'Còn <10> "đơn vị" & hơn', 400, 300)
    const read = new DOMParser().parseFromString(text, 'text/html')

    expect(read.querySelector('iframe')?.title).toBe('Còn <10> "đơn vị" & hơn')
    expect(read.querySelector('iframe')?.getAttribute('src')).toBe('http://x/?a=1&b="2"')
    expect(read.body.childNodes).toHaveLength(1)
  })
})
