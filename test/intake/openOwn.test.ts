import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { writeBook } from '#export/book.ts'
import { writeCsv } from '#export/csv.ts'
import { writeXlsx } from '#export/xlsx.ts'
import { bookOf } from '#figures/bookState.ts'
import { templateBook } from '#figures/bookTemplate.ts'
import { drawnIds, figureOf } from '#figures/catalogue.ts'
import type { Scene } from '#figures/scene.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Tab } from '#intake/workbook.ts'
import { languages } from '#model/words.ts'
import { readCsv } from '#test/export/readback.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { opened } from './opened.ts'

const catalogue = await realCatalogue()
const snapshot = await realSnapshot(catalogue, catalogue.current)

/** What a file says is asked of another reader too, which knows values only. */
describe.each(languages)('what the product writes is opened again, in %s', (lang) => {
  test('figures, the workbook of a state, and what is to be filled in', async () => {
    const scene: Scene = { snapshot, catalogue, area: snapshot.register.areas[0]?.id ?? '', voice: voiceOf(lang), measure: 'percent', order: 'official' }
    const figures = drawnIds.map((id) => figureOf(id, scene))

    for (const bytes of [...figures.map((figure) => writeXlsx(figure)), writeBook(bookOf(scene)), writeBook(templateBook(scene, { filled: true })), writeBook(templateBook(scene, {}))]) {
      const { tabs } = await opened(bytes)
      for (const [at, tab] of tabs.entries()) expect(valuesOf(tab)).toEqual(filled(await readSheet(Buffer.from(bytes), at + 1, { trim: false })))
    }
    for (const figure of figures) {
      const { tabs } = await opened(new Uint8Array(await new Blob([writeCsv(figure)]).arrayBuffer()), `${figure.slug}.csv`)
      expect(tabs.flatMap(textRows)).toEqual(readCsv(writeCsv(figure)))
    }
  })
})

type Row = readonly (readonly [column: number, value: unknown])[]

function valuesOf({ lines }: Tab): readonly Row[] {
  return lines.map(({ cells }) => cells.map(({ column, text, number }) => [column, number ?? text]))
}

function filled(rows: readonly (readonly unknown[])[]): readonly Row[] {
  return rows.map((row) => [...row.entries()].filter(([, value]) => value !== null && (typeof value !== 'string' || value.trim() !== ''))).filter((row) => row.length > 0)
}

function textRows({ lines }: Tab): readonly (readonly string[])[] {
  const width = Math.max(...lines.flatMap(({ cells }) => cells.map(({ column }) => column + 1)))
  return lines.map(({ cells }) => Array.from({ length: width }, (_, column) => cells.find((cell) => cell.column === column)?.text ?? ''))
}
