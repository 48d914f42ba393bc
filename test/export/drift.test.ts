import { PNG } from 'pngjs'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { writeCsv } from '#export/csv.ts'
import type { Drawings } from '#export/pack/drawings.ts'
import { packFile, type PackFormat } from '#export/packs.ts'
import { writeXlsx } from '#export/xlsx.ts'
import { drawnIds, figureOf } from '#figures/catalogue.ts'
import { communesFigure } from '#figures/communes.ts'
import { figureIds, type Figure } from '#figures/figure.ts'
import { rollColumns, rollOf } from '#figures/roll.ts'
import type { Scene } from '#figures/scene.ts'
import { voiceOf } from '#i18n/voice.ts'
import { languages } from '#model/words.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'
import { tellsAll } from './deckTold.ts'
import { driftWorlds } from './driftWorlds.ts'
import { all, readPackage, textOf } from './packageRead.ts'
import { cellsAt, readDeck, type Deck } from './pptxRead.ts'
import { expectedSheet, expectedTable, readCsv, tableIn, trimmed } from './readback.ts'

const catalogue = await realCatalogue()
const snapshots = await Promise.all(catalogue.editions.map(({ id }) => realSnapshot(catalogue, id)))

/** Stands for every drawing: drawings are made by browsers alone. */
const png = new Uint8Array(PNG.sync.write(new PNG({ width: 60, height: 40 })))
const drawings: Drawings = { slide: async () => png, column: async () => png, png: async () => png, svg: async () => '<svg xmlns="http://www.w3.org/2000/svg"/>' }

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

test('every figure there is, is read back', () => {
  const ids = driftWorlds.flatMap(([, briefings]) => briefings.flatMap(({ figures }) => figures.map(({ id }) => id)))

  expect(new Set(ids)).toEqual(new Set(figureIds))
})

describe.each(driftWorlds)('of %s', (_, briefings) => {
  const figures = briefings.flatMap((each) => each.figures.map((figure) => [figure.stamp.lang, figure.id, figure] as const))
  const bytesOf = async (format: PackFormat): Promise<Uint8Array> => new Uint8Array(await (await packFile(format, briefings, {}, drawings)).blob.arrayBuffer())
  let made: Promise<Deck> | undefined
  const deck = (): Promise<Deck> => (made ??= bytesOf('pptx').then(readDeck))

  test.each(figures)('in %s %s says in its CSV and in its workbook all that its grid says, and nothing else', async (_lang, _id, figure) => {
    const csv = readCsv(writeCsv(figure))
    const table = expectedTable(figure)

    expect(csv.map((row) => row.slice(0, table[0]?.length))).toEqual(table.map((row) => row.map((value) => (value === undefined ? '' : String(value)))))
    expect(trimmed(await readSheet(Buffer.from(writeXlsx(figure))))).toEqual(trimmed(expectedSheet(figure)))
  })

  test('the deck says each figure in native charts, tables and words, and pictures what has no native twin', async () => {
    const { slides } = await deck()

    for (const [, , figure] of figures) tellsAll(slides, figure)
  })

  test('charts of the deck remember what stands in the workbooks behind them', async () => {
    const charts = (await deck()).slides.flatMap((slide) => slide.charts)

    expect(charts.length).toBeGreaterThan(2)
    for (const { caches, book } of charts) for (const { area, values } of caches) expect(await cellsAt(book, area), area).toEqual(values)
  })

  test('the document has every row of every grid as a row of a table', async () => {
    const rows = all(readPackage(await bytesOf('docx')).xml('word/document.xml'), 'w:tr').map((row) => all(row, 'w:tc').map((cell) => all(cell, 'w:t').map(textOf).join('')))

    // The map of changes names the list that holds its rows.
    for (const [, id, figure] of figures.filter((each) => each[1] !== 'changeMap')) expect(lostRows(figure, rows), id).toEqual([])
  })

  test('the workbook has every grid on a sheet of its own', async () => {
    const bytes = await bytesOf('xlsx')
    const names = all(readPackage(bytes).xml('xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes['name'] ?? '')
    const sheets = new Map(await Promise.all(names.map(async (name) => [JSON.stringify(trimmed(await readSheet(Buffer.from(bytes), name))), name] as const)))

    expect(figures.filter(([, , figure]) => !sheets.has(JSON.stringify(trimmed(expectedSheet(figure))))).map(([, id]) => id)).toEqual([])
  })
})

/** Rows of a grid that stand in no table. The list of units, whose rows the map's are, has a layout of its own: under districts, named units alone. */
function lostRows({ id, grid }: Figure, rows: readonly (readonly string[])[]): readonly string[] {
  const listed = id === 'communes' || id === 'map'
  const told = new Set(rows.map((row) => row.join('|')))
  return grid.rows.filter(({ kind }) => !listed || kind === 'plain').flatMap(({ cells }) => {
    const own = (listed ? ['name', 'cohort', 'step'] : grid.columns.map(({ key }) => key)).map((key) => cells[key]?.text ?? '')
    return (listed ? rows.some((row) => own.every((text) => row.includes(text))) : told.has(own.join('|'))) ? [] : [own.join('|')]
  })
}

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
