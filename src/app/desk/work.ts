import type { Seeds } from '#compile/table.ts'
import { adopt, type Adopted } from '#intake/adopt.ts'
import { markedFiles } from '#export/marked.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Draft } from '#intake/draft.ts'
import { markedBook } from '#intake/marked.ts'
import { tellsAnswer } from '#intake/meantAs.ts'
import { publication, type Publication } from '#intake/publish.ts'
import type { Outcome } from '#intake/publishIssue.ts'
import { readSheets, type SheetRead, type Sheets } from '#intake/sheets.ts'
import { withdrawal, type Withdrawal } from '#intake/withdrawal.ts'
import { wordIssue } from '#intake/wordIssue.ts'
import type { Lang, Words } from '#model/words.ts'
import { fetchIn } from '#app/bytes.ts'
import '#i18n/parts/book.ts'
import '#i18n/parts/desk.ts'

/** Work that takes its time, done beside the page where it can be. */
export type Order =
  /** Published data are proved; by path, the index and the seeds that it names. */
  | { readonly kind: 'open'; readonly held: ReadonlyMap<string, Uint8Array> }
  | (Sheets & { readonly kind: 'read' })
  /** A workbook to be sent back, with what is to be mended in it. */
  | (Sheets & { readonly kind: 'mark'; readonly lang: Lang })
  | { readonly kind: 'publish'; readonly seeds: Seeds; readonly draft: Draft; readonly cohorts: Readonly<Record<string, string>> }
  | { readonly kind: 'withdraw'; readonly seeds: Seeds; readonly id: string; readonly why: Words }

export type Answer =
  | { readonly kind: 'open'; readonly value: Adopted }
  | { readonly kind: 'read'; readonly value: SheetRead }
  /** Undefined where no file could be opened. */
  | { readonly kind: 'mark'; readonly value: { readonly name: string; readonly blob: Blob } | undefined }
  | { readonly kind: 'publish'; readonly value: Outcome<Publication> }
  | { readonly kind: 'withdraw'; readonly value: Outcome<Withdrawal> }

/** Does an order; what it gives back can be handed from one thread to another. */
export async function carryOut(order: Order, signal?: AbortSignal): Promise<Answer> {
  switch (order.kind) {
    case 'open':
      // Whoever goes on from here writes every other file that the index names by its hash.
      return { kind: 'open', value: await adopt(fetchIn(order.held), 'index') }
    case 'read':
      return { kind: 'read', value: await readSheets(order, signal) }
    case 'mark':
      return { kind: 'mark', value: marked(await readSheets(order, signal), order.lang) }
    case 'publish':
      return { kind: 'publish', value: await publication(order.seeds, order.draft, { by: order.cohorts, voices: { vi: voiceOf('vi'), en: voiceOf('en') } }) }
    case 'withdraw':
      return { kind: 'withdraw', value: await withdrawal(order.seeds, order.id, order.why) }
  }
}

function marked({ workbook, issues, preview }: SheetRead, lang: Lang): { readonly name: string; readonly blob: Blob } | undefined {
  if (!workbook) return undefined
  const voice = voiceOf(lang)
  // Whoever gets the sheet back has nothing to mend where a word was answered.
  const tabs = markedBook(workbook, issues.filter((issue) => !tellsAnswer(issue)), preview, {
    heading: voice.t('desk.faults.heading'),
    remark: (issue) => (issue.cell === undefined ? wordIssue(issue, voice).text : voice.t('desk.faults.remark', { cell: issue.cell, text: wordIssue(issue, voice).text })),
  })
  return markedFiles(tabs, {
    name: (file) => voice.t('desk.faults.file', { name: file.replace(/\.\w+$/, '').slice(0, 80) }), whole: workbook.name, zip: voice.t('desk.faults.files'),
  })
}
