import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { App } from '#app/App.tsx'
import { voiceOf } from '#i18n/voice.ts'
import type { Result } from '#data/gate.ts'
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

// A window of a projector.
const no = window.matchMedia
window.matchMedia = (media) => ({ ...no(media), matches: media.startsWith('(min-width') })

/** A channel within one window: whoever has the same name hears what the others say. */
class Channel {
  static readonly all = new Set<Channel>()
  onmessage: ((event: { readonly data: unknown }) => void) | null = null
  readonly name: string
  constructor(name: string) {
    this.name = name
    Channel.all.add(this)
  }
  postMessage(data: unknown): void {
    for (const other of Channel.all) if (other !== this && other.name === this.name) other.onmessage?.({ data })
  }
  close(): void {
    Channel.all.delete(this)
  }
}

beforeEach(() => {
  window.history.replaceState(null, '', '/')
  delete document.documentElement.dataset['ready']
  gate.catalogue.mockResolvedValue({ ok: true, value: catalogue })
  gate.snapshot.mockImplementation((id: string) => Promise.resolve({ ok: true, value: id === old.id ? old : current }))
  Channel.all.clear()
  vi.stubGlobal('BroadcastChannel', Channel)
})

async function open(query = ''): Promise<void> {
  window.history.replaceState(null, '', `/?page=present${query}`)
  render(<App fetch={() => Promise.reject(new Error('not asked'))} base={new URL('http://localhost/data/')} />)
  await screen.findByRole('heading', { level: 1 })
  // Ready is said when keys are heard as well.
  if (!query.includes('none')) await waitFor(() => expect(document.documentElement.dataset['ready']).toBe('figures'))
}

const heading = (): string => screen.getByRole('heading', { level: 1 }).textContent
const press = (key: string): void => void fireEvent.keyDown(document.body, { key })
/** "3/7" as the slide itself has it. */
const place = (): string => document.querySelector('.slide-number')?.textContent ?? ''
const other = (): { readonly told: unknown[]; readonly channel: Channel } => {
  const [own] = Channel.all
  const told: unknown[] = []
  const channel = new Channel(own?.name ?? '')
  channel.onmessage = ({ data }) => told.push(data)
  return { told, channel }
}

test('the first slide is a cover, and nothing of the other pages stands around it', async () => {
  await open()

  expect(heading()).toBe('Theo dõi vườn')
  expect(screen.queryByRole('banner')).toBeNull()
  expect(place()).toBe('1/7')})

test('keys move through the slides and stop at both ends; the live region says which is shown', async () => {
  await open('&parts=headline,map')

  for (const key of ['ArrowRight', ' ']) press(key)
  expect(place()).toBe('3/3')
  press('PageDown')
  expect(place()).toBe('3/3')
  press('Backspace')
  expect(place()).toBe('2/3')
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(voice.t('present.said', { n: '2', of: '3', title: heading().trim() }))
  press('Home')
  expect(place()).toBe('1/3')
  press('End')
  expect(place()).toBe('3/3')
  await waitFor(() => expect(window.location.search).toContain('slide=3'))
})

test('a number and Enter lead to that slide, and a number that no slide has is refused in words', async () => {
  await open('&parts=headline,map')

  press('3')
  expect(screen.getByText(voice.t('present.jump', { n: '3' }))).toBeInTheDocument()
  press('Enter')
  expect(place()).toBe('3/3')

  press('9')
  press('Enter')
  expect(place()).toBe('3/3')
  expect(screen.getByText(voice.t('present.noSuch', { n: '9', of: '3' }))).toBeInTheDocument()
})

test('an address beyond the last slide shows the last', async () => {
  await open('&parts=headline&slide=40')

  expect(place()).toBe('2/2')
})

test('the screen turns black and comes back, and going on brings it back too', async () => {
  await open('&parts=headline')

  press('b')
  expect(document.querySelector('.present-black')).not.toBeNull()
  press('ArrowRight')
  expect(document.querySelector('.present-black')).toBeNull()
  expect(place()).toBe('2/2')
})

test('Escape leads back to the builder with the choice, unless something else is open', async () => {
  await open('&parts=headline&view=dark&slide=2')

  press('b')
  press('Escape')
  expect(document.querySelector('.present-black')).toBeNull()
  expect(place()).toBe('2/2')
  press('Escape')
  expect(window.location.search).toBe('?page=briefing&parts=headline')
})

test('both languages stand one after the other, each with its cover, each marked', async () => {
  await open('&parts=headline&tongues=both')

  expect(place()).toBe('1/4')
  press('3')
  press('Enter')
  expect(heading()).toBe('Garden tracker')
  expect(document.querySelector('.slide')).toHaveAttribute('lang', 'en')
})

test('every slide of a state that is not the newest says so', async () => {
  await open(`&parts=headline,communes&snapshot=${old.id}`)

  for (let at = 1; at <= 3; at++) {
    expect(place()).toBe(`${at}/3`)
    expect(document.querySelector('.slide-band')?.textContent).toMatch(/^SỐ LIỆU CŨ/)
    press('ArrowRight')
  }
})

test('a figure that is not to be had here is named, and an empty choice says so', async () => {
  gate.catalogue.mockResolvedValue({ ok: true, value: { ...catalogue, editions: catalogue.editions.slice(-1) } })
  await open('&parts=headline,moves')

  expect(screen.getByRole('note')).toHaveTextContent(voice.t('present.absent', { names: voice.t('briefing.figure.moves') }))
})

test('nothing chosen is said, with the way back', async () => {
  await open('&parts=none')

  expect(heading()).toBe(voice.t('present.empty'))
  expect(screen.getByRole('link', { name: voice.t('present.leave') })).toHaveAttribute('href', '?page=briefing&parts=none')
})

test('colours are light whatever the machine prefers, until dark is asked for, and the page gets its own back', async () => {
  await open('&parts=headline')
  const light = document.documentElement.style.getPropertyValue('--card')

  press('d')
  await waitFor(() => expect(window.location.search).toContain('view=dark'))

  expect(document.documentElement.style.getPropertyValue('--card')).not.toBe(light)
  press('Escape')
  await waitFor(() => expect(document.documentElement.style.getPropertyValue('--card')).toBe(''))
})

describe('two windows', () => {
  test('the one tells where it goes, and follows where the other goes', async () => {
    await open('&parts=headline,map')
    const { told, channel } = other()

    press('ArrowRight')
    expect(told).toContainEqual(expect.objectContaining({ kind: 'tell', showing: expect.objectContaining({ slide: 2, black: false }) as unknown }))

    act(() => channel.postMessage({ kind: 'tell', from: 'speaker', showing: { slide: 3, black: true, since: 5 } }))
    expect(place()).toBe('3/3')
    expect(document.querySelector('.present-black')).not.toBeNull()
  })

  test('a window that asks is told, and what is not understood is passed over', async () => {
    await open('&parts=headline,map&slide=2')
    const { told, channel } = other()

    act(() => channel.postMessage({ kind: 'ask', from: 'speaker' }))
    for (const junk of [null, 7, { kind: 'tell', from: 'speaker', showing: { slide: 'x' } }, { kind: 'tell', from: 'speaker', showing: { slide: 0, black: false, since: 1 } }]) act(() => channel.postMessage(junk))

    expect(told).toEqual([expect.objectContaining({ kind: 'tell', from: 'screen', showing: expect.objectContaining({ slide: 2 }) as unknown })])
    expect(place()).toBe('2/3')
  })

  test('the presenter reads what the notes of a deck say, and what comes next', async () => {
    await open('&parts=headline,communes&slide=2&view=notes')

    const words = screen.getByRole('group', { name: voice.t('present.notes') })
    expect(within(words).getByText(/Bản số liệu 2018-08\.1/)).toBeInTheDocument()
    expect(screen.getByRole('heading', { name: voice.t('present.speaker.next') }).parentElement).toHaveTextContent(/Danh sách/)
    expect(screen.getByRole('timer')).toHaveTextContent(/^\d\d:\d\d$/)
    expect(screen.getByText(voice.t('present.speaker.alone'))).toBeInTheDocument()
    const { channel } = other()
    act(() => channel.postMessage({ kind: 'ask', from: 'screen' }))
    expect(screen.queryByText(voice.t('present.speaker.alone'))).toBeNull()
  })

  test('where no second window opens, the notes stand on the screen itself until they are put away', async () => {
    vi.stubGlobal('open', () => null)
    await open('&parts=headline&slide=2')

    press('n')
    expect(screen.getByText(voice.t('present.speaker.blocked'))).toBeInTheDocument()
    press('Escape')
    expect(screen.queryByText(voice.t('present.speaker.blocked'))).toBeNull()
    expect(place()).toBe('2/2')
  })
})
