import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { usePresenter, type Showing } from '#app/present/presenter.ts'

/** The one channel of the window under test, with the ear of the other window. */
class Channel {
  static last: Channel | undefined
  onmessage: ((event: { readonly data: unknown }) => void) | null = null
  readonly said: unknown[] = []
  constructor() {
    Channel.last = this
  }
  postMessage(data: unknown): void {
    this.said.push(data)
  }
  close(): void {
    Channel.last = undefined
  }
}

beforeEach(() => vi.stubGlobal('BroadcastChannel', Channel))
afterEach(() => vi.unstubAllGlobals())

const mine: Showing = { slide: 2, black: false, since: 1000 }

/** A window of the screen that hears what is said, one after another: what it follows, whom it has heard, what it answers. */
function hears(...said: readonly unknown[]): { readonly followed: readonly Showing[]; readonly heard: boolean; readonly answers: readonly unknown[] } {
  const followed: Showing[] = []
  const { result } = renderHook(() => usePresenter('x', 'screen', mine, (showing) => followed.push(showing)))
  const channel = Channel.last
  const before = channel?.said.length ?? 0
  act(() => {
    for (const data of said) channel?.onmessage?.({ data })
  })
  return { followed, heard: result.current.heard, answers: channel?.said.slice(before) ?? [] }
}

const showing: Showing = { slide: 5, black: true, since: 7 }

describe('a window of a presentation', () => {
  test('follows what the other one shows, whatever else the message has', () => {
    expect(hears({ kind: 'tell', from: 'speaker', showing: { ...showing, later: 'release' }, more: 1 })).toEqual({ followed: [showing], heard: true, answers: [] })
  })

  test('answers who asks, and no longer counts on who leaves', () => {
    expect(hears({ kind: 'ask', from: 'speaker' })).toEqual({ followed: [], heard: true, answers: [{ kind: 'tell', from: 'screen', showing: mine }] })
    expect(hears({ kind: 'ask', from: 'speaker' }, { kind: 'leave', from: 'speaker' }).heard).toBe(false)
  })

  test('has not heard the presenter where only its own kind speaks', () => {
    expect(hears({ kind: 'tell', from: 'screen', showing })).toEqual({ followed: [showing], heard: false, answers: [] })
  })

  test.each([
    ['nothing', undefined], ['null', null], ['a word', 'ask'], ['a number', 3], ['a list', ['tell']],
    ['nobody', { kind: 'ask' }], ['somebody unknown', { kind: 'ask', from: 'audience' }],
    ['an unknown kind', { kind: 'jump', from: 'speaker' }], ['no kind', { from: 'speaker', showing }],
    ['nothing shown', { kind: 'tell', from: 'speaker' }], ['null shown', { kind: 'tell', from: 'speaker', showing: null }],
    ['a slide in words', { kind: 'tell', from: 'speaker', showing: { ...showing, slide: '5' } }],
    ['a slide before the first', { kind: 'tell', from: 'speaker', showing: { ...showing, slide: 0 } }],
    ['half a slide', { kind: 'tell', from: 'speaker', showing: { ...showing, slide: 1.5 } }],
    ['a slide that is no number', { kind: 'tell', from: 'speaker', showing: { ...showing, slide: NaN } }],
    ['black in words', { kind: 'tell', from: 'speaker', showing: { ...showing, black: 'yes' } }],
    ['a beginning in words', { kind: 'tell', from: 'speaker', showing: { ...showing, since: 'now' } }],
  ])('passes over what it does not understand: %s', (_, data) => {
    expect(hears(data)).toEqual({ followed: [], heard: false, answers: [] })
  })
})
