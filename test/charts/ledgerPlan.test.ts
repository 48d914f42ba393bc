import { describe, expect, test } from 'vitest'
import { planLedger } from '#charts/marks/ledgerPlan.ts'
import { comparedFigureOf, figureOf } from '#figures/catalogue.ts'
import { voiceOf } from '#i18n/voice.ts'
import { languages } from '#model/words.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { textWidth } from '#theme/metrics.ts'

const catalogue = await realCatalogue()
const snapshots = await Promise.all(catalogue.editions.map(({ id }) => realSnapshot(catalogue, id)))

describe.each(languages)('a ledger of the real states, in %s', (lang) => {
  test.each([280, 300, 340, 420, 520, 690, 880, 1184])('prints no word over another at %i px', (width) => {
    for (const snapshot of snapshots) {
      for (const area of ['60', '593', '600']) {
        const { mark, grid } = figureOf('authorities', { snapshot, catalogue, area, voice: voiceOf(lang), measure: 'count', order: 'official' })
        if (mark.kind !== 'ledger') throw new Error(mark.kind)
        const { sizes, rows } = planLedger(mark, grid, width)
        for (const row of rows) {
          const boxes = row.cells.map(({ lines, x, y, anchor, emphasis }) => {
            const wide = Math.max(...lines.map((line) => textWidth(line, emphasis ? sizes.emphasis : sizes.text, emphasis || row.total ? 600 : 400)))
            return { left: anchor === 'end' ? x - wide : x, right: anchor === 'end' ? x : x + wide, top: y - 12, bottom: y + (lines.length - 1) * 19 }
          })
          boxes.forEach((a, i) => {
            expect(a.left, `${snapshot.id} ${area} ${row.id}`).toBeGreaterThanOrEqual(-1)
            expect(a.right).toBeLessThanOrEqual(width + 1)
            for (const b of boxes.slice(i + 1)) {
              const apart = a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom < b.top || b.bottom < a.top
              expect(apart, `${snapshot.id} ${area} ${row.id} ${JSON.stringify([a, b])}`).toBe(true)
            }
          })
        }
      }
    }
  })

  test.each([294, 340, 420, 520, 690, 880, 1184])('breaks no word of a head at %i px', (width) => {
    for (const snapshot of snapshots) {
      const { mark, grid } = figureOf('authorities', { snapshot, catalogue, area: '60', voice: voiceOf(lang), measure: 'count', order: 'official' })
      if (mark.kind !== 'ledger') throw new Error(mark.kind)
      const words = new Set(mark.columns.flatMap((key) => grid.columns.find((column) => column.key === key)?.name.split(' ') ?? []))
      for (const { lines } of planLedger(mark, grid, width).head) {
        for (const word of lines.flatMap((line) => line.split(' '))) expect([...words], `${snapshot.id} ${word}`).toContain(word)
      }
    }
  })

  test.each([280, 300, 340, 420, 520, 690, 880, 1184])('heads its columns in two lines at most, on a phone in three or four, clear of each other, at %i px', (width) => {
    for (const snapshot of snapshots) {
      const { mark, grid } = figureOf('authorities', { snapshot, catalogue, area: '60', voice: voiceOf(lang), measure: 'count', order: 'official' })
      if (mark.kind !== 'ledger') throw new Error(mark.kind)
      let before = 0
      const { sizes, head } = planLedger(mark, grid, width)
      for (const { lines, x, anchor } of head.filter((each) => each.lines.length > 0)) {
        const wide = Math.max(0, ...lines.map((line) => textWidth(line, sizes.head, 600)))
        const left = anchor === 'end' ? x - wide : x

        expect(lines.length, lines.join('|')).toBeLessThanOrEqual(width < 320 ? 4 : width < 420 ? 3 : 2)
        expect(left, lines.join('|')).toBeGreaterThanOrEqual(before)
        before = left + wide + 4
      }
    }
  })

  test.each([302, 340, 520])('breaks no word of a head and no number of the pace of each authority at %i px', (width) => {
    const [from, snapshot] = snapshots.slice(-2)
    if (!from || !snapshot) throw new Error('no two states')
    const { mark, grid } = comparedFigureOf('stoplight', { snapshot, from, catalogue, area: '60', voice: voiceOf(lang), measure: 'count', order: 'official' })
    if (mark.kind !== 'ledger') throw new Error(mark.kind)
    const words = mark.columns.flatMap((key) => grid.columns.find((column) => column.key === key)?.name.split(' ') ?? [])
    const { head, rows } = planLedger(mark, grid, width)

    for (const word of head.flatMap(({ lines }) => lines.flatMap((line) => line.split(' ')))) expect(words).toContain(word)
    expect(rows.flatMap(({ cells }) => cells.slice(1)).filter(({ lines }) => lines.length > 1)).toEqual([])
  })

  test('a nought and words are not set large', () => {
    const [first] = snapshots
    if (!first) throw new Error('no state')
    const { mark, grid } = figureOf('authorities', { snapshot: first, catalogue, area: '60', voice: voiceOf(lang), measure: 'count', order: 'official' })
    if (mark.kind !== 'ledger') throw new Error(mark.kind)

    expect(planLedger(mark, grid, 600).rows.flatMap(({ cells }) => cells).some(({ emphasis }) => emphasis)).toBe(false)
  })
})
