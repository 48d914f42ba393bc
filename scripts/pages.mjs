// The built site, opened in the browser of the tests: for pictures, never for judging.
import { chromium } from '@playwright/test'
import { browser, browserArgs } from './browser.mjs'
import { serve } from './serve.mjs'

/** Calls `show` with a way to open pages of the site: `open(query, options)` waits until all charts are drawn. */
export async function withSite(show) {
  const site = await serve()
  const chrome = await chromium.launch({ executablePath: browser(), args: browserArgs() })
  const open = async (query, options) => {
    const context = await chrome.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...options })
    const page = await context.newPage()
    page.on('console', (message) => message.type() === 'error' && console.error(`${query} ${message.text()}`))
    page.on('pageerror', (error) => console.error(`${query} ${error.message}`))
    await page.goto(site.url + query)
    await page.waitForSelector('html[data-ready=figures]', { timeout: 30_000 }).catch(() => console.error(`${query}: the charts are not drawn`))
    return page
  }
  try {
    return await show(open)
  } finally {
    await chrome.close()
    await site.close()
  }
}
