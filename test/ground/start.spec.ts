import type { Page } from '@playwright/test'
import { voiceOf } from '#i18n/voice.ts'
import { languages } from '#model/words.ts'
import { expect, test } from '#test/browser.ts'

const script = /\/assets\/index-[^/]*\.js$/

async function saysHowToGoOn(page: Page): Promise<void> {
  for (const lang of languages) {
    const { t } = voiceOf(lang)
    const part = page.locator(`.start [lang=${lang}]`)
    await expect(part.getByRole('heading', { name: t('start.title') })).toBeVisible()
    await expect(part).toContainText(t('start.text'))
    await expect(part.getByRole('link', { name: t('start.data') })).toBeVisible()
  }
}

test.describe('a page whose script is gone', () => {
  test.use({ provoked: [/Failed to load resource/] })

  test('says so in both languages, and its links reload the same address and lead to the data', async ({ page }) => {
    const asked = '?page=changes&lang=en'
    await page.route(script, (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' }))
    await page.goto(asked)
    await saysHowToGoOn(page)
    await expect(page.locator('.start-scriptless')).toHaveCount(0)
    expect((await page.request.get(await page.getByRole('link', { name: voiceOf('vi').t('start.data') }).evaluate((link: HTMLAnchorElement) => link.href))).ok()).toBe(true)

    await page.unroute(script)
    await page.getByRole('link', { name: voiceOf('en').t('start.reload') }).click()
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'figures')
    expect(new URL(page.url()).search).toBe(asked)
    await expect(page.locator('.start')).toHaveCount(0)
  })

  test('says so at once where its style is gone as well', async ({ page }) => {
    await page.route(/\/assets\//, (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' }))
    await page.goto('')

    await expect(page.locator('.start')).toBeVisible({ timeout: 2000 })
  })
})

test('a script that takes its time is waited for without a word, and leaves none behind', async ({ page }) => {
  const held: (() => Promise<void>)[] = []
  await page.route(script, (route) => {
    held.push(() => route.continue())
  })
  await page.goto('', { waitUntil: 'commit' })
  await expect(page.locator('.start')).toBeAttached()
  await expect(page.locator('.start')).toBeHidden()

  await expect.poll(() => held.length).toBe(1)
  for (const release of held) await release()
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'figures')
  await expect(page.locator('.start')).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a page says in both languages that it needs it', async ({ page }) => {
    await page.goto('')

    for (const lang of languages) {
      const said = page.locator(`.start-scriptless [lang=${lang}]`)
      await expect(said).toHaveText(voiceOf(lang).t('start.script'))
      await expect(said).toBeVisible()
    }
    await expect(page.locator('.start')).toBeHidden()
  })
})
