import type { AxeResults } from 'axe-core'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Site } from '#scripts/serve.mjs'
import { demoFiles } from '#test/demo.ts'
import { drawn, expect, test } from '#test/browser.ts'
import { clippedOnPaper } from '#test/paper.ts'

const pages = { versions: '?page=versions', changes: '?page=changes' } as const

async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

test.describe('axe finds nothing', () => {
  test.setTimeout(120_000)
  for (const [name, query] of Object.entries(pages)) {
    for (const lang of ['vi', 'en'] as const) {
      for (const colorScheme of ['light', 'dark'] as const) {
        test(`on ${name}, in ${lang}, ${colorScheme}`, async ({ page, context, open }) => {
          await context.addInitScript({ path: 'node_modules/axe-core/axe.min.js' })
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          const found: string[] = []
          for (const width of [1440, 360]) {
            await page.setViewportSize({ width, height: 900 })
            await open(`${query}&lang=${lang}`)
            const { violations } = await page.evaluate(async () => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
            found.push(...violations.map(({ id, help, nodes }) => `${width}: ${id} ${help}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`).join(' | ')}`))
            expect(await sideways(page), `sideways at ${width}`).toBe(0)
            expect(await page.locator('h1').count()).toBe(1)
          }

          expect(found).toEqual([])
        })
      }
    }
  }
})

test('the head of a phone stays small, and its picker and steps in it', async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open()

  expect((await page.locator('.top').boundingBox())?.height).toBeLessThan(165)
  for (const button of await page.locator('.steps button').all()) {
    const box = await button.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
  }
})

for (const [lang, verify, agrees] of [['vi', 'Kiểm tra tất cả', 'Khớp 4/4 bản.'], ['en', 'Verify all', '4 of 4 versions agree.']] as const) {
  test(`every published file is proved again in the browser, in ${lang}`, async ({ page, open }) => {
    await open(`?page=versions&lang=${lang}`)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))

    await page.getByRole('button', { name: verify }).click()

    await expect(page.getByText(agrees)).toBeVisible()
    expect(asked.filter((path) => path.includes('/snapshots/'))).toHaveLength(4)
  })
}

test('without the browser’s own SHA-256 the sums are proved all the same', async ({ page, context, open }) => {
  await context.addInitScript(() => Object.defineProperty(globalThis.crypto, 'subtle', { value: undefined }))
  await open('?page=versions')

  await page.getByRole('button', { name: 'Kiểm tra tất cả' }).click()

  await expect(page.getByText('Khớp 4/4 bản.')).toBeVisible()
})

test('a file that is changed on its way is named with the sum that it has', async ({ page, open }) => {
  await open('?page=versions')
  await page.route(/snapshots\/2017/, async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replace('2017', '2016') })
  })

  await page.locator('[id="version-2017.1"]').getByText('Tệp và mã kiểm tra').click()
  await page.locator('[id="version-2017.1"]').getByRole('button').click()

  await expect(page.getByText(/^Không khớp: snapshots\/2017\.1\.[0-9a-f]{10}\.json có SHA-256 [0-9a-f]{64}\.$/)).toBeVisible()
})

test('the downloads of every version are there', async ({ page, open, request }) => {
  await open('?page=versions')

  const links = await page.locator('.files a').evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).href))

  expect(links).toHaveLength(16)
  for (const link of new Set(links)) expect((await request.get(link)).status(), link).toBe(200)
})

for (const [lang, first, progress] of [
  ['vi', 'Từ ngày 29/3/2018 đến tháng 8/2018: 24 đơn vị mới có thông tin (14 đã công bố, 10 mới hoàn thành bộ tài liệu)', 'chưa xác nhận được tiến triển nào'],
  ['en', /^From 29 March 2018 to August 2018: 24 /, 'no certain progress'],
] as const) {
  test(`an address compares two states: 24 newly known and no progress, in ${lang}`, async ({ page, open }) => {
    await open(`?page=changes&snapshot=2018-08.1&compare=2018-03-29.1&lang=${lang}`)
    await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /^(Từ ngày|From) 29.* 24 /)

    const said = page.getByRole('heading', { level: 1 })
    await expect(said).toContainText(first)
    await expect(said).toContainText(progress)
    await page.locator('#figure-moves').getByRole('button', { name: /^(Bảng số liệu|Table)/ }).click()
    await expect(page.locator('#figure-moves').getByRole('table')).toBeVisible()
    expect(new URL(page.url()).searchParams.get('compare')).toBe('2018-03-29.1')
  })
}

test('nonsense in the address of a comparison gives a notice, and the page stands', async ({ page, open }) => {
  await open('?page=changes&compare=2099-01.1')

  await expect(page.getByText('compare: “2099-01.1”')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Từ ngày 29/3/2018 đến tháng 8/2018')
})

test('while another state to compare with is on its way, the figures before stand pale and nothing moves', async ({ page, open }) => {
  await open('?page=changes')
  await page.route(/snapshots\/2017/, async (route) => {
    await new Promise((done) => setTimeout(done, 1500))
    await route.continue()
  })
  await page.locator('#figure-moves').scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => [window.scrollY, document.documentElement.scrollHeight])

  await page.getByRole('combobox', { name: 'Từ' }).selectOption('2017.1')

  await expect(page.locator('.compared')).toHaveCSS('opacity', '0.45')
  expect(await page.evaluate(() => [window.scrollY, document.documentElement.scrollHeight])).toEqual(before)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Từ năm 2017')
  await expect(page.locator('.compared')).toHaveCSS('opacity', '1')
})

test('a district has its own changes, and the crumbs stay on the page', async ({ page, open }) => {
  await open('?page=changes&compare=2018-03-29.1')

  await page.getByRole('navigation', { name: 'Xem theo địa bàn' }).getByRole('link', { name: 'TP. Phan Thiết' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toContainText('16 đơn vị mới có thông tin')
  expect(await sideways(page)).toBe(0)
  await page.getByRole('navigation', { name: 'Vị trí của trang' }).getByRole('link').first().click()
  await expect(page).toHaveURL(/\?page=changes&compare=2018-03-29\.1$/)
})

for (const [name, query] of Object.entries(pages)) {
  test(`on paper nothing of ${name} is wider than the sheet, and its controls stay away`, async ({ page, open }) => {
    await open(query)

    expect(await clippedOnPaper(page)).toEqual([])
    await expect(page.locator('main button:not(.opener)').filter({ visible: true })).toHaveCount(0)
  })
}

test.describe('of the demonstration', () => {
  let data: string
  test.beforeAll(() => {
    data = mkdtempSync(join(tmpdir(), 'demo-'))
    for (const [path, bytes] of demoFiles) {
      mkdirSync(dirname(join(data, path)), { recursive: true })
      writeFileSync(join(data, path), bytes)
    }
  })
  const at = async (site: Site, page: Page, query: string): Promise<void> => {
    await page.goto(`${site.url}${query}`)
    await drawn(page)
  }

  test('fifteen versions read well on a phone and on a desk, and all agree', async ({ page, another }) => {
    const site = await another({ data })
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      await at(site, page, '?page=versions')
      await expect(page.locator('.versions tbody tr')).toHaveCount(15)
      expect(await sideways(page)).toBe(0)
    }
    await page.getByRole('button', { name: 'Kiểm tra tất cả' }).click()
    await expect(page.getByText('Khớp 15/15 bản.')).toBeVisible()
  })

  test('what was replaced or withdrawn says so on all pages that show it, and leads on', async ({ page, another }) => {
    const site = await another({ data })
    for (const view of ['', 'page=changes&', 'page=versions&']) {
      await at(site, page, `?${view}snapshot=2030-05.1`)
      await expect(page.getByText('SỐ LIỆU CŨ: đã được thay bằng bản 2030-05.2', { exact: true })).toBeVisible()
      await at(site, page, `?${view}snapshot=2030-10.1`)
      await expect(page.getByText('SỐ LIỆU ĐÃ RÚT, không dùng: một huyện nộp kế hoạch thay cho kết quả (minh họa)', { exact: true })).toBeVisible()
    }
    await page.getByRole('link', { name: 'Mở bản 2031-02-28.1' }).click()
    await expect(page.getByText('SỐ LIỆU ĐÃ RÚT, không dùng: một huyện nộp kế hoạch thay cho kết quả (minh họa)', { exact: true })).toHaveCount(0)
  })

  test('a comparison across two registers is drawn', async ({ page, another }) => {
    const site = await another({ data })
    await at(site, page, '?page=changes&snapshot=2031-02-28.1&compare=2030-01.1')

    await expect(page.getByRole('heading', { level: 1 })).toContainText('Từ tháng 01/2030 đến ngày 28/02/2031')
    await expect(page.locator('#figure-changes svg').first()).toBeVisible()
  })
})
