import { expect, test } from '#test/browser.ts'
import { voiceOf } from '#i18n/voice.ts'

const voice = voiceOf('vi')
const title = voice.t('app.unfetched.title')
const reload = voice.t('app.unfetched.reload')

test.use({ provoked: [/404 \(Not Found\)|ERR_INTERNET_DISCONNECTED|dynamically imported module|Unable to preload CSS/] })

test('a page that was taken away from the server is said to be, keeps its whole address, and comes when it is loaded again', async ({ page, open }) => {
  await open('?snapshot=2017.1&area=593')
  await page.route('**/assets/ChangesPage-*.js', (route) => route.fulfill({ status: 404 }))

  await page.getByRole('link', { name: voice.t('app.nav.changes') }).first().click()
  await expect(page.getByRole('alert', { name: title })).toBeVisible()
  await expect(page.getByText(voice.t('app.broken.title'))).toHaveCount(0)
  const address = page.url()
  expect(address).toContain('page=changes&snapshot=2017.1&area=593')

  // The pages that are there can still be seen.
  await page.goBack()
  await expect(page.getByRole('alert', { name: title })).toHaveCount(0)
  await page.goForward()
  await page.unroute('**/assets/ChangesPage-*.js')
  await page.getByRole('button', { name: reload }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(page.url()).toBe(address)
})

test('a page whose style sheet is gone says the same', async ({ page, open }) => {
  await open()
  await page.route('**/assets/BriefingPage-*.css', (route) => route.fulfill({ status: 404 }))

  await page.getByRole('link', { name: voice.t('app.nav.briefing') }).first().click()

  await expect(page.getByRole('alert', { name: title })).toBeVisible()
})

test('without a network the page that was asked for waits, and the words of the browser do not come', async ({ page, context, open }) => {
  await open('?snapshot=2017.1')
  await context.setOffline(true)

  await page.getByRole('link', { name: voice.t('app.nav.versions') }).first().click()
  await expect(page.getByRole('alert', { name: title })).toBeVisible()
  await page.getByRole('button', { name: reload }).click()
  await expect(page.getByText(voice.t('app.unfetched.cutOff'))).toBeVisible()

  await context.setOffline(false)
  await page.getByRole('button', { name: reload }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(page.url()).toContain('page=versions&snapshot=2017.1')
})

test('drawings that do not come leave their tables, and say why', async ({ page }) => {
  await page.route('**/assets/Plate-*.js', (route) => route.fulfill({ status: 404 }))
  await page.goto('')

  await expect(page.getByText(voice.t('app.figure.failed')).first()).toBeVisible()
  await expect(page.locator('#figure-districts table')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'figures')
})

test('files whose writers do not come are told apart from files that cannot be made', async ({ page, open }) => {
  await page.route('**/assets/{formats,papers,EmbedDialog}-*.js', (route) => route.fulfill({ status: 404 }))
  await open()

  const take = page.locator('#figure-districts').getByRole('button', { name: /^Tải về/ })
  await take.click()
  await page.getByRole('menuitem', { name: voice.t('app.take.csv') }).click()
  await expect(page.getByText(voice.t('app.unfetched.writer', { name: voice.t('app.take.csv') }))).toBeVisible()
  await take.click()
  await page.getByRole('menuitem', { name: voice.t('menu.embed') }).click()
  await expect(page.getByText(voice.t('app.unfetched.part'))).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('button', { name: voice.t('menu.name') }).click()
  await page.getByRole('menuitem', { name: voice.t('menu.note') }).click()
  await expect(page.getByText(voice.t('app.unfetched.writer', { name: voice.t('menu.note') }))).toBeVisible()
})

test('a sheet is read on the page itself where what reads it beside the page does not come', async ({ page, open }) => {
  await page.route('**/assets/worker-*.js', (route) => route.fulfill({ status: 404 }))
  await open('?page=desk')

  await expect(page.getByText(voice.t('desk.sheet.drop'))).toBeVisible()
  await page.locator('input[type=file]').first().setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('Mã;Tên\n1;2\n') })
  await expect(page.getByRole('list', { name: voice.t('desk.faults.list') })).toBeVisible()
})
