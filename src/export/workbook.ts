import { strToU8, zipSync } from 'fflate'
import type { Stamp } from '#figures/figure.ts'
import { escaped } from './escaped.ts'
import { filterArea, headRow, namedArea, sheetXml, type Sheet } from './sheet.ts'
import { styleSheet } from './styles.ts'

/**
 * The bytes of an Excel workbook: typed numbers, texts that are never formulas, no clock.
 *
 * Written part by part: a writing library zips in a worker as soon as a sheet passes 160 kB, which the
 * page's policy forbids, and stamps the hour of writing into the file.
 */
export function writeWorkbook(sheets: readonly Sheet[], title: string, stamps: readonly Stamp[] = []): Uint8Array<ArrayBuffer> {
  const parts = {
    '[Content_Types].xml': types(sheets),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml'], ['metadata/core-properties', 'docProps/core.xml']]),
    'docProps/core.xml': core(title, stamps),
    'xl/workbook.xml': book(sheets),
    'xl/_rels/workbook.xml.rels': relations([...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const), ['styles', 'styles.xml']]),
    'xl/styles.xml': styleSheet,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, at === 0)])),
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

/** What a search over files finds: of which state with which hash, for when it holds, and whether any of it is true. */
function core(title: string, stamps: readonly Stamp[]): string {
  const said = stamps.flatMap(({ watermark, snapshot, asOf }) => [...(watermark ? [watermark] : []), snapshot, asOf]).join(' · ')
  const subject = said === '' ? '' : `<dc:subject>${escaped(said)}</dc:subject>`
  return `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title>${subject}</cp:coreProperties>`
}

function book(sheets: readonly Sheet[]): string {
  const defined = sheets.flatMap((sheet, at) => {
    const name = `'${sheet.name.replaceAll("'", "''")}'`
    const lists = (sheet.names ?? []).map((each) => `<definedName name="${escaped(each.name)}">${escaped(`${name}!${namedArea(sheet, each.column, each.rows)}`)}</definedName>`)
    if (!sheet.headed) return lists
    return [
      ...lists,
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${escaped(`${name}!${filterArea(sheet, '$')}`)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escaped(`${name}!$${headRow(sheet)}:$${headRow(sheet)}`)}</definedName>`,
    ]
  })
  return `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets>${sheets.map(({ name, hidden = false }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`).join('')}</sheets>${defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : ''}</workbook>`
}
