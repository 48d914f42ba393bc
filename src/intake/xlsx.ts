import type { OldFont } from './encodingFonts.ts'
import { cells, tabs as tabLimit } from './limits.ts'
import { Refusal, warning } from './openRefusal.ts'
import type { Work } from './openWork.ts'
import type { SheetIssue } from './issue.ts'
import type { Cell, Tab } from './workbook.ts'
import { relationsOf, typesOf } from './xlsxPackage.ts'
import { readPart, type Package } from './xlsxPart.ts'
import { stringsOf } from './xlsxStrings.ts'
import { stylesOf } from './xlsxStyles.ts'
import { isTrue, readTab } from './xlsxTab.ts'
import { readDirectory, type Directory } from './zip.ts'
import { inflateEntry } from './zipInflate.ts'

export interface ReadTabs {
  readonly tabs: readonly Tab[]
  /** Cells in fonts that draw other letters. */
  readonly fonts: ReadonlyMap<Cell, OldFont>
  readonly issues: readonly SheetIssue[]
}

/** The tabs of a workbook of Excel 2007 or later; everything else that a zip may be is told by its name. */
export async function readXlsx(bytes: Uint8Array, work: Work): Promise<ReadTabs> {
  const file: Package = { bytes, directory: readDirectory(bytes), work }
  if (!file.directory.has('[content_types].xml')) throw await otherArchive(file)
  const typeOf = await typesOf(file)
  const main = (await relationsOf(file, '')).find(({ kind }) => kind === 'officeDocument')?.part
  if (main === undefined) throw new Refusal('damaged')
  const type = typeOf(main).toLowerCase()
  if (type.includes('wordprocessingml') || type.includes('ms-word')) throw new Refusal('word')
  if (type.includes('presentationml') || type.includes('ms-powerpoint')) throw new Refusal('slides')
  if (type.includes('binary')) throw new Refusal('xlsb')
  if (!type.includes('spreadsheetml') && !type.includes('ms-excel')) throw new Refusal('unknown')

  const book = await bookOf(file, main)
  const relations = await relationsOf(file, main)
  const one = (kind: string): string | undefined => relations.find((each) => each.kind === kind)?.part
  const around = { strings: await stringsOf(file, one('sharedStrings')), looks: await stylesOf(file, one('styles')), from1904: book.from1904 }
  let held = 0
  const count = (): void => {
    held += 1
    if (held > cells) throw new Refusal('cells', { 'limit.counted': cells })
  }
  const issues: SheetIssue[] = type.includes('macroenabled') ? [warning('macros')] : []
  const tabs: Tab[] = []
  const fonts = new Map<Cell, OldFont>()
  for (const { id, name, hidden } of book.sheets) {
    const target = relations.find((each) => each.id === id)
    if (!target) throw new Refusal('damaged')
    // Tabs of charts, of dialogues and of old macros hold no cells.
    if (target.kind !== 'worksheet') continue
    if (tabs.length >= tabLimit) throw new Refusal('tabs', { 'limit.counted': tabLimit })
    const read = await readTab(file, target.part, { name, hidden }, around, count)
    tabs.push(read.tab)
    for (const [cell, font] of read.fonts) fonts.set(cell, font)
    issues.push(...read.issues)
  }
  if (tabs.length === 0) throw new Refusal('noTabs')
  return { tabs, fonts, issues }
}

interface Book {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly hidden: boolean }[]
  readonly from1904: boolean
}

async function bookOf(file: Package, part: string): Promise<Book> {
  const sheets: { readonly id: string; readonly name: string; readonly hidden: boolean }[] = []
  let from1904 = false
  let root = ''
  await readPart(file, part, {
    open: (name, attributes, path) => {
      if (path.length === 0) root = name
      if (name === 'workbookPr' && path.length === 1) from1904 = isTrue(attributes.get('date1904'))
      if (name !== 'sheet' || path.at(-1) !== 'sheets') return
      const [id, title] = [attributes.get('id'), attributes.get('name')]
      if (id === undefined || title === undefined || title === '') throw new Refusal('damaged')
      // Charts have tabs too; what is past all sense is refused at once.
      if (sheets.length >= tabLimit * 4) throw new Refusal('tabs', { 'limit.counted': tabLimit })
      sheets.push({ id, name: title, hidden: (attributes.get('state') ?? 'visible') !== 'visible' })
    },
  })
  if (root !== 'workbook') throw new Refusal('damaged')
  return { sheets, from1904 }
}

/** A zip that is no package of Office: another program's sheet, or files that were packed. */
async function otherArchive({ bytes, directory, work }: Package): Promise<Refusal> {
  if (isNumbers(directory)) return new Refusal('numbers')
  const kind = directory.get('mimetype')
  if (!kind || kind.size > 100) return new Refusal('archive')
  let text = ''
  await inflateEntry(bytes, kind, work, (piece) => (text += new TextDecoder().decode(piece)))
  if (text.includes('opendocument.spreadsheet')) return new Refusal('ods')
  if (text.includes('opendocument.text')) return new Refusal('word')
  return new Refusal(text.includes('opendocument.presentation') ? 'slides' : 'archive')
}

function isNumbers(directory: Directory): boolean {
  return ['index.zip', 'index/document.iwa'].some((name) => directory.has(name))
}
