import { describe, expect, test } from 'vitest'
import { drawnIds, figureOf } from '#figures/catalogue.ts'
import type { Cell, Figure } from '#figures/figure.ts'
import type { Scene } from '#figures/scene.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Interval } from '#model/interval.ts'
import { answer } from '#stats/answer.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { realCatalogue, realSnapshot } from './real.ts'
import { worlds } from './worlds.ts'

const catalogue = await realCatalogue()
const real = await Promise.all(catalogue.editions.map(({ id }) => realSnapshot(catalogue, id)))
const states = [
  ...[demoCatalogue().editions[0]?.id, demoCatalogue().current].flatMap((id) => (id === undefined ? [] : [{ name: `demonstration ${id}`, snapshot: demoSnapshot(id), catalogue: demoCatalogue() }])),
  ...real.map((snapshot) => ({ name: `real ${snapshot.id}`, snapshot, catalogue })),
  ...worlds,
]
const scenes = states.flatMap(({ name, snapshot, catalogue: index }) =>
  snapshot.register.areas.flatMap((area) =>
    (['count', 'percent'] as const).map((measure): readonly [string, Scene] => [
      `${name}, ${area.id}, ${measure}`,
      { snapshot, catalogue: index, area: area.id, voice: voiceOf('vi'), measure, order: 'official' },
    ]),
  ),
)

interface Asked {
  readonly place: string
  readonly cell: Cell
}

/** Every cell of a column of numbers, whether or not it holds one. */
function numbersIn({ id, grid }: Figure): Asked[] {
  const columns = grid.columns.filter(({ kind }) => kind !== 'text')
  return grid.rows.flatMap((row) => columns.flatMap(({ key }) => {
    const cell = row.cells[key]
    return cell ? [{ place: `${id} ${row.id} ${key}`, cell }] : []
  }))
}

function asInterval(value: Cell['value']): Interval | undefined {
  if (typeof value === 'number') return { atLeast: value, atMost: value }
  return typeof value === 'string' ? undefined : value
}

describe.each(scenes)('%s', (_, scene) => {
  const numbers = drawnIds.flatMap((id) => numbersIn(figureOf(id, scene)))

  test('every number has a question, and its answer is the number', () => {
    for (const { place, cell } of numbers.filter(({ cell: { value } }) => value !== undefined)) {
      expect(cell.ask, place).toBeDefined()
      expect(cell.ask && answer(scene.snapshot, scene.catalogue, cell.ask), place).toEqual(asInterval(cell.value))
    }
  })

  test('a question without a number has an answer that is no single number', () => {
    for (const { place, cell } of numbers.filter(({ cell: { value, ask } }) => value === undefined && ask)) {
      const found = cell.ask && answer(scene.snapshot, scene.catalogue, cell.ask)

      expect(found && found.atMost > found.atLeast, place).toBe(true)
    }
  })
})

test('the law looks at counts, ends of counts, shares, sums, totals and time', () => {
  const kinds = new Set(scenes.flatMap(([, scene]) => drawnIds.flatMap((id) => numbersIn(figureOf(id, scene)).map(({ cell }) => cell.ask?.kind))))

  expect([...kinds].filter((kind) => kind !== undefined).toSorted()).toEqual(['count', 'left', 'share', 'sum', 'total'])
})
