import { expect, test } from '#test/browser.ts'
import { voiceOf } from '#i18n/voice.ts'

const voice = voiceOf('vi')

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('a copied picture is a PNG of the whole sheet', async ({ page, open }) => {
  await open()
  await page.getByRole('button', { name: /^Tải về/ }).nth(1).click()
  await page.getByRole('menuitem', { name: voice.t('app.take.copyImage'), exact: true }).click()

  await expect.poll(() => page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    if (!item?.types.includes('image/png')) return 0
    const picture = await createImageBitmap(await item.getType('image/png'))
    return picture.width
  }), { timeout: 20_000 }).toBe(3840)
})

test('a copied table is both a table for Word and cells for Excel', async ({ page, open }) => {
  await open()
  await page.getByRole('button', { name: /^Tải về/ }).nth(2).click()
  await page.getByRole('menuitem', { name: voice.t('app.take.copyTable'), exact: true }).click()

  await expect.poll(() => page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return item ? [...item.types].toSorted() : []
  })).toEqual(['text/html', 'text/plain'])
  const [html, text] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    if (!item) return ['', '']
    return Promise.all(['text/html', 'text/plain'].map(async (type) => (await item.getType(type)).text()))
  })
  expect(html).toContain('<table')
  expect(text?.split('\n')[0]?.split('\t').length).toBeGreaterThan(3)
})
