import type { AxeResults } from 'axe-core'
import { expect, test } from '#test/browser.ts'

const pages = { overview: '', sources: '?page=sources', area: '?area=593', unit: '?unit=22951', tables: '?view=table' } as const
const langs = ['vi', 'en'] as const
const schemes = ['light', 'dark'] as const
const widths = [1440, 360] as const

test.describe('axe finds nothing', () => {
  test.setTimeout(120_000)
  for (const [name, query] of Object.entries(pages)) {
    for (const lang of langs) {
      for (const colorScheme of schemes) {
        test(`on ${name}, in ${lang}, ${colorScheme}`, async ({ page, context, open }) => {
          await context.addInitScript({ path: 'node_modules/axe-core/axe.min.js' })
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
          const found: string[] = []
          for (const width of widths) {
            await page.setViewportSize({ width, height: 900 })
            await open(lang === 'vi' ? query : `${query}${query ? '&' : '?'}lang=${lang}`)
            const { violations } = await page.evaluate(async () => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
            found.push(...violations.map(({ id, help, nodes }) => `${width}: ${id} ${help}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`).join(' | ')}`))
          }

          expect(found).toEqual([])
        })
      }
    }
  }
})

test('the language of the page, its title and description follow the language chosen', async ({ page, open }) => {
  for (const lang of langs) {
    await open(`?lang=${lang}`)

    await expect(page.locator('html')).toHaveAttribute('lang', lang)
    await expect(page).not.toHaveTitle('')
    expect((await page.locator('meta[name=description]').getAttribute('content'))?.length).toBeGreaterThan(20)
  }
})

test('the page has one first heading, and no heading skips a level', async ({ page, open }) => {
  for (const query of Object.values(pages)) {
    await open(query)
    const levels = await page.locator('h1, h2, h3, h4').evaluateAll((headings) => headings.filter((heading) => heading.checkVisibility()).map((heading) => Number(heading.tagName.slice(1))))

    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1)
  }
})

test('in forced colours the page stands with its finding and its figures', async ({ page, open }) => {
  await page.emulateMedia({ forcedColors: 'active' })

  await open()

  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
