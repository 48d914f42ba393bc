import type { AxeResults } from 'axe-core'
import type { Page } from '@playwright/test'
import { drawn, expect, test } from '#test/browser.ts'
import { voiceOf } from '#i18n/voice.ts'

const voice = voiceOf('vi')
const place = (page: Page) => page.locator('.present .slide-number:visible')

test('keys, clicks and the mouse lead through the slides, and the address keeps the one that is shown', async ({ page, open }) => {
  await open('?page=present&parts=headline,map,districts')

  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(place(page)).toHaveText('3/5')
  await expect(page).toHaveURL(/slide=3/)
  await page.mouse.click(1300, 400)
  await expect(place(page)).toHaveText('4/5')
  await page.mouse.click(100, 400)
  await expect(place(page)).toHaveText('3/5')
  await page.keyboard.type('5')
  await page.keyboard.press('Enter')
  await expect(place(page)).toHaveText('5/5')

  await page.mouse.move(300, 300)
  await page.getByRole('button', { name: voice.t('present.previous') }).click()
  await expect(place(page)).toHaveText('4/5')
  await expect(page).toHaveURL(/slide=4/)
  await page.reload()
  await drawn(page)
  await expect(place(page)).toHaveText('4/5')
})

test('printed, a slide says where the paper is, and nothing of it is cut off', async ({ page, open }) => {
  await open('?page=present&parts=headline,map&slide=2')
  await page.emulateMedia({ media: 'print' })

  await expect(page.getByText(voice.t('present.print', { leave: voice.t('app.nav.briefing'), paper: voice.t('briefing.take.paper') }))).toBeVisible()
  await expect(page.locator('.slide-number:visible')).toHaveCount(0)
})

test('a finger drawn across goes on and back', async ({ browser, site, page: _ }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 780 }, hasTouch: true })
  const page = await context.newPage()
  await page.goto(`${site.url}?page=present&parts=headline,map`)
  await drawn(page)
  const touch = await context.newCDPSession(page)
  const swipe = async (from: number, to: number): Promise<void> => {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: from, y: 80 }] })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: (from + to) / 2, y: 80 }] })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: to, y: 80 }] })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }

  await swipe(330, 60)
  await expect(place(page)).toHaveText('2/3')
  await swipe(60, 330)
  await expect(place(page)).toHaveText('1/3')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await context.close()
})

test.describe('offline', () => {
  // At each change of the address the browser asks for the icon again; and whether the site can be reached is found out by asking it.
  test.use({ provoked: [/ERR_INTERNET_DISCONNECTED .*(icon\.svg|\/\)$)/] })

  test('once it is loaded it goes on without a network, to slides that nobody has seen yet, in both languages', async ({ page, context, open }) => {
    await open('?page=present&tongues=both&parts=headline,map,authorities,districts,cohorts,timeline,communes,changeTotals,changes,moves,changeMap,changeList,pace,stoplight')
    await page.mouse.move(200, 200)
    await expect(page.getByText(voice.t('present.offline'), { exact: false }).first()).toBeVisible()
    await context.setOffline(true)

    const of = Number((await place(page).textContent())?.split('/')[1])
    const titles = new Set<string>()
    for (let at = 2; at <= of; at++) {
      await page.keyboard.press('PageDown')
      await expect(place(page)).toHaveText(`${at}/${of}`)
      titles.add(await page.getByRole('heading', { level: 1 }).innerText())
      if (await page.locator('.slide-plate').count()) await expect(page.locator('.slide-plate svg[role=img]').first()).toBeVisible()
    }
    expect(titles.size).toBeGreaterThan(28)
    expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'error'))).toEqual([])
    await context.setOffline(false)
  })

  test('without a network the notes stand on the screen with the reason, and no window of the browser\'s own words is left open', async ({ page, context, open }) => {
    await open('?page=present&parts=headline,map')
    await page.mouse.move(200, 200)
    await expect(page.getByText(voice.t('present.offline'), { exact: false }).first()).toBeVisible()
    await context.setOffline(true)

    await page.keyboard.press('n')

    await expect(page.getByText(voice.t('present.speaker.cutOff'))).toBeVisible()
    await expect.poll(() => context.pages().length).toBe(1)
    await page.keyboard.press('Escape')
    await expect(page.getByText(voice.t('present.speaker.cutOff'))).toHaveCount(0)
    await context.setOffline(false)
  })
})

test('nothing of a slide stands outside the window or over its foot, on a projector, a laptop and an older screen', async ({ page, open }) => {
  test.setTimeout(120_000)
  for (const [width, height] of [[1920, 1080], [1366, 768], [1024, 768]] as const) {
    await page.setViewportSize({ width, height })
    await open('?page=present&parts=headline,map,authorities,districts,cohorts,timeline,communes,changeTotals,changes,moves,changeMap,changeList,pace,stoplight')
    const of = Number((await place(page).textContent())?.split('/')[1])
    for (let at = 2; at <= of; at++) {
      await page.keyboard.press('ArrowRight')
      await expect(place(page)).toHaveText(`${at}/${of}`)
      const [body, foot, words] = await page.evaluate(() => ['.slide-body', '.slide-foot', '.slide-words'].map((name) => {
        const box = document.querySelector(`.stage ${name}`)?.getBoundingClientRect()
        return box ? { top: box.top, bottom: box.bottom, right: box.right } : undefined
      }))
      expect(foot?.bottom, `${at} at ${width}`).toBeLessThanOrEqual(height + 1)
      expect(body?.bottom, `${at} at ${width}`).toBeLessThanOrEqual((foot?.top ?? 0) + 1)
      if (words) expect(words.bottom, `${at} at ${width}`).toBeLessThanOrEqual((foot?.top ?? 0) + 1)
    }
  }
})

test('the presenter has a window of their own, and both windows drive each other', async ({ page, context, open }) => {
  await open('?page=present&parts=headline,map')
  const opening = context.waitForEvent('page')
  await page.keyboard.press('n')
  const speaker = await opening
  await expect(speaker.getByRole('timer')).toBeVisible()
  await expect(speaker.locator('.speaker-at')).toHaveText('1/3')
  await expect(speaker.getByText(voice.t('present.speaker.alone'))).toHaveCount(0)

  await page.keyboard.press('ArrowRight')
  await expect(speaker.locator('.speaker-at')).toHaveText('2/3')
  await expect(speaker.getByRole('heading', { level: 1 })).toHaveText(await page.getByRole('heading', { level: 1 }).innerText())
  await expect(speaker.locator('.speaker-words')).toContainText('Bản số liệu')

  await speaker.keyboard.press('PageDown')
  await expect(place(page)).toHaveText('3/3')
  await speaker.keyboard.press('b')
  await expect(page.locator('.present-black')).toBeVisible()
  await speaker.keyboard.press('b')
  await expect(page.locator('.present-black')).toHaveCount(0)
})

test('Escape leaves the whole screen first, and the presentation after that', async ({ page, open }) => {
  await open('?page=present&parts=headline')
  await page.keyboard.press('f')
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)

  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true)
  await expect(page).toHaveURL(/page=present/)
  await page.waitForTimeout(700)
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/page=briefing/)
})

test('the keyboard alone finds the controls and the help, and comes back from it', async ({ page, open }) => {
  await open('?page=present&parts=headline')

  await page.keyboard.press('Tab')
  const leave = page.getByRole('link', { name: voice.t('present.leave') })
  await expect(leave).toBeFocused()
  await expect(page.locator('.present-bar')).toHaveCSS('opacity', '1')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: voice.t('present.keys.title') })).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(place(page)).toHaveText('1/2')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page).toHaveURL(/page=present/)
})

for (const lang of ['vi', 'en'] as const)
  test(`axe finds nothing on a slide, on a phone, in the help and in the presenter's window, in ${lang}`, async ({ page, context, open }) => {
    test.setTimeout(120_000)
    await context.addInitScript({ path: 'node_modules/axe-core/axe.min.js' })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const found: string[] = []
    const look = async (name: string): Promise<void> => {
      const { violations } = await page.evaluate(async () => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
      found.push(...violations.map(({ id, help, nodes }) => `${name}: ${id} ${help}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)).join(' | ')}`))
    }
    const query = `?page=present&lang=${lang}&snapshot=2017.1`

    for (const [width, height] of [[1440, 810], [360, 780]] as const) {
      await page.setViewportSize({ width, height })
      for (const slide of ['', '&slide=3', '&slide=5', '&slide=3&view=dark', '&slide=3&view=notes']) {
        await open(`${query}${slide}`)
        await page.mouse.move(100 + slide.length, 100)
        await look(`${width} ${slide}`)
      }
    }
    await page.keyboard.press('?')
    await look('help')

    expect(found).toEqual([])
  })
