import type { AxeResults } from 'axe-core'
import type { Locator, Page } from '@playwright/test'
import { en } from '#i18n/en.ts'
import { vi } from '#i18n/vi.ts'
import { expect, test } from '#test/browser.ts'

const late = 'authorities:ubnd-phan-thiet:remaining'
const words = { vi, en } as const
const langs = ['vi', 'en'] as const

const panel = (page: Page): Locator => page.getByRole('dialog')
const asked = (page: Page): string | null => new URL(page.url()).searchParams.get('trail')
const addressed = (lang: 'vi' | 'en', trail: string): string => `?${lang === 'en' ? 'lang=en&' : ''}trail=${trail}`

for (const lang of langs) {
  test(`the five of Phan Thiết are told as a difference, with the place that states it and the hash, in ${lang}`, async ({ page, open }) => {
    await open(addressed(lang, late))

    await expect(panel(page).getByRole('heading', { level: 2 })).toContainText('5')
    await expect(panel(page)).toContainText('16 − 11 = 5')
    await expect(panel(page)).toContainText(/SHA-256: [0-9a-f]{64}/)
    await expect(panel(page).getByRole('heading', { name: words[lang].app.proof.stated })).toBeVisible()
    await expect(panel(page).getByRole('link', { name: lang === 'vi' ? /đoạn/ : /paragraph|¶/ }).first()).toBeVisible()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing while a trail is open, in ${lang}, ${colorScheme}`, async ({ page, context, open }) => {
      test.setTimeout(90_000)
      await context.addInitScript({ path: 'node_modules/axe-core/axe.min.js' })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const found: string[] = []
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 900 })
        await open(addressed(lang, late))
        await expect(panel(page)).toBeVisible()
        const { violations } = await page.evaluate(async () => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
        found.push(...violations.map(({ id, help, nodes }) => `${width}: ${id} ${help}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`).join(' | ')}`))
      }

      expect(found).toEqual([])
    })
  }
}

test('the parts of the drawings open what they draw', async ({ page, open }) => {
  // As wide as the page needs to stay in reach beside the panel.
  await page.setViewportSize({ width: 1840, height: 900 })
  await open()
  for (const [figure, part] of [
    ['authorities', 'ubnd-phan-thiet:remaining'], ['districts', '593:sure'], ['cohorts', '2017:behind'], ['timeline', '2018-08.1:rolledOut'],
  ] as const) {
    await page.locator(`#figure-${figure} [data-asked="${part}"]`).first().click()
    await expect.poll(() => asked(page)).toBe(`${figure}:${part}`)
    await expect(panel(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(panel(page)).toHaveCount(0)
    await expect(page.locator(`[data-proof=${figure}]`)).toBeFocused()
  }

  await page.locator('#figure-districts [data-asked="593:announced"]').click()
  await expect.poll(() => asked(page)).toBe('districts:593:announced')
  await page.locator('.strip [data-asked]').first().click()
  await expect.poll(() => asked(page)).toMatch(/^headline:class-/)
})

test('to open and close a trail leaves every drawing as it stands', async ({ page, open }) => {
  await open()
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    for (const drawing of document.querySelectorAll('.plate, .strip-drawing')) {
      new MutationObserver((changes) => seen.push(...changes.map(({ type }) => type))).observe(drawing, { subtree: true, childList: true, attributes: true, characterData: true })
    }
  })

  await page.locator('[data-trail="headline:rolledOut:percent"]').click()
  await expect(panel(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)

  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([])
})

test('by keys alone: from the button of a figure to another of its numbers, to all its entries, and back', async ({ page, open }) => {
  await open()
  const button = page.locator('[data-proof=districts]')
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(panel(page)).toBeFocused()

  const others = panel(page).getByRole('combobox')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(others).toBeFocused()
  const first = asked(page)
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => asked(page)).not.toBe(first)
  await expect(others).toBeFocused()
  await page.keyboard.press('Escape')

  await expect(panel(page)).toHaveCount(0)
  await expect(button).toBeFocused()
})

test('a number of a table opens its trail and has the focus again after Escape', async ({ page, open }) => {
  await open('?figure=authorities&view=table')
  const number = page.locator(`[data-trail="${late}"]`)

  await number.focus()
  await page.keyboard.press('Enter')
  await expect(panel(page)).toContainText('16 − 11 = 5')
  await page.keyboard.press('Escape')

  await expect(number).toBeFocused()
})

test('beside the page the panel leaves it in reach; where it covers some of it, it does not', async ({ page, open }) => {
  await page.setViewportSize({ width: 1840, height: 900 })
  await open(addressed('vi', late))
  await expect(panel(page)).toHaveAttribute('aria-modal', 'false')
  await page.locator('[data-trail="headline:rolledOut:percent"]').click()
  await expect.poll(() => asked(page)).toBe('headline:rolledOut:percent')

  await page.setViewportSize({ width: 1280, height: 900 })
  await expect(panel(page)).toHaveAttribute('aria-modal', 'true')
  await page.setViewportSize({ width: 360, height: 740 })
  await expect(panel(page)).toHaveAttribute('aria-modal', 'true')
  await page.mouse.click(180, 20)
  await expect(panel(page)).toHaveCount(0)
})

test('at 360 px nothing of a trail is wider than the screen', async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const lang of langs) {
    for (const trail of [late, 'headline:rolledOut:percent', 'timeline:2018-08.1:announced', 'districts:600:announced']) {
      await open(addressed(lang, trail))
      await expect(panel(page)).toBeVisible()
      const wide = await panel(page).evaluate((element) => [document.documentElement.scrollWidth - innerWidth, element.scrollWidth - element.clientWidth])

      expect(wide, `${trail} in ${lang}`).toEqual([0, 0])
    }
  }
})

test('a citation lands on the clipboard, with an address that opens the same trail', async ({ page, context, open }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(addressed('vi', late))

  await panel(page).getByRole('button', { name: vi.app.proof.copyEn }).click()
  await expect(panel(page).getByText(vi.app.proof.copied)).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  const address = /https?:\/\/\S+$/.exec(text)?.[0] ?? ''
  expect(address).toContain('snapshot=2018-08.1')
  await open(new URL(address).search)

  await expect(panel(page)).toContainText('16 − 11 = 5')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('on paper an open trail stands alone, whole, without its controls', async ({ page, open }) => {
  await open(addressed('vi', 'headline:rolledOut:value'))
  await page.emulateMedia({ media: 'print' })

  const rows = panel(page).getByRole('rowheader')
  await expect(panel(page).locator('.proof-fold')).toBeHidden()
  await expect(panel(page).getByRole('button')).toHaveCount(0)
  expect(await rows.count()).toBeGreaterThan(12)
  await expect(page.locator('main')).toBeHidden()
})
