import { inflateSync } from 'node:zlib'
import { expect, test } from '#test/browser.ts'
import { clippedOnPaper } from '#test/paper.ts'

/** A4 less the margins of print.css, in CSS pixels. */
for (const [name, query] of [['overview', ''], ['area', '?area=593'], ['sources', '?page=sources'], ['filtered', '?filter=status:announced']] as const) {
  test(`on paper nothing of the ${name} is wider than the page`, async ({ page, open }) => {
    await open(query)

    expect(await clippedOnPaper(page)).toEqual([])
  })
}

test('on paper all 127 units stand, and the controls do not', async ({ page, open }) => {
  await open()

  await page.emulateMedia({ media: 'print' })

  const units = await page.locator('#figure-communes tr[data-unit]').evaluateAll((rows) => rows.filter((row) => row.checkVisibility()).map((row) => row.getAttribute('data-unit')))
  expect(new Set(units).size).toBe(127)
  await expect(page.getByRole('navigation').first()).toBeHidden()
  await expect(page.getByRole('searchbox')).toBeHidden()
})

test('the printed file is A4, holds a row for every unit and more than one page', async ({ page, open }) => {
  await open()

  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString('latin1')

  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])
  expect(boxes.length).toBeGreaterThan(1)
  for (const box of boxes) expect(box).toEqual([595, 842])
  expect([...pdf.matchAll(/\/S\s*\/TR\b/g)].length).toBeGreaterThanOrEqual(128)
})

test('paper is light, whatever the screen is', async ({ page, open }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await open()

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })

  const ink = await page.evaluate(() => getComputedStyle(document.body).color)
  const [red = 255] = ink.match(/\d+/g)?.map(Number) ?? []
  expect(red).toBeLessThan(90)
})

for (const [name, query, most] of [
  ['the province', '?page=changes&snapshot=2018-08.1&compare=2018-03-29.1', 6],
  ['one area', '?page=changes&snapshot=2018-08.1&compare=2018-03-29.1&area=593', 5],
] as const) {
  test(`the changes of ${name} take no more than ${String(most)} sheets, and none is empty or holds a heading alone`, async ({ page, open }) => {
    await open(query)

    const sheets = lettersBySheet(await page.pdf({ preferCSSPageSize: true }))

    expect(sheets.length).toBeGreaterThan(1)
    expect(sheets.length).toBeLessThanOrEqual(most)
    // The foot of a sheet alone has some 250 letters.
    for (const letters of sheets) expect(letters).toBeGreaterThan(800)
  })
}

test('the overview takes no more than 8 sheets, and who must be urged stands under the finding on the first', async ({ page, open }) => {
  await open()

  const sheets = lettersBySheet(await page.pdf({ preferCSSPageSize: true }))

  expect(sheets.length).toBeLessThanOrEqual(8)
  // The finding and its numbers alone have some 1,000 letters.
  expect(sheets[0]).toBeGreaterThan(1800)
  for (const letters of sheets) expect(letters).toBeGreaterThan(800)
})

test('on paper the list of changes is a table, whose rows are not cut', async ({ page, open }) => {
  await open('?page=changes&snapshot=2018-08.1&compare=2018-03-29.1')

  await page.emulateMedia({ media: 'print' })

  await expect(page.locator('#figure-changeList').getByRole('table')).toBeVisible()
  const cut = await page.locator('#figure-changeList tr').evaluateAll((rows) => rows.filter((row) => getComputedStyle(row).breakInside !== 'avoid').length)
  expect(cut).toBe(0)
})

/** How many letters are set on each sheet of a printed file. */
function lettersBySheet(file: Buffer): number[] {
  const pdf = file.toString('latin1')
  return [...pdf.matchAll(/\/Type \/Page\n[\s\S]*?\/Contents (\d+) 0 R/g)].map(([, id]) => {
    const head = pdf.indexOf(`\n${id ?? ''} 0 obj`)
    const start = pdf.indexOf('stream\n', head) + 'stream\n'.length
    const length = Number(/\/Length (\d+)/.exec(pdf.slice(head, start))?.[1])
    const drawn = inflateSync(file.subarray(start, start + length)).toString('latin1')
    return [...drawn.matchAll(/<([0-9A-Fa-f]+)>/g)].reduce((sum, [, codes = '']) => sum + codes.length / 4, 0)
  })
}
