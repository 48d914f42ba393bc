import { vi } from '#i18n/vi.ts'
import { expect, test } from '#test/browser.ts'

test('the first Tab offers the way past the header to the content', async ({ page, open }) => {
  await open()

  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: vi.app.skip })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')

  await expect(page.getByRole('main')).toBeFocused()
})

test('the map is one stop; arrows walk its cells, Enter leads to the row', async ({ page, open }) => {
  await open()
  const map = page.locator('#figure-map svg[role=group]').last()
  const cells = map.locator('[role=button][data-row]')
  await expect(cells).toHaveCount(127)
  await expect(map.locator('[role=button][tabindex="0"]')).toHaveCount(1)

  await map.locator('[role=button][tabindex="0"]').focus()
  const walked = new Set<string>()
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'End', 'Home']) {
    await page.keyboard.press(key)
    walked.add(await page.evaluate(() => document.activeElement?.getAttribute('data-row') ?? ''))
  }
  expect(walked.size).toBeGreaterThan(2)
  expect(walked.has('')).toBe(false)
  await expect(map.locator('[role=button][tabindex="0"]')).toHaveCount(1)

  const code = await page.evaluate(() => document.activeElement?.getAttribute('data-row') ?? '')
  await page.keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).searchParams.get('unit')).toBe(code)
  await expect(page.locator(`tr[data-unit="${code}"]`).first()).toBeInViewport()
})

test('the table sorts, opens and closes a row by keys alone', async ({ page, open }) => {
  await open()
  const table = page.locator('#figure-communes').getByRole('table')
  const header = table.getByRole('columnheader').first()

  await header.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(header).toHaveAttribute('aria-sort', /ascending|descending/)

  const first = table.locator('tr[data-unit] th button').first()
  await first.focus()
  await page.keyboard.press('Enter')
  await expect(first).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Enter')
  await expect(first).toHaveAttribute('aria-expanded', 'false')
})

test('whatever has the focus shows it', async ({ page, open }) => {
  await open()

  const bare: string[] = []
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press('Tab')
    const shown = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return ''
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      // A cell of a drawing carries its ring as a shape beside it.
      const ringed = element.ownerDocument.querySelector('svg g[pointer-events=none] polygon') !== null && element.hasAttribute('data-row')
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none' || ringed ? '' : element.outerHTML.slice(0, 120)
    })
    if (shown !== '') bare.push(shown)
  }

  expect(bare).toEqual([])
})
