import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { demoFiles } from '#test/demo.ts'
import { drawn, expect, test } from '#test/browser.ts'

const langs = ['vi', 'en'] as const
const sheets = ['portrait', 'landscape'] as const

/** The page as its browser prints it, with the outline that it makes of the headings. */
async function printed(page: Page): Promise<{ readonly boxes: readonly (readonly number[])[]; readonly pdf: string }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true })).toString('latin1')
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])
  return { boxes, pdf }
}

/** Titles of a printed file's outline. */
function outlineOf(pdf: string): string[] {
  return [...pdf.matchAll(/\/Title <FEFF([0-9A-F]+)>\s*\/Dest/g)].map(([, hex = '']) => Buffer.from(hex, 'hex').swap16().toString('utf16le'))
}

for (const lang of langs) {
  for (const sheet of sheets) {
    test(`the summaries of the province and of its ten districts take one sheet each, ${sheet}, in ${lang}`, async ({ page, open }) => {
      await open(`?page=paper&lang=${lang}&paper=summaries${sheet === 'landscape' ? '&sheet=landscape' : ''}`)

      const { boxes } = await printed(page)

      expect(boxes).toEqual(Array.from({ length: 11 }, () => (sheet === 'portrait' ? [595, 842] : [842, 595])))
    })
  }
}

test('the summary of an area alone is one sheet, in print of a phone too', async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const area of ['', '&area=593']) {
    await open(`?page=paper${area}`)

    expect((await printed(page)).boxes, area).toHaveLength(1)
  }
})

test('the demonstration says on every summary that nothing of it is real, and each is still one sheet', async ({ page, another }) => {
  const data = mkdtempSync(join(tmpdir(), 'demo-'))
  for (const [path, bytes] of demoFiles) {
    mkdirSync(dirname(join(data, path)), { recursive: true })
    writeFileSync(join(data, path), bytes)
  }
  const site = await another({ data })
  await page.goto(`${site.url}?page=paper&paper=summaries`)
  await drawn(page)
  const documents = await page.getByRole('article').count()

  const { boxes } = await printed(page)

  expect(documents).toBeGreaterThan(5)
  expect(boxes).toHaveLength(documents)
  const rules = await page.evaluate(() => document.adoptedStyleSheets.flatMap((each) => [...each.cssRules]).map(({ cssText }) => cssText).join('\n'))
  expect(rules.match(/@top-center \{[^}]*Số liệu minh họa, không có thật/g)?.length).toBeGreaterThanOrEqual(documents)
})

test('the note prints with a row for each of the 127 units, its head on every sheet, and its headings as an outline', async ({ page, open }) => {
  await open('?page=paper&paper=note')

  await page.emulateMedia({ media: 'print' })
  const rows = await page.locator('tr.row-plain').evaluateAll((all) => all.filter((row) => row.checkVisibility() && row.children.length === 6).map((row) => row.children[1]?.textContent))
  const heads = await page.locator('thead').evaluateAll((all) => all.map((head) => getComputedStyle(head).display))
  const cut = await page.locator('.leaf tr').evaluateAll((all) => all.filter((row) => getComputedStyle(row).breakInside !== 'avoid').length)
  const { boxes, pdf } = await printed(page)

  expect(new Set(rows).size).toBe(127)
  expect(new Set(heads)).toEqual(new Set(['table-header-group']))
  expect(cut).toBe(0)
  expect(boxes.length).toBeGreaterThan(5)
  const titles = outlineOf(pdf)
  expect(titles).toContain('I. Tóm tắt')
  expect(titles.some((title) => title.startsWith('Phụ lục.'))).toBe(true)
})

test('every sheet has under it the state, its hash and the number of the sheet, in the language of its document', async ({ page, open }) => {
  await open('?page=paper&tongues=both')

  const rules = await page.evaluate(() => document.adoptedStyleSheets.flatMap((each) => [...each.cssRules]).filter((rule) => rule instanceof CSSPageRule && rule.selectorText.startsWith('paper-')).map(({ cssText }) => cssText))
  const { boxes } = await printed(page)

  expect(rules).toHaveLength(2)
  expect(rules[0]).toMatch(/"Bản số liệu 2018-08\.1 · [0-9a-f]{10} · Số liệu: tháng 8\/2018/)
  expect(rules[1]).toMatch(/"Snapshot 2018-08\.1 · [0-9a-f]{10} · Data: August 2018/)
  for (const rule of rules) expect(rule).toContain('counter(page) " / " counter(pages)')
  expect(boxes).toHaveLength(2)
})

test('a printed file with every figure, and the printed overview, are small enough to be sent: hatching is no picture in them', async ({ page, open }) => {
  for (const query of ['?page=paper&paper=briefing&parts=headline,map,authorities,districts,cohorts,timeline,changeTotals,pace,stoplight,changes,moves,changeMap,changeList,communes', '']) {
    await open(query)

    const { pdf } = await printed(page)

    expect(pdf.length, query).toBeLessThan(3_000_000)
    expect(pdf.match(/\/Subtype\s*\/Image/g) ?? [], query).toHaveLength(0)
  }
})

test('nothing but the sheets is printed, and they are light whatever the screen is', async ({ page, open }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await open('?page=paper&paper=letter-ubnd-phan-thiet')

  const onScreen = await page.locator('.leaf').evaluate((leaf) => [getComputedStyle(leaf).backgroundColor, getComputedStyle(leaf).color])
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })

  expect(onScreen).toEqual(['rgb(255, 255, 255)', 'rgb(22, 32, 43)'])
  await expect(page.getByRole('navigation').first()).toBeHidden()
  await expect(page.getByRole('combobox').first()).toBeHidden()
  await expect(page.getByRole('button', { name: /In/ })).toBeHidden()
  await expect(page.getByRole('article')).toBeVisible()
})

test('a drawing on a sheet is as wide as the sheet whatever the window is', async ({ page, open }) => {
  const widths: number[] = []
  for (const width of [1440, 700, 360]) {
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width, height: 800 })
    await open('?page=paper&paper=briefing&parts=cohorts')
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 624, height: 900 })
    widths.push(await page.locator('.paper-drawing svg').first().evaluate((svg) => Math.round(svg.getBoundingClientRect().width)))
  }

  expect(widths).toEqual([623, 623, 623])
})

test('on a phone the bar to scale is whole and moved by nobody, and is printed as wide as the sheet', async ({ page, open }) => {
  for (const width of [360, 700]) {
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width, height: 800 })
    await open('?page=paper')
    const [bar, frame, type] = await page.locator('.strip-whole svg').evaluate((svg) => [
      svg.getBoundingClientRect().width, svg.closest('figure')?.clientWidth ?? 0, Math.min(...[...svg.querySelectorAll('text')].map((each) => each.getBoundingClientRect().height)),
    ])
    expect(bar).toBeLessThanOrEqual(frame ?? 0)
    expect(type, 'its words are not made small').toBeGreaterThan(12)

    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 624, height: 900 })
    await expect.poll(() => page.locator('.strip-whole svg').evaluate((svg) => Math.round(svg.getBoundingClientRect().width))).toBe(623)
  }
})

for (const width of [360, 768, 1440]) {
  test(`at ${String(width)} px the page moves in no more than one direction`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 800 })
    for (const query of ['?page=paper', '?page=paper&sheet=landscape', '?page=paper&paper=note&lang=en', '?page=paper&paper=letter-ubnd-la-gi', '?page=paper&paper=briefing&parts=communes,districts']) {
      await open(query)

      expect(await page.evaluate(() => document.documentElement.scrollWidth), query).toBeLessThanOrEqual(width)
    }
  })
}

test.describe('axe finds nothing', () => {
  test.setTimeout(120_000)
  for (const lang of langs) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`on the page made for paper, in ${lang}, ${colorScheme}`, async ({ page, context, open }) => {
        await context.addInitScript({ path: 'node_modules/axe-core/axe.min.js' })
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        const found: string[] = []
        for (const query of ['', '&paper=briefing', '&paper=letter-ubnd-phan-thiet', '&paper=nobody']) {
          for (const width of [1440, 360]) {
            await page.setViewportSize({ width, height: 900 })
            await open(`?page=paper&lang=${lang}${query}`)
            const { violations } = await page.evaluate(async () => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
            found.push(...violations.map(({ id, help, nodes }) => `${query} ${width}: ${id} ${help}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`).join(' | ')}`))
          }
        }

        expect(found).toEqual([])
      })
    }
  }
})

test('from the overview of an area a link leads to its summary', async ({ page, open }) => {
  await open('?area=594')

  await page.getByRole('link', { name: 'Tóm tắt một trang (in / PDF)' }).click()

  await expect(page).toHaveURL(/\?page=paper&area=594$/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thị xã La Gi')
})
