import { vi } from '#i18n/vi.ts'
import { drawn, expect, test } from '#test/browser.ts'

test('the pictures of the guide are fetched when it is opened, under a sub-path too, into places that were kept for them', async ({ page, another }) => {
  const site = await another({ base: '/so/lieu/' })
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'image') asked.push(new URL(request.url()).pathname)
  })
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto(`${site.url}?page=desk`)
  await drawn(page)
  expect(asked.filter((path) => path.includes('huong-dan'))).toEqual([])

  await page.locator('.desk-guide summary').click()
  const pictures = page.locator('.desk-guide img')
  const kept = await pictures.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))
  for (const picture of await pictures.all()) {
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => picture.evaluate((each) => each instanceof HTMLImageElement && each.complete && each.naturalWidth > 0)).toBe(true)
  }

  expect(kept).toHaveLength(Object.keys(vi.desk.guide.steps).length)
  expect(kept.every((height) => height > 50)).toBe(true)
  expect(await pictures.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))).toEqual(kept)
  expect(asked.every((path) => path.startsWith('/so/lieu/'))).toBe(true)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
})
