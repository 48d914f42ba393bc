// For looking at what leaves the site: every file of a briefing of the real data and of the demonstration, set by an
// office suite and laid out as one sheet of pages a file. npm run review [-- FOLDER]; no test, since eyes judge it.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { browser, browserArgs } from './browser.mjs'
import { serve } from './serve.mjs'

const folder = process.argv[2] ?? 'test-results/review'
const top = fileURLToPath(new URL('..', import.meta.url))
for (const tool of ['soffice', 'pdftoppm']) {
  if (spawnSync(tool, ['--version']).error) {
    console.error(`${tool} is missing: apt-get install -y --no-install-recommends libreoffice-impress libreoffice-writer libreoffice-calc poppler-utils`)
    process.exit(2)
  }
}
if (!existsSync(join(top, 'dist/index.html')) || !existsSync(join(top, 'demo/data/index.json'))) {
  console.error('first: npm run build && npx tsx scripts/demo/write.ts')
  process.exit(2)
}
mkdirSync(folder, { recursive: true })

/** Every figure, those of two states too: the newest and the one before it. */
const figures = 'headline,map,authorities,districts,cohorts,timeline,changeTotals,pace,stoplight,changes,moves,changeMap,changeList,communes'
const chrome = await chromium.launch({ executablePath: browser(), args: browserArgs() })
try {
  for (const world of ['real', 'demo']) {
    const site = await serve(world === 'demo' ? { data: join(top, 'demo/data') } : {})
    for (const tongues of ['vi', 'en', 'both']) await takeAll(`${world}-${tongues}`, `${site.url}?page=briefing&tongues=${tongues}&parts=${figures}`)
    await site.close()
  }
  for (const file of readdirSync(folder).toSorted()) if (/\.(pptx|docx|xlsx|pdf)$/.test(file)) await layOut(join(folder, file))
} finally {
  await chrome.close()
}
console.log(folder)

/** Every file that the builder offers, and what its paper prints. */
async function takeAll(name, address) {
  const context = await chrome.newContext({ acceptDownloads: true, viewport: { width: 1440, height: 900 }, locale: 'vi-VN' })
  const page = await context.newPage()
  await page.goto(address)
  const buttons = page.locator('.briefing-take button.main')
  await buttons.first().waitFor({ timeout: 60_000 })
  for (const [at] of (await buttons.all()).entries()) {
    const coming = page.waitForEvent('download', { timeout: 300_000 })
    await buttons.nth(at).click()
    const download = await coming
    await download.saveAs(join(folder, `${name}${extname(download.suggestedFilename())}`))
    await page.waitForFunction(() => !document.querySelector('.briefing-take progress'))
  }
  await page.goto(address.replace('page=briefing', 'page=paper&paper=briefing'))
  await page.waitForSelector('html[data-ready=figures]', { timeout: 120_000 })
  await page.pdf({ path: join(folder, `${name}.paper.pdf`), preferCSSPageSize: true, outline: true, tagged: true })
  await context.close()
}

/** All pages of a file on one picture. */
async function layOut(file) {
  const room = mkdtempSync(join(tmpdir(), 'review-'))
  const name = basename(file, extname(file))
  if (extname(file) !== '.pdf') spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${room}/office`, '--convert-to', 'pdf', '--outdir', room, file], { stdio: 'ignore' })
  const pdf = extname(file) === '.pdf' ? file : join(room, `${name}.pdf`)
  if (!existsSync(pdf)) {
    console.error(`${file}: the office suite did not open it`)
    process.exitCode = 1
    return
  }
  spawnSync('pdftoppm', ['-r', '50', '-png', pdf, join(room, 'page')])
  const pictures = readdirSync(room).filter((each) => each.startsWith('page')).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  const page = await chrome.newPage({ viewport: { width: 1600, height: 900 } })
  await page.setContent(`<body style="margin:8px;background:#888;display:flex;flex-wrap:wrap;gap:8px">${pictures.map((each) => `<img style="width:${extname(file) === '.pptx' ? 388 : 310}px;height:auto" src="data:image/png;base64,${readFileSync(join(room, each)).toString('base64')}">`).join('')}</body>`)
  await page.screenshot({ path: `${file}.png`, fullPage: true })
  await page.close()
  rmSync(room, { recursive: true, force: true })
  console.log(`${file}.png ${pictures.length}`)
}
