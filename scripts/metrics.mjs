// Writes src/theme/advances.ts: how wide each character of the page's font is, in thousandths of an em,
// so that text can be wrapped and placed alike in Node, in tests and in browsers.
// Run: node scripts/metrics.mjs   (needs a Chromium; E2E_BROWSER names one)
import { readFileSync, writeFileSync, existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const files = 'node_modules/@fontsource/be-vietnam-pro/files'
const weights = [400, 600]
const characters = [
  ...range(0x20, 0x7e), ...range(0xa0, 0x17f), 0x1a0, 0x1a1, 0x1af, 0x1b0, ...range(0x1ea0, 0x1ef9),
  0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2026, 0x202f, 0x20ab, 0x2192, 0x2212, 0x2264, 0x2265,
].map((code) => String.fromCodePoint(code)).filter((each) => each.normalize('NFC') === each)

const system = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync)
const executablePath = process.env.E2E_BROWSER ?? (existsSync(chromium.executablePath()) ? undefined : system)
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] })
const page = await browser.newPage()
const faces = weights.flatMap((weight) => ['latin', 'latin-ext', 'vietnamese'].map((subset) => ({
  weight, data: readFileSync(`${files}/be-vietnam-pro-${subset}-${weight}-normal.woff2`).toString('base64'),
})))
const measured = await page.evaluate(async ({ faces, weights, characters }) => {
  for (const [index, { weight, data }] of faces.entries()) {
    const face = new FontFace(`Face${weight}n${index}`, `url(data:font/woff2;base64,${data})`)
    document.fonts.add(await face.load())
  }
  const context = document.createElement('canvas').getContext('2d')
  return weights.map((weight) => {
    const family = faces.flatMap((face, index) => (face.weight === weight ? [`Face${weight}n${index}`] : [])).join(',')
    context.font = `1000px ${family}`
    return characters.map((each) => Math.round(context.measureText(each).width))
  })
}, { faces, weights, characters })
await browser.close()

const table = weights.map((weight, at) => {
  const groups = new Map()
  // Figures stand in columns: each takes the room of the widest.
  const digit = Math.max(...characters.map((each, index) => (/\d/.test(each) ? measured[at][index] : 0)))
  characters.forEach((each, index) => {
    const width = /^[0-9]$/.test(each) ? digit : measured[at][index]
    groups.set(width, (groups.get(width) ?? '') + each)
  })
  const lines = [...groups].sort(([a], [b]) => a - b).map(([width, text]) => `    [${width}, ${quoted(text)}],`)
  return `  ${weight}: [\n${lines.join('\n')}\n  ],`
})
writeFileSync('src/theme/advances.ts', `/** Advance widths of Be Vietnam Pro in thousandths of an em, by weight; written by scripts/metrics.mjs. */
export const advances = {
${table.join('\n')}
} as const
`)

function quoted(text) {
  return JSON.stringify(text).replace(/[\u00a0\u00ad\u202f]/g, (each) => `\\u${each.codePointAt(0).toString(16).padStart(4, '0')}`)
}

function range(from, to) {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
