import { strToU8, zipSync } from 'fflate'

export interface Field {
  readonly value: string | number | undefined
  readonly style: Style
}

export interface Sheet {
  readonly name: string
  /** In characters. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly Field[])[]
  /** Whether the first row is a head: frozen, filtered, and repeated on every printed page. */
  readonly headed: boolean
}

const styles = ['text', 'head', 'strong'] as const
export type Style = (typeof styles)[number]

/**
 * The bytes of an Excel workbook: typed numbers, texts that are never formulas, no clock.
 *
 * Written part by part: a writing library zips in a worker as soon as a sheet passes 160 kB, which the
 * page's policy forbids, and stamps the hour of writing into the file.
 */
export function writeWorkbook(sheets: readonly Sheet[], title: string): Uint8Array<ArrayBuffer> {
  const parts = {
    '[Content_Types].xml': types(sheets),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml'], ['metadata/core-properties', 'docProps/core.xml']]),
    'docProps/core.xml': core(title),
    'xl/workbook.xml': book(sheets),
    'xl/_rels/workbook.xml.rels': relations([...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const), ['styles', 'styles.xml']]),
    'xl/styles.xml': styleSheet,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
  }
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(`${declaration}${xml}`)]))
  // Zip has local times: a local date gives the same bytes in every time zone.
  return zipSync(files, { mtime: new Date(2000, 0, 1), level: 6 })
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function types(sheets: readonly Sheet[]): string {
  const overrides = [
    ['xl/workbook.xml', `${spreadsheet}.sheet.main+xml`],
    ['xl/styles.xml', `${spreadsheet}.styles+xml`],
    ...sheets.map((_, at) => [`xl/worksheets/sheet${at + 1}.xml`, `${spreadsheet}.worksheet+xml`]),
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ]
  return `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('')}</Types>`
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const typeOf = (name: string): string => (name.startsWith('metadata/') ? `${packages}/relationships/${name}` : `${office}/${name}`)
  return `<Relationships xmlns="${packages}/relationships">${targets.map(([name, target], at) => `<Relationship Id="rId${at + 1}" Type="${typeOf(name)}" Target="${target}"/>`).join('')}</Relationships>`
}

function core(title: string): string {
  return `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`
}

function book(sheets: readonly Sheet[]): string {
  const defined = sheets.flatMap((sheet, at) => {
    if (!sheet.headed) return []
    const name = `'${sheet.name.replaceAll("'", "''")}'`
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${escaped(`${name}!${area(sheet, '$')}`)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escaped(`${name}!$1:$1`)}</definedName>`,
    ]
  })
  return `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets>${sheets.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets>${defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : ''}</workbook>`
}

const styleSheet = `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/><family val="1"/></font><font><b/><sz val="12"/><name val="Times New Roman"/><family val="1"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE9E7E1"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF16202B"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${styles.length * 2}">${styles.map((style) => format(style, 'left') + format(style, 'right')).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

/** Every style twice: for texts, and for numbers. */
function format(style: Style, side: 'left' | 'right'): string {
  const look = { text: 'fontId="0" fillId="0" borderId="0"', head: 'fontId="1" fillId="2" borderId="1"', strong: 'fontId="1" fillId="0" borderId="0"' }[style]
  return `<xf numFmtId="0" ${look} xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${side}" indent="1" vertical="${style === 'head' ? 'center' : 'top'}" wrapText="1"/></xf>`
}

function sheetXml(sheet: Sheet): string {
  const { rows, widths, headed } = sheet
  const pane = headed ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : ''
  const lines = rows.map((row, at) => {
    const cells = row.map((field, column) => cell(field, `${letters(column)}${at + 1}`)).join('')
    return `<row r="${at + 1}" ht="${heightOf(row, widths)}" customHeight="1">${cells}</row>`
  })
  return [
    `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${area(sheet)}"/>`,
    `<sheetViews><sheetView workbookViewId="0"${headed ? ' tabSelected="1"' : ''}>${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="${line}"/>`,
    `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${lines.join('')}</sheetData>${headed ? `<autoFilter ref="${area(sheet)}"/>` : ''}`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>',
  ].join('')
}

function cell({ value, style }: Field, at: string): string {
  const place = `r="${at}" s="${styles.indexOf(style) * 2 + (typeof value === 'number' ? 1 : 0)}"`
  if (value === undefined || value === '') return `<c ${place}/>`
  if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

/** Points of a line of the face above. */
const line = 16

/** Spreadsheets fit rows to wrapped text only while it is typed, so a file must say how high they are. */
function heightOf(row: readonly Field[], widths: readonly number[]): number {
  const lines = row.map(({ value, style }, at) => Math.ceil((String(value ?? '').length * (style === 'text' ? 1 : 1.1)) / Math.max(1, (widths[at] ?? 10) - 1)))
  return line * Math.max(1, ...lines)
}

function area({ rows, widths }: Sheet, fixed = ''): string {
  return `${fixed}A${fixed}1:${fixed}${letters(Math.max(0, widths.length - 1))}${fixed}${Math.max(1, rows.length)}`
}

/** 0 → A, 25 → Z, 26 → AA. */
function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)
}

function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
