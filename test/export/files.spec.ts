import { readFile } from 'node:fs/promises'
import { PNG } from 'pngjs'
import { readSheet } from 'read-excel-file/node'
import { drawnIds, figureOf } from '#figures/catalogue.ts'
import type { Figure } from '#figures/figure.ts'
import { voiceOf } from '#i18n/voice.ts'
import { languages, type Lang } from '#model/words.ts'
import { expect, test } from '#test/browser.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import type { Page } from '@playwright/test'
import { bare, drawnTexts, expectedSheet, expectedTable, readCsv, trimmed } from './readback.ts'

async function figures(lang: Lang): Promise<Figure[]> {
  const catalogue = await realCatalogue()
  const snapshot = await realSnapshot(catalogue, catalogue.current)
  const scene = { snapshot, catalogue, area: '60', voice: voiceOf(lang), measure: 'count', order: 'official' } as const
  return drawnIds.map((id) => figureOf(id, scene))
}

/** Takes a figure away through its menu, as a reader does, and gives back the file. */
async function saved(page: Page, figure: Figure, item: string): Promise<{ name: string; bytes: Buffer }> {
  const { voice } = { voice: voiceOf(figure.stamp.lang) }
  await page.getByRole('button', { name: voice.t('app.take.name', { title: figure.title }) }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: voice.t(item as 'app.take.png'), exact: true }).click()
  const file = await download
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

for (const lang of languages) {
  test(`every number and word of every figure is in its CSV and its workbook, in ${lang}`, async ({ page, open }) => {
    await open(`?lang=${lang}`)
    for (const figure of await figures(lang)) {
      const table = expectedTable(figure)
      const csv = await saved(page, figure, 'app.take.csv')
      const rows = readCsv(csv.bytes.toString('utf8'))

      expect(csv.name).toBe(`tien-do-htqlcl_2018-08.1_${figure.slug}_${lang}.csv`)
      expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
      expect(rows.map((row) => row.slice(0, -1))).toEqual(table.map((row) => row.map((value) => (value === undefined ? '' : String(value)))))
      expect(new Set(rows.slice(1).map((row) => row.at(-1)))).toEqual(new Set([`${figure.stamp.snapshotId} ${figure.stamp.hash10}`]))

      const book = await saved(page, figure, 'app.take.xlsx')
      expect(trimmed(await readSheet(book.bytes))).toEqual(trimmed(expectedSheet(figure)))
      const about = await readSheet(book.bytes, 2)
      const words = about.map((row) => String(row[1]))
      for (const text of [figure.title, figure.source, ...figure.notes]) expect(words).toContain(text)
    }
  })

  test(`every drawing that leaves says what the figure says, and needs nothing beside it, in ${lang}`, async ({ page, open }) => {
    await open(`?lang=${lang}`)
    for (const figure of await figures(lang)) {
      const svg = (await saved(page, figure, 'app.take.svg')).bytes.toString('utf8')
      const text = bare(shownText(svg))

      for (const each of [figure.title, figure.subtitle, figure.stamp.asOf, ...figure.notes, figure.source, figure.stamp.snapshot, ...drawnTexts(figure)]) {
        expect(text, `${figure.id}: ${each}`).toContain(bare(each))
      }
      expect(svg).not.toMatch(/ (href|xlink:href|class|style)=|url\((?!#|data:font)|@import|var\(|<foreignObject|dominant-baseline/)
      expect(svg.match(/<svg/g)).toHaveLength(1)
      expect(svg).toContain('data:font/woff2;base64,')
    }
  })

  test(`every picture is three pixels for one, sized for print and traceable, in ${lang}`, async ({ page, open }) => {
    await open(`?lang=${lang}`)
    for (const figure of await figures(lang)) {
      const { bytes, name } = await saved(page, figure, 'app.take.png')
      const png = PNG.sync.read(bytes)

      expect(name).toBe(`tien-do-htqlcl_2018-08.1_${figure.slug}_${lang}.png`)
      expect(png.width).toBe(1280 * 3)
      expect(png.height).toBeGreaterThanOrEqual(720 * 3)
      expect(bytes.includes('pHYs')).toBe(true)
      expect(bytes.includes(`2018-08.1 · ${figure.stamp.hash10}`)).toBe(true)
      expect(darkness(png, 0, Math.round(png.height * 0.25)), `${figure.id} has its title`).toBeGreaterThan(4000)
    }
  })
}

test('the list that is shown and the whole list differ in their names, and a part says which', async ({ page, open }) => {
  const voice = voiceOf('vi')
  await open('?filter=status:notAnnounced&q=phuong')
  const taken = async (label: 'app.roll.takeShown' | 'app.roll.takeAll'): Promise<{ name: string; lines: unknown[] }> => {
    await page.locator('#figure-communes').getByRole('button', { name: /^Tải về/ }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: voice.t(label, { format: voice.t('app.take.xlsx') }), exact: true }).click()
    const file = await download
    return { name: file.suggestedFilename(), lines: (await readSheet(await readFile(await file.path()))).slice(0, 5).map(([line]) => line) }
  }
  const shown = await taken('app.roll.takeShown')
  const all = await taken('app.roll.takeAll')

  expect([shown.name, all.name]).toEqual(['tien-do-htqlcl_2018-08.1_danh-sach-loc_vi.xlsx', 'tien-do-htqlcl_2018-08.1_danh-sach_vi.xlsx'])
  const result = await page.locator('#figure-communes .result').textContent()
  expect(shown.lines).toContain(`${result ?? ''} · Tình trạng: chưa công bố · Tìm: “phuong”`)
  expect(all.lines).not.toContain(shown.lines[2])
})

test('the same figure gives the same bytes, whatever the window and the scheme', async ({ browser, page, open }) => {
  await open('?lang=vi')
  const figure = (await figures('vi')).find(({ id }) => id === 'districts')
  if (!figure) throw new Error('no figure')
  const wide = await saved(page, figure, 'app.take.svg')
  const again = await saved(page, figure, 'app.take.svg')
  const book = await saved(page, figure, 'app.take.xlsx')

  const small = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme: 'dark', baseURL: page.url() })
  const phone = await small.newPage()
  await open('?lang=vi', phone)
  const narrow = await saved(phone, figure, 'app.take.svg')
  const pocket = await saved(phone, figure, 'app.take.xlsx')
  await small.close()

  expect(again.bytes.equals(wide.bytes)).toBe(true)
  expect(narrow.bytes.equals(wide.bytes)).toBe(true)
  expect(pocket.bytes.equals(book.bytes)).toBe(true)
})

test('Vietnamese letters in a saved drawing are set in its own font', async ({ page, open }) => {
  await open('?lang=vi')
  const [figure] = await figures('vi')
  if (!figure) throw new Error('no figure')
  const svg = (await saved(page, figure, 'app.take.svg')).bytes.toString('utf8')
  const style = /<style[^>]*>[\s\S]*?<\/style>/.exec(svg)?.[0] ?? ''
  const probe = (family: string, fonts: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="80">${fonts}<text x="0" y="60" font-family="${family}" font-size="48">ệ ữ Đ ẫ ợ ằ</text></svg>`

  const ink = async (markup: string): Promise<number[]> =>
    page.evaluate(async (source) => {
      const image = new Image()
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`
      await image.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width: 600, height: 80 })
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(image, 0, 0)
      await new Promise((resolve) => setTimeout(resolve, 200))
      context.clearRect(0, 0, 600, 80)
      context.drawImage(image, 0, 0)
      const { data } = context.getImageData(0, 0, 600, 80)
      return Array.from({ length: 600 }, (_, x) => Array.from({ length: 80 }, (_, y) => ((data[(y * 600 + x) * 4 + 3] ?? 0) > 128 ? 1 : 0) as number).reduce((a, b) => a + b, 0))
    }, markup)

  const own = await ink(probe("'Be Vietnam Pro'", style))
  const fallback = await ink(probe('Arial, sans-serif', ''))
  expect(own.reduce((a, b) => a + b, 0)).toBeGreaterThan(1500)
  expect(own).not.toEqual(fallback)
})

/** The text of a drawing, as a reader would see it. */
function shownText(svg: string): string {
  return svg
    .replace(/<(style|title|desc|metadata)[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

function darkness(png: PNG, from: number, to: number): number {
  let dark = 0
  for (let y = from; y < to; y++) {
    for (let x = 0; x < png.width; x++) if ((png.data[(y * png.width + x) * 4] ?? 255) < 90) dark += 1
  }
  return dark
}
