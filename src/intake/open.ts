import { readFields } from './csv.ts'
import { textOf } from './encoding.ts'
import { mended } from './encodingCells.ts'
import type { Read, SheetIssue } from './issue.ts'
import { fileBytes } from './limits.ts'
import { kindOf } from './openKind.ts'
import { Refusal } from './openRefusal.ts'
import { startWork, type Work } from './openWork.ts'
import type { Workbook } from './workbook.ts'
import { readXlsx, type ReadTabs } from './xlsx.ts'

/**
 * Opens the bytes of a workbook: XLSX, or text with commas, semicolons or tabs. What it cannot open it
 * names, each by its own message; nothing in a file makes it throw, run on, or take more than `limits.ts` says.
 */
export async function openWorkbook(bytes: Uint8Array, name: string, options: { readonly signal?: AbortSignal } = {}): Promise<Read<Workbook>> {
  try {
    const read = await opened(bytes, name, startWork(options.signal))
    if (read.tabs.every(({ lines }) => lines.length === 0)) throw new Refusal('blank')
    const { tabs, issues } = mended(read.tabs, read.fonts)
    const all: readonly SheetIssue[] = [...read.issues, ...issues]
    if (all.some(({ kind }) => kind === 'error')) return { ok: false, issues: all }
    return { ok: true, value: { name, tabs }, issues: all }
  } catch (fault) {
    if (fault instanceof Refusal) return { ok: false, issues: [{ ...fault.issue, params: { ...fault.issue.params, file: name.length > longest ? `${name.slice(0, longest)}…` : name } }] }
    throw fault
  }
}

/** Letters of a file's name that a message quotes. */
const longest = 120

async function opened(bytes: Uint8Array, name: string, work: Work): Promise<ReadTabs> {
  if (bytes.length === 0) throw new Refusal('empty')
  if (bytes.length > fileBytes) throw new Refusal('tooBig', { 'limit.counted': fileBytes / 1024 / 1024 })
  const kind = kindOf(bytes)
  if (kind === 'zip') return readXlsx(bytes, work)
  if (kind !== 'text') throw new Refusal(kind)
  const { text, issues } = textOf(bytes)
  return { tabs: [{ name, hidden: false, lines: await readFields(text, name, work), merged: [] }], fonts: new Map(), issues }
}
