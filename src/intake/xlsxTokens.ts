import { xmlDepth, xmlTag } from './limits.ts'
import { Refusal } from './openRefusal.ts'

/** Attributes of an element by name, without prefixes. */
export type Attributes = ReadonlyMap<string, string>

/** What is told of a part as it is read; names are without prefixes, `path` holds the elements around, the innermost last. */
export interface Listener {
  readonly open?: (name: string, attributes: Attributes, path: readonly string[]) => void
  /** Text as it stands in pieces: one text may come in many. */
  readonly text?: (piece: string, path: readonly string[]) => void
  readonly close?: (name: string, path: readonly string[]) => void
}

export interface Tokens {
  readonly push: (text: string) => void
  readonly end: () => void
}

/**
 * Reads XML piece by piece, keeping nothing but the path to where it is. It knows what a package of
 * Office holds: a document type, and so any entity of its own, is refused, as is what is not well formed.
 */
export function tokens(listener: Listener): Tokens {
  const path: string[] = []
  let rest = ''
  let seen = false

  const opened = ({ name, attributes, empty }: Opening): void => {
    if (path.length === 0 && seen) throw new Refusal('damaged')
    seen = true
    if (path.length >= xmlDepth) throw new Refusal('nested', { 'limit.counted': xmlDepth })
    listener.open?.(name, attributes, path)
    if (empty) listener.close?.(name, path)
    else path.push(name)
  }
  const closed = (name: string): void => {
    if (path.pop() !== name) throw new Refusal('damaged')
    listener.close?.(name, path)
  }
  const text = (raw: string): void => {
    if (path.length > 0) listener.text?.(plain(raw), path)
    else if (raw.trim() !== '') throw new Refusal('damaged')
  }
  /** Reads what begins with `<` at a place; where it ends, or -1 where its end has not come yet. */
  const token = (at: number): number => {
    const next = rest.charCodeAt(at + 1)
    if (next === slash) {
      const end = rest.indexOf('>', at)
      if (end >= 0) closed(local(rest.slice(at + 2, end).trimEnd()))
      return end < 0 ? end : end + 1
    }
    if (next === bang || next === question) {
      const end = asideEnd(rest, at)
      if (end >= 0 && rest.startsWith('<![CDATA[', at)) {
        if (path.length === 0) throw new Refusal('damaged')
        listener.text?.(rest.slice(at + 9, end - 3), path)
      }
      return end
    }
    const opening = openingAt(rest, at + 1)
    if (opening) opened(opening)
    return opening ? opening.end : -1
  }

  return {
    push: (piece) => {
      rest += piece
      let at = 0
      for (;;) {
        const begin = rest.indexOf('<', at)
        if (begin < 0) break
        if (begin > at) text(rest.slice(at, begin))
        at = begin
        const end = token(begin)
        if (end < 0) break
        at = end
      }
      rest = rest.slice(at)
      if (rest === '') return
      if (rest.startsWith('<')) {
        if (rest.length > xmlTag) throw new Refusal('damaged')
        return
      }
      // Text goes on at once, but an entity that is cut in two waits for its other half.
      const cut = rest.lastIndexOf('&')
      const whole = cut >= 0 && rest.length - cut < longestEntity && !rest.includes(';', cut) ? cut : rest.length
      text(rest.slice(0, whole))
      rest = rest.slice(whole)
    },
    end: () => {
      if (rest !== '' || path.length > 0 || !seen) throw new Refusal('damaged')
    },
  }
}

/** `&#x10FFFF;` */
const longestEntity = 10
const [slash, bang, question, equals, greater, less, quote, apostrophe] = [0x2f, 0x21, 0x3f, 0x3d, 0x3e, 0x3c, 0x22, 0x27]

/** Where a comment, an instruction or a piece of raw text ends; -1 where its end has not come yet. */
function asideEnd(text: string, begin: number): number {
  const past = (mark: string, from: number): number => {
    const found = text.indexOf(mark, from)
    return found < 0 ? -1 : found + mark.length
  }
  if (text.charCodeAt(begin + 1) === question) return past('?>', begin + 2)
  const head = text.slice(begin, begin + 9)
  if (head.startsWith('<!--')) return past('-->', begin + 4)
  if (head === '<![CDATA[') return past(']]>', begin + 9)
  if ('<![CDATA['.startsWith(head) || '<!--'.startsWith(head)) return -1
  // Nothing else that begins so belongs into a package: document types and entities blow up or reach out.
  throw new Refusal(/^<!(?:D|E)/i.test(head) ? 'doctype' : 'damaged')
}

interface Opening {
  readonly name: string
  readonly attributes: Attributes
  readonly empty: boolean
  readonly end: number
}

/** The element that opens at a place; undefined where its end has not come yet. */
function openingAt(text: string, from: number): Opening | undefined {
  let at = nameEnd(text, from)
  if (at >= text.length) return undefined
  const name = local(text.slice(from, at))
  let attributes: Map<string, string> | undefined
  for (;;) {
    const next = spaceEnd(text, at)
    if (next >= text.length) return undefined
    const code = text.charCodeAt(next)
    if (code === greater) return { name, attributes: attributes ?? none, empty: false, end: next + 1 }
    if (code === slash) {
      if (next + 1 >= text.length) return undefined
      if (text.charCodeAt(next + 1) !== greater) throw new Refusal('damaged')
      return { name, attributes: attributes ?? none, empty: true, end: next + 2 }
    }
    if (next === at) throw new Refusal('damaged')
    const keyEnd = nameEnd(text, next)
    const sign = spaceEnd(text, keyEnd)
    const open = spaceEnd(text, sign + 1)
    if (open >= text.length) return undefined
    const mark = text.charCodeAt(open)
    if (text.charCodeAt(sign) !== equals || (mark !== quote && mark !== apostrophe)) throw new Refusal('damaged')
    const close = text.indexOf(mark === quote ? '"' : "'", open + 1)
    if (close < 0) return undefined
    attributes ??= new Map()
    keep(attributes, text.slice(next, keyEnd), text.slice(open + 1, close))
    at = close + 1
  }
}

/** A name of its own stands before one that has a prefix. */
function keep(attributes: Map<string, string>, key: string, value: string): void {
  if (value.includes('<')) throw new Refusal('damaged')
  const name = local(key)
  if (name === key || !attributes.has(name)) attributes.set(name, plain(value))
}

function nameEnd(text: string, from: number): number {
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code <= 0x20 || code === slash || code === equals || code === greater) break
    if (code === less || code === quote || code === apostrophe) throw new Refusal('damaged')
  }
  return at
}

function spaceEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1
  return at
}

const none: Attributes = new Map()

/** A name without its prefix. */
function local(name: string): string {
  const own = name.slice(name.indexOf(':') + 1)
  if (own === '') throw new Refusal('damaged')
  return own
}

const named: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]])

/** Text with its entities resolved: the five that XML has, and letters by number. */
function plain(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(/&([^;&]{0,9})(;?)/g, (_, entity: string, end: string) => {
    const letter = end === '' ? undefined : (named.get(entity) ?? numbered(entity))
    if (letter === undefined) throw new Refusal('damaged')
    return letter
  })
}

function numbered(entity: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(entity) ?? []
  const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : 0
  // 0, and what is no letter by itself, is none that XML allows.
  return code === 0 || code > 0x10_ffff || (code >= 0xd800 && code <= 0xdfff) ? undefined : String.fromCodePoint(code)
}
