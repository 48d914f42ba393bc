import { describe, expect, test } from 'vitest'
import { drawnIds, figureOf } from '#figures/catalogue.ts'
import { communesFigure } from '#figures/communes.ts'
import { dossierOf } from '#figures/dossier.ts'
import type { Figure } from '#figures/figure.ts'
import { methodPage } from '#figures/method.ts'
import { rollColumns, rollOf } from '#figures/roll.ts'
import type { Scene } from '#figures/scene.ts'
import { voiceOf } from '#i18n/voice.ts'
import { languages } from '#model/words.ts'
import { realCatalogue, realSnapshot } from './real.ts'

const catalogue = await realCatalogue()
const snapshots = await Promise.all(catalogue.editions.map(({ id }) => realSnapshot(catalogue, id)))

describe.each(languages)('every figure of the real data reads as accepted, in %s', (lang) => {
  test.each(snapshots.map((snapshot) => [snapshot.id, snapshot] as const))('snapshot %s', async (id, snapshot) => {
    const current = id === catalogue.current
    const areas = current ? snapshot.register.areas.map((area) => area.id) : snapshot.register.areas.slice(0, 2).map((area) => area.id)
    const text = areas.map((area) => page({ snapshot, catalogue, area, voice: voiceOf(lang), measure: 'count', order: 'official' }, current && area === areas[0])).join('\n')

    await expect(text).toMatchFileSnapshot(`golden/${id}.${lang}.txt`)
  })
})

/** Every figure of a scene as text. */
function page(scene: Scene, whole: boolean): string {
  const roll = rollOf(scene)
  const figures = [
    ...drawnIds.map((id) => figureOf(id, scene)),
    communesFigure(scene, roll, [...roll.units, ...roll.gaps], rollColumns),
  ]
  const parts = figures.map((figure) => dump(figure))
  const filters = Object.entries(roll.filters).map(([name, choices]) => `filter ${name}: ${choices.map((choice) => `${choice.name} ${choice.count}`).join(' | ')}`)
  const dossiers = whole ? ['22939', '22921', '23191', '23047'].map((code) => JSON.stringify(dossierOf(scene, code), null, 1)) : []
  const method = whole ? [JSON.stringify(methodPage(scene), null, 1)] : []
  return [`######## ${scene.area}`, ...parts, ...filters, ...dossiers, ...method, ''].join('\n')
}

function dump(figure: Figure): string {
  const { columns, rows } = figure.grid
  const mark = figure.mark.kind === 'tiles' ? { ...figure.mark, tiles: figure.mark.tiles.length } : figure.mark.kind === 'roll' ? { kind: 'roll' } : figure.mark
  return [
    `=== ${figure.id} · ${figure.stamp.product} · ${figure.stamp.asOf}`,
    figure.title, figure.subtitle,
    columns.map(({ name }) => name).join(' | '),
    ...rows.map((row) => `${row.kind === 'plain' ? '' : `[${row.kind}] `}${columns.map(({ key }) => row.cells[key]?.text).join(' | ')}`),
    ...figure.notes.map((note) => `* ${note}`),
    figure.source,
    JSON.stringify(mark),
    '',
  ].join('\n')
}
