import { expect, test } from 'vitest'
import { textWidth, wrap } from '#theme/metrics.ts'

const texts = [
  'Mười đơn vị chưa công bố thuộc TP. Phan Thiết (5) và TX. La Gi (5)', 'Nghiêng', '', 'a',
  'Kế hoạch số 873/KH-UBND ngày 13/3/2017 của UBND tỉnh', 'Chicuctieuchuandoluongchatluong-binhthuan.gov.vn/News/iso/2018',
]

test.each(texts)('no line of “%s” is wider than told, and none of its words is lost', (text) => {
  for (const width of [24, 40, 80, 160, 320]) {
    for (const weight of [400, 600] as const) {
      const lines = wrap(text, width, 13, weight)

      expect(lines.every((line) => textWidth(line, 13, weight) <= width)).toBe(true)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }
  }
})

test('a letter with stacked marks is as wide composed as decomposed', () => {
  const [composed, decomposed] = ['ế ộ ẫ ữ đ', 'ế ộ ẫ ữ đ'.normalize('NFD')]

  expect(textWidth(decomposed, 12)).toBe(textWidth(composed, 12))
})

test('figures are equally wide, so that columns of them align', () => {
  expect(new Set([...'0123456789'].map((digit) => textWidth(digit, 13, 600))).size).toBe(1)
})

test('a no-break space holds its words together', () => {
  expect(wrap('29\u00a0đơn\u00a0vị của đợt', 60, 13)[0]).toBe('29\u00a0đơn\u00a0vị')
})
