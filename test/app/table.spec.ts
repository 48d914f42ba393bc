import { voiceOf } from '#i18n/voice.ts'
import { expect, test } from '#test/browser.ts'
import { compiled } from '#test/ground/world.ts'

const rows = '#figure-communes tbody tr[data-unit]'

test('the head and the names stay while the table is scrolled', async ({ page, open }) => {
  await open()

  await page.locator(rows).nth(90).scrollIntoViewIfNeeded()

  await expect(page.getByRole('columnheader', { name: /Tình trạng/ })).toBeInViewport()
})

test('names sort as Vietnamese does: Đ after D, marks after plain letters', async ({ page, open }) => {
  await open('?sort=name')

  const names = await page.locator(`${rows} .roll-name`).allTextContents()
  const bare = names.map((name) => name.replace(/^(Phường|Xã|Thị trấn) /, ''))
  const expected = bare.toSorted(new Intl.Collator('vi', { numeric: true }).compare)
  expect(bare).toEqual(expected)
  expect(bare.findIndex((name) => name.startsWith('Đ'))).toBeGreaterThan(bare.findLastIndex((name) => name.startsWith('D')))
})

test('several keys: Shift adds one, and their order is told', async ({ page, open }) => {
  await open()

  await page.getByRole('columnheader', { name: /Tình trạng/ }).getByRole('button').click()
  await page.getByRole('columnheader', { name: /Tình trạng/ }).getByRole('button').click()
  await page.getByRole('columnheader', { name: /Đơn vị/ }).getByRole('button').click({ modifiers: ['Shift'] })

  await expect(page).toHaveURL(/sort=-step,name$/)
  const steps = await page.locator(`${rows} .roll-step`).allTextContents()
  expect(steps.slice(0, 14).every((step) => step === 'Đã công bố')).toBe(true)
  // Not stated at all stands last, whichever way the column is sorted.
  expect(steps.at(-1)).toMatch(/không nêu/i)
})

test('the keyboard sorts by several keys as well', async ({ page, open }) => {
  await open()
  const button = (name: RegExp) => page.getByRole('columnheader', { name }).getByRole('button')

  await button(/Huyện/).press('Enter')
  await button(/Đơn vị/).press('Shift+Enter')

  await expect(page).toHaveURL(/sort=district,name$/)
})

for (const [chip, shown, lines] of [['Đã công bố 14', '14', 14], ['Chưa công bố 64', '64', 3], ['Nguồn không nêu 49', '49', 2]] as const) {
  test(`the chip ${chip} counts units and lists ${lines} rows`, async ({ page, open }) => {
    await open()

    await page.getByRole('button', { name: chip }).click()

    await expect(page.getByText(`Hiển thị ${shown}/127 đơn vị`)).toBeVisible()
    await expect(page.locator('#figure-communes tbody tr[role=row]')).toHaveCount(lines)
  })
}

test('a gap opens onto the units that may belong to it', async ({ page, open }) => {
  await open('?filter=status:notAnnounced')
  const gap = page.locator('.roll-gap', { hasText: 'Phan Thiết' }).getByRole('button')

  await gap.click()

  await expect(gap).toHaveAttribute('aria-expanded', 'true')
  await expect(page.locator('.roll-candidate')).toHaveCount(7)
})

for (const [q, unit] of [['duc thang', '22942'], ['Đức Thắng', '22942'], ['long hai', '']] as const) {
  test(`searching “${q}” finds what is meant, with marks or without`, async ({ page, open }) => {
    await open()

    await page.getByRole('searchbox').fill(q)

    await expect(page.locator(rows)).toHaveCount(1)
    if (unit !== '') await expect(page.locator(rows)).toHaveText(/Đức Thắng/)
  })
}

test('a cell of the map leads to its row', async ({ page, open }) => {
  await open('?filter=status:announced')

  const cell = page.locator('#figure-map [data-row="22921"]')
  await cell.focus()
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL(/\?unit=22921$/)
  await expect(page.locator('tr[data-unit="22921"] button')).toBeFocused()
  await expect(page.locator('tr[data-unit="22921"]')).toBeInViewport()
})

test('on a phone the rows are cards, nothing scrolls sideways, and the table is still a table', async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open()

  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await page.getByRole('button', { name: voiceOf('vi').t('app.roll.unroll', { n: '127' }) }).click()
  await expect(page.getByRole('table', { name: /Danh sách/ }).getByRole('row')).toHaveCount(128)
  await page.getByRole('button', { name: 'Sắp xếp' }).click()
  await page.getByRole('button', { name: 'Theo Đơn vị' }).click()
  await expect(page).toHaveURL(/sort=name$/)
})

test('nothing moves while the page comes together', async ({ page, open }) => {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })

  await open()

  const moved = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, each) => sum + each, 0))
  expect(moved).toBeLessThan(0.02)
})

test('units that bear the name that is sought stand first', async ({ page, open }) => {
  await open('?q=tan+ha')

  await expect(page.locator(`${rows} .roll-name`).nth(0)).toHaveText('Xã Tân Hà')
  await expect(page.locator(`${rows} .roll-name`).nth(1)).toHaveText('Xã Tân Hà')
})

test('a very long name makes no page wider than its window', async ({ page, another }) => {
  const data = compiled((file, text) => (file.endsWith('.csv') && file !== 'paragraphs.csv' ? text.replaceAll('Phú Tài', 'Phú'.repeat(60)).replaceAll('Hàm Thuận Bắc', `Hàm${'Thuận'.repeat(30)}`) : text))
  const site = await another({ data: data.path })
  for (const width of [1280, 768, 360]) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(site.url)
    await expect(page.locator(rows).first()).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width}`).toBeLessThanOrEqual(width)
  }
  data.remove()
})

test('the ring round an opened name stands clear of what is under it', async ({ page, open }) => {
  await open('?unit=23047')

  const gap = await page.locator('tr[data-unit="23047"]').evaluate((row) => {
    const button = row.querySelector('button')
    const detail = row.nextElementSibling?.querySelector('.details')
    return button && detail ? detail.getBoundingClientRect().top - button.getBoundingClientRect().bottom : 0
  })
  expect(gap).toBeGreaterThanOrEqual(9)
})

test('in forced colours the rim of a text is the ground it stands on', async ({ page, open }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await open('?area=593')

  const rims = await page.locator('#figure-map svg text[stroke]').evaluateAll((texts) => texts.map((text) => {
    const { fill, stroke } = getComputedStyle(text)
    return fill !== stroke
  }))
  expect(rims.length).toBeGreaterThan(0)
  expect(rims.every(Boolean)).toBe(true)
})

test('on paper the list of 127 takes about five sheets, and no heading stands over nothing', async ({ page, open }) => {
  await open()
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/MediaBox/g)?.length ?? 0
  expect(sheets).toBeLessThanOrEqual(9)

  await open('?page=sources')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#method-downloads')).toBeHidden()
})

test('a phone shows the beginning of the list, all of it when asked, and paper always all of it', async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open()
  const rows = page.locator('#figure-communes tr[data-unit]')
  const seen = (): Promise<number> => rows.evaluateAll((all) => all.filter((row) => row.checkVisibility()).length)
  const all = await rows.count()
  expect(await seen()).toBe(10)

  await page.emulateMedia({ media: 'print' })
  expect(await seen()).toBe(all)
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: voiceOf('vi').t('app.roll.unroll', { n: String(all) }) }).press('Enter')

  expect(await seen()).toBe(all)
  await expect(rows.nth(10).getByRole('button')).toBeFocused()
})

test('on a phone a link to a unit far down the list finds it, and closing it leaves the list as it is', async ({ page, open }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await open('?unit=23221')
  const row = page.locator('tr[data-unit="23221"]')

  await expect(row).toBeInViewport()
  await row.getByRole('button').click()
  await expect(page).not.toHaveURL(/unit=/)
  await expect(row).toBeInViewport()
})
