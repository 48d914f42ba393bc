import { beforeAll, describe, expect, test } from 'vitest'
import { comparedFigureOf, drawnIds, figureOf, type comparedIdsFor } from '#figures/catalogue.ts'
import { dossierOf } from '#figures/dossier.ts'
import type { Cell, Figure } from '#figures/figure.ts'
import { methodPage } from '#figures/method.ts'
import type { Comparison, Scene } from '#figures/scene.ts'
import { trailOf, type Trail } from '#figures/trail.ts'
import { division } from '#figures/trailShare.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Interval } from '#model/interval.ts'
import { languages, type Lang } from '#model/words.ts'
import { answer, countOf } from '#stats/answer.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { realCatalogue, realSnapshot } from './real.ts'
import { worlds } from './worlds.ts'

const catalogue = await realCatalogue()
const snapshots = new Map(await Promise.all(catalogue.editions.map(async ({ id }) => [id, await realSnapshot(catalogue, id)] as const)))

function sceneOf(id: string, area: string, lang: Lang, measure: Scene['measure'] = 'count'): Scene {
  const snapshot = snapshots.get(id)
  if (!snapshot) throw new Error(id)
  return { snapshot, catalogue, area, voice: voiceOf(lang), measure, order: 'official' }
}

function trail(scene: Scene, figure: (typeof drawnIds)[number], row: string, column: string): Trail {
  const found = trailOf(scene, figureOf(figure, scene), row, column)
  if (!found) throw new Error(`${figure} ${row} ${column}`)
  return found
}

type Place = readonly [snapshot: string, area: string, figure: (typeof drawnIds)[number], row: string, column: string, measure?: Scene['measure']]

/** Numbers that a reader would ask about. */
const telling: readonly Place[] = [
  ['2018-08.1', '60', 'headline', 'announced', 'value'],
  ['2018-08.1', '60', 'headline', 'remaining', 'value'],
  ['2018-08.1', '60', 'authorities', 'ubnd-phan-thiet', 'remaining'],
  ['2018-08.1', '60', 'timeline', '2018-08.1', 'announced'],
  ['2018-08.1', '60', 'districts', '600', 'rolledOut'],
  ['2018-08.1', '60', 'districts', '600', 'announced'],
  ['2018-08.1', '60', 'districts', '593', 'announced'],
  ['2018-08.1', '60', 'headline', 'rolledOut', 'value'],
  ['2018-08.1', '60', 'headline', 'rolledOut', 'percent'],
  ['2018-08.1', '60', 'headline', 'announced', 'percent'],
  ['2018-08.1', '60', 'cohorts', 'none', 'size'],
  ['2018-08.1', '60', 'headline', 'class-1-4-2018', 'value'],
  ['2018-08.1', '60', 'timeline', '2016.1', 'rolledOut'],
  ['2018-08.1', '60', 'headline', 'left', 'value'],
  ['2018-08.1', '60', 'authorities', 'others', 'untold'],
  ['2018-08.1', '60', 'authorities', 'ubnd-tuy-phong', 'untold'],
  ['2018-08.1', '60', 'authorities', 'ubnd-phu-quy', 'remaining'],
  ['2018-08.1', '60', 'districts', '595', 'not'],
  ['2018-08.1', '60', 'districts', '593', 'possiblePercent', 'percent'],
  ['2018-08.1', '593', 'districts', 'kind-phường', 'announced'],
  ['2016.1', '60', 'headline', 'rolledOut', 'value'],
  ['2016.1', '60', 'cohorts', 'none', 'size'],
  ['2017.1', '60', 'headline', 'announced', 'value'],
  ['2017.1', '60', 'headline', 'rolledOut', 'percent'],
  ['2018-03-29.1', '60', 'headline', 'rolledOut', 'value'],
]

/** Numbers of two states, the first by where it stands: of the demonstration one of a month in which a unit went back. */
const compared: readonly (readonly [from: string, to: string, figure: ReturnType<typeof comparedIdsFor>[number], row: string, column: string])[] = [
  ['2018-03-29.1', '2018-08.1', 'changes', 'total', 'newlyKnown'],
  ['2018-03-29.1', '2018-08.1', 'moves', 'newlyKnown-1-4-4-4', 'count'],
  ['2018-03-29.1', '2018-08.1', 'changes', 'total', 'progress'],
  ['2018-03-29.1', '2018-08.1', 'pace', 'needed', 'value'],
  ['2018-03-29.1', '2018-08.1', 'pace', 'observed', 'value'],
  ['2030-07.1', '2030-08.1', 'changes', 'total', 'regress'],
]

const drawn = new Map<string, Figure>()

function comparedTrail(from: string, to: string, id: (typeof compared)[number][2], row: string, column: string, lang: Lang): Trail {
  const own = snapshots.has(from)
  const two: Comparison = own
    ? { ...sceneOf(to, '60', lang), from: sceneOf(from, '60', lang).snapshot }
    : { snapshot: demoSnapshot(to), from: demoSnapshot(from), catalogue: demoCatalogue(), area: demoSnapshot(to).register.areas[0]?.id ?? '', voice: voiceOf(lang), measure: 'count', order: 'official' }
  const key = [from, to, id, lang].join(' ')
  const figure = drawn.get(key) ?? comparedFigureOf(id, two)
  drawn.set(key, figure)
  const found = trailOf(two, figure, row, column)
  if (!found) throw new Error(`${from} ${to} ${id} ${row} ${column}`)
  return found
}

describe.each(languages)('trails of the real data read as accepted, in %s', (lang) => {
  test('numbers that a reader would ask about', async () => {
    const text = telling.map(([id, area, figure, row, column, measure]) => {
      const found = trail(sceneOf(id, area, lang, measure), figure, row, column)
      return `######## ${id} ${area} ${figure} ${row} ${column}\n${dump(found)}`
    })
    const two = compared.map(([from, to, id, row, column]) => `######## ${from} → ${to} ${id} ${row} ${column}\n${dump(comparedTrail(from, to, id, row, column, lang))}`)

    await expect([...text, ...two].join('\n')).toMatchFileSnapshot(`golden/trail.${lang}.txt`)
  })
})

/**
 * Real states, and worlds unlike them: every number of every figure. Trails are asked alike of every area, so the whole
 * stands for its state once, and areas of one level, of which the worlds have several, for each other; in percent only
 * shares differ, so that two worlds do.
 */
const scenes: readonly (readonly [string, Scene])[] = [
  ...[['2016.1', '600'], ['2017.1', '602'], ['2018-08.1', '60'], ['2018-08.1', '593']].map(([id = '', area = '']) => [`${id} ${area}`, sceneOf(id, area, 'vi')] as const),
  ...worlds.slice(1, 3).map(({ name, snapshot, catalogue: index }) => [`${name}, in percent`, { snapshot, catalogue: index, area: snapshot.register.areas[0]?.id ?? '', voice: voiceOf('vi'), measure: 'percent', order: 'official' }] as const),
  ['the demonstration', { snapshot: demoSnapshot(), catalogue: demoCatalogue(), area: demoSnapshot().register.areas[0]?.id ?? '', voice: voiceOf('vi'), measure: 'count', order: 'official' }],
  ...worlds.flatMap(({ name, snapshot, catalogue: index }) => {
    const { areas } = snapshot.register
    const depth = (id: string | undefined): number => (id === undefined ? 0 : 1 + depth(areas.find((area) => area.id === id)?.parent))
    // A world without groups has in its areas nothing that the whole does not have.
    return areas.slice(0, snapshot.gaps.length > 0 ? areas.length : 1).filter(({ id }, at) => areas.findIndex((area) => depth(area.id) === depth(id)) === at)
      .map((area) => [`${name}, ${area.id}`, { snapshot, catalogue: index, area: area.id, voice: voiceOf('en'), measure: 'count', order: 'official' }] as const)
  }),
]

interface Traced {
  readonly place: string
  readonly cell: Cell
  readonly trail: Trail
  readonly ends: Interval
}

function traced(scene: Scene): Traced[] {
  return drawnIds.flatMap((id) => {
    const figure = figureOf(id, scene)
    return figure.grid.rows.flatMap((row) => Object.entries(row.cells).flatMap(([column, cell]): Traced[] => {
      const ends = cell.ask && answer(scene.snapshot, scene.catalogue, cell.ask)
      const found = trailOf(scene, figure, row.id, column)
      return ends && found ? [{ place: `${id} ${row.id} ${column}`, cell, trail: found, ends }] : []
    }))
  })
}

/** A line in symbols, read as a reader would: its amounts, and what it says that they come to. */
function read(text: string): { readonly amounts: readonly number[]; readonly results: readonly number[]; readonly share: boolean } {
  const plainly = (digits: string): number => Number(digits.replaceAll('%', '').replaceAll('−', '-').replaceAll('+', '').replaceAll(' ', '').replace(',', '.'))
  const [left = '', ...right] = text.split(/[=≈→]/)
  const share = left.includes('÷')
  const amounts = share ? left.split('÷').map(plainly) : (left.match(/[−+]?\s*[\d.,]+%?/g) ?? []).map(plainly)
  return { amounts, results: right.map(plainly), share }
}

describe.each(scenes)('trails of %s', (_, scene) => {
  let all: readonly Traced[] = []
  beforeAll(() => void (all = traced(scene)), 120_000)

  test('there is a trail behind every number, and it says the number as it stands', () => {
    expect(all.length).toBeGreaterThan(0)
    for (const { place, cell, trail: { number, title, lead } } of all) {
      if (cell.text !== '') expect(number, place).toBe(cell.text)
      expect([number, title, lead].every((text) => text !== ''), place).toBe(true)
    }
  })

  test('every line of arithmetic holds', () => {
    for (const { place, trail: { arithmetic } } of all) {
      expect(arithmetic.length, place).toBeGreaterThan(0)
      for (const { text } of arithmetic) {
        const { amounts, results, share } = read(text)
        expect([...amounts, ...results].every(Number.isFinite), `${place}: ${text}`).toBe(true)
        if (share) {
          const [part = 0, whole = 0] = amounts
          for (const result of results) expect(Math.abs((part / whole) * 100 - result), `${place}: ${text}`).toBeLessThanOrEqual(0.0500001)
        } else if (text.includes('≈')) {
          for (const result of results) expect(Math.abs((amounts[0] ?? 0) - result), `${place}: ${text}`).toBeLessThanOrEqual(0.5)
        } else if (results.length > 0) {
          const sum = amounts.reduce((total, n) => total + n, 0)
          expect(results, `${place}: ${text}`).toEqual(text.includes('→') ? [sum, 0] : [sum])
          if (text.includes('→')) expect(sum, text).toBeLessThan(0)
        }
      }
    }
  })

  test('the arithmetic gives the number or both its ends, and no line is idle', () => {
    for (const { place, cell: { ask }, trail: { arithmetic, entries, elsewhere }, ends } of all) {
      if (elsewhere) continue
      const whole = ask?.kind === 'count' ? countOf(scene.snapshot, ask.scope) : ends
      const lines = arithmetic.map(({ text }) => read(text))
      const results = lines.map(({ amounts, results: [...found] }) => found.at(-1) ?? amounts[0])
      const used = new Set(lines.flatMap(({ amounts, results: found }) => (found.length > 0 ? amounts.map(Math.abs) : [])))
      const counted = new Set(entries.flatMap(({ counts }) => counts.split('–').map(Number)))

      expect(results, place).toContain(ends.atLeast)
      expect(results, place).toContain(ends.atMost)
      for (const result of results) {
        expect(result === whole.atLeast || result === whole.atMost || used.has(result ?? NaN) || counted.has(result ?? NaN), `${place}: ${result}`).toBe(true)
      }
    }
  })

  test('a number of another edition is the one that the index lists', () => {
    for (const { place, trail: { arithmetic, elsewhere }, ends } of all.filter(({ trail: { elsewhere: away } }) => away)) {
      expect(arithmetic.map(({ text }) => text), place).toEqual([scene.voice.interval(ends)])
      expect(elsewhere?.edition, place).not.toBe(scene.snapshot.id)
    }
  })

  test('whatever counts is among the entries, and nothing that does not', () => {
    for (const { place, cell, trail: { entries } } of all) {
      if (cell.ask?.kind !== 'count' || cell.ask.end) continue
      const found = countOf(scene.snapshot, cell.ask.scope)
      const [least, most] = [0, 1].map((end) => entries.reduce((sum, { counts }) => sum + Number(counts.split('–').at(end === 0 ? 0 : -1)), 0))

      // Gaps exclude each other: the sum of their ends never is inside the number's.
      expect(least, place).toBeLessThanOrEqual(found.atLeast)
      expect(most, place).toBeGreaterThanOrEqual(found.atMost)
    }
  })

  // Worlds have no sources, and of states rebuilt from a later article not every step is stated.
  if (scene.catalogue === catalogue && scene.snapshot.id === catalogue.current) {
    test('every trail names what its sources state, unless another edition has to', () => {
      expect(all.filter(({ trail: { statements, elsewhere } }) => statements.length === 0 && !elsewhere).map(({ place }) => place)).toEqual([])
    })
  }

  test('no word is left unfilled', () => {
    expect(JSON.stringify(all.map(({ trail: each }) => each))).not.toMatch(/undefined|NaN|Infinity|\{\{|\[\[|"trail\.|"figure\./)
  })
})

describe('a total that no source states for the day', () => {
  test.each([['2017.1', '44'], ['2018-03-29.1', '73']])('is a sum of ours, in %s', (id, n) => {
    const scene = sceneOf(id, '60', 'vi')
    const row = methodPage(scene).claims.grid.rows.find((each) => each.id === 'rolled-out')

    for (const column of ['value', 'percent']) {
      const { support, arithmetic } = trail(scene, 'headline', 'rolledOut', column)
      expect(['B', 'C']).toContain(support.grade)
      expect(arithmetic.map(({ label }) => label).filter((label) => label.startsWith('Nguồn nêu'))).toEqual([])
    }
    expect(row?.cells['stated']?.text).toBe(`không nêu; cộng các số nguồn nêu được ${n}`)
    expect(row?.cells['counted']?.text).toBe(n)
  })

  test('is stated where a source states it', () => {
    for (const id of ['2016.1', '2018-08.1']) expect(trail(sceneOf(id, '60', 'vi'), 'headline', 'rolledOut', 'value').support.grade).toBe('A')
  })
})

test.each([
  [44, 127, '44 ÷ 127 ≈ 34,646% ≈ 34,6%'], [73, 127, '73 ÷ 127 ≈ 57,48% ≈ 57,5%'], [1, 2, '1 ÷ 2 = 50%'], [2652, 8000, '2.652 ÷ 8.000 = 33,15% ≈ 33,2%'], [14, 24, '14 ÷ 24 ≈ 58,33% ≈ 58,3%'],
])('a division is never rounded from what was rounded: %i of %i', (part, whole, text) => {
  expect(division(voiceOf('vi'), part, whole)).toBe(text)
})

test('a citation is whole: number, snapshot, its full hash, document and paragraphs, in both languages', () => {
  const scene = sceneOf('2018-08.1', '60', 'vi')
  const { citation } = trail(scene, 'authorities', 'ubnd-phan-thiet', 'remaining')

  for (const text of Object.values(citation)) for (const part of [': 5 (', '2018-08.1', scene.snapshot.sha256, '1, 5, 7', 'http://']) expect(text).toContain(part)
})

test('where sources disagree, the number, the unit and the page of sources show every value and which is taken', () => {
  const scene = sceneOf('2018-08.1', '60', 'vi')
  const words = (text: string) => ({ vi: text, en: text })
  const about = (id: string, where: object) => ({ id, ...where, what: words(id), values: [{ says: words('taken'), cites: [], chosen: true }, { says: words('other'), cites: [], chosen: false }], why: words('why') })
  const disputed: Scene = { ...scene, snapshot: { ...scene.snapshot, conflicts: [about('on a unit', { unit: '22915' }), about('on a gap', { gap: '2018' }), about('on a claim', { claim: 'documented-2017' }), about('on all', {})] } }
  const told = (row: string, column: string): string[] => trail(disputed, 'headline', row, column).conflicts.map(({ what }) => what)

  expect(told('announced', 'value')).toEqual(['on a unit', 'on all'])
  expect(told('remaining', 'value')).toEqual(['on a claim', 'on all'])
  expect(told('class-1-4-2018', 'value')).toEqual(['on a gap', 'on all'])
  expect(dossierOf(disputed, '22915')?.conflicts.map(({ what }) => what)).toEqual(['on a unit', 'on all'])
  expect(dossierOf(disputed, '22918')?.conflicts.map(({ what }) => what)).toEqual(['on all'])
  expect(methodPage(disputed).conflicts.list).toHaveLength(4)
  expect(trail(disputed, 'headline', 'announced', 'value').conflicts[0]?.values).toEqual([{ text: 'taken', chosen: true }, { text: 'other', chosen: false }])
})

function dump({ title, number, lead, arithmetic, entries, method, support, statements, conflicts, snapshot, citation, elsewhere }: Trail): string {
  return [
    `${number} | ${title}`, lead,
    ...arithmetic.map(({ label, text }) => `  ${label}: ${text}`),
    `[${support.grade}] ${support.text} ${method}.`,
    ...entries.map((entry) => `  - ${entry.name} | ${entry.text} | ${entry.counts} | ${entry.method} | ${entry.cite}`),
    ...statements.map(({ text, cite }) => `  > ${text} (${cite})`),
    ...conflicts.map(({ what }) => `  ! ${what}`),
    ...snapshot, citation.vi, citation.en, ...(elsewhere ? [`-> ${elsewhere.edition}: ${elsewhere.text}`] : []), '',
  ].join('\n')
}
