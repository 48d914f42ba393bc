import { unzipSync, zipSync } from 'fflate'
import writeExcel, { type SheetData } from 'write-excel-file/universal'
import type { Figure } from '#figures/figure.ts'
import type { Voice } from '#i18n/voice.ts'
import { harmless } from './csv.ts'
import { flatColumns, type FlatColumn } from './flat.ts'

/** A figure as a workbook: its grid with typed numbers, and a sheet that says what it is and where it comes from. */
export async function writeXlsx(figure: Figure, voice: Voice): Promise<Uint8Array<ArrayBuffer>> {
  const columns = flatColumns(figure)
  const head = columns.map(({ name }) => ({ value: name, fontWeight: 'bold' as const, wrap: true, backgroundColor: '#e9e7e1' }))
  const body = figure.grid.rows.map((row) =>
    columns.map(({ of }) => {
      const value = of(row.cells)
      if (value === undefined) return null
      const style = row.kind === 'total' ? { fontWeight: 'bold' as const } : {}
      return typeof value === 'number' ? { value, type: Number, ...style } : { value: harmless(value), type: String, ...style }
    }),
  )
  const book = await writeExcel(
    [
      {
        data: [head, ...body] as SheetData,
        sheet: sheetName(figure.slug),
        columns: columns.map((column) => ({ width: widthOf(column.name, figure, column) })),
        stickyRowsCount: 1,
      },
      { data: about(figure, voice), sheet: voice.t('export.about.sheet'), columns: [{ width: 22 }, { width: 110 }] },
    ],
    { fontFamily: 'Times New Roman', fontSize: 12 },
  ).toBlob()
  return timeless(new Uint8Array(await book.arrayBuffer()))
}

function about(figure: Figure, voice: Voice): SheetData {
  const { stamp } = figure
  const line = (name: string, text: string) => [{ value: name, fontWeight: 'bold' as const }, { value: harmless(text), wrap: true }]
  return [
    line(voice.t('export.about.title'), figure.title),
    line(voice.t('export.about.subtitle'), figure.subtitle),
    line(voice.t('export.about.product'), stamp.product),
    line(voice.t('export.about.asOf'), stamp.asOf),
    ...figure.notes.map((note) => line(voice.t('export.about.note'), note)),
    line(voice.t('export.about.source'), figure.source),
    line(voice.t('export.about.snapshot'), `${stamp.snapshotId} · ${stamp.hash10}`),
    line(voice.t('export.about.publisher'), stamp.publisher),
    line(voice.t('export.about.generatedAt'), stamp.generatedAt),
  ]
}

function widthOf(name: string, figure: Figure, column: FlatColumn): number {
  const longest = Math.max(name.length / 2, ...figure.grid.rows.map((row) => String(column.of(row.cells) ?? '').length))
  return Math.min(60, Math.max(10, Math.ceil(longest * 1.1) + 2))
}

/** Excel takes 31 characters, none of `*?:/\[]`. */
function sheetName(text: string): string {
  return text.replace(/[*?:/\\[\]]/g, ' ').slice(0, 31)
}

/** The same workbook with the clock taken out of its zip and its properties: same figure, same bytes. */
function timeless(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder()
  const encoder = new TextEncoder()
  const files = Object.entries(unzipSync(bytes)).toSorted(([a], [b]) => (a === '[Content_Types].xml' ? -1 : b === '[Content_Types].xml' ? 1 : a < b ? -1 : 1))
  return zipSync(
    Object.fromEntries(
      files.map(([name, content]) => [
        name,
        name === 'docProps/core.xml'
          ? encoder.encode(decoder.decode(content).replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '2000-01-01T00:00:00Z'))
          : content,
      ]),
    ),
    { mtime: new Date(Date.UTC(2000, 0, 1)), level: 6 },
  ) as Uint8Array<ArrayBuffer>
}
