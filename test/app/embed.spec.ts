import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AxeResults } from 'axe-core'
import type { FrameLocator, Page } from '@playwright/test'
import { drawn, expect, test } from '#test/browser.ts'
import { dataFolder } from '#test/ground/world.ts'
import { canonical } from '#data/canonical.ts'
import { figureIds } from '#figures/figure.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Lang } from '#model/words.ts'

const voice = voiceOf('vi')

/** Another site, with a page that holds what was pasted into it. */
let portal: Server
let pasted = ''
test.beforeAll(async () => {
  portal = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end(`<!doctype html><html lang="vi"><title>Cổng thông tin</title><link rel="icon" href="data:,"><main><h1>Cổng thông tin</h1>${pasted}</main></html>`)
  })
  await new Promise<void>((ready) => {
    portal.listen(0, '127.0.0.1', ready)
  })
})
test.afterAll(() => portal.close())

async function paste(page: Page, origins: Set<string>, code: string): Promise<FrameLocator> {
  pasted = code.replace('loading="lazy"', '')
  const url = `http://127.0.0.1:${(portal.address() as AddressInfo).port}`
  origins.add(url)
  await page.goto(url)
  const frame = page.frameLocator('iframe')
  await expect(frame.locator('html')).toHaveAttribute('data-ready', 'figures', { timeout: 30_000 })
  return frame
}

function cardOf(id: string): string {
  return id === 'headline' ? '.headline' : `#figure-${id}`
}

/** The code as the menu of a figure offers it. */
async function codeOf(page: Page, id: string, { width, frozen = false, lang = 'vi' }: { readonly width?: number; readonly frozen?: boolean; readonly lang?: Lang } = {}): Promise<string> {
  const voice = voiceOf(lang)
  await page.locator(cardOf(id)).getByRole('button', { name: /^(Tải về|Download)/ }).click()
  await page.getByRole('menuitem', { name: voice.t('menu.embed') }).click()
  const dialog = page.getByRole('dialog')
  if (frozen) await dialog.getByRole('radio').nth(1).check()
  if (width !== undefined) await dialog.getByRole('spinbutton').fill(String(width))
  const code = await dialog.getByRole('textbox', { name: voice.t('embed.dialog.code') }).inputValue()
  await dialog.getByRole('button', { name: voice.t('embed.dialog.close') }).click()
  return code
}

/** The widths at which a frame is measured: the narrowest and the usual one, and two between which its words and marks break otherwise. */
for (const { lang, widths } of [{ lang: 'vi', widths: [280, 720] }, { lang: 'en', widths: [360, 1100] }] as const)
  test(`pasted into another site a figure stands there whole, in ${lang} at ${widths.join(' and ')} px, and asks nobody else`, async ({ page, open, origins }) => {
    test.setTimeout(240_000)
    const codes: { readonly name: string; readonly code: string }[] = []
    const at = lang === 'vi' ? '' : `&lang=${lang}`
    for (const query of [`?${at.slice(1)}`, `?page=changes${at}`]) {
      await open(query)
      for (const id of figureIds) {
        if (!(await page.locator(cardOf(id)).count()) || id === 'communes') continue
        for (const width of widths) codes.push({ name: `${id} at ${width}`, code: await codeOf(page, id, { width, lang }) })
      }
    }
    expect(codes.length).toBe(2 * (figureIds.length - 1))

    for (const { name, code } of codes) {
      const frame = await paste(page, origins, code)
      const { left, over, wide } = await frame.locator('html').evaluate((html) => ({
        left: html.clientHeight - (html.querySelector('.embed')?.getBoundingClientRect().height ?? 0), over: html.scrollHeight - html.clientHeight, wide: html.scrollWidth - html.clientWidth,
      }))

      expect.soft(over, `${name} is not moved in its frame`).toBeLessThanOrEqual(0)
      expect.soft(wide, `${name} is not moved sideways`).toBeLessThanOrEqual(0)
      expect.soft(left, `${name} leaves no hole under it`).toBeLessThan(110)
      await expect(frame.getByRole('link', { name: voiceOf(lang).t('embed.full') })).toBeVisible()
    }
  })

test('a frame that follows shows the new state when there is one, and one that was kept says that it is old', async ({ page, context, another, origins }) => {
  const data = dataFolder()
  const site = await another({ data: data.path })
  await page.goto(site.url)
  await drawn(page)
  const [live, frozen] = [await codeOf(page, 'districts'), await codeOf(page, 'districts', { frozen: true })]
  expect(frozen).toContain(`snapshot=${data.current.id}`)

  // The host goes back to the state before: to a frame it is another newest one.
  const newest = data.current.id
  const earlier = await context.newPage()
  await earlier.goto(`${site.url}?snapshot=${data.older.id}`)
  await drawn(earlier)
  const old = await codeOf(earlier, 'districts', { frozen: true })
  await earlier.close()
  const framedOld = await paste(page, origins, old)
  await expect(framedOld.locator('.band')).toContainText('SỐ LIỆU CŨ')
  await expect(framedOld.locator('.source')).toContainText(data.older.id)

  data.change('index.json', (text) => {
    const { sha256: _, ...index } = JSON.parse(text) as Readonly<Record<string, unknown>>
    const other = { ...index, current: data.older.id }
    return canonical({ ...other, sha256: createHash('sha256').update(canonical(other)).digest('hex') })
  })
  const framed = await paste(page, origins, live)
  await expect(framed.locator('.source')).toContainText(data.older.id)
  const kept = await paste(page, origins, frozen)
  await expect(kept.locator('.source')).toContainText(newest)
  data.remove()
})

test('what cannot be shown says so inside its frame, and the frame stays a frame', async ({ page, site, origins }) => {
  const frame = await paste(page, origins, `<iframe src="${site.url}?embed=nothing" title="x" width="480" height="300"></iframe>`)

  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(voice.t('embed.unknown', { id: 'nothing' }))
  await expect(frame.getByRole('banner')).toHaveCount(0)
})

test('the way to the page opens the page beside, on the same area', async ({ page, context, site, origins }) => {
  const frame = await paste(page, origins, `<iframe src="${site.url}?embed=map&area=593" title="x" width="480" height="700"></iframe>`)
  const opening = context.waitForEvent('page')

  await frame.getByRole('link', { name: voice.t('embed.full') }).click()

  const whole = await opening
  await drawn(whole)
  expect(new URL(whole.url()).search).toBe('?area=593')
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in a frame or in the dialog of its code, ${colorScheme}`, async ({ page, context, open }) => {
    test.setTimeout(120_000)
    await context.addInitScript({ path: 'node_modules/axe-core/axe.min.js' })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const found: string[] = []
    const look = async (name: string): Promise<void> => {
      const { violations } = await page.evaluate(async () => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
      found.push(...violations.map(({ id, help, nodes }) => `${name}: ${id} ${help}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join(' | ')}`))
    }

    for (const query of ['?embed=map', '?embed=communes&lang=en', '?embed=moves', '?embed=districts&view=table&snapshot=2017.1']) {
      await page.setViewportSize({ width: 480, height: 700 })
      await open(query)
      await look(query)
    }
    await page.setViewportSize({ width: 1280, height: 900 })
    await open()
    await page.locator('#figure-cohorts').getByRole('button', { name: /^Tải về/ }).click()
    await page.getByRole('menuitem', { name: voice.t('menu.embed') }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look('dialog')

    expect(found).toEqual([])
  })
