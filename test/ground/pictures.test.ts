import { readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { desk } from '#i18n/vi/desk.ts'
import { picturesIn } from '#scripts/pictures.ts'

const pages = ['README.md', ...readdirSync('docs').filter((name) => name.endsWith('.md')).map((name) => join('docs', name))]
const shown = pages.flatMap((page) => [...readFileSync(page, 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g)].map(([, says = '', to = '']) => ({ page, says, file: join(dirname(page), to) })))
const guide = shown.filter(({ page }) => page !== 'README.md')
const pictures = picturesIn('docs')

describe('the pictures of the documents', () => {
  test('stand in docs/, and none stands there that no document shows', () => {
    const held = readdirSync('docs').filter((name) => name.endsWith('.png')).map((name) => join('docs', name))

    expect(shown.map(({ file }) => file).toSorted()).toEqual(held.toSorted())
    expect(shown.filter(({ says }) => says === '')).toEqual([])
  })
})

describe('the pictures of the guide in the page', () => {
  test('are those of the guide in docs/, in its order, and are told in the same words', () => {
    expect(pictures.map(({ file }) => join('docs', basename(file)))).toEqual(guide.map(({ file }) => file))
    expect(Object.values(desk.guide.shows)).toEqual(guide.map(({ says }) => says))
  })

  test('are one for each step', () => {
    expect(Object.keys(desk.guide.shows)).toEqual(Object.keys(desk.guide.steps))
    expect(pictures).toHaveLength(Object.keys(desk.guide.steps).length)
  })

  test('keep the place that they fill, and weigh little', () => {
    for (const { file, width, height } of pictures) {
      const picture = PNG.sync.read(readFileSync(file))

      expect({ width, height }, file).toEqual({ width: picture.width, height: picture.height })
      expect(statSync(file).size, file).toBeLessThanOrEqual(120_000)
    }
  })
})
