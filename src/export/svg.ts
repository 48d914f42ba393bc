import type { SheetSize } from '#charts/sheetPlan.ts'
import { tracesOf, type Figure } from '#figures/figure.ts'
import { faces, type Face } from './faces.ts'
import { drawSheet } from './mount.tsx'

const space = 'http://www.w3.org/2000/svg'

/** A figure's sheet as a file that needs nothing beside it: fonts, words and provenance are inside. */
export async function writeSvg(figure: Figure, size: SheetSize = 'slide'): Promise<string> {
  const [sheet, fonts] = await Promise.all([drawSheet(figure, size), faces()])
  return standalone(sheet, figure, fonts)
}

/** Takes the page's traces off a drawing and puts in what a file must carry. */
export function standalone(sheet: SVGSVGElement, figure: Figure, fonts: readonly Face[]): string {
  for (const element of [sheet, ...sheet.querySelectorAll('*')]) {
    for (const { name } of [...element.attributes]) if (isTrace(name)) element.removeAttribute(name)
  }
  // Recharts leaves empty ones.
  for (const empty of sheet.querySelectorAll('title, desc')) if (!empty.textContent) empty.remove()
  const head = [
    element('title', figure.title),
    element('desc', [figure.subtitle, figure.stamp.asOf].join(' ')),
    element('metadata', [...(figure.stamp.watermark ? [figure.stamp.watermark] : []), figure.stamp.product, ...tracesOf(figure.stamp), figure.stamp.generatedAt, figure.stamp.publisher].join(' · ')),
    ...(fonts.length > 0 ? [element('style', fonts.map(rule).join(''))] : []),
  ]
  sheet.prepend(...head)
  return numbered(new XMLSerializer().serializeToString(sheet))
}

function element(name: string, text: string): Element {
  const made = document.createElementNS(space, name)
  made.textContent = text
  return made
}

function rule({ weight, base64, range }: Face): string {
  return `@font-face{font-family:'Be Vietnam Pro';font-weight:${weight};src:url(data:font/woff2;base64,${base64}) format('woff2');unicode-range:${range}}`
}

/** Attributes that mean something on the page only. */
function isTrace(name: string): boolean {
  return ['class', 'style', 'tabindex', 'role', 'focusable', 'cursor'].includes(name) || name.startsWith('aria-') || name.startsWith('data-')
}

/** Ids by order of appearance, so that the same figure gives the same bytes however often it was drawn. */
function numbered(markup: string): string {
  const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? '')
  const names = new Map([...new Set(ids)].map((id, index) => [id, `d${index}`]))
  return markup
    .replace(/ id="([^"]+)"/g, (_, id: string) => ` id="${names.get(id) ?? id}"`)
    .replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${names.get(id) ?? id})`)
}
