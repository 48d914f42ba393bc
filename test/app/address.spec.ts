import { drawn, expect, test } from '#test/browser.ts'

const rows = '#figure-communes tbody tr[data-unit]'

test('Back and Forward move through areas and pages', async ({ page, open }) => {
  await open()
  const area = page.getByRole('navigation', { name: 'Xem theo địa bàn' })
  await area.getByRole('link', { name: 'TP. Phan Thiết' }).click()
  await expect(page.locator(rows)).toHaveCount(18)
  await page.getByRole('link', { name: 'Nguồn và phương pháp' }).first().click()
  await expect(page).toHaveURL(/\?page=sources&area=593$/)

  await page.goBack()
  await expect(page.locator(rows)).toHaveCount(18)
  await page.goBack()
  await expect(page.locator(rows)).toHaveCount(127)
  await page.goForward()
  await expect(page.locator(rows)).toHaveCount(18)
})

test('a link opens the same view again', async ({ page, open, context }) => {
  await open()
  await page.getByRole('button', { name: 'Đã công bố 14' }).click()
  await page.getByRole('columnheader', { name: /Đơn vị/ }).getByRole('button').click()
  await page.getByRole('link', { name: 'EN' }).click()
  const names = await page.locator(rows).allTextContents()

  const other = await context.newPage()
  await other.goto(page.url())
  await drawn(other)

  expect(new URL(page.url()).search).toBe('?lang=en&filter=status:announced&sort=name')
  expect(await other.locator(rows).allTextContents()).toEqual(names)
  await expect(other.locator('html')).toHaveAttribute('lang', 'en')
})

test('a link to a unit brings its row into view with the focus on it', async ({ page, open }) => {
  await open('?unit=23047')

  const button = page.locator('tr[data-unit="23047"] button')
  await expect(button).toBeFocused()
  await expect(button).toBeInViewport()
  await expect(page.getByRole('region', { name: /Bình Tân/ })).toBeVisible()
})

test('nonsense in the address falls back with a notice and leaves no error', async ({ page, open }) => {
  await open('?page=%E0%A4%A&sort=colour&area=%00&view=3d&lang=fr&filter=%3A%3A~x')

  await expect(page.getByText(/có phần không dùng được/)).toBeVisible()
  await expect(page.locator(rows).first()).toBeVisible()
})

test('typing in the search makes one place in the history and not one a letter', async ({ page, open }) => {
  await open()
  const before = await page.evaluate(() => window.history.length)

  await page.getByRole('searchbox').pressSequentially('phan thiet', { delay: 20 })

  await expect(page.locator(rows)).toHaveCount(18)
  await expect(page).toHaveURL(/\?q=phan\+thiet$/)
  expect(await page.evaluate(() => window.history.length)).toBe(before)
})

test('an address that asks for a part of the list begins at the list, and typing does not move the page', async ({ page, open }) => {
  await open('?filter=status:announced')
  await expect(page.locator('#title-communes')).toBeInViewport()

  await open()
  await page.getByRole('searchbox').focus()
  await page.evaluate(() => window.scrollBy(0, -40))
  const before = await page.evaluate(() => window.scrollY)
  await page.keyboard.type('a')
  await expect(page).toHaveURL(/q=a$/)
  expect(await page.evaluate(() => window.scrollY)).toBe(before)
})

for (const width of [1440, 768, 360]) {
  test(`the way to one unit brings the search into view, at ${width}`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 800 })
    await open('?area=593')

    await page.getByRole('button', { name: 'Tìm một đơn vị trong danh sách' }).click()

    await expect(page.getByRole('searchbox')).toBeFocused()
    const head = width > 720 ? await page.locator('.top').evaluate((each) => each.getBoundingClientRect().bottom) : 0
    const title = await page.locator('#title-communes').evaluate((each) => each.getBoundingClientRect().top)
    expect(title).toBeGreaterThanOrEqual(head)
    expect(title).toBeLessThan(400)
  })
}

test('while another edition is on its way nothing moves, and the date of the page stays readable', async ({ page, open }) => {
  await open()
  const older = await page.locator('.picker option').nth(1).getAttribute('value')
  await page.route(/snapshots/, async (route) => {
    await new Promise((done) => setTimeout(done, 1500))
    await route.continue()
  })
  const top = (): Promise<number> => page.locator('.cards').evaluate((each) => each.getBoundingClientRect().top)
  const before = await top()

  await page.locator('.picker select').selectOption(older)

  await expect(page.getByText(/Đang mở số liệu/)).toBeVisible()
  await expect(page.getByText('Trang đang hiển thị số liệu tháng 8/2018.')).toBeVisible()
  await expect(page.locator('.cards')).toHaveCSS('opacity', '0.45')
  expect(await top()).toBe(before)
  await expect(page.getByText(/Đang mở số liệu/)).toHaveCount(0)
  await expect(page.locator('.cards')).toHaveCSS('opacity', '1')
})

test('an earlier state says that a later one is there; the newest says nothing', async ({ page, open }) => {
  await open('?snapshot=2016.1')
  await expect(page.getByText('SỐ LIỆU CŨ: đã có số liệu tháng 8/2018', { exact: true })).toBeVisible()

  await open('')
  await expect(page.getByText(/SỐ LIỆU CŨ/)).toHaveCount(0)
})
