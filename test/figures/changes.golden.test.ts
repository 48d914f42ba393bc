import { describe, expect, test } from 'vitest'
import { comparedFigureOf } from '#figures/catalogue.ts'
import { changeSentence } from '#figures/changeSentence.ts'
import type { Figure } from '#figures/figure.ts'
import type { Comparison } from '#figures/scene.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Catalogue } from '#model/edition.ts'
import type { Snapshot } from '#model/snapshot.ts'
import { languages, type Lang } from '#model/words.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { realCatalogue, realSnapshot } from './real.ts'

const catalogue = await realCatalogue()
const real = new Map(await Promise.all(catalogue.editions.map(async ({ id }) => [id, await realSnapshot(catalogue, id)] as const)))
const ids = ['changes', 'moves', 'changeMap', 'changeList'] as const

describe.each(languages)('every figure of two states reads as accepted, in %s', (lang) => {
  test.each([
    ['2016.1', '2017.1'], ['2017.1', '2018-03-29.1'], ['2018-03-29.1', '2018-08.1'], ['2016.1', '2018-08.1'],
  ])('of the real data: %s and %s', async (from, to) => {
    await expect(pages(catalogue, real.get(from), real.get(to), lang, 1)).toMatchFileSnapshot(`golden/changes.${from}.${to}.${lang}.txt`)
  })

  test.each([
    ['a month with a regress', '2030-07.1', '2030-08.1', 8],
    ['a correction', '2030-05.1', '2030-05.2', 1],
    ['a correction on the way', '2030-04.1', '2030-06-30.1', 1],
    ['a merger', '2030-11.1', '2030-12-31.1', 1],
    ['a merger, asked backwards', '2030-12-31.1', '2030-11.1', 1],
  ])('of the demonstration: %s', async (_, from, to, district) => {
    await expect(pages(demoCatalogue(), demoSnapshot(from), demoSnapshot(to), lang, district)).toMatchFileSnapshot(`golden/changes.demo.${from}.${to}.${lang}.txt`)
  })
})

/** The whole, and one district. */
function pages(index: Catalogue, from: Snapshot | undefined, to: Snapshot | undefined, lang: Lang, district: number): string {
  if (!from || !to) throw new Error('a state is missing')
  const { areas } = to.register
  return [areas[0], areas[district]].flatMap((area) => (area ? [page({ from, snapshot: to, catalogue: index, area: area.id, voice: voiceOf(lang), measure: 'count', order: 'official' })] : [])).join('\n')
}

function page(scene: Comparison): string {
  return [`######## ${scene.area}`, changeSentence(scene), '', ...ids.map((id) => dump(comparedFigureOf(id, scene)))].join('\n')
}

/** A figure as text; of the map only the cells that are not pale. */
function dump(figure: Figure): string {
  const { grid: { columns, rows }, mark } = figure
  const pale = new Set(mark.kind === 'tiles' ? mark.tiles.filter(({ look }) => look.ink === 'outside').map(({ row }) => row) : [])
  const cell = mark.kind === 'tiles' ? mark.tiles.find(({ row }) => !pale.has(row)) : undefined
  return [
    `=== ${figure.id} · ${figure.stamp.product} · ${figure.stamp.asOf} · ${figure.stamp.snapshot}`,
    figure.title, figure.subtitle,
    columns.map(({ name }) => name).join(' | '),
    ...rows.filter(({ id }) => !pale.has(id)).map((row) => `${row.kind === 'plain' ? '' : `[${row.kind}] `}${columns.map(({ key }) => row.cells[key]?.text).join(' | ')}`),
    ...(pale.size > 0 ? [`… ${String(pale.size)} pale`] : []),
    ...(cell ? [`cell: ${cell.name}: ${cell.text} ${JSON.stringify(cell.look)}`] : []),
    ...figure.notes.map((note) => `* ${note}`),
    figure.source,
    JSON.stringify(mark.kind === 'tiles' ? { ...mark, tiles: mark.tiles.length } : mark),
    '',
  ].join('\n')
}
