import { describe, expect, test } from 'vitest'
import { briefedIn, briefingsOf, moved, rowsOf, spokenIn, toggled } from '#app/briefing/briefed.ts'
import type { FigureId } from '#figures/figure.ts'
import { old, scene } from './world.ts'

const pair = { ...scene('vi'), from: old }
const of = (parts?: readonly FigureId[], tongues?: 'vi' | 'en' | 'both') => briefedIn({ lang: 'vi', ...(parts ? { parts } : {}), ...(tongues ? { tongues } : {}) }, pair)

describe('what an address chooses for a briefing', () => {
  test('is, where it names nothing, the figures of one state, in the language of the page', () => {
    expect(briefedIn({ lang: 'en' }, pair)).toMatchObject({ parts: ['headline', 'map', 'authorities', 'districts', 'cohorts', 'timeline'], langs: ['en'], compares: false, lost: [] })
  })

  test('keeps the reader’s order, and an empty choice is a choice', () => {
    expect(of(['timeline', 'headline']).parts).toEqual(['timeline', 'headline'])
    expect(of([]).parts).toEqual([])
  })

  test('names what is not to be had where there is one state, and goes on without it', () => {
    expect(briefedIn({ lang: 'vi', parts: ['changes', 'map'] }, scene('vi'))).toMatchObject({ parts: ['map'], lost: ['changes'], compares: false })
    expect(of(['changes', 'map'])).toMatchObject({ parts: ['changes', 'map'], lost: [], compares: true })
  })

  test('speaks its own languages, Vietnamese first, whatever the page speaks', () => {
    const both = briefingsOf(of(['map'], 'both'), scene('en'), undefined)

    expect(both.map(({ stamp }) => stamp.lang)).toEqual(['vi', 'en'])
    expect(both.map(({ figures }) => figures.map((figure) => figure.stamp.lang))).toEqual([['vi'], ['en']])
    expect(spokenIn(pair, 'vi')).toBe(pair)
  })

  test('is of two states where a figure asks for them, and else says nothing of the other', () => {
    const [alone, two] = [of(['map']), of(['map', 'changes'])].map((each) => briefingsOf(each, scene('vi'), pair)[0])

    expect(two?.stamp.compared?.snapshotId).toBe(old.id)
    expect(two?.figures.map(({ id }) => id)).toEqual(['map', 'changes'])
    expect(alone?.stamp.compared).toBeUndefined()
  })
})

describe('the list of figures', () => {
  const offered: readonly FigureId[] = ['headline', 'map', 'authorities', 'districts']

  test('holds every figure once, the chosen in the reader’s order', () => {
    for (const parts of [[], ['map'], ['districts', 'headline'], ['authorities', 'map', 'headline', 'districts']] as const) {
      const rows = rowsOf({ offered, parts })

      expect(rows.toSorted()).toEqual(offered.toSorted())
      expect(rows.filter((id) => parts.some((each) => each === id))).toEqual(parts)
    }
  })

  test('stays as it is when a figure is taken off and put back', () => {
    const without = toggled({ offered, parts: offered }, 'map')

    expect(without).toEqual(['headline', 'authorities', 'districts'])
    expect(rowsOf({ offered, parts: without })).toEqual(offered)
    expect(toggled({ offered, parts: without }, 'map')).toEqual(offered)
  })

  test('moves one figure, and never past the ends', () => {
    expect(moved(offered, 'headline', 2)).toEqual(['map', 'authorities', 'headline', 'districts'])
    expect(moved(offered, 'districts', -1)).toEqual(['districts', 'headline', 'map', 'authorities'])
    expect(moved(offered, 'headline', 9)).toEqual(['map', 'authorities', 'districts', 'headline'])
  })
})
