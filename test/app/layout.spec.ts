import type { Locator } from '@playwright/test'
import { expect, test } from '#test/browser.ts'

const tops = (of: Locator): Promise<readonly number[]> => of.evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().top)))

for (const [width, lines] of [[1440, 1], [1024, 2], [768, 2]] as const) {
  test(`at ${width} px large numbers side by side stand on one line, however long their labels are`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 900 })
    for (const query of ['', '?lang=en', '?area=593']) {
      await open(query)
      expect(new Set(await tops(page.locator('.numbers .big:not(.worded)'))).size, query).toBe(lines)
    }
  })
}

for (const width of [1440, 768, 360]) {
  test(`at ${width} px the controls of a figure stand in one line`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 800 })
    for (const query of ['', '?lang=en', '?page=changes']) {
      await open(query)
      for (const controls of await page.locator('figure.card > .card-head > .controls').all()) {
        expect(new Set(await tops(controls.locator('.control:visible'))).size, `${query} ${await controls.innerText()}`).toBe(1)
      }
    }
  })
}

test('at the width of a desk nothing that is printed before a search is cut off', async ({ page, open }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  for (const query of ['', '?lang=en']) {
    await open(query)
    const cut = await page.locator('.search input').evaluateAll((all) => all.filter((each) => {
      if (!(each instanceof HTMLInputElement)) return false
      const pen = document.createElement('canvas').getContext('2d')
      const style = getComputedStyle(each)
      if (!pen) return true
      pen.font = `${style.fontSize} ${style.fontFamily}`
      return pen.measureText(each.placeholder).width > each.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
    }).length)
    expect(cut).toBe(0)
  }
})
