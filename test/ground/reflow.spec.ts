import type { Page } from '@playwright/test'
import { drawn, expect, test } from '#test/browser.ts'

const queries = ['', '?page=sources', '?area=593', '?lang=en', '?view=table', '?unit=22951', '?page=changes', '?page=changes&view=table&lang=en', '?page=versions', '?trail=districts:593:announced'] as const

for (const [name, width] of [['a phone of 360', 360], ['1280 at 200 % zoom', 640], ['1280 at 400 % zoom', 320], ['a tablet of 768', 768], ['a desk of 1440', 1440]] as const) {
  test(`nothing scrolls sideways on ${name}`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 740 })
    for (const query of queries) {
      await open(query)
      expect(await overflow(page), `${query} at ${width}`).toEqual([])
    }
  })
}

test('text at twice its size still fits', async ({ page, open }) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await open()

  await page.evaluate(() => { document.documentElement.style.fontSize = '200%' })

  expect(await overflow(page)).toEqual([])
})

for (const width of [1440, 768, 360]) {
  test(`nothing moves while the page comes, at ${width}`, async ({ page, context, open }) => {
    await context.addInitScript(() => {
      const shifts: { value: number; what: string }[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean; sources: { node?: Element }[] }[]) {
          if (!entry.hadRecentInput) shifts.push({ value: entry.value, what: entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? '').join(' | ') })
        }
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.setViewportSize({ width, height: 900 })

    await open()
    await page.waitForTimeout(300)

    const shifts = await page.evaluate(() => (window as unknown as { shifts: { value: number; what: string }[] }).shifts)
    const total = shifts.reduce((sum, { value }) => sum + value, 0)
    expect(total, JSON.stringify(shifts, null, 1)).toBeLessThan(0.05)
  })
}

test('the page says how far it has come: the table first, then the figures', async ({ page, context }) => {
  await context.addInitScript(() => {
    const stages: string[] = []
    Object.assign(window, { stages })
    new MutationObserver(() => {
      const stage = document.documentElement?.dataset['ready']
      if (stage !== undefined && stages.at(-1) !== stage) stages.push(stage)
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-ready'] })
  })

  await page.goto('')
  await drawn(page)

  expect(await page.evaluate(() => (window as unknown as { stages: string[] }).stages)).toEqual(['table', 'figures'])
  expect(await page.evaluate(() => ['table', 'figures'].map((name) => performance.getEntriesByName(name, 'mark').length))).toEqual([1, 1])
})

/** What reaches beyond the window's right edge and no scroller of its own holds. */
async function overflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      if (element.getBoundingClientRect().right <= clientWidth + 1) return false
      for (let up = element.parentElement; up; up = up.parentElement) if (getComputedStyle(up).overflowX !== 'visible' && up !== document.body) return false
      return true
    })
    return [`${scrollWidth} > ${clientWidth}`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))]
  })
}
