import { expect, test } from 'vitest'
import { askedRows, foremost, largeColumns } from '#figures/asked.ts'
import { comparedFigureOf, drawnIds, figureOf } from '#figures/catalogue.ts'
import type { Scene } from '#figures/scene.ts'
import { trailOf } from '#figures/trail.ts'
import { scene } from '#test/app/world.ts'
import { realCatalogue, realSnapshot } from './real.ts'

/** Which numbers are offered does not hang on the language: of English one sample. */
const scenes: readonly Scene[] = [
  ...['root', 'a'].flatMap((area) => (['count', 'percent'] as const).map((measure) => ({ ...scene('vi', area), measure }))),
  scene('en', 'root'),
]

test('every number that is offered has a trail, and is the number that its cell shows', () => {
  let offered = 0
  for (const each of scenes) {
    for (const id of drawnIds) {
      const figure = figureOf(id, each)
      for (const { row, cells } of askedRows(figure)) {
        for (const cell of cells) {
          offered += 1
          expect(cell.text).toBe(figure.grid.rows.find((line) => line.id === row)?.cells[cell.column]?.text)
          expect(trailOf(each, figure, row, cell.column), `${id}:${row}:${cell.column}`).toBeDefined()
        }
      }
    }
  }
  expect(offered).toBeGreaterThan(150)
})

test('a number set large leads to the cell that it repeats', () => {
  for (const each of scenes) {
    const figure = figureOf('headline', each)
    if (figure.mark.kind !== 'headline') throw new Error('no headline')
    for (const number of figure.mark.numbers) {
      const { big } = largeColumns(figure, number)
      const cells = figure.grid.rows.find(({ id }) => id === number.row)?.cells ?? {}
      if (/\d/.test(number.big)) expect(big && cells[big]?.text).toBe(number.big)
    }
  }
})

test('the fraction beside a share leads to its count, and what bounds are out of to the whole', async () => {
  const figure = figureOf('headline', scene())
  const catalogue = await realCatalogue()
  const real = figureOf('headline', { ...scene(), catalogue, snapshot: await realSnapshot(catalogue, '2018-08.1'), area: '60' })

  expect(largeColumns(figure, { row: 'rolledOut', big: '2–6', small: 'trong 6 đơn vị' })).toEqual({ big: 'value', small: 'of' })
  expect(largeColumns(real, { row: 'rolledOut', big: '57,5%', small: '73/127' })).toEqual({ big: 'percent', small: 'value' })
  expect(largeColumns(figure, { row: 'remaining', big: '1', small: 'đơn vị' })).toEqual({ big: 'value' })
})

test('the foremost number of a ledger is its emphasis, of bars the first part that is something, of time the newest', () => {
  expect(foremost(figureOf('authorities', scene()))).toEqual({ row: 'ub-a', column: 'remaining' })
  expect(foremost(figureOf('districts', scene()))).toEqual({ row: 'a', column: 'sure' })
  expect(foremost(figureOf('timeline', scene()))?.row).toBe('2018-08.1')
  expect(foremost(figureOf('headline', scene()))).toEqual({ row: 'rolledOut', column: 'value' })
  expect(foremost(figureOf('map', scene()))).toBeUndefined()
})

test('of two states the foremost number is the total, which the title says', async () => {
  const catalogue = await realCatalogue()
  const [from, snapshot] = await Promise.all(['2018-03-29.1', '2018-08.1'].map(async (id) => realSnapshot(catalogue, id)))
  if (!from || !snapshot) throw new Error('a state is missing')
  const comparison = { ...scene(), catalogue, from, snapshot, area: '60' }

  expect(foremost(comparedFigureOf('changes', comparison))).toEqual({ row: 'total', column: 'newlyKnown' })
  expect(foremost(comparedFigureOf('stoplight', comparison))).toEqual({ row: 'total', column: 'remaining' })
})
