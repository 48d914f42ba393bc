import { describe, expect, test } from 'vitest'
import { writeCsv } from '#export/csv.ts'
import { comparedIdsFor } from '#figures/catalogue.ts'
import type { Figure } from '#figures/figure.ts'
import { isPressed, pace } from '#figures/pace.ts'
import type { Comparison } from '#figures/scene.ts'
import { stoplight } from '#figures/stoplight.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Catalogue } from '#model/edition.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { languages } from '#model/words.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
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
  const [from, to] = [demoSnapshot('2030-09-30.1'), demoSnapshot('2030-10.1')]
  const scene: Comparison = { snapshot: to, from, catalogue, area: to.register.areas[0]?.id ?? '', voice: voiceOf('en'), measure: 'count', order: 'official' }

  for (const figure of [pace(scene), stoplight(scene)]) {
    const csv = writeCsv(figure)
    const text = typeof csv === 'string' ? csv : new TextDecoder().decode(csv)
    expect(text).not.toMatch(/Infinity|NaN|∞/)
    expect(text).toContain('4 or more')
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
