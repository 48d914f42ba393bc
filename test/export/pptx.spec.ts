import { readFile } from 'node:fs/promises'
import { PNG } from 'pngjs'
import { figureOf, type drawnIds } from '#figures/catalogue.ts'
import type { Figure } from '#figures/figure.ts'
import { voiceOf } from '#i18n/voice.ts'
import { expect, test } from '#test/browser.ts'
import { sceneOf } from '#test/demo/scenes.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import type { Page } from '@playwright/test'
import { all, first } from './packageRead.ts'
import { cellsAt, readDeck, type Deck } from './pptxRead.ts'

const voice = voiceOf('vi')

async function figure(id: (typeof drawnIds)[number]): Promise<Figure> {
  const catalogue = await realCatalogue()
  return figureOf(id, sceneOf(catalogue, await realSnapshot(catalogue, catalogue.current), 'vi'))
}

/** Takes a figure away as a deck through its menu, as a reader does. */
async function taken(page: Page, { title }: Figure): Promise<{ readonly name: string; readonly bytes: Buffer; readonly deck: Deck }> {
  await page.getByRole('button', { name: voice.t('app.take.name', { title }), exact: true }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: voice.t('app.take.pptx'), exact: true }).click()
  const file = await download
  const bytes = await readFile(await file.path())
  return { name: file.suggestedFilename(), bytes, deck: readDeck(bytes) }
}

test('the map goes onto a slide as a picture three pixels for one, its words beside it as text', async ({ page, open }) => {
  const map = await figure('map')
  await open('?lang=vi')

  const { name, deck: { file, slides: [slide, ...others] } } = await taken(page, map)
  const image = file.names.filter((each) => each.startsWith('ppt/media/'))
  const png = PNG.sync.read(Buffer.from(file.bytes(image[0] ?? '')))
  const frame = first(slide?.root ?? fail(), 'p:pic') ?? fail()
  const { cx, cy } = first(frame, 'a:ext')?.attributes ?? fail()

  expect(name).toBe(`tien-do-htqlcl_2018-08.1_${map.slug}_vi.pptx`)
  expect([image.length, others.length]).toEqual([1, 0])
  // 9525 units in a px.
  expect([png.width, png.height]).toEqual([cx, cy].map((each) => Math.round(Number(each) / 9525) * 3))
  expect(dark(png)).toBeGreaterThan(20_000)
  expect(first(frame, 'p:cNvPr')?.attributes['descr']).toContain(map.title)
  for (const text of [map.title, map.subtitle, ...map.notes, map.source, ...(map.mark.kind === 'tiles' ? map.mark.legend : []).map((each) => each.text)]) expect(slide?.words).toContain(text)
})

test('the districts go onto a slide as charts with their numbers behind them', async ({ page, open }) => {
  const districts = await figure('districts')
  await open('?lang=vi')

  const { bytes, deck: { slides: [slide, ...others], file } } = await taken(page, districts)
  const charts = slide?.charts ?? []
  const again = await taken(page, districts)

  expect(others).toEqual([])
  expect(file.names.filter((each) => each.startsWith('ppt/media/'))).toEqual([])
  expect(charts.flatMap(({ categories }) => categories)).toEqual(districts.grid.rows.map(({ cells }) => cells['name']?.text))
  for (const { caches, book } of charts) for (const { area, values } of caches) expect(await cellsAt(book, area)).toEqual(values)
  expect(again.bytes.equals(bytes)).toBe(true)
})

test('the list of communes goes onto slides as a table with every commune', async ({ page, open }) => {
  const catalogue = await realCatalogue()
  const { register } = await realSnapshot(catalogue, catalogue.current)
  await open('?lang=vi')
  await page.locator('#figure-communes').getByRole('button', { name: /^Tải về/ }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: voice.t('app.roll.takeAll', { format: voice.t('app.take.pptx') }), exact: true }).click()

  const { slides } = readDeck(await readFile(await (await download).path()))
  const codes = slides.flatMap(({ rows }) => rows.slice(1).map(([code]) => code?.[0] ?? '')).filter(Boolean)

  expect(codes).toEqual(register.units.map(({ code }) => code))
  expect(slides.every(({ root }) => all(root, 'a:tbl').length === 1)).toBe(true)
})

/** Pixels that are drawn on. */
function dark({ data }: PNG): number {
  let count = 0
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255) < 380) count += 1
  return count
}

function fail(): never {
  throw new Error('the deck has no such part')
}
