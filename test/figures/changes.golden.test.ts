import { describe, expect, test } from 'vitest'
import { comparedFigureOf } from '#figures/catalogue.ts'
import { changeSentence } from '#figures/changeSentence.ts'
import type { Figure } from '#figures/figure.ts'
import type { Comparison } from '#figures/scene.ts'
import { voiceOf } from '#i18n/voice.ts'
import { languages } from '#model/words.ts'
import { realCatalogue, realSnapshot } from './real.ts'

const catalogue = await realCatalogue()
const snapshots = await Promise.all(catalogue.editions.map(({ id }) => realSnapshot(catalogue, id)))
const [first, second, third, fourth] = snapshots
const pairs = [[first, second], [second, third], [third, fourth], [first, fourth]] as const
const ids = ['changes', 'moves', 'changeMap', 'changeList'] as const

describe.each(languages)('every figure of two states of the real data reads as accepted, in %s', (lang) => {
  test.each(pairs.map(([from, to]) => [`${from?.id ?? ''} to ${to?.id ?? ''}`, from, to] as const))('%s', async (_, from, to) => {
    if (!from || !to) throw new Error('a state is missing')
    const [root, district] = to.register.areas
    const text = [root, district].flatMap((area) => (area ? [page({ from, snapshot: to, catalogue, area: area.id, voice: voiceOf(lang), measure: 'count', order: 'official' })] : [])).join('\n')

    await expect(text).toMatchFileSnapshot(`golden/changes.${from.id}.${to.id}.${lang}.txt`)
  })
})

function page(scene: Comparison): string {
  return [`######## ${scene.area}`, changeSentence(scene), '', ...ids.map((id) => dump(comparedFigureOf(id, scene)))].join('\n')
}

function dump(figure: Figure): string {
  const { columns, rows } = figure.grid
  const mark = figure.mark.kind === 'tiles' ? { ...figure.mark, tiles: figure.mark.tiles.length } : figure.mark
  return [
    `=== ${figure.id} · ${figure.stamp.product} · ${figure.stamp.asOf} · ${figure.stamp.snapshot}`,
    figure.title, figure.subtitle,
    columns.map(({ name }) => name).join(' | '),
    ...rows.map((row) => `${row.kind === 'plain' ? '' : `[${row.kind}] `}${columns.map(({ key }) => row.cells[key]?.text).join(' | ')}`),
    ...figure.notes.map((note) => `* ${note}`),
    figure.source,
    JSON.stringify(mark),
    '',
  ].join('\n')
}
