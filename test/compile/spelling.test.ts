import { describe, expect, test } from 'vitest'
import { misspelt, misspeltName } from '#compile/spelling.ts'

describe('a text', () => {
  test.each([
    'Đoạn 5: 57,5% của 127 đơn vị – “đợt 2017”, 16 − 11 = 5.',
    'TCVN ISO 9001 · Quyết định 19/2014/QĐ-TTg',
    'Sở KH&CN Bình Thuận, 8/2018; xem §5 và © 2018',
    'ÂU CƠ, Ấn Độ, ƠN',
    'http://example.vn/News/iso/568.aspx',
  ])('in good order is left alone: %s', (text) => {
    expect(misspelt(text)).toBeUndefined()
  })

  test.each(['T©n Ch©u', '§øc Linh', 'PhÆ°á»›c Lá»™c', 'Äá»©c Linh', 'HÃ\u00A0m TÃ¢n', 'B\uFFFDnh', 'Lµ Gi'])(
    'in an old or a misread encoding is found: %s',
    (text) => {
      expect(misspelt(text)).toBe('misread')
    },
  )

  test('with combining marks is found', () => {
    expect(misspelt('Đức Linh'.normalize('NFD'))).toBe('decomposed')
  })
})

describe('a name', () => {
  test.each(['Phường 2', 'Phan Rí Cửa', 'Mê Pu', 'Ea Kar', "B'Lá", 'Đa Kai', 'Tam Kỳ', 'Vũ Hoà', 'TP. Phan Thiết'])(
    'of a place is left alone: %s',
    (name) => {
      expect(misspeltName(name)).toBeUndefined()
    },
  )

  test.each(['Phñ Quý', 'Hµm T©n', 'B¾c B×nh', 'Long H¶i', 'Tam Thanh ®'])('holds only letters that Vietnamese has: %s', (name) => {
    expect(misspeltName(name)).toBe('misread')
  })
})
