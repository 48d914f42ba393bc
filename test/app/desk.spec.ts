import { promises } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { unzipSync } from 'fflate'
import { vi } from '#i18n/vi.ts'
import { en } from '#i18n/en.ts'
import { dist } from '#scripts/serve.mjs'
import { drawn, expect, test } from '#test/browser.ts'

const words = vi.desk
const head = 'Mã đơn vị,Tên đơn vị,Đợt triển khai,Bước,Ngày đã công bố'
/** Phường Phú Hài of the first city, which the newest state only counts among the late ones. */
const good = [head, '22921,Phú Hài,đợt 2017,Đã công bố,05/9/2018']
const faulty = [head, '22921,Phú Hài,đợt 2017,Đã công bố,31/02/2018', '99999,Không Có,đợt 2017,Đã công bố,']

async function drop(page: Page, name: string, content: readonly string[] | Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.isBuffer(content) ? content : Buffer.from(content.join('\n')) })
}

/** Drags a file over the place for it and lets it go. */
async function dragIn(page: Page, name: string, content: readonly string[]): Promise<void> {
  const data = await page.evaluateHandle(({ text, called }) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], called, { type: 'text/csv' }))
    return transfer
  }, { text: content.join('\n'), called: name })
  await page.locator('.desk-drop').dispatchEvent('drop', { dataTransfer: data })
}

async function answer(page: Page, asOf = '9/2018'): Promise<void> {
  await page.getByLabel(words.state.asOf, { exact: true }).fill(asOf)
  await page.getByLabel(words.state.title, { exact: true }).fill('Báo cáo tiến độ tháng 9')
  await page.getByLabel(words.state.date, { exact: true }).fill('28/9/2018')
  await page.getByLabel(words.state.carried).check()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await page.getByRole('button', { name: words.state.go }).click()
}

async function made(page: Page): Promise<void> {
  await drop(page, 'bao-cao.csv', good)
  await answer(page)
  await expect(page.locator('.desk-totals')).toBeVisible()
}

async function zip(page: Page): Promise<Readonly<Record<string, Uint8Array>>> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: words.publish.zip }).click()])
  return unzipSync(new Uint8Array(await promises.readFile(await download.path())))
}

/** The site's data with what a zip holds over them, as an officer unpacks it. */
async function unpacked(files: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const folder = await promises.mkdtemp(join(tmpdir(), 'desk-'))
  await promises.cp(join(dist, 'data'), folder, { recursive: true })
  for (const [path, bytes] of Object.entries(files)) {
    if (!path.startsWith('data/')) continue
    const place = join(folder, path.slice('data/'.length))
    await promises.mkdir(dirname(place), { recursive: true })
    await promises.writeFile(place, bytes)
  }
  return folder
}

test('a sheet is dropped, mended, looked at, previewed and published, and the dashboard shows it', async ({ page, open, another }) => {
  test.setTimeout(120_000)
  await open('?page=versions')
  await page.locator('.proving').getByRole('link', { name: vi.app.nav.desk }).click()
  await dragIn(page, 'bao-cao.csv', faulty)

  await page.getByRole('button', { name: 'bao-cao.csv!E2' }).click()
  await expect(page.locator('[data-cell=E2]')).toBeFocused()
  const [marked] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: words.faults.marked }).click()])
  expect(marked.suggestedFilename()).toBe('bao-cao_loi-can-sua.xlsx')

  await dragIn(page, 'bao-cao.csv', good)
  await answer(page)
  await expect(page.locator('.desk-totals')).toContainText('Đã công bố, đợt 2017: 14 → 15')

  await page.getByRole('button', { name: words.preview.go }).click()
  await drawn(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('15 trong 24')
  await expect(page.locator('.previewing')).toContainText('2018-09.1')
  await expect(page.locator('.made-up')).toContainText(vi.app.unpublished.mark)
  await page.getByRole('navigation', { name: vi.app.nav.label }).getByRole('link', { name: vi.app.nav.versions }).click()
  await expect(page.locator('#version-2018-09\\.1')).toBeVisible()
  await expect(page.locator('.previewing')).toBeVisible()
  await page.getByRole('button', { name: vi.app.unpublished.back }).click()
  await expect(page.locator('.previewing')).toHaveCount(0)
  await expect(page.locator('.desk-totals')).toBeVisible()

  const files = await zip(page)
  expect(Object.keys(files).at(-1)).toBe('data/index.json')
  const site = await another({ data: await unpacked(files) })
  await page.goto(site.url)
  await drawn(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('15 trong 24')
})

test('what was dropped and answered survives a reload, until it is thrown away', async ({ page, open }) => {
  await open('?page=desk')
  await made(page)
  await expect(page.getByText(words.kept)).toBeVisible()
  await page.waitForTimeout(400)

  await page.reload()
  await expect(page.locator('.desk-totals')).toContainText('14 → 15')
  await page.getByRole('button', { name: words.clear }).click()
  await expect(page.locator('.desk-drop')).toBeVisible()

  await page.reload()
  await expect(page.locator('.desk-drop')).toBeVisible()
  await expect(page.locator('.desk-files')).toHaveCount(0)
})

/** A folder of the browser's own stands for the one that an officer chooses. */
async function chosenFolder(page: Page, index: string): Promise<void> {
  await page.evaluate(async (text) => {
    const root = await navigator.storage.getDirectory()
    const site = await root.getDirectoryHandle('site', { create: true })
    const data = await site.getDirectoryHandle('data', { create: true })
    const file = await (await data.getFileHandle('index.json', { create: true })).createWritable()
    await file.write(text)
    await file.close()
    Object.assign(window, { showDirectoryPicker: async () => site })
  }, index)
}

async function inFolder(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const found: string[] = []
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, each] of folder as unknown as AsyncIterable<[string, FileSystemDirectoryHandle | FileSystemFileHandle]>) {
        if (each.kind === 'directory') await walk(each, `${path}${name}/`)
        else found.push(`${path}${name}`)
      }
    }
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('site'), '')
    return found.toSorted()
  })
}

test('a folder that holds what is published is written into; one that holds other data is left alone', async ({ page, open }) => {
  await open('?page=desk')
  const index = await promises.readFile(join(dist, 'data/index.json'), 'utf8')
  await chosenFolder(page, `${index} `)
  await made(page)
  await page.getByRole('button', { name: words.publish.folder }).click()
  await expect(page.locator('.desk-refused')).toContainText('khác với số liệu đang công khai')
  expect(await inFolder(page)).toEqual(['data/index.json'])

  await chosenFolder(page, index)
  await page.getByRole('button', { name: words.publish.folder }).click()
  await expect(page.getByText(/^Đã ghi \d+ tệp/)).toBeVisible()
  expect((await inFolder(page)).filter((path) => /snapshots\/2018-09\.1\.[0-9a-f]{10}\.json$/.test(path))).toHaveLength(1)
})

test('nothing is handed over once the published data have moved', async ({ page, open }) => {
  await open('?page=desk')
  await made(page)
  const index = await promises.readFile(join(dist, 'data/index.json'), 'utf8')
  await page.route('**/data/index.json', (route) => route.fulfill({ body: `${index} `, contentType: 'application/json' }))
  await page.getByRole('button', { name: words.publish.zip }).click()

  await expect(page.locator('.desk-refused')).toHaveText(words.publish.moved)
})

test('a state is withdrawn with its reason, and the one before becomes the current one', async ({ page, open, another }) => {
  await open('?page=desk')
  await page.locator('.desk-withdraw summary').click()
  await page.getByLabel(words.withdraw.which).selectOption('2018-08.1')
  await page.getByLabel(words.withdraw.why, { exact: true }).fill('nhầm bài')
  await page.getByRole('button', { name: words.withdraw.go }).click()
  await expect(page.locator('.desk-finding')).toContainText('2018-03-29.1')

  const site = await another({ data: await unpacked(await zip(page)) })
  await page.goto(`${site.url}?page=versions`)
  await expect(page.locator('#version-2018-08\\.1')).toContainText('nhầm bài')
})

test('a hostile file is refused by name, and the page takes the next one', async ({ page, open }) => {
  await open('?page=desk')
  for (const [name, content] of [['hỏng.xlsx', Buffer.from('PK\u0003\u0004 and nothing that follows from it')], ['cũ.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])], ['trống.csv', Buffer.from('')]] as const) {
    await drop(page, name, content)
    await expect(page.locator('.desk-faults li.error').first()).toBeVisible()
    await page.getByRole('button', { name: words.sheet.remove.replace('{{name}}', name) }).click()
  }
  await drop(page, 'bao-cao.csv', good)

  await expect(page.getByLabel(words.state.asOf, { exact: true })).toBeVisible()
})

test.describe('the policy', () => {
  test.use({ provoked: [/trusted-types|TrustedScriptURL|createPolicy|worker-src|Policy/i] })

  test('lets the page start the worker of the desk, and no other script or policy', async ({ page, open }) => {
    const workers: string[] = []
    page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname))
    await open('?page=desk')
    await drop(page, 'bao-cao.csv', good)
    await expect(page.getByLabel(words.state.asOf, { exact: true })).toBeVisible()

    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    expect(policy?.split('; ')).toEqual(expect.arrayContaining(["worker-src 'self'", 'trusted-types desk-worker']))
    expect(new Set(workers.map((path) => path.replace(/-[\w-]{8}\.js$/, '.js')))).toEqual(new Set(['/assets/worker.js']))
    const tried = await page.evaluate(() => {
      const types = (window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }).trustedTypes
      const fails = (act: () => unknown): boolean => {
        try {
          act()
          return false
        } catch {
          return true
        }
      }
      return [fails(() => types.createPolicy('another', {})), fails(() => types.createPolicy('desk-worker', { createScriptURL: (text: string) => text })), fails(() => new Worker('data:text/javascript,'))]
    })
    expect(tried).toEqual([true, true, true])
  })
})

for (const lang of ['vi', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on the desk, and nothing of it is wider than a phone, in ${lang}, ${colorScheme}`, async ({ page, context, open }) => {
      test.setTimeout(120_000)
      await context.addInitScript({ path: 'node_modules/axe-core/axe.min.js' })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const found: string[] = []
      const judge = async (what: string): Promise<void> => {
        for (const width of [1440, 360]) {
          await page.setViewportSize({ width, height: 900 })
          const { violations } = await page.evaluate(async () => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
          found.push(...violations.map(({ id, help, nodes }) => `${what} ${width}: ${id} ${help}: ${nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`).join(' | ')}`))
          expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), what).toBe(0)
        }
      }
      const { state, preview } = { vi, en }[lang].desk
      await open(`?page=desk&lang=${lang}`)
      await page.locator('.desk-guide summary').click()
      await drop(page, 'bao-cao.csv', faulty)
      await expect(page.locator('.desk-faults')).toBeVisible()
      await judge('faults')
      await drop(page, 'bao-cao.csv', good)
      await page.getByLabel(state.asOf, { exact: true }).fill('9/2018')
      await judge('form')
      await page.getByLabel(state.title, { exact: true }).fill('Báo cáo')
      await page.getByLabel(state.date, { exact: true }).fill('28/9/2018')
      // Nothing is said of the others: many changes, and much to be confirmed.
      await page.getByLabel(state.unstated).check()
      await expect(page.getByRole('progressbar')).toHaveCount(0)
      await page.getByRole('button', { name: state.go }).click()
      await expect(page.locator('.desk-suspects')).toBeVisible()
      for (const box of await page.locator('.desk-suspects input').all()) await box.check()
      await judge('changes')
      await page.getByRole('button', { name: preview.go }).click()
      await drawn(page)
      await judge('preview')

      expect(found).toEqual([])
    })
  }
}
