import { vi } from '#i18n/vi.ts'
import { drawn, expect, test } from '#test/browser.ts'

// That no request leaves the origin, that the policy is kept and that the console stays clean
// is asked of every page by every spec (test/browser.ts); here it is shown that the asking works.

test('the page states a policy that allows its own origin only', async ({ page, open }) => {
  await open()

  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).not.toMatch(/unsafe-|https?:|\*/)
})

test('a breach of the policy, an error and a foreign request do not pass unseen', async ({ page, open, troubles }) => {
  await open()

  await page.evaluate(() => {
    const image = new Image()
    image.src = 'http://other.invalid/pixel.png'
    setTimeout(() => { throw new Error('planted') })
    console.error('planted')
  })

  await expect.poll(() => troubles.join('\n')).toMatch(/CSP violation: img-src/)
  await expect.poll(() => troubles.join('\n')).toMatch(/uncaught: .*planted/)
  await expect.poll(() => troubles.join('\n')).toMatch(/console: planted/)
  troubles.length = 0
})

test('both pages, in both languages, load all they need from their own origin', async ({ page, open }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))

  for (const query of ['', '?page=sources', '?lang=en', '?page=sources&lang=en']) await open(query)

  expect(asked.some((url) => url.endsWith('.woff2'))).toBe(true)
  expect(asked.filter((url) => !url.startsWith(new URL('/', page.url()).href) && !/^(data|blob):/.test(url))).toEqual([])
})

test('the page works under a sub-path, and its links stay there', async ({ page, another }) => {
  const site = await another({ base: '/thong-ke/htqlcl/' })

  await page.goto(site.url)
  await drawn(page)
  await page.getByRole('navigation', { name: vi.app.nav.label }).getByRole('link', { name: vi.app.nav.sources }).click()
  await drawn(page)

  expect(page.url()).toBe(`${site.url}?page=sources`)
  await expect(page.locator('a[download]').first()).toBeVisible()
  const downloads = await page.locator('a[download]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  expect(downloads.length).toBeGreaterThan(0)
  for (const address of downloads) {
    expect(address.startsWith(`${site.url}data/`)).toBe(true)
    expect((await page.request.get(address)).status(), address).toBe(200)
  }
})

test('an address without a page gives an empty answer, so a wrong link is not taken for data', async ({ page, site }) => {
  expect((await page.request.get(`${site.url}data/none.json`)).status()).toBe(404)
})
