import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeXlsx } from '#export/xlsx.ts'
import { comparedFigureOf } from '#figures/catalogue.ts'
import type { Comparison } from '#figures/scene.ts'
import { voiceOf } from '#i18n/voice.ts'
import { rootOf } from '#model/register.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { sample } from './sample.ts'

const plain = { voice: voiceOf('vi'), measure: 'count', order: 'official' } as const

function running(bytes: Uint8Array): { readonly head: string; readonly foot: string } {
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  const text = (name: string): string => (new RegExp(`<${name}>(.*)</${name}>`).exec(sheet)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  return { head: text('oddHeader'), foot: text('oddFooter') }
}

test('the head and foot of a comparison name both states, and no word of them is cut', async () => {
  const catalogue = await realCatalogue()
  const comparison: Comparison = { ...plain, catalogue, area: '60', from: await realSnapshot(catalogue, '2018-03-29.1'), snapshot: await realSnapshot(catalogue, '2018-08.1') }
  const figure = comparedFigureOf('changes', comparison)
  const { head, foot } = running(writeXlsx(figure))

  expect(head).toContain(figure.stamp.product)
  expect(head).toMatch(/ 29\/3\/2018 → 8\/2018$/)
  expect(foot).toContain(' 2018-03-29.1 → 2018-08.1&R')
})

test('a comparison with data that do not hold says so in the head of its sheets', () => {
  const snapshot = demoSnapshot('2030-11.1')
  const comparison: Comparison = { ...plain, catalogue: demoCatalogue(), area: rootOf(snapshot.register).id, from: demoSnapshot('2030-10.1'), snapshot }

  expect(running(writeXlsx(comparedFigureOf('changes', comparison))).head).toMatch(/SỐ LIỆU ĐÃ RÚT, không dùng · 10\/2030 → 11\/2030$/)
})

test('what is too long for the head of a sheet ends with a whole word, and Excel takes the whole of it', () => {
  const { stamp } = sample()
  const { head, foot } = running(writeXlsx(sample({ stamp: { ...stamp, product: 'Theo dõi tiến độ '.repeat(20), asOf: 'Số liệu đến tháng '.repeat(6), snapshot: 'Bản số liệu '.repeat(40) } })))

  expect(head.length).toBeLessThanOrEqual(255)
  expect(foot.length).toBeLessThanOrEqual(255)
  expect(head).toMatch(/ (Theo|dõi|tiến|độ)…&R/)
  expect(foot).toMatch(/ (Bản|số|liệu)…&R/)
})
