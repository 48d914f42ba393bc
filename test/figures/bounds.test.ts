import { describe, expect, test } from 'vitest'
import { drawnIds, figureOf } from '#figures/catalogue.ts'
import { count } from '#model/count.ts'
import { unitsIn } from '#model/register.ts'
import { tally } from '#stats/tally.ts'
import { voiceOf } from '#i18n/voice.ts'
import { realCatalogue, realSnapshot } from './real.ts'

const catalogue = await realCatalogue()
const states = new Map(await Promise.all(['2016.1', '2017.1', '2018-03-29.1', '2018-08.1'].map(async (id) => [id, await realSnapshot(catalogue, id)] as const)))
const at = (id: string) => {
  const state = states.get(id)
  if (!state) throw new Error(id)
  return state
}
const text = ({ atLeast, atMost }: { atLeast: number; atMost: number }): string => (atLeast === atMost ? `${atLeast}` : `${atLeast}–${atMost}`)

/** Districts: Phan Thiết 593, La Gi 594, Bắc Bình 596, Đức Linh 600; province 60. */
describe('the real states give the bounds that arithmetic on the source gives', () => {
  test.each([
    ['593', '1–2', '17–18', '17–18', '17–18'],
    ['600', '1–11', '1–11', '2–13', '2–13'],
    ['596', '1–11', '1–11', '1–11', '1–11'],
    ['60', '20', '44', '73', '73'],
  ])('rolled out in %s', (area, ...expected) => {
    expect([...states.values()].map((state) => text(tally(state, { area }).rolledOut))).toEqual(expected)
  })

  test('the four districts of 2018 together are bounded tighter than one by one', () => {
    const rolledOut = [...states.values()].map((state) => {
      const units = new Set(['598', '599', '600', '601'].flatMap((area) => unitsIn(state.register, area).map(({ code }) => code)))
      return text(count(state, { units, from: state.programme.rolledOut }))
    })

    expect(rolledOut).toEqual(['4–14', '4–14', '33–43', '33–43'])
  })

  test.each([['593', '11–13'], ['600', '0–13'], ['596', '0–11'], ['60', '14–63']])('announced in %s in August 2018', (area, expected) => {
    expect(text(tally(at('2018-08.1'), { area }).announced)).toBe(expected)
  })

  test('announced is not stated before August 2018', () => {
    for (const id of ['2016.1', '2017.1', '2018-03-29.1']) expect(tally(at(id), { area: '60' }).announcedStated).toBe(false)
    expect(tally(at('2018-08.1'), { area: '60' }).announcedStated).toBe(true)
  })
})

describe('laws of the real data', () => {
  test('every state weighs as much as its register', () => {
    for (const state of states.values()) {
      const weight = state.facts.length + state.gaps.reduce((sum, gap) => sum + gap.size, 0)
      expect(weight).toBe(state.register.units.length)
    }
  })

  test('no bound is wider than the units it is about, and no lower end is over its upper', () => {
    for (const state of states.values()) {
      for (const area of state.register.areas) {
        const { announced, rolledOut, remaining, size, untold } = tally(state, { area: area.id })
        for (const each of [announced, rolledOut, remaining, untold]) {
          expect(each.atLeast).toBeLessThanOrEqual(each.atMost)
          expect(each.atMost).toBeLessThanOrEqual(size.atMost)
        }
        expect(announced.atMost).toBeLessThanOrEqual(rolledOut.atMost)
      }
    }
  })

  test.each(['vi', 'en'] as const)('announced of the whole province is never a rate, in %s', (lang) => {
    // 14 of 127 and 63 of 127, however written.
    const rates = /11[,.]02|\b11[,.]0%|49[,.]6|\b(14|63)(–63)? ?(\/|trong|of) ?127/
    for (const state of states.values()) {
      for (const measure of ['count', 'percent'] as const) {
        const scene = { snapshot: state, catalogue, area: '60', voice: voiceOf(lang), measure, order: 'official' as const }
        for (const id of drawnIds) expect(JSON.stringify(figureOf(id, scene)), id).not.toMatch(rates)
      }
    }
  })

  test('the parts of every completion bar add up to its group', () => {
    for (const state of states.values()) {
      for (const area of state.register.areas) {
        const scene = { snapshot: state, catalogue, area: area.id, voice: voiceOf('en'), measure: 'count' as const, order: 'official' as const }
        const { grid } = figureOf('districts', scene)
        for (const row of grid.rows) {
          const parts = ['sure', 'possible', 'behind', 'not'].map((key) => Number(row.cells[key]?.value))
          expect(parts.reduce((a, b) => a + b, 0)).toBe(Number(row.cells['size']?.value))
        }
      }
    }
  })

  test('the classes of the to-scale bar add up to the area', () => {
    for (const state of states.values()) {
      for (const area of state.register.areas) {
        const { grid, mark } = figureOf('headline', { snapshot: state, catalogue, area: area.id, voice: voiceOf('vi'), measure: 'count', order: 'official' })
        if (mark.kind !== 'headline') throw new Error(mark.kind)
        const drawn = mark.strip.segments.map(({ row }) => Number(grid.rows.find(({ id }) => id === row)?.cells['value']?.value))
        expect(drawn.reduce((a, b) => a + b, 0)).toBe(mark.strip.total)
      }
    }
  })
})
