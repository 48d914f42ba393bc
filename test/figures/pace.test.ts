import { describe, expect, test } from 'vitest'
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
