import type { Page } from '@playwright/test'
import { voiceOf } from '#i18n/voice.ts'
import { drawn, expect, test } from '#test/browser.ts'

const words = /\/assets\/english-[^/]*\.js$/
const key = /\b(app|figure|menu|trail|version|pace|change)\.[a-z]+\.[a-z]+/i
const english = voiceOf('en')
const vietnamese = voiceOf('vi')

/** Keeps the words of the second language back until the answer is called. */
async function held(page: Page): Promise<() => Promise<void>> {
  const waiting: (() => Promise<void>)[] = []
  await page.route(words, (route) => {
    waiting.push(() => route.continue())
  })
  return async () => {
    await expect.poll(() => waiting.length).toBeGreaterThan(0)
    for (const release of waiting.splice(0)) await release()
  }
}

test('the words of the second language are no part of the first page', async ({ page, baseURL }) => {
  const first = await (await page.request.get(baseURL ?? '')).text()

  expect(first).toContain('/index-')
  expect(first).not.toMatch(/\/english-/)
})

test('a change of language shows the page as it was until the words are there, and never a key', async ({ page, open }) => {
  const release = await held(page)
  await open()
  await page.getByRole('link', { name: 'EN' }).click()
  await expect(page).toHaveURL(/lang=en/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  await expect(page.getByRole('link', { name: vietnamese.t('app.skip') })).toBeAttached()
  expect(await page.locator('body').innerText()).not.toMatch(key)

  await release()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await drawn(page)
  await expect(page.getByRole('link', { name: english.t('app.skip') })).toBeAttached()
  expect(await page.locator('body').innerText()).not.toMatch(key)
})

test('an address in the second language begins in it, and shows nothing in the first', async ({ page }) => {
  const release = await held(page)
  await page.goto('?lang=en')
  await expect(page.locator('.start')).toHaveCount(0)
  await expect(page.locator('#root')).toBeEmpty()

  await release()
  await drawn(page)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('what can be cited in both languages waits for the words of both', async ({ page, open }) => {
  const release = await held(page)
  await open()
  await page.locator('.opener').first().click()
  await expect(page).toHaveURL(/trail=/)
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await release()
  await expect(page.getByRole('dialog')).toBeVisible()
  expect(await page.getByRole('dialog').innerText()).not.toMatch(key)
})

test('once a page stands its language changes without a network', async ({ page, open, context }) => {
  const fetched = page.waitForResponse(words)
  await open()
  await (await fetched).finished()
  await context.setOffline(true)
  await page.getByRole('link', { name: 'EN' }).click()

  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('link', { name: english.t('app.skip') })).toBeAttached()
})

test.describe('where the words of the second language cannot be had', () => {
  test.use({ provoked: [/Failed to load resource/] })

  test('the page says so and stays in the first', async ({ page }) => {
    await page.route(words, (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'not found' }))
    await page.goto('?lang=en')

    await expect(page.getByText(vietnamese.t('app.unfetched.words'))).toBeVisible()
    await drawn(page)
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
    expect(await page.locator('body').innerText()).not.toMatch(key)
  })
})

test('a figure in a frame fetches the words of its own language alone', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto('?embed=headline')
  await drawn(page)
  await page.waitForLoadState('networkidle')

  expect(asked.filter((url) => words.test(url))).toEqual([])
})
