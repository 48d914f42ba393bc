import type { Page } from '@playwright/test'

/** The width of A4 between its margins of 12 mm, px. */
const column = Math.round(((210 - 24) / 25.4) * 96)

/** Lays the page out as on paper; the beginnings of up to five elements that are wider than the sheet. */
export async function clippedOnPaper(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: column, height: 1000 })
  await page.evaluate(async () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  return page.evaluate((width) => [...document.body.querySelectorAll('*')]
    .filter((element) => element.checkVisibility() && !element.closest('.unseen, [aria-hidden=true], .skip'))
    .filter((element) => {
      const { left, right, width: own } = element.getBoundingClientRect()
      return own > 0 && (right > width + 1 || left < -1)
    })
    .slice(0, 5)
    .map((element) => element.outerHTML.slice(0, 140)), column)
}
