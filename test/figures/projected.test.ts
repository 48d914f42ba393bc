import { describe, expect, test } from 'vitest'
import { projected } from '#figures/projected.ts'
import type { Reach, Snapshot } from '#model/snapshot.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { sceneOf } from '#test/demo/scenes.ts'

/** The demonstration with some of its units between two steps; they are met in another order than they are to be told. */
function openState(open: readonly Reach[]): Snapshot {
  const { facts, ...rest } = demoSnapshot()
  return { ...rest, facts: facts.map((fact, at) => ({ ...fact, reach: open[at] ?? fact.reach })) }
}

describe('a list of units that is too long for a room', () => {
  test('is told by step: what is known before what is open, each from the far end of the road', () => {
    const state = openState([{ atLeast: 0, atMost: 1 }, { atLeast: 1, atMost: 3 }, { atLeast: 0, atMost: 4 }, { atLeast: 3, atMost: 4 }, { atLeast: 1, atMost: 4 }])

    const { grid, mark } = projected(sceneOf(demoCatalogue(), state, 'vi'), 'communes')

    expect(grid.rows.map(({ id }) => id)).toEqual(['4-4', '3-3', '2-2', '1-1', '0-0', '3-4', '1-4', '0-4', '1-3', '0-1'])
    expect(grid.rows.slice(5).map(({ cells }) => cells['count']?.text)).toEqual(['1', '1', '1', '1', '1'])
    expect(mark.kind).toBe('ledger')
  })

  test('gives each row the sample of its own step, filled where it is known and not where it is open', () => {
    const { mark } = projected(sceneOf(demoCatalogue(), openState([{ atLeast: 1, atMost: 3 }]), 'vi'), 'communes')
    const looks = mark.kind === 'ledger' ? mark.looks : undefined

    expect(looks?.['4-4']?.fill).toBe('solid')
    expect(looks?.['1-3']?.fill).not.toBe('solid')
  })
})
