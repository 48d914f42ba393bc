import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { App } from '#app/App.tsx'
import type { Figure } from '#figures/figure.ts'
import { catalogue, current } from './world.ts'

vi.mock('#data/gate.ts', () => ({
  loadCatalogue: () => Promise.resolve({ ok: true, value: catalogue }),
  loadSnapshot: () => Promise.resolve({ ok: true, value: current }),
}))

const drawn = vi.hoisted(() => new Map<string, number>())
vi.mock('#charts/Plate.tsx', () => {
  const count = ({ figure }: { readonly figure: Figure }): null => {
    drawn.set(figure.id, (drawn.get(figure.id) ?? 0) + 1)
    return null
  }
  return { Plate: count, Strip: count }
})

Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 640 })

const user = userEvent.setup()

beforeEach(async () => {
  drawn.clear()
  delete document.documentElement.dataset['ready']
  window.history.replaceState(null, '', '/')
  render(<App fetch={() => Promise.reject(new Error('not asked'))} base={new URL('http://localhost/data/')} />)
  await waitFor(() => expect(document.documentElement.dataset['ready']).toBe('figures'), { timeout: 10_000 })
})

test('typing in the search of the table draws no figure again', async () => {
  const before = new Map(drawn)

  await user.type(screen.getByRole('searchbox'), 'tan')

  await screen.findByText('Hiển thị 2/6 đơn vị')
  expect(drawn).toEqual(before)
})

test('sorting the table and opening a row draw only the figure that shows the row', async () => {
  const before = new Map(drawn)

  await user.click(within(screen.getAllByRole('columnheader', { name: /Đơn vị/ }).find((each) => each.closest('.roll')) ?? document.body).getByRole('button'))
  await user.click(screen.getByRole('button', { name: 'Xã Tân Hà' }))

  await screen.findByRole('region', { name: /Tân Hà/ })
  expect([...drawn].filter(([id, times]) => times !== before.get(id)).map(([id]) => id)).toEqual(['map'])
})
