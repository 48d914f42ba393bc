import { describe, expect, test } from 'vitest'
import { drawnIds, figureOf } from '#figures/catalogue.ts'
import { communesFigure } from '#figures/communes.ts'
import { dossierOf } from '#figures/dossier.ts'
import type { Figure } from '#figures/figure.ts'
import { methodPage } from '#figures/method.ts'
import { rollColumns, rollOf } from '#figures/roll.ts'
import type { Scene } from '#figures/scene.ts'
import { sentenceOf } from '#figures/sentence.ts'
import { voiceOf } from '#i18n/voice.ts'
import { languages } from '#model/words.ts'
import { worlds } from './worlds.ts'

const scenes = worlds.flatMap(({ name, snapshot, catalogue }) =>
  languages.flatMap((lang) =>
    snapshot.register.areas.flatMap((area) =>
      (['count', 'percent'] as const).map((measure): readonly [string, Scene] => [
        `${name}, ${area.id}, ${lang}, ${measure}`,
        { snapshot, catalogue, area: area.id, voice: voiceOf(lang), measure, order: 'remaining' },
      ]),
    ),
  ),
)

function figures(scene: Scene): Figure[] {
  const roll = rollOf(scene)
  return [...drawnIds.map((id) => figureOf(id, scene)), communesFigure(scene, roll, [...roll.units, ...roll.gaps], rollColumns)]
}

describe.each(scenes)('any programme: %s', (_, scene) => {
  test('no text is left unfilled, and no number is none', () => {
    const texts = JSON.stringify([
      figures(scene), sentenceOf(scene), methodPage(scene), rollOf(scene),
      scene.snapshot.register.units.map(({ code }) => dossierOf(scene, code)),
    ])

    expect(texts).not.toMatch(/undefined|NaN|Infinity|\{\{|figure\.\w+\./)
  })

  test('every percentage lies between nothing and the whole', () => {
    for (const figure of figures(scene)) {
      for (const column of figure.grid.columns.filter(({ kind }) => kind === 'percent')) {
        for (const row of figure.grid.rows) {
          const value = row.cells[column.key]?.value
          if (typeof value === 'number') expect(value).toBeGreaterThanOrEqual(0)
          if (typeof value === 'number') expect(value).toBeLessThanOrEqual(100)
        }
      }
    }
  })

  test('every mark names rows and columns of its own grid', () => {
    for (const { mark, grid } of figures(scene)) {
      const rows = new Set(grid.rows.map(({ id }) => id))
      expect(rows.size).toBe(grid.rows.length)
      const named = mark.kind === 'tiles' ? mark.tiles.map(({ row }) => row)
        : mark.kind === 'bars' ? mark.groups.flatMap((group) => group.rows)
        : mark.kind === 'timeline' ? mark.points.map(({ row }) => row)
        : mark.kind === 'headline' ? [...mark.numbers.map(({ row }) => row), ...mark.strip.segments.map(({ row }) => row)]
        : mark.kind === 'ledger' ? Object.keys(mark.under) : []
      for (const id of named) expect(rows.has(id), `${mark.kind} ${id}`).toBe(true)
    }
  })

  test('what the map says of its units adds up', () => {
    const { grid, mark, title } = figureOf('map', scene)
    if (mark.kind !== 'tiles') throw new Error(mark.kind)
    const numbers = [...title.replace(scene.voice.dated(scene.snapshot.asOf), '').matchAll(/\d+/g)].map(Number)

    expect(mark.tiles).toHaveLength(grid.rows.length)
    expect(Math.max(...numbers)).toBeLessThanOrEqual(grid.rows.length)
  })
})

describe('the words of the finding', () => {
  const by = (name: string): Scene => {
    const world = worlds.find((each) => each.name === name)
    if (!world) throw new Error(name)
    return { snapshot: world.snapshot, catalogue: world.catalogue, area: 'root', voice: voiceOf('en'), measure: 'count', order: 'official' }
  }

  test('late units of which some are named are not said to be unnamed', () => {
    const { under } = sentenceOf(by('some late units named'))

    expect(under).toContain('Named among them: xã a3.')
    expect(under).toContain('The others are not named.')
  })

  test('one authority over two districts is one authority', () => {
    const scene = by('some late units named')
    const headline = figureOf('headline', scene)
    if (headline.mark.kind !== 'headline') throw new Error(headline.mark.kind)

    expect(headline.mark.numbers.find(({ row }) => row === 'remaining')?.under).toBe('under 1 managing authority')
    expect(figureOf('authorities', scene).title).toContain('1 managing authority')
  })

  test('a date and a number that a source gives are shown, and not said to be unknown', () => {
    const dossier = dossierOf(by('some late units named'), 'a1')

    expect(dossier?.follows).toContain('done: 5 June 2018, decision 12/QĐ.')
    expect(dossier?.unknown.join(' ')).not.toMatch(/Date|Number/)
  })

  test('a deeper tree names its levels by depth', () => {
    const figure = figureOf('districts', by('a deeper tree'))

    expect(figure.grid.columns[0]?.name).toBe('Province')
  })
})
