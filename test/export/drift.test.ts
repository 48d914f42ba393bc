import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { writeCsv } from '#export/csv.ts'
import { writeXlsx } from '#export/xlsx.ts'
import { drawnIds, figureOf } from '#figures/catalogue.ts'
import { communesFigure } from '#figures/communes.ts'
import type { Figure } from '#figures/figure.ts'
import { rollColumns, rollOf } from '#figures/roll.ts'
import type { Scene } from '#figures/scene.ts'
import { voiceOf } from '#i18n/voice.ts'
import { languages } from '#model/words.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { expectedSheet, readCsv, tableIn, trimmed } from './readback.ts'

const catalogue = await realCatalogue()
const snapshots = await Promise.all(catalogue.editions.map(({ id }) => realSnapshot(catalogue, id)))

// The browser's tests read back the province's page; here every state and every area of it.
describe.each(languages)('no number and no word of a grid is lost in a file, in %s', (lang) => {
  test.each(snapshots.map((snapshot) => [snapshot.id, snapshot] as const))('snapshot %s', async (_, snapshot) => {
    const areas = snapshot.register.areas.slice(0, 3).map(({ id }) => id)
    for (const area of areas) {
      for (const figure of figuresOf({ snapshot, catalogue, area, voice: voiceOf(lang), measure: 'percent', order: 'official' })) {
        const [head = [], ...csv] = readCsv(writeCsv(figure))
        const sheet = await readSheet(Buffer.from(writeXlsx(figure)))
        const [, ...book] = tableIn(sheet)

        expect(csv.every((row) => row.length === head.length)).toBe(true)
        expect(csv.map((row, at) => lost(row, figure, at))).toEqual(figure.grid.rows.map(() => []))
        expect(trimmed(sheet)).toEqual(trimmed(expectedSheet(figure)))
        expect(book.map((row, at) => lost(row.map((value) => value ?? ''), figure, at))).toEqual(figure.grid.rows.map(() => []))
      }
    }
  })
})

function figuresOf(scene: Scene): readonly Figure[] {
  const roll = rollOf(scene)
  return [...drawnIds.map((id) => figureOf(id, scene)), communesFigure(scene, roll, [...roll.units, ...roll.gaps], rollColumns)]
}

/** What the grid's row says and the file's row does not. */
function lost(fields: readonly unknown[], { grid, mark }: Figure, at: number): readonly string[] {
  const said = new Set(fields.map(String))
  const remarks = (mark.kind === 'ledger' ? (mark.under[grid.rows[at]?.id ?? ''] ?? []) : []).filter((each) => !fields.some((field) => String(field).includes(each)))
  const cells = grid.columns.flatMap(({ key, kind }) => {
    const { value, text } = grid.rows[at]?.cells[key] ?? { text: '?' }
    const numbers = typeof value === 'number' ? [value] : typeof value === 'object' ? [value.atLeast, value.atMost] : []
    // A number that stands as a number needs no words beside it.
    const words = kind === 'text' || numbers.length !== 1 ? [text] : []
    return [...numbers.map(String), ...words.filter(Boolean)].filter((each) => !said.has(each))
  })
  return [...cells, ...remarks]
}
