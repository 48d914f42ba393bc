import { westernText } from './encodingWestern.ts'
import { packageParts } from './limits.ts'
import { Refusal } from './openRefusal.ts'

/** Where an entry of a zip lies, and what it says of itself. */
export interface Entry {
  readonly name: string
  /** Where its bytes begin and end in the file. */
  readonly from: number
  readonly to: number
  readonly deflated: boolean
  /** Bytes that it says it holds. */
  readonly size: number
  readonly sum: number
}

/** Entries by name in small letters: names of parts are the same in any case. */
export type Directory = ReadonlyMap<string, Entry>

const entryHead = 0x0201_4b50
const localHead = 0x0403_4b50
const endHead = 0x0605_4b50
const end64Head = 0x0606_4b50
const locatorHead = 0x0706_4b50

/**
 * The directory at the end of a zip. Only what it lists exists; an entry that lies upon another, or is
 * listed twice, is no honest workbook and is refused before anything is inflated.
 */
export function readDirectory(bytes: Uint8Array): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { at: start, count } = directoryOf(view)
  if (count > packageParts) throw new Refusal('parts', { 'limit.counted': packageParts })
  const entries: { readonly entry: Entry; readonly head: number }[] = []
  let at = start
  for (let i = 0; i < count; i++) {
    if (u32(view, at) !== entryHead) throw new Refusal('damaged')
    const nameLength = u16(view, at + 28)
    const extraLength = u16(view, at + 30)
    const flags = u16(view, at + 8)
    const method = u16(view, at + 10)
    if (flags & 0x0001) throw new Refusal('password')
    const wide = wideFields(view, at, at + 46 + nameLength, extraLength)
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x0800) !== 0)
    const from = dataFrom(view, wide.offset)
    const entry: Entry = { name, from, to: from + wide.packed, deflated: method === 8, size: wide.size, sum: u32(view, at + 16) }
    if ((method !== 0 && method !== 8) || entry.to > bytes.length) throw new Refusal('damaged')
    entries.push({ entry, head: wide.offset })
    at += 46 + nameLength + extraLength + u16(view, at + 32)
  }
  if (at > bytes.length) throw new Refusal('damaged')
  apart(entries, start)
  return byName(entries.map(({ entry }) => entry))
}

/** A part of many names is a trap: programs differ in which one they open. */
function byName(entries: readonly Entry[]): Directory {
  const found = new Map<string, Entry>()
  for (const entry of entries) {
    const key = entry.name.toLowerCase()
    if (found.has(key)) throw new Refusal('twice', { part: entry.name })
    found.set(key, entry)
  }
  return found
}

function apart(entries: readonly { readonly entry: Entry; readonly head: number }[], directory: number): void {
  let free = 0
  for (const { entry, head } of entries.toSorted((a, b) => a.head - b.head)) {
    if (head < free || entry.to > directory) throw new Refusal('overlap')
    free = entry.to
  }
}

/** The record at the end stands before a comment of any length up to 65,535; the last one counts. */
function directoryOf(view: DataView): { readonly at: number; readonly count: number } {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (u32(view, at) !== endHead || at + 22 + u16(view, at + 20) > view.byteLength) continue
    const record = { at: u32(view, at + 16), count: u16(view, at + 10) }
    if (record.at !== 0xffff_ffff && record.count !== 0xffff) return record
    // A writer that streams may write wide numbers even for little.
    if (at < 20 || u32(view, at - 20) !== locatorHead) throw new Refusal('damaged')
    const wide = u64(view, at - 20 + 8)
    if (u32(view, wide) !== end64Head) throw new Refusal('damaged')
    return { at: u64(view, wide + 48), count: u64(view, wide + 32) }
  }
  throw new Refusal('damaged')
}

/** Sizes and place of an entry; a field of all ones stands, eight bytes wide, in the extra of kind 1. */
function wideFields(view: DataView, head: number, extra: number, length: number): { readonly size: number; readonly packed: number; readonly offset: number } {
  const plain = { size: u32(view, head + 24), packed: u32(view, head + 20), offset: u32(view, head + 42) }
  if (!Object.values(plain).includes(0xffff_ffff)) return plain
  for (let at = extra; at + 4 <= extra + length; at += 4 + u16(view, at + 2)) {
    if (u16(view, at) !== 1) continue
    let next = at + 4
    const wide = (value: number): number => {
      if (value !== 0xffff_ffff) return value
      next += 8
      return u64(view, next - 8)
    }
    return { size: wide(plain.size), packed: wide(plain.packed), offset: wide(plain.offset) }
  }
  throw new Refusal('damaged')
}

function dataFrom(view: DataView, head: number): number {
  if (u32(view, head) !== localHead) throw new Refusal('damaged')
  return head + 30 + u16(view, head + 26) + u16(view, head + 28)
}

function nameOf(bytes: Uint8Array, utf8: boolean): string {
  const name = utf8 ? new TextDecoder().decode(bytes) : westernText(bytes)
  return name.replaceAll('\\', '/').replace(/^\//, '')
}

function u16(view: DataView, at: number): number {
  if (at < 0 || at + 2 > view.byteLength) throw new Refusal('damaged')
  return view.getUint16(at, true)
}

function u32(view: DataView, at: number): number {
  if (at < 0 || at + 4 > view.byteLength) throw new Refusal('damaged')
  return view.getUint32(at, true)
}

function u64(view: DataView, at: number): number {
  const value = u32(view, at) + u32(view, at + 4) * 0x1_0000_0000
  return value
}
