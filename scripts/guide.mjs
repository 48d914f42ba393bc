// The pictures in docs/huong-dan-cap-nhat.md and in the guide of the page, made anew from the built site with its own data.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withSite } from './pages.mjs'
import { withPalette } from './palette.mjs'

const root = join(import.meta.dirname, '..')
const docs = join(root, 'docs')

/** A row for the first unit of the newest list that the newest state does not name, and the headings over it. */
function sheets() {
  const seeds = join(root, 'seeds')
  const rows = (path) => readFileSync(join(seeds, path), 'utf8').trim().split('\n').map((line) => line.split(','))
  const register = readdirSync(seeds).filter((name) => /^register-.*\.csv$/.test(name)).toSorted().at(-1)
  const state = readdirSync(seeds).filter((name) => /^\d{4}/.test(name)).toSorted().at(-1)
  const { road, goal, cohorts } = JSON.parse(readFileSync(join(seeds, 'programme.json'), 'utf8'))
  const units = rows(`${state}/units.csv`)
  const named = new Set(units.map(([code]) => code))
  const [code, , , name] = rows(register).slice(1).find(([each]) => !named.has(each)) ?? []
  const step = road.find(({ id }) => id === goal).name.vi
  const cohort = cohorts.find(({ id }) => units.some((cells) => cells.includes(id)))?.name.vi ?? ''
  if (!code) throw new Error('every unit is named already: the guide needs one that is not')
  const head = 'Mã đơn vị,Tên đơn vị,Đợt triển khai,Bước,Ghi chú'
  return {
    faulty: [head, `${code},${name},${cohort},Đang XD,`, `99999,Không rõ,${cohort},${step},`].join('\n'),
    good: [head, `${code},${name},${cohort},${step},`].join('\n'),
  }
}

const { faulty, good } = sheets()
// As wide as the guide in the page is, where a picture is read at its own size.
await withSite(async (open) => {
  const page = await open('?page=desk', { viewport: { width: 760, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce' })
  const drop = (text) => page.setInputFiles('input[type=file]', { name: 'bao-cao.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  const quiet = () => page.waitForFunction(() => !document.querySelector('.desk progress'))
  // Whole steps, or as far as what `last` selects.
  const shot = async (name, steps, last) => {
    const boxes = await Promise.all(steps.map((step) => page.locator(`section:has(#desk-${step})`).boundingBox()))
    const end = last ? [await page.locator(last).first().boundingBox()] : boxes
    const [top, bottom] = [Math.min(...boxes.map(({ y }) => y)), Math.max(...end.map(({ y, height }) => y + height))]
    const path = join(docs, `huong-dan-${name}.png`)
    const clip = { x: boxes[0].x - 8, y: top - 8 + (await page.evaluate(() => window.scrollY)), width: boxes[0].width + 16, height: bottom - top + (last ? 8 : 16) }
    writeFileSync(path, withPalette(await page.screenshot({ fullPage: true, clip })))
    console.log(path)
  }
  // Nothing lies over what is shown.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.top { position: static !important } .desk-work { display: none !important }')
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  })
  await quiet()
  await shot('1-bang', ['sheet'])
  await drop(faulty)
  await page.waitForSelector('.desk-faults')
  await shot('2-loi', ['faults'])
  await drop(good)
  await page.getByLabel('Số liệu tính đến', { exact: true }).fill('30/11/2018')
  await page.getByLabel('Trích yếu, tên văn bản', { exact: true }).fill('Báo cáo tiến độ tháng 11')
  await page.getByLabel('Ngày văn bản', { exact: true }).fill('30/11/2018')
  await page.getByLabel('Vẫn như bản trước', { exact: false }).check()
  await quiet()
  await shot('3-thong-tin', ['state'])
  await page.getByRole('button', { name: 'Xem những gì sẽ thay đổi' }).click()
  await page.waitForSelector('.desk-totals')
  for (const box of await page.locator('.desk-suspects input').all()) await box.check()
  await quiet()
  await page.getByRole('button', { name: 'Tải tệp để công khai' }).click()
  await page.waitForSelector('.desk-next')
  await page.waitForSelector('.desk-figures .plate svg')
  await shot('4-thay-doi', ['changes'], '.desk-figures .plate')
  await shot('5-cong-khai', ['preview', 'publish'])
})
