import type { AxeResults } from 'axe-core'
import type { Locator, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { vi } from '#i18n/vi.ts'
import { expect, test } from '#test/browser.ts'
import { all, readPackage } from '#test/export/packageRead.ts'

const words = vi.briefing
const chosen = '?page=briefing&parts=map,headline'

const parts = (page: Page): string | null => new URL(page.url()).searchParams.get('parts')
const sheets = (page: Page): Locator => page.getByRole('list', { name: words.preview.list }).getByRole('link')
const row = (page: Page, id: string): Locator => page.locator(`[data-figure=${id}]`)

async function taken(page: Page, format: 'pptx' | 'docx' | 'xlsx' | 'zip'): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent('download', { timeout: 120_000 })
  await page.getByRole('button', { name: words.take[format], exact: true }).click()
  const file = await download
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

test('each file comes by one press, named after its state, with a part that says what it is', async ({ page, open }) => {
  test.setTimeout(240_000)
  await open(chosen)
  const main = { pptx: 'ppt/presentation.xml', docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const
  for (const format of ['pptx', 'docx', 'xlsx'] as const) {
    const { name, bytes } = await taken(page, format)
    const made = readPackage(bytes)

    expect(name).toMatch(new RegExp(`^tien-do-htqlcl_2018-08\\.1_[a-z-]+_vi\\.${format}$`))
    expect(all(made.xml('[Content_Types].xml'), 'Override').map(({ attributes }) => attributes['PartName'])).toContain(`/${main[format]}`)
    expect(made.xml(main[format]).children.length).toBeGreaterThan(0)
    for (const each of made.names.filter((part) => /\.(xml|rels)$/.test(part))) expect(() => made.xml(each)).not.toThrow()
  }

  const { name, bytes } = await taken(page, 'zip')
  const { names } = readPackage(bytes)
  expect(name).toMatch(/^tien-do-htqlcl_2018-08\.1_[a-z-]+_vi\.zip$/)
  for (const ending of ['.pptx', '.docx', '.xlsx', '.png', '.svg', '.csv', '.txt']) expect(names.filter((each) => each.endsWith(ending)), ending).not.toEqual([])
  await expect(page.locator('.briefing-outcome')).toHaveText(words.make.done.replace('{{name}}', words.take.zip))
})

test('a file can be stopped while it is made: nothing is saved, and the page goes on', async ({ page, open }) => {
  const saved: string[] = []
  page.on('download', (file) => saved.push(file.suggestedFilename()))
  await open('?page=briefing&tongues=both')
  await page.getByRole('button', { name: words.take.zip, exact: true }).click()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.getByRole('button', { name: words.make.cancel, exact: true }).click()

  await expect(page.locator('.briefing-outcome')).toHaveText(words.make.cancelled.replace('{{name}}', words.take.zip))
  await expect(page.getByRole('button', { name: words.take.zip, exact: true })).toBeFocused()
  await page.getByRole('checkbox', { name: words.figure.map }).click()
  await expect.poll(() => parts(page)).not.toContain('map')
  expect(saved).toEqual([])
})

test('figures are put in order by keyboard and by dragging, and the pages follow', async ({ page, open }) => {
  await open('?page=briefing&parts=headline,map,authorities')
  await page.getByRole('button', { name: words.figures.down.replace('{{name}}', words.figure.headline) }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect.poll(() => parts(page)).toBe('map,authorities,headline')
  await expect(page.getByRole('button', { name: words.figures.down.replace('{{name}}', words.figure.headline) })).toBeFocused()

  const from = await row(page, 'headline').locator('.handle').boundingBox()
  const to = await row(page, 'map').boundingBox()
  if (!from || !to) throw new Error('nothing to drag')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + 20, to.y + 4, { steps: 6 })
  await expect(row(page, 'map')).toHaveClass(/drop-over/)
  await page.mouse.up()

  await expect.poll(() => parts(page)).toBe('headline,map,authorities')
  await expect(sheets(page).nth(1)).toContainText(await row(page, 'headline').locator('.finding').innerText())
})

test('the pages are drawn as the files are, cover first, in both languages, and each leads to its own slide', async ({ page, open }) => {
  await open('?page=briefing&parts=timeline,communes,districts&tongues=both')
  await expect(sheets(page)).toHaveCount(8)
  for (const at of [1, 3, 5, 7]) {
    const picture = sheets(page).nth(at).locator('img')
    await sheets(page).nth(at).scrollIntoViewIfNeeded()
    await expect.poll(() => picture.evaluate((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth)).toBe(1280)
  }

  const title = await sheets(page).nth(7).locator('.sheet-name').innerText()
  const led = async (): Promise<number> => Number(new URL(await sheets(page).nth(7).evaluate((link) => (link instanceof HTMLAnchorElement ? link.href : ''))).searchParams.get('slide'))
  await expect.poll(led).toBeGreaterThan(8)
  await sheets(page).nth(7).click()
  await expect(page).toHaveURL(/page=present/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title.replace(/^\d+\. /, ''))
})

for (const lang of ['vi', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on the builder, and nothing of it is wider than a phone, in ${lang}, ${colorScheme}`, async ({ page, context, open }) => {
      test.setTimeout(90_000)
      await context.addInitScript({ path: 'node_modules/axe-core/axe.min.js' })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const found: string[] = []
      for (const width of [1440, 360]) {
        for (const query of ['parts=headline,communes,changes&snapshot=2018-03-29.1&tongues=both', 'parts=none']) {
          await page.setViewportSize({ width, height: 900 })
          await open(`?page=briefing&lang=${lang}&${query}`)
          const { violations } = await page.evaluate(async () => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
          found.push(...violations.map(({ id, help, nodes }) => `${width}: ${id} ${help}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`).join(' | ')}`))
          expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
        }
      }

      expect(found).toEqual([])
    })
  }
}

test('printed, the builder shows its pages and where the paper is, and none of its fields', async ({ page, open }) => {
  await open(chosen)
  await page.emulateMedia({ media: 'print' })

  await expect(page.getByText(words.preview.print)).toBeVisible()
  await expect(sheets(page).first()).toBeVisible()
  await expect(page.locator('.briefing-choices')).toBeHidden()
  await expect(page.locator('.briefing-take')).toBeHidden()
  for (const sheet of await sheets(page).all()) if (await sheet.isVisible()) expect(await sheet.locator('.sheet').evaluate((drawn) => drawn.childElementCount)).toBeGreaterThan(0)
})
