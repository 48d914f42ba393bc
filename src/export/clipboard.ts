import type { Figure } from '#figures/figure.ts'
import { quoteOf, quoteText } from '#figures/quote.ts'
import { harmless } from './csv.ts'
import { remarkColumn } from './flat.ts'
import { writePng } from './png.ts'
import { quoteHtml } from './quoteHtml.ts'

/** Must be called in the click itself: the item takes a promise, so that the picture may come later. */
export function copyImage(figure: Figure): Promise<void> {
  return navigator.clipboard.write([new ClipboardItem({ 'image/png': writePng(figure) })])
}

/** A table for Word and cells for Excel, in one copy. */
export function copyTable(figure: Figure): Promise<void> {
  return navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([tableHtml(figure)], { type: 'text/html' }),
      'text/plain': new Blob([tableText(figure)], { type: 'text/plain' }),
    }),
  ])
}

/** The finding with all that it rests on: for a message as plain text, for a document as paragraphs. */
export function copySentence(figure: Figure): Promise<void> {
  const quote = quoteOf(figure)
  return navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([quoteHtml(quote)], { type: 'text/html' }),
      'text/plain': new Blob([quoteText(quote)], { type: 'text/plain' }),
    }),
  ])
}

/** The grid as a bordered table with the finding over it and the source under it. */
export function tableHtml(figure: Figure): string {
  const [head, ...rows] = linesOf(figure)
  const document = new Document()
  const make = (name: string, text: string, children: readonly Element[] = []): Element => {
    const made = document.createElementNS('http://www.w3.org/1999/xhtml', name)
    if (text) made.textContent = text
    made.append(...children)
    return made
  }
  const line = (name: 'th' | 'td', texts: readonly string[]): Element => make('tr', '', texts.map((text) => make(name, text)))
  const table = make('table', '', [
    make('caption', [...(figure.stamp.watermark ? [figure.stamp.watermark] : []), figure.title].join(' · ')),
    make('thead', '', [line('th', head)]),
    make('tbody', '', rows.map((texts) => line('td', texts.map(harmless)))),
  ])
  table.setAttribute('border', '1')
  const whole = make('div', '', [table, make('p', [...(figure.part ? [figure.part.text] : []), figure.source, figure.stamp.asOf, figure.stamp.snapshot].join(' '))])
  whole.setAttribute('lang', figure.stamp.lang)
  return new XMLSerializer().serializeToString(whole)
}

/** The grid as lines of fields that Excel takes apart at the tabs. */
export function tableText(figure: Figure): string {
  const clean = (text: string): string => harmless(text.replace(/[\t\r\n]+/g, ' '))
  const { watermark } = figure.stamp
  return [...(watermark ? [[watermark]] : []), ...linesOf(figure)].map((fields) => fields.map(clean).join('\t')).join('\r\n')
}

/** The grid in words, head first, with what the figure says under its rows. */
function linesOf(figure: Figure): readonly [readonly string[], ...(readonly string[])[]] {
  const { columns, rows } = figure.grid
  const remark = remarkColumn(figure)
  return [
    [...columns.map(({ name }) => name), ...(remark ? [remark.name] : [])],
    ...rows.map((row) => [...columns.map(({ key }) => row.cells[key]?.text ?? ''), ...(remark ? [String(remark.of(row))] : [])]),
  ]
}
