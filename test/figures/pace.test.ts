import { describe, expect, test } from 'vitest'
import { writeCsv } from '#export/csv.ts'
import { comparedIdsFor } from '#figures/catalogue.ts'
import type { Figure } from '#figures/figure.ts'
import { authorities } from '#figures/authorities.ts'
import { headline } from '#figures/headline.ts'
import { lightText } from '#figures/lightWords.ts'
import { comparedPace, isPressed, pace } from '#figures/pace.ts'
import { pathsOf } from '#figures/pacePaths.ts'
import { amountText, rangeText, rounded, roundedUp } from '#figures/paceWords.ts'
import type { Comparison } from '#figures/scene.ts'
import { sentenceOf } from '#figures/sentence.ts'
import { stoplight } from '#figures/stoplight.ts'
import { lightOfPace } from '#stats/light.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Catalogue } from '#model/edition.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { languages } from '#model/words.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { sceneOf } from '#test/demo/scenes.ts'
import { realCatalogue, realSnapshot } from './real.ts'

const real = await realCatalogue()
const states = await Promise.all(real.editions.map(({ id }) => realSnapshot(real, id)))
const [y2016, y2017, march, august] = states
if (!y2016 || !y2017 || !march || !august) throw new Error('four states')

describe.each(languages)('pace and lights read as accepted, in %s', (lang) => {
  const scene = (catalogue: Catalogue, from: Snapshot, snapshot: Snapshot, area: string): Comparison => (
    { snapshot, from, catalogue, area, voice: voiceOf(lang), measure: 'count', order: 'official' }
  )

  test('between the real states, of the province and of Phan Thiết', async () => {
    const pairs = [[y2016, y2017], [y2017, march], [march, august], [y2016, august], [august, march]] as const
    const text = pairs.flatMap(([from, to]) => to.register.areas.slice(0, 2).map(({ id }) => page(scene(real, from, to, id)))).join('\n')

    await expect(text).toMatchFileSnapshot(`golden/pace.real.${lang}.txt`)
  })

  test('between months of the demonstration', async () => {
    const catalogue = demoCatalogue()
    const ids = catalogue.editions.map(({ id }) => id)
    const pairs = ids.slice(1).map((id, i) => [demoSnapshot(ids[i]), demoSnapshot(id)] as const)
    const text = pairs.map(([from, to]) => page(scene(catalogue, from, to, to.register.areas[0]?.id ?? ''))).join('\n')

    await expect(text).toMatchFileSnapshot(`golden/pace.demo.${lang}.txt`)
  })
})

test('no file of a pace holds a number without end, and every row of it has its words', () => {
  const catalogue = demoCatalogue()
  const [from, to] = [demoSnapshot('2030-06-30.1'), demoSnapshot('2030-07.1')]
  const scene: Comparison = { snapshot: to, from, catalogue, area: to.register.areas[0]?.id ?? '', voice: voiceOf('en'), measure: 'count', order: 'official' }

  for (const figure of [pace(scene), stoplight(scene)]) {
    const csv = writeCsv(figure)
    const text = typeof csv === 'string' ? csv : new TextDecoder().decode(csv)
    expect(text).not.toMatch(/Infinity|NaN|∞/)
    expect(text).toContain('11.78 or more')
    for (const { cells } of figure.grid.rows) for (const { text: words } of Object.values(cells)) expect(text).toContain(words.replaceAll('"', '""'))
  }
})

test('where no deadline presses there is neither, and where nobody answers no lights', () => {
  const scene: Comparison = { snapshot: august, from: march, catalogue: real, area: '60', voice: voiceOf('vi'), measure: 'count', order: 'official' }
  const without = (change: Partial<Snapshot['programme']>): Comparison => ({ ...scene, snapshot: { ...august, programme: { ...august.programme, ...change } } })

  expect(comparedIdsFor(scene)).toEqual(expect.arrayContaining(['pace', 'stoplight']))
  expect(comparedIdsFor(without({ authorities: [] }))).not.toContain('stoplight')
  expect(comparedIdsFor(without({ cohorts: [] }))).not.toContain('pace')
  // No unit of the cohort lies there.
  const elsewhere = august.register.areas.find(({ name }) => name === 'Tuy Phong')?.id ?? ''
  expect(comparedIdsFor({ ...scene, area: elsewhere }).filter((id) => id === 'pace' || id === 'stoplight')).toEqual([])
})

test('units that a deadline has left behind are said wherever the next one presses, and their authority has no green light', () => {
  const scene: Comparison = { snapshot: demoSnapshot('2031-02-28.1'), from: demoSnapshot('2031-01.1'), catalogue: demoCatalogue(), area: 'MH', voice: voiceOf('vi'), measure: 'count', order: 'official' }
  const said = 'Quá hạn: 2 đơn vị đợt 1, hạn trước ngày 31/12/2030 (Bản Nháp 2).'
  const [own, lights, urged] = [pace(scene), stoplight(scene), authorities(scene)]
  const draft = scene.snapshot.programme.authorities.find(({ name }) => name.vi.includes('Bản Nháp'))?.id ?? ''

  expect(sentenceOf(scene).under).toContain(said)
  for (const { notes } of [own, lights, urged]) expect(notes).toContain(said)
  expect(own.grid.rows.find(({ id }) => id === 'overdue-d1')?.cells.value).toMatchObject({ value: 2, ask: { kind: 'count' } })
  for (const { mark } of [lights, urged]) expect(mark.under[draft]?.join(' ')).toContain('Quá hạn: 2 đơn vị đợt 1, hạn trước ngày 31/12/2030.')
  expect(lights.grid.rows.find(({ id }) => id === draft)?.cells.light.text).toBe('Đỏ: quá hạn 2 đơn vị đợt 1')
  // Nobody else is said to be late under the old deadline.
  expect(Object.values(urged.mark.under).flat().filter((line) => line.startsWith('Quá hạn'))).toHaveLength(1)
})

test('an authority is named for what is overdue even where the pressing deadline binds none of its units', () => {
  const { programme, facts, ...state } = demoSnapshot('2031-02-28.1')
  const draft = programme.authorities.find(({ name }) => name.vi.includes('Bản Nháp'))
  const codes = new Set(state.register.units.filter(({ district }) => draft?.areas.includes(district)).map(({ code }) => code))
  // As if the new cohort had none of its units.
  const moved = facts.map((fact) => (codes.has(fact.unit) && fact.membership.kind === 'cohort' && fact.membership.id === 'd2' ? { ...fact, membership: { kind: 'outside' } as const } : fact))
  const snapshot: Snapshot = { ...state, programme, facts: moved }
  const scene: Comparison = { snapshot, from: demoSnapshot('2031-01.1'), catalogue: demoCatalogue(), area: 'MH', voice: voiceOf('en'), measure: 'count', order: 'official' }

  expect(stoplight(scene).grid.rows.find(({ id }) => id === draft?.id)?.cells.light.text).toBe('Red: overdue: 2 units of cohort 1')
  expect(authorities(scene).mark.rows).toContain(draft?.id)
})

test('nothing is judged by a state that was withdrawn, on either side', () => {
  for (const [from, to] of [['2030-10.1', '2030-11.1'], ['2030-09-30.1', '2030-10.1']] as const) {
    const scene: Comparison = { snapshot: demoSnapshot(to), from: demoSnapshot(from), catalogue: demoCatalogue(), area: 'MH', voice: voiceOf('vi'), measure: 'count', order: 'official' }
    const lights = stoplight(scene)

    expect(pace(scene).title).toContain('bản số liệu 2030-10.1 đã rút')
    expect(new Set(lights.grid.rows.map(({ cells }) => cells.light.text))).toEqual(new Set(['Chưa thể đánh giá']))
    if (to === '2030-10.1') expect(new Set(lights.grid.rows.map(({ cells }) => cells.last.text))).toEqual(new Set(['chưa ghi nhận']))
  }
})

test.each([
  [{ green: 0.9, amber: 0.5 }, 'Green: 95% of the pace needed'],
  [{ green: 1.2, amber: 0.5 }, 'Amber: 95% of the pace needed'],
  [{ green: 1.2, amber: 1 }, 'Red: 95% of the pace needed'],
] as const)('a light says what share of the need was reached, whatever the thresholds: %j', (thresholds, words) => {
  const { programme, ...snapshot } = demoSnapshot('2031-02-28.1')
  const scene: Comparison = { snapshot: { ...snapshot, programme: { ...programme } }, from: demoSnapshot('2031-01.1'), catalogue: demoCatalogue(), area: 'MH', voice: voiceOf('en'), measure: 'count', order: 'official' }
  const own = comparedPace(scene, { area: 'MH' })
  if (!own) throw new Error('no pace')
  const pace = { ...own, verdict: 'behind', needed: { atLeast: 1, atMost: 1 }, observed: { atLeast: 0.95, atMost: 0.95 } } as const
  const light = lightOfPace(pace, { ...thresholds, set: 'host', cites: [] })

  expect(lightText(scene, { pace, light, still: false, overdue: [] })).toBe(words)
  expect(lightText(scene, { pace, light, still: true, overdue: [] })).toBe(`${words}; long without movement`)
})

test('numbers below nothing have a minus, and ranges without an end say so around their unit', () => {
  const [vi, en] = [voiceOf('vi'), voiceOf('en')]

  expect(amountText(vi, { atLeast: 12, atMost: Infinity }, { unit: 'đơn vị mỗi tháng' })).toBe('từ 12 đơn vị mỗi tháng trở lên')
  expect(amountText(en, { atLeast: -Infinity, atMost: -1 }, { unit: 'units a month' })).toBe('at most −1 units a month')
  expect(rangeText(vi, { atLeast: -2, atMost: -2 })).toBe('−2')
  expect(rangeText(vi, { atLeast: -2.5, atMost: 1 })).toBe('−2,5 – 1')
})

test.each([['2030-02.1', '2030-05.1', 'MH01'], ['2030-06-30.1', '2031-01.1', 'MH03']])('a pace that falls short by a hair does not read as if it were enough: %s → %s, %s', (from, to, area) => {
  const scene: Comparison = { snapshot: demoSnapshot(to), from: demoSnapshot(from), catalogue: demoCatalogue(), area, voice: voiceOf('en'), measure: 'count', order: 'official' }
  const [, observed, needed] = /behind: [\d.]+–([\d.]+) units .* observed, ([\d.]+)/.exec(pace(scene).title) ?? []

  expect(Number(observed)).toBeLessThan(Number(needed))
})

test('no path of any two months of the demonstration has its ends the wrong way about', () => {
  const catalogue = demoCatalogue()
  const states = catalogue.editions.map(({ id }) => demoSnapshot(id))
  const pairs = states.flatMap((to, i) => states.slice(0, i).map((from) => ({ from, to })))
  const inverted = pairs.flatMap(({ from, to }) => to.register.areas.filter(({ id }) => {
    const scene: Comparison = { snapshot: to, from, catalogue, area: id, voice: voiceOf('en'), measure: 'count', order: 'official' }
    const own = comparedPace(scene, { area: id })
    return own && pathsOf(scene, own).some(({ points }) => points.some(({ value }) => value.atLeast > value.atMost))
  }).map(({ id }) => `${from.id} → ${to.id} ${id}`))

  expect(pairs.length).toBeGreaterThan(90)
  expect(inverted).toEqual([])
}, 60_000)

test('whoever keeps to the pace needed, as it is told, is done in time, at either end', () => {
  expect(roundedUp({ atLeast: 1 / 3, atMost: 0.5 })).toEqual({ atLeast: 0.34, atMost: 0.5 })
  expect(roundedUp({ atLeast: 0.25, atMost: 0.25 })).toEqual({ atLeast: 0.25, atMost: 0.25 })
  expect(roundedUp({ atLeast: 0.1 + 0.2, atMost: Infinity })).toEqual({ atLeast: 0.3, atMost: Infinity })
  for (let units = 1; units <= 60; units += 1) {
    for (let time = 1; time <= 40; time += 1) expect(roundedUp({ atLeast: units / time, atMost: units / time }).atLeast * time).toBeGreaterThan(units - 1e-6)
  }
})

test('the page and the figure of pace tell the pace needed as one number', () => {
  let seen = 0
  const all = [[real, august] as const, ...demoCatalogue().editions.map(({ id }) => [demoCatalogue(), demoSnapshot(id)] as const)]
  for (const [catalogue, snapshot] of all) {
    for (const { id: area } of snapshot.register.areas.slice(0, 4)) {
      const scene: Comparison = { ...sceneOf(catalogue, snapshot, 'vi', area), from: snapshot }
      const [told] = headline(scene).mark.numbers.flatMap(({ row, under }) => (row === 'left' ? /^cần \D+ (\S+) đơn vị mỗi tháng$/.exec(under)?.[1] ?? [] : []))
      if (told === undefined) continue

      expect(pace(scene).grid.rows.find(({ id }) => id === 'needed')?.cells.value.text).toBe(told)
      seen += 1
    }
  }
  expect(seen).toBeGreaterThan(10)
})

test('a range is rounded outward, so that what is shown holds what is so', () => {
  expect(rounded({ atLeast: 3.5189, atMost: 3.5191 })).toEqual({ atLeast: 3.51, atMost: 3.52 })
  expect(rounded({ atLeast: 0.1 + 0.2, atMost: 0.7 }, 1)).toEqual({ atLeast: 0.3, atMost: 0.7 })
  expect(rounded({ atLeast: 3.5196, atMost: 3.5196 })).toEqual({ atLeast: 3.52, atMost: 3.52 })
})

test('thresholds are said to be the host\'s where the host set them, and a source\'s where it did', () => {
  const scene: Comparison = { snapshot: august, from: march, catalogue: real, area: '60', voice: voiceOf('en'), measure: 'count', order: 'official' }
  const set = (by: 'host' | 'source') => stoplight({ ...scene, snapshot: { ...august, programme: { ...august.programme, stoplight: { green: 1, amber: 0.5, set: by, cites: [] } } } })

  expect(stoplight(scene).notes.join(' ')).toContain('No lights')
  expect(stoplight(scene).mark.looks).toBeUndefined()
  expect(set('host').notes.join(' ')).toContain('set by the host of this site, not by a source')
  expect(set('source').notes.join(' ')).toContain('stated by a source')
  expect(Object.keys(set('host').mark.looks ?? {})).toEqual(set('host').grid.rows.map(({ id }) => id))
})

function page(scene: Comparison): string {
  const head = `######## ${scene.from.id} → ${scene.snapshot.id} · ${scene.area}`
  return isPressed(scene) ? [head, dump(pace(scene)), dump(stoplight(scene))].join('\n') : head
}

function dump(figure: Figure): string {
  const { columns, rows } = figure.grid
  return [
    `=== ${figure.id}`,
    figure.title, figure.subtitle,
    columns.map(({ name }) => name).join(' | '),
    ...rows.map((row) => columns.map(({ key }) => row.cells[key]?.text).join(' | ')),
    ...figure.notes.map((note) => `* ${note}`),
    figure.source,
    JSON.stringify(figure.mark),
    '',
  ].join('\n')
}

test.each([
  [0.9996, 'Amber: 99.9% of the pace needed'],
  [0.99999, 'Amber: 99.9% of the pace needed'],
  [1, 'Green: 100% of the pace needed'],
])('a share of %d of the need is never rounded up to a threshold that it does not reach', (share, words) => {
  const scene: Comparison = { snapshot: demoSnapshot('2031-02-28.1'), from: demoSnapshot('2031-01.1'), catalogue: demoCatalogue(), area: 'MH', voice: voiceOf('en'), measure: 'count', order: 'official' }
  const own = comparedPace(scene, { area: 'MH' })
  if (!own) throw new Error('no pace')
  const pace = { ...own, verdict: share < 1 ? 'behind' : 'onPace', needed: { atLeast: 1, atMost: 1 }, observed: { atLeast: share, atMost: share } } as const

  expect(lightText(scene, { pace, light: lightOfPace(pace, { green: 1, amber: 0.5, set: 'host', cites: [] }), still: false, overdue: [] })).toBe(words)
})
