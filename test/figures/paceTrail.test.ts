import { expect, test } from 'vitest'
import { comparedFigureOf, comparedIdsFor } from '#figures/catalogue.ts'
import type { Comparison } from '#figures/scene.ts'
import { trailOf, type Trail } from '#figures/trail.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Catalogue } from '#model/edition.ts'
import type { Snapshot } from '#model/snapshot.ts'
import type { Lang } from '#model/words.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { realCatalogue, realSnapshot } from './real.ts'

const real = await realCatalogue()
const states = await Promise.all(real.editions.map(({ id }) => realSnapshot(real, id)))
const demo = demoCatalogue()
const months = ['2030-05.2', '2030-06-30.1', '2030-09-30.1'].map((id) => demoSnapshot(id))

const pairs: readonly (readonly [Catalogue, Snapshot, Snapshot])[] = [
  ...states.flatMap((to, i) => states.slice(0, i).map((from) => [real, from, to] as const)),
  ...months.flatMap((to, i) => months.slice(0, i).map((from) => [demo, from, to] as const)),
]

/** Equations are the same in either language but for their signs: of English one pair of months and one of days. */
const told: readonly (readonly [name: string, Lang, ...(typeof pairs)[number]])[] = [
  ...pairs.map((pair) => ['vi', ...pair] as const), ...[pairs[0], pairs.at(-1)].flatMap((pair) => (pair ? [['en', ...pair] as const] : [])),
].map(([lang, index, from, to]) => [`${from.id} → ${to.id}, ${lang}`, lang, index, from, to])

test.each(told)('every equation behind a pace holds, and ends in the number: %s', (_, lang, catalogue, from, to) => {
  for (const { trail } of paceTrails({ snapshot: to, from, catalogue, area: to.register.areas[0]?.id ?? '', voice: voiceOf(lang), measure: 'count', order: 'official' })) {
    expect(trail.arithmetic.length).toBeGreaterThan(0)
    for (const { text } of trail.arithmetic) {
      const found = evaluate(text, lang)
      if (found === undefined) continue
      // Ends are rounded outward, to hundredths.
      expect(Math.abs(found.left - found.right)).toBeLessThan(0.015)
      expect(trail.number).toContain(found.shown)
    }
  }
})

test('behind the needed pace of August 2018 stand 10 ÷ 5 = 2 and 10 ÷ 4 = 2,5', () => {
  const [march, august] = [states[2], states[3]]
  if (!march || !august) throw new Error('four states')
  const trails = paceTrails({ snapshot: august, from: march, catalogue: real, area: '60', voice: voiceOf('vi'), measure: 'count', order: 'official' })
  const of = (row: string): Trail | undefined => trails.find((each) => each.row === row && each.column === 'value')?.trail

  expect(of('needed')?.arithmetic.map(({ text }) => text)).toEqual(['10 ÷ 5 = 2', '10 ÷ 4 = 2,5'])
  expect(of('observed')?.arithmetic.map(({ text }) => text)).toEqual(['0 ÷ 155 × 30,44 = 0', '14 ÷ 125 × 30,44 ≈ 3,41'])
  expect(of('needed')?.snapshot.join(' ')).toContain(march.sha256)
})

test('a number is as well supported as what both states say: that none had announced in 2016 rests on how a source is read', () => {
  const [y2016, , , august] = states
  if (!y2016 || !august) throw new Error('four states')
  const trails = paceTrails({ snapshot: august, from: y2016, catalogue: real, area: '60', voice: voiceOf('vi'), measure: 'count', order: 'official' })
  const progress = trails.find(({ row }) => row === 'progress')?.trail

  expect(progress?.number).toBe('14')
  expect(progress?.support.grade).toBe('C')
  expect(progress?.arithmetic.map(({ text }) => text)).toEqual(['14 − 0 = 14'])
  expect(progress?.entries.filter(({ text }) => text.startsWith('Tại năm 2016: chưa triển khai')).length).toBeGreaterThan(0)
  expect(new Set(progress?.entries.map(({ id }) => id)).size).toBe(progress?.entries.length)
})

function paceTrails(scene: Comparison): readonly { readonly row: string; readonly column: string; readonly trail: Trail }[] {
  return comparedIdsFor(scene).filter((id) => id === 'pace' || id === 'stoplight').flatMap((id) => {
    const figure = comparedFigureOf(id, scene)
    return figure.grid.rows.flatMap(({ id: row, cells }) => Object.entries(cells).flatMap(([column, { ask }]) => {
      if (ask?.kind !== 'pace') return []
      const trail = trailOf(scene, figure, row, column)
      if (!trail) throw new Error(`${id} ${row} ${column}`)
      return [{ row, column, trail }]
    }))
  })
}

/** Both sides of "a ÷ b × c = d" or "a + b − c = d"; undefined for a line that is no equation. */
function evaluate(text: string, lang: Lang): { readonly left: number; readonly right: number; readonly shown: string } | undefined {
  const [left, right] = text.split(/ [=≈] /)
  if (left === undefined || right === undefined) return undefined
  const number = (part: string): number => Number(lang === 'vi' ? part.replaceAll('.', '').replace(',', '.') : part.replaceAll(',', ''))
  const [first = '', ...rest] = left.split(/ (?=[÷×−+])/)
  const value = rest.reduce((sum, part) => {
    const n = number(part.slice(2))
    return part.startsWith('÷') ? sum / n : part.startsWith('×') ? sum * n : part.startsWith('+') ? sum + n : sum - n
  }, number(first))
  return { left: value, right: number(right), shown: right }
}
