import type { Page } from '@playwright/test'
import { vi } from '#i18n/vi.ts'
import { expect, test } from '#test/browser.ts'

const words = vi.desk
/** Phường Phú Hài of the first city, which the newest state only counts among the late ones. */
const sheet = ['Mã đơn vị,Tên đơn vị,Đợt triển khai,Bước,Ngày đã công bố', '22921,Phú Hài,đợt 2017,Đã công bố,05/9/2018']

async function drop(page: Page, name: string, lines: readonly string[] = sheet): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
}

/** To what will change, as an officer goes there. */
async function goOn(page: Page): Promise<void> {
  await page.getByLabel(words.state.asOf, { exact: true }).fill('9/2018')
  await page.getByLabel(words.state.title, { exact: true }).fill('Báo cáo tiến độ tháng 9')
  await page.getByLabel(words.state.date, { exact: true }).fill('28/9/2018')
  await page.getByLabel(words.state.carried).check()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await page.getByRole('button', { name: words.state.go }).click()
  await expect(page.locator('.desk-totals')).toContainText('14 → 15')
}

test.describe('a browser that keeps nothing is said to, and the work goes on', () => {
  test('where it breaks off in the middle of keeping', async ({ page, open }) => {
    await page.addInitScript(() => {
      const put = IDBObjectStore.prototype.put
      let calls = 0
      IDBObjectStore.prototype.put = function (...given: Parameters<typeof put>) {
        const request = put.apply(this, given)
        calls++
        // The bytes are in, what was answered follows: both go again.
        if (calls % 2 === 0) this.transaction.abort()
        return request
      }
    })
    await open('?page=desk')
    await drop(page, 'bao-cao.csv')

    await expect(page.getByText(words.notKept)).toBeVisible()
    await goOn(page)
    await expect(page.getByText(words.kept)).toHaveCount(0)

    await page.reload()
    await expect(page.locator('.desk-drop')).toBeVisible()
    await expect(page.locator('.desk-totals')).toHaveCount(0)
    await expect(page.getByText('bao-cao.csv')).toHaveCount(0)
  })

  test('where there is no room any more; once there is room, it is kept', async ({ page, open, site }) => {
    await open('?page=desk')
    const session = await page.context().newCDPSession(page)
    const origin = new URL(site.url).origin
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 })
    // Blank lines say nothing and take room.
    await drop(page, 'bao-cao.csv', [...sheet, '\n'.repeat(4_000_000)])

    await expect(page.getByText(words.notKept)).toBeVisible()
    await goOn(page)
    await expect(page.getByText(words.kept)).toHaveCount(0)

    await session.send('Storage.overrideQuotaForOrigin', { origin })
    await page.reload()
    await drop(page, 'bao-cao.csv')
    await expect(page.getByText(words.kept)).toBeVisible()
  })

  test('where a newer page has kept its own there', async ({ page, open }) => {
    await open('?page=versions')
    await page.evaluate(() => new Promise((resolve, reject) => {
      const opening = indexedDB.open('desk', 9)
      opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('elsewhere'))
      opening.addEventListener('success', () => resolve(opening.result.close()))
      opening.addEventListener('error', () => reject(opening.error ?? new Error('refused')))
    }))
    await open('?page=desk')
    await drop(page, 'bao-cao.csv')

    await expect(page.getByText(words.notKept)).toBeVisible()
    await goOn(page)
  })
})

test.describe('what an earlier page kept there', () => {
  const put = (page: Page, key: string, value: unknown): Promise<void> => page.evaluate(([at, it]) => new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('desk', 1)
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('begun'))
    opening.addEventListener('success', () => {
      const transaction = opening.result.transaction('begun', 'readwrite')
      transaction.objectStore('begun').put(it, String(at))
      transaction.addEventListener('complete', () => { opening.result.close(); resolve() })
    })
    opening.addEventListener('error', () => reject(opening.error ?? new Error('refused')))
  }), [key, value])

  for (const [what, key, value] of [
    ['under a name of its own', 'v1', { files: [{ name: 'cu.csv', bytes: [1] }], answers: {} }],
    ['in a shape of its own', 'v2', { files: 'cu.csv' }],
    ['as nothing at all', 'v2', 'cu.csv'],
    ['with files whose bytes are gone', 'v2', { files: [{ name: 'cu.csv', key: 'file x' }], answers: {}, confirmed: [], noted: '', checked: true }],
    ['before anybody asked what is asked now', 'v2', { files: [], answers: { asOf: '9/2018' } }],
  ] as const)
    test(`${what} hinders nobody`, async ({ page, open }) => {
      await open('?page=versions')
      await put(page, key, value)

      await open('?page=desk')
      await drop(page, 'bao-cao.csv')
      await goOn(page)

      await expect(page.getByText(words.kept)).toBeVisible()
      await page.waitForTimeout(400)
      await page.reload()
      await expect(page.locator('.desk-totals')).toContainText('14 → 15')
    })
})
