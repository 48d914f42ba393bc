import { expect, test } from 'vitest'
import { canCopy } from '#export/ability.ts'
import { tableHtml, tableText } from '#export/clipboard.ts'
import { quoteHtml } from '#export/quoteHtml.ts'
import { quoteOf, quoteText } from '#figures/quote.ts'
import { sample } from './sample.ts'

test('a copied table is one that Word takes: head, every cell, finding and source, never a formula', () => {
  const page = new DOMParser().parseFromString(tableHtml(sample()), 'text/html')

  expect([...page.querySelectorAll('th')].map((cell) => cell.textContent)).toEqual(['Đơn vị', 'Đã công bố', 'Chắc chắn', 'Tỷ lệ (%)', 'Ghi chú'])
  expect([...page.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    ['Xã "Đức, Nghĩa"', '11–13', '11', '57,5%', ''],
    ["'=1+1", 'Nguồn không nêu', '0', '5,6–11,1%', '5 chưa nêu tên: Phú Hài; giả định'],
    ["'＠Cộng", '14', '1.234', '', ''],
  ])
  expect(page.body.textContent).toContain('Cả 10 đơn vị')
  expect(page.body.textContent).toContain('Nguồn: bài tháng 8/2018, đoạn 5 & 8.')
  expect(page.body.textContent).toContain('Bản số liệu 2018-08.1 · 8fd0a1b2c3')
})

test('the same table as text falls into cells and never becomes a formula', () => {
  const lines = tableText(sample()).split('\r\n').map((line) => line.split('\t'))

  expect(lines.map((line) => line.length)).toEqual([5, 5, 5, 5])
  expect(lines[2]).toEqual(["'=1+1", 'Nguồn không nêu', '0', '5,6–11,1%', '5 chưa nêu tên: Phú Hài; giả định'])
})

test('a copied sentence is the finding, and under it of when it is, where it comes from and which state it is', () => {
  const figure = sample()

  expect(quoteText(quoteOf(figure)).split('\n')).toEqual([
    figure.title, figure.stamp.asOf, figure.source, `${figure.stamp.snapshot} · ${figure.stamp.product} · ${figure.stamp.publisher}`,
  ])
})

test('a sentence of made-up figures says so, and a choice of rows says which', () => {
  const figure = sample()
  const quote = quoteOf({ ...figure, part: { slug: 'loc', text: 'Hiển thị 3/127' }, stamp: { ...figure.stamp, watermark: 'Không có thật' } })

  expect(quote.finding).toBe(`Không có thật · ${figure.title}`)
  expect(quote.rests[0]).toBe('Hiển thị 3/127')
})

test('a sentence for a document says the same as the one for a message, in its language, as text and never as markup', () => {
  const figure = { ...sample(), title: 'Còn <b>10</b> & "5"' }
  const quote = quoteOf(figure)
  const page = new DOMParser().parseFromString(quoteHtml(quote), 'text/html')

  expect([...page.querySelectorAll('p')].map((line) => line.textContent)).toEqual(quoteText(quote).split('\n'))
  expect(page.querySelector('div')?.lang).toBe(figure.stamp.lang)
})

test('where the browser cannot copy, copying is not offered', () => {
  expect(canCopy()).toBeFalsy()
})
