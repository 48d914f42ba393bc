import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Plate } from '#charts/Plate.tsx'
import { Sheet } from '#charts/Sheet.tsx'
import { planSheet } from '#charts/sheetPlan.ts'
import { standalone } from '#export/svg.ts'
import { filePalette } from '#theme/tokens.ts'
import { sample } from './sample.ts'

test('a drawing in a file keeps no trace of the page and has its font and its words inside', () => {
  const markup = standalone(drawn(), figure, [{ weight: 400, range: 'U+0-FF', base64: 'AAAA' }])

  expect(markup).not.toMatch(/ (class|style|href|xlink:href|role|tabindex|aria-[a-z]+|data-[a-z]+)=/)
  expect(markup).not.toMatch(/url\((?!#|data:font)|@import|var\(|<foreignObject/)
  expect(markup).toContain('src:url(data:font/woff2;base64,AAAA)')
  expect(markup).toMatch(/<title>Cả 10 đơn vị chưa công bố thuộc Đức Nghĩa và "La Gi"<\/title>/)
  expect(markup).toContain('2018-08.1 · 8fd0a1b2c3')
})

test('every id is there once, and every reference finds it', () => {
  const markup = standalone(drawn(), figure, [])
  const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])

  expect(new Set(ids).size).toBe(ids.length)
  for (const [, id] of markup.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id)
})

test('the same figure gives the same bytes, however often it is drawn', () => {
  expect(standalone(drawn(), figure, [])).toBe(standalone(drawn(), figure, []))
})

const figure = sample()

function drawn(): SVGSVGElement {
  const plan = planSheet(figure, 'slide')
  const read = (markup: string): Element => new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement
  const sheet = read(renderToStaticMarkup(<Sheet plan={plan} />))
  const plate = read(renderToStaticMarkup(<Plate figure={figure} width={plan.plate.width} palette={filePalette} />))
  sheet.querySelector('#plate')?.append(...plate.childNodes)
  if (!(sheet instanceof SVGSVGElement)) throw new Error('not a drawing')
  return sheet
}
