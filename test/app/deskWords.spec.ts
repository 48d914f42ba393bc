import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { vi } from '#i18n/vi.ts'
import { en } from '#i18n/en.ts'
import { expect, test } from '#test/browser.ts'

const codes = ['22915', '22918', '22921', '22924', '22930', '22933', '22936', '22939', '22942', '22945', '22948', '22951', '22954']
const sheet = ['Mã đơn vị,Đợt triển khai,Bước', ...codes.map((code, at) => `${code},${at % 4 === 1 ? 'Đợt I' : 'đợt 2017'},${at % 5 === 4 ? 'Đang áp dụng' : 'Đang XD'}`)].join('\n')

for (const { words: { desk: words }, lang, colorScheme } of [{ words: vi, lang: 'vi', colorScheme: 'light' }, { words: en, lang: 'en', colorScheme: 'dark' }] as const) {
  test(`words of a sheet are answered by keyboard alone on a phone, nothing against it in ${lang}, ${colorScheme}, and a reload forgets none`, async ({ page, context, open }) => {
    await context.addInitScript({ path: 'node_modules/axe-core/axe.min.js' })
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 360, height: 740 })
    await open(`?page=desk${lang === 'en' ? '&lang=en' : ''}`)
    await page.locator('input[type=file]').setInputFiles({ name: 'bang.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) })

    const asked = page.locator('.desk-word select')
    await expect(asked).toHaveCount(3)
    await asked.first().focus()
    for (let left = 2; left >= 0; left -= 1) {
      await expect(page.locator('.desk-word select:focus')).toHaveCount(1)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await expect(asked).toHaveCount(left)
    }
    const answered = page.locator('.desk-words')
    await expect(answered.getByRole('heading')).toBeFocused()
    await expect(answered.getByRole('listitem')).toHaveCount(3)
    await expect(page.getByRole('button', { name: words.faults.note })).toBeVisible()

    const { violations } = await page.evaluate(async () => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

    await expect.poll(() => keptWords(page)).toBe(3)
    await page.reload()
    await expect(answered.getByRole('listitem')).toHaveCount(3)
    await answered.getByRole('button').last().click()
    await expect(asked).toHaveCount(1)
  })
}

/** How many words the browser holds the answers to. */
function keptWords(page: Page): Promise<number> {
  return page.evaluate(() => new Promise((resolve) => {
    const opening = indexedDB.open('desk', 1)
    opening.addEventListener('success', () => {
      const asked = opening.result.transaction('begun').objectStore('begun').get('v2')
      asked.addEventListener('success', () => {
        opening.result.close()
        const kept: { readonly meant?: readonly unknown[] } | undefined = asked.result
        resolve(kept?.meant?.length ?? 0)
      })
    })
  }))
}
