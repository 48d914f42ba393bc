import type { Page } from '@playwright/test'
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

const pasted = (page: Page): Promise<readonly string[]> => page.evaluate(async () => {
  const [item] = await navigator.clipboard.read()
  if (!item) return []
  return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item.getType(type)).text()))
})

test('a copied sentence is the one that stands there, with what it rests on, for a message and for a document', async ({ page, open }) => {
  for (const query of ['', '?page=changes', '?lang=en']) {
    await open(query)
    const said = await page.getByRole('heading', { level: 1 }).innerText()
    await page.locator('.opening').getByRole('button', { name: /^(Sao chép câu kết luận|Copy the finding)$/ }).click()
    await expect(page.locator('.opening .copies-said')).not.toBeEmpty()
    const [text, html] = await pasted(page)

    expect(text?.split('\n')[0]).toBe(said)
    expect(text).toMatch(/2018-08\.1 · [0-9a-f]{10}/)
    for (const line of text?.split('\n') ?? []) expect(html?.replace(/&amp;/g, '&')).toContain(line)
  }
})

test('every figure offers its sentence, its picture and its table, and the list what it has', async ({ page, open }) => {
  const offered = async (): Promise<readonly string[]> => {
    const names = await page.getByRole('menuitem').allInnerTexts()
    await page.keyboard.press('Escape')
    return names
  }
  for (const query of ['', '?page=changes']) {
    await open(query)
    const menus = page.locator('main').getByRole('button', { name: /^Tải về: / })
    const count = await menus.count()
    expect(count).toBeGreaterThan(5)
    for (let at = 0; at < count; at++) {
      await menus.nth(at).click()
      const names = await offered()
      const copied = names.filter((name) => name.includes('Sao chép'))
      expect(copied.some((name) => name.includes(voice.t('app.take.copySentence')))).toBe(true)
      expect(copied.some((name) => name.includes(voice.t('app.take.copyTable')))).toBe(true)
      // The list is no picture.
      if (!names.some((name) => name.includes('phần đang hiển thị'))) expect(copied).toContain(voice.t('app.take.copyImage'))
      expect(names).toContain(voice.t('menu.embed'))
    }
  }
})

test('where nothing can be copied the downloads stand alone, and the sentence can be taken by hand', async ({ page, open }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined }))
  await open()

  await page.getByRole('button', { name: /^Tải về: / }).first().click()
  const names = await page.getByRole('menuitem').allInnerTexts()
  expect(names.filter((name) => name.includes('Sao chép'))).toEqual([])
  expect(names).toContain(voice.t('app.take.png'))
  await page.keyboard.press('Escape')

  await page.locator('.opening summary', { hasText: voice.t('app.take.copySentence') }).click()
  await expect(page.locator('.opening textarea')).toHaveValue(new RegExp(`^${(await page.getByRole('heading', { level: 1 }).innerText()).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`))
})
