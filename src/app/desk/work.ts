import type { Seeds } from '#compile/table.ts'
import { adopt, type Adopted } from '#intake/adopt.ts'
import { markedFile } from '#export/marked.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Draft } from '#intake/draft.ts'
import { footingAt } from '#intake/footing.ts'
import type { SheetIssue } from '#intake/issue.ts'
import { markedBook } from '#intake/marked.ts'
import { openWorkbook } from '#intake/open.ts'
import type { PreviewTab } from '#intake/preview.ts'
import { opened, publication, type Publication } from '#intake/publish.ts'
import type { Outcome } from '#intake/publishIssue.ts'
import { withWithdrawal } from '#intake/publishWithdraw.ts'
import { readEntries, type Reading } from '#intake/read.ts'
import { wordIssue } from '#intake/wordIssue.ts'
import type { Workbook } from '#intake/workbook.ts'
import type { Moment } from '#model/moment.ts'
import type { Register } from '#model/register.ts'
import type { Lang, Words } from '#model/words.ts'
import { fetchIn } from '#app/bytes.ts'
import { sideBySide } from './files.ts'

/** A file as it was dropped. */
export interface Dropped {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Files, and what they are read against. */
interface Sheets {
  readonly files: readonly Dropped[]
  readonly seeds: Seeds
  readonly asOf?: Moment
  readonly newest: Moment
}

/** Work that takes its time, done beside the page where it can be. */
export type Order =
  /** Published data are proved; by path, the index and the seeds that it names. */
  | { readonly kind: 'open'; readonly held: ReadonlyMap<string, Uint8Array> }
  | (Sheets & { readonly kind: 'read' })
  /** A workbook to be sent back, with what is to be mended in it. */
  | (Sheets & { readonly kind: 'mark'; readonly lang: Lang; readonly title: string })
  | { readonly kind: 'publish'; readonly seeds: Seeds; readonly draft: Draft }
  | { readonly kind: 'withdraw'; readonly seeds: Seeds; readonly id: string; readonly why: Words }

/** What the dropped files say, and what is to be said of them. */
export interface SheetRead {
  readonly issues: readonly SheetIssue[]
  /** Left out where no file could be opened. */
  readonly workbook?: Workbook
  readonly preview: readonly PreviewTab[]
  /** Names of files of several in which nothing was read. */
  readonly passed: readonly string[]
  /** Left out where something must be mended. */
  readonly reading?: Reading
  /** The list of units against which it was read. */
  readonly register?: Register
}

/** The seeds without a state that no longer holds. */
export interface Withdrawal {
  readonly id: string
  readonly base: string
  readonly current: string
  readonly seeds: Seeds
  readonly files: ReadonlyMap<string, Uint8Array>
}

export type Answer =
  | { readonly kind: 'open'; readonly value: Adopted }
  | { readonly kind: 'read'; readonly value: SheetRead }
  /** Undefined where no file could be opened. */
  | { readonly kind: 'mark'; readonly value: Blob | undefined }
  | { readonly kind: 'publish'; readonly value: Outcome<Publication> }
  | { readonly kind: 'withdraw'; readonly value: Outcome<Withdrawal> }

/** Does an order; what it gives back can be handed from one thread to another. */
export async function carryOut(order: Order, signal?: AbortSignal): Promise<Answer> {
  switch (order.kind) {
    case 'open':
      // Whoever goes on from here writes every other file that the index names by its hash.
      return { kind: 'open', value: await adopt(fetchIn(order.held), 'index') }
    case 'read':
      return { kind: 'read', value: await read(order, signal) }
    case 'mark':
      return { kind: 'mark', value: marked(await read(order, signal), order.lang, order.title) }
    case 'publish':
      return { kind: 'publish', value: await publication(order.seeds, order.draft) }
    case 'withdraw':
      return { kind: 'withdraw', value: await withdraw(order) }
  }
}

async function read({ files, seeds, asOf, newest }: Sheets, signal: AbortSignal | undefined): Promise<SheetRead> {
  const books = await Promise.all(files.map(async ({ name, bytes }) => {
    const book = await openWorkbook(bytes, name, signal ? { signal } : {})
    // Of several files, each says which one it is.
    return files.length > 1 ? { ...book, issues: book.issues.map((issue): SheetIssue => ({ ...issue, tab: issue.tab === undefined ? name : `${name} · ${issue.tab}` })) } : book
  }))
  const issues = books.flatMap((book) => book.issues)
  const held = books.flatMap((book) => (book.ok ? [book.value] : []))
  if (held.length === 0) return { issues, preview: [], passed: [] }
  const workbook = sideBySide(held, files.length > 1)
  const footing = footingAt(seeds, asOf ?? newest)
  // Without a list of units for that day nothing can be read; the answer that is asked for says so.
  if (!footing) return { issues, workbook, preview: [], passed: [] }
  const first = readEntries(workbook, { ...footing, ...(asOf === undefined ? {} : { asOf }) })
  // A sheet that says when it is of is read against the list of units of that day.
  const own = asOf === undefined && first.ok && first.value.state?.asOf ? footingAt(seeds, first.value.state.asOf) : undefined
  const ground = own ?? footing
  const sheet = own && own.register.id !== footing.register.id ? readEntries(workbook, own) : first
  const all = [...issues, ...sheet.issues]
  const whole = sheet.ok && held.length === files.length
  const passed = passedOver(held, sheet.preview)
  return { issues: all, workbook, preview: sheet.preview, passed, register: ground.register, ...(whole ? { reading: sheet.value } : {}) }
}

/** Beside a file with a list of units, one without is taken for a sheet of notes; whoever dropped it must know. */
function passedOver(books: readonly Workbook[], preview: readonly PreviewTab[]): readonly string[] {
  if (books.length < 2) return []
  let from = 0
  return books.flatMap(({ name, tabs }) => {
    const own = preview.slice(from, (from += tabs.length))
    return own.every(({ role }) => role === 'passed' || role === 'hidden') ? [name] : []
  })
}

function marked({ workbook, issues, preview }: SheetRead, lang: Lang, title: string): Blob | undefined {
  if (!workbook) return undefined
  const voice = voiceOf(lang)
  const tabs = markedBook(workbook, issues, preview, {
    heading: voice.t('desk.faults.heading'),
    remark: (issue) => (issue.cell === undefined ? wordIssue(issue, voice).text : voice.t('desk.faults.remark', { cell: issue.cell, text: wordIssue(issue, voice).text })),
  })
  return markedFile(tabs, title)
}

async function withdraw({ seeds, id, why }: Extract<Order, { readonly kind: 'withdraw' }>): Promise<Outcome<Withdrawal>> {
  const now = await opened(seeds)
  if (!now.ok) return now
  const without = withWithdrawal(seeds, id, why)
  if (!without.ok) return without
  const then = await opened(without.value)
  if (!then.ok) return then
  const { files, catalogue } = then.value
  return { ok: true, value: { id, base: now.value.base, current: catalogue.current, seeds: without.value, files } }
}
