import type { Seeds } from '#compile/table.ts'
import type { Moment } from '#model/moment.ts'
import type { Register } from '#model/register.ts'
import { footingAt } from './footing.ts'
import type { SheetIssue } from './issue.ts'
import type { WordMeant, WordRead } from './meanings.ts'
import { openWorkbook } from './open.ts'
import type { PreviewTab } from './preview.ts'
import { readEntries, type Reading } from './read.ts'
import { sideBySide } from './sideBySide.ts'
import type { Workbook } from './workbook.ts'

/** A file as it was given. */
export interface SheetFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Files, and what they are read against. */
export interface Sheets {
  readonly files: readonly SheetFile[]
  readonly seeds: Seeds
  /** The moment that was said, which goes before what a sheet says of itself. */
  readonly asOf?: Moment
  /** That of the newest state: its list of units is taken where nothing else is said. */
  readonly newest: Moment
  /** What words mean that the reader refuses. */
  readonly meant?: readonly WordMeant[]
}

/** What the files say together, and what is to be said of them. */
export interface SheetRead {
  readonly issues: readonly SheetIssue[]
  /** Left out where no file could be opened. */
  readonly workbook?: Workbook
  readonly preview: readonly PreviewTab[]
  /** Names of files of several in which nothing was read. */
  readonly passed: readonly string[]
  /** Left out where something must be mended. */
  readonly reading?: Reading
  /** The list of units against which it was read; left out where none is in force. */
  readonly register?: Register
  /** Answers, with the cells that were read so: none, where no cell needs it. */
  readonly words: readonly WordRead[]
}

/** Opens files and reads them as one workbook; of several, each is named wherever it is spoken of. */
export async function readSheets({ files, seeds, asOf, newest, meant = [] }: Sheets, signal?: AbortSignal): Promise<SheetRead> {
  const several = files.length > 1
  const books = await Promise.all(files.map(async ({ name, bytes }) => {
    const book = await openWorkbook(bytes, name, signal ? { signal } : {})
    return several ? { ...book, issues: book.issues.map((issue): SheetIssue => ({ ...issue, tab: issue.tab === undefined ? name : `${name} · ${issue.tab}` })) } : book
  }))
  const issues = books.flatMap((book) => book.issues)
  const held = books.flatMap((book) => (book.ok ? [book.value] : []))
  if (held.length === 0) return { issues, preview: [], passed: [], words: [] }
  const workbook = sideBySide(held, several)
  const footing = footingAt(seeds, asOf ?? newest)
  // Without a list of units for that day nothing can be read; the answer that is asked for says so.
  if (!footing) return { issues, workbook, preview: [], passed: [], words: [] }
  const first = readEntries(workbook, { ...footing, meant, ...(asOf === undefined ? {} : { asOf }) })
  // A sheet that says when it is of is read against the list of units of that day.
  const own = asOf === undefined && first.ok && first.value.state?.asOf ? footingAt(seeds, first.value.state.asOf) : undefined
  const ground = own ?? footing
  const sheet = own && own.register.id !== footing.register.id ? readEntries(workbook, { ...own, meant }) : first
  const all = [...issues, ...sheet.issues]
  const whole = sheet.ok && held.length === files.length
  return { issues: all, workbook, preview: sheet.preview, passed: passedOver(held, sheet.preview), register: ground.register, words: sheet.words, ...(whole ? { reading: sheet.value } : {}) }
}

/** Beside a file with a list of units, one without is taken for a sheet of notes; whoever gave it must know. */
function passedOver(books: readonly Workbook[], preview: readonly PreviewTab[]): readonly string[] {
  if (books.length < 2) return []
  let from = 0
  return books.flatMap(({ name, tabs }) => {
    const own = preview.slice(from, (from += tabs.length))
    return own.every(({ role }) => role === 'passed' || role === 'hidden') ? [name] : []
  })
}
