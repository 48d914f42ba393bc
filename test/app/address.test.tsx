import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useAddress } from '#app/address.ts'
import { catalogue } from './world.ts'

beforeEach(() => {
  vi.useFakeTimers()
  window.history.replaceState(null, '', '/')
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const opened = () => renderHook(() => useAddress(catalogue)).result

test('a lone key stands in the address at once, so that a reload keeps it', () => {
  const address = opened()

  act(() => address.current.go({ q: 't' }, 'type'))

  expect(window.location.search).toBe('?q=t')
})

test('of a row of keys the last stands in the address when they rest', () => {
  const address = opened()
  for (const q of ['t', 'ta', 'tan']) act(() => address.current.go({ q }, 'type'))
  expect(window.location.search).toBe('?q=t')
  expect(address.current.view.q).toBe('tan')

  act(() => void vi.advanceTimersByTime(400))

  expect(window.location.search).toBe('?q=tan')
})

test('whatever the rhythm of the keys, no browser refuses the address: under a hundred changes in half a minute', () => {
  const address = opened()
  const written = vi.spyOn(window.history, 'replaceState')

  for (const pauses of [[1], [319], [321], [1, 322], [2, 318, 641]]) {
    written.mockClear()
    for (let at = 0, key = 0; at < 30_000; at += pauses[key++ % pauses.length] ?? 1) {
      act(() => address.current.go({ q: `${at}` }, 'type'))
      act(() => void vi.advanceTimersByTime(pauses[key % pauses.length] ?? 1))
    }
    expect(written.mock.calls.length).toBeLessThan(100)
  }
}, 60_000)

test('what is asked for in the middle of a row of keys keeps the row as the place to come back to', () => {
  const address = opened()
  act(() => address.current.go({ q: 't' }, 'type'))
  act(() => address.current.go({ q: 'ta' }, 'type'))
  const written = vi.spyOn(window.history, 'replaceState')

  act(() => address.current.go({ page: 'sources' }))

  expect(written).toHaveBeenCalledWith(null, '', '?q=ta')
  expect(window.location.search).toBe('?page=sources&q=ta')
})

test('Back in the middle of a row of keys is not overwritten when they rest', () => {
  const address = opened()
  act(() => address.current.go({ q: 't' }, 'type'))
  act(() => address.current.go({ q: 'ta' }, 'type'))
  act(() => {
    window.history.replaceState(null, '', '?page=sources')
    window.dispatchEvent(new PopStateEvent('popstate'))
  })

  act(() => void vi.advanceTimersByTime(1000))

  expect(window.location.search).toBe('?page=sources')
})
