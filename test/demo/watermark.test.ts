import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { planSheet, sheetSizes, type SheetSize } from '#charts/sheetPlan.ts'
import { slant } from '#charts/watermark.ts'
import { writeCsv } from '#export/csv.ts'
import { writeXlsx } from '#export/xlsx.ts'
import { languages } from '#model/words.ts'
import { textWidth } from '#theme/metrics.ts'
import { filePalette, schemes } from '#theme/tokens.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { readCsv } from '#test/export/readback.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { contrast } from '#test/theme/contrast.ts'
import { comparisonsOf, figuresOf, sceneOf } from './scenes.ts'

const words = { vi: 'Số liệu minh họa, không có thật', en: 'Demonstration figures, not real' }
const sizes = Object.keys(sheetSizes) as readonly SheetSize[]
const real = await realCatalogue()
const [realFrom, realTo] = [await realSnapshot(real, real.editions[0]?.id ?? ''), await realSnapshot(real, real.current)]

describe.each(languages)('in %s', (lang) => {
  const scene = sceneOf(demoCatalogue(), demoSnapshot(), lang)
  const demo = [...figuresOf(scene), ...comparisonsOf(scene, demoSnapshot('2030-11.1'))]
  const realScene = sceneOf(real, realTo, lang)
  const others = [...figuresOf(realScene), ...comparisonsOf(realScene, realFrom)]

  test('every table of a demonstration says in its head and in every row that it is none', () => {
    for (const figure of demo)
      for (const row of readCsv(writeCsv(figure))) expect(row.at(-1)).toBe(words[lang])
    const [figure] = demo
    if (!figure) throw new Error('no figure')
    expect(writeCsv({ ...figure, grid: { ...figure.grid, rows: [] } })).toContain(words[lang])
  })

  test('every workbook of a demonstration begins with it, on both sheets', async () => {
    for (const figure of demo) {
      const bytes = Buffer.from(writeXlsx(figure))

      expect((await readSheet(bytes))[0]?.[0]).toBe(words[lang])
      expect((await readSheet(bytes, 2))[0]?.[1]).toBe(words[lang])
    }
  })

  test('every sheet of a demonstration bears it in plain words at its head and pale from edge to edge', () => {
    for (const figure of demo) {
      for (const size of sizes) {
        const plan = planSheet(figure, size)
        const { watermark, width, height, texts } = plan
        const [turn, half] = [(Math.abs(slant) * Math.PI) / 180, textWidth(words[lang], watermark?.size ?? 0, 600) / 2]
        const reach = { x: half * Math.cos(turn), y: half * Math.sin(turn) }
        const entire = watermark?.places.filter(({ x, y }) => x - reach.x >= 0 && x + reach.x <= width && y - reach.y >= 0 && y + reach.y <= height)

        expect(texts[0]?.lines.join(' ')).toBe(words[lang])
        expect(watermark?.text).toBe(words[lang])
        expect(entire?.length).toBeGreaterThan(0)
        // No quarter of the sheet is without it.
        for (const [left, top] of [[0, 0], [width / 2, 0], [0, height / 2], [width / 2, height / 2]] as const)
          expect(watermark?.places.some(({ x, y }) => x >= left - 1 && x <= left + width / 2 + 1 && y >= top - 1 && y <= top + height / 2 + 1)).toBe(true)
      }
    }
  })

  test('nothing of the real programme bears any', async () => {
    for (const figure of others) {
      expect(figure.stamp.watermark).toBeUndefined()
      expect(writeCsv(figure)).not.toContain(words[lang])
      expect(readCsv(writeCsv(figure))[0]?.at(-1)).toBe('snapshot')
      expect(planSheet(figure, 'slide').watermark).toBeUndefined()
      expect((await readSheet(Buffer.from(writeXlsx(figure))))[0]?.[0]).toBe(figure.title)
      expect((await readSheet(Buffer.from(writeXlsx(figure)), 2))[0]?.[1]).toBe(figure.title)
    }
  })
})

test('texts of a sheet read as well over the pale words as they must', () => {
  for (const role of ['ink', 'muted', 'accent', 'alarm', 'edge-goal'] as const)
    expect(contrast(filePalette[role], filePalette.outside), role).toBeGreaterThanOrEqual(4.5)
  expect(contrast(filePalette.outside, filePalette.card)).toBeGreaterThan(1.15)
})

test.each(Object.entries(schemes))('the band over the page reads at 4.5:1 in the %s scheme', (_, palette) => {
  expect(contrast(palette.onAccent, palette.alarm)).toBeGreaterThanOrEqual(4.5)
})
