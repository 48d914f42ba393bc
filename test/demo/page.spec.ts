import type { AxeResults } from 'axe-core'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { demoFiles } from '#test/demo.ts'
import { drawn, expect, test } from '#test/browser.ts'

const words = { vi: 'Số liệu minh họa, không có thật', en: 'Demonstration figures, not real' } as const
const queries = ['?', '?page=changes&'] as const

let data: string
test.beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'demo-'))
  for (const [path, bytes] of demoFiles) {
    mkdirSync(dirname(join(data, path)), { recursive: true })
    writeFileSync(join(data, path), bytes)
  }
})

for (const lang of ['vi', 'en'] as const)
  test(`axe finds nothing on the demonstration, whose band is a landmark, in ${lang}`, async ({ page, context, another }) => {
    const site = await another({ data })
    await context.addInitScript({ path: 'node_modules/axe-core/axe.min.js' })

    for (const query of queries) {
      await page.goto(`${site.url}${query}lang=${lang}`)
      await drawn(page)
      const { violations } = await page.evaluate(async () => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())

      expect(violations.map(({ id, help, nodes }) => `${query} ${id} ${help}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join(' | ')}`)).toEqual([])
    }
    await expect(page.getByRole('region', { name: words[lang] })).toBeVisible()
  })

test('every drawing of the demonstration lies over its words, exactly as large as they are laid out, on screen and on paper', async ({ page, another }) => {
  const site = await another({ data })

  for (const query of queries) {
    await page.emulateMedia({ media: 'screen' })
    await page.goto(`${site.url}${query}lang=vi`)
    await drawn(page)
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media })
      const drawings = await page.locator('.plate, .strip-drawing').evaluateAll((places) => places
        .filter((place) => place.querySelector('svg[role=img]'))
        .map((place) => {
          const [under, over] = [place.querySelector('svg.watermark'), place.querySelector('svg[role=img]')].map((svg) => svg?.getBoundingClientRect())
          return { words: place.querySelector('svg.watermark')?.textContent ?? '', apart: Math.max(Math.abs((under?.top ?? 0) - (over?.top ?? 0)), Math.abs((under?.bottom ?? 0) - (over?.bottom ?? 0))) }
        }))

      expect(drawings.length).toBeGreaterThan(2)
      for (const drawing of drawings) {
        expect(drawing.words).toContain(words.vi)
        expect(drawing.apart).toBeLessThan(8)
      }
    }
  }
})

test('every printed sheet of the demonstration has its words at the head, and none of the real programme', async ({ page, another, open }) => {
  const heads = (): Promise<string[]> => page.evaluate(() => [...document.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).filter((text) => text.includes('@top-center')))
  const site = await another({ data })

  await page.goto(site.url)
  await drawn(page)

  expect((await heads()).join('')).toContain(words.vi)

  await open()

  expect(await heads()).toEqual([])
  await expect(page.locator('.watermark')).toHaveCount(0)
})
