import { promises } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { AxeResults } from 'axe-core'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { en } from '#i18n/en.ts'
import { vi } from '#i18n/vi.ts'
import { dist } from '#scripts/serve.mjs'
import { drawn, expect, test } from '#test/browser.ts'
import type { Page } from '@playwright/test'

interface Answered {
  /** Of the managing authority, as the files are called. */
  readonly office: string
  /** The row of the first unit without a name of a group, as it came. */
  readonly unit: string
  readonly number: string
  readonly title: string
}

const answers: readonly Answered[] = [
  { office: 'ubnd-phan-thiet', unit: 'Phú Hài', number: '41/BC-UBND', title: 'Báo cáo của Phan Thiết' },
  { office: 'ubnd-la-gi', unit: 'Phước Hội', number: '17/BC-UBND', title: 'Báo cáo của La Gi' },
]

/** Types a text into a cell, as whoever fills in the workbook does. */
function typed(sheet: string, cell: string, text: string): string {
  const place = new RegExp(`<c r="${cell}"([^>]*?)(?:/>|>.*?</c>)`, 'u')
  if (!place.test(sheet)) throw new Error(`no cell ${cell}`)
  return sheet.replace(place, (_, styled: string) => `<c r="${cell}"${styled.replace(/ t="\w+"/u, '')} t="inlineStr"><is><t>${text}</t></is></c>`)
}

function filled(workbook: Uint8Array, { unit, number, title }: Answered): Uint8Array {
  const parts = unzipSync(workbook)
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array())
  const units = text('xl/worksheets/sheet1.xml')
  const row = new RegExp(`<row r="(\\d+)"(?:(?!</row>).)*>${unit}<`, 'u').exec(units)?.[1]
  let state = text('xl/worksheets/sheet2.xml')
  for (const [cell, said] of [['B5', '9/2018'], ['B6', number], ['B8', '28/9/2018'], ['B9', title]] as const) state = typed(state, cell, said)
  parts['xl/worksheets/sheet1.xml'] = strToU8(typed(typed(units, `F${row}`, 'đợt 2017'), `G${row}`, 'Đã công bố'))
  parts['xl/worksheets/sheet2.xml'] = strToU8(state)
  return zipSync(parts)
}

/** The workbooks that the site asks two authorities with, as they come back. */
async function returned(page: Page): Promise<{ name: string; mimeType: string; buffer: Buffer }[]> {
  await page.getByRole('button', { name: vi.menu.name }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText(/^Đề nghị cung cấp thông tin/u).click()])
  const zip = unzipSync(new Uint8Array(await promises.readFile(await download.path())))
  return answers.map((each) => {
    const path = Object.keys(zip).find((name) => name.includes(each.office) && name.endsWith('.xlsx')) ?? ''
    return { name: `${each.office}.xlsx`, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(filled(zip[path] ?? new Uint8Array(), each)) }
  })
}

async function toChanges(page: Page, words: typeof vi.desk | typeof en.desk): Promise<void> {
  await page.getByLabel(words.state.carried).check()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await page.getByRole('button', { name: words.state.go }).click()
  await expect(page.locator('.desk-totals')).toBeVisible()
}

test('what two authorities are asked comes back, and each number cites the document of who answered', async ({ page, open, another }) => {
  test.setTimeout(120_000)
  await open()
  const files = await returned(page)
  await page.goto('?page=desk')
  await drawn(page)
  await page.locator('input[type=file]').setInputFiles(files)

  const others = page.getByRole('list', { name: vi.desk.state.others })
  await expect(others).toContainText('ubnd-la-gi.xlsx')
  await expect(others).toContainText('Báo cáo của La Gi')
  await expect(others).toContainText('17/BC-UBND')
  await expect(page.getByLabel(vi.desk.state.title, { exact: true })).toHaveValue('Báo cáo của Phan Thiết')
  await toChanges(page, vi.desk)
  await expect(page.locator('.desk-totals')).toContainText('Đã công bố, đợt 2017: 14 → 16')
  for (const box of await page.locator('.desk-suspects input').all()) await box.check()

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: vi.desk.publish.zip }).click()])
  const folder = await promises.mkdtemp(join(tmpdir(), 'requests-'))
  await promises.cp(join(dist, 'data'), folder, { recursive: true })
  for (const [path, bytes] of Object.entries(unzipSync(new Uint8Array(await promises.readFile(await download.path()))))) {
    if (!path.startsWith('data/')) continue
    const place = join(folder, path.slice('data/'.length))
    await promises.mkdir(dirname(place), { recursive: true })
    await promises.writeFile(place, bytes)
  }
  const site = await another({ data: folder })
  await page.goto(site.url)
  await drawn(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('16 trong 24')
  for (const [code, own] of [['22921', '41/BC-UBND, 28/9/2018, đoạn 1'], ['23231', '17/BC-UBND, 28/9/2018, đoạn 1']] as const) {
    await page.goto(`${site.url}?unit=${code}`)
    await drawn(page)
    await expect(page.locator('.details cite')).toHaveText([own])
  }
})

for (const lang of ['vi', 'en'] as const) {
  test(`axe finds nothing where several documents are named, and a phone holds them, in ${lang}`, async ({ page, context, open }) => {
    test.setTimeout(60_000)
    await context.addInitScript({ path: 'node_modules/axe-core/axe.min.js' })
    await open()
    const files = await returned(page)
    await page.goto(`?page=desk&lang=${lang}`)
    await drawn(page)
    await page.locator('input[type=file]').setInputFiles(files)
    await expect(page.locator('.desk-documents')).toBeVisible()
    for (const width of [1440, 360]) {
      await page.setViewportSize({ width, height: 900 })
      const { violations } = await page.evaluate(async () => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
      expect(violations.map(({ id, nodes }) => `${width} ${id} ${nodes[0]?.html.slice(0, 200)}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
    }
  })
}
