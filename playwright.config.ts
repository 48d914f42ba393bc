import { defineConfig } from '@playwright/test'
import { browserArgs, foundBrowser } from './scripts/browser.mjs'

const executablePath = foundBrowser()

// The site is served by the specs themselves (test/browser.ts), each worker on a free port.
export default defineConfig({
  testDir: 'test',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/browser',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ...(process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['json'] as const] : [])],
  use: {
    browserName: 'chromium',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 900 },
    launchOptions: { args: browserArgs(), ...(executablePath ? { executablePath } : {}) },
  },
})
