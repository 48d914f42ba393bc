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

  const tag = (inside: string): void => {
    if (inside.startsWith('/')) {
      const name = local(inside.slice(1).trimEnd())
      if (path.pop() !== name) throw new Refusal('damaged')
      listener.close?.(name, path)
      return
    }
    if (path.length === 0 && seen) throw new Refusal('damaged')
    seen = true
    const empty = inside.endsWith('/')
    const { name, attributes } = element(empty ? inside.slice(0, -1) : inside)
    if (path.length >= xmlDepth) throw new Refusal('nested', { limit: xmlDepth })
    listener.open?.(name, attributes, path)
    if (empty) listener.close?.(name, path)
    else path.push(name)
  }
  const text = (raw: string): void => {
    if (raw === '') return
    if (path.length === 0) {
      if (raw.trim() !== '') throw new Refusal('damaged')
    } else listener.text?.(plain(raw), path)
  }

  return {
    push: (piece) => {
      rest += piece
      let at = 0
      for (;;) {
        const begin = rest.indexOf('<', at)
        if (begin < 0) break
        text(rest.slice(at, begin))
        at = begin
        const end = tokenEnd(rest, begin)
        if (end < 0) break
        const token = rest.slice(begin, end)
        if (token.startsWith('<![CDATA[')) {
          if (path.length === 0) throw new Refusal('damaged')
          listener.text?.(token.slice(9, -3), path)
        } else if (!token.startsWith('<!--') && !token.startsWith('<?')) tag(token.slice(1, -1))
        at = end
      }
      rest = rest.slice(at)
      if (rest.length > xmlTag && rest.startsWith('<')) throw new Refusal('damaged')
      // Text goes on at once, but an entity that is cut in two waits for its other half.
      if (rest !== '' && !rest.startsWith('<')) {
        const cut = rest.lastIndexOf('&')
        const whole = cut >= 0 && rest.length - cut < longestEntity && !rest.includes(';', cut) ? cut : rest.length
        text(rest.slice(0, whole))
        rest = rest.slice(whole)
      }
    },
    end: () => {
      if (rest !== '' || path.length > 0 || !seen) throw new Refusal('damaged')
    },
  }
}

/** `&#x10FFFF;` */
const longestEntity = 10

/** Where the token that begins with `<` ends; -1 where its end has not come yet. */
function tokenEnd(text: string, begin: number): number {
  const past = (mark: string, from: number): number => {
    const found = text.indexOf(mark, from)
    return found < 0 ? -1 : found + mark.length
  }
  if (text[begin + 1] === '!') {
    const head = text.slice(begin, begin + 9)
    if (head.startsWith('<!--')) return past('-->', begin + 4)
    if (head === '<![CDATA[') return past(']]>', begin + 9)
    if ('<![CDATA['.startsWith(head) || '<!--'.startsWith(head)) return -1
    // Nothing else that begins so belongs into a package: document types and entities blow up or reach out.
    throw new Refusal(/^<!(?:D|E)/i.test(head) ? 'doctype' : 'damaged')
  }
  if (text[begin + 1] === '?') return past('?>', begin + 2)
  for (let at = begin + 1; at < text.length; at++) {
    const letter = text[at]
    if (letter === '>') return at + 1
    if (letter === '<') throw new Refusal('damaged')
    if (letter === '"' || letter === "'") {
      at = text.indexOf(letter, at + 1)
      if (at < 0) return -1
    }
  }
  return -1
}

const attribute = /\s+([^\s=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y

function element(inside: string): { readonly name: string; readonly attributes: Attributes } {
  const space = inside.search(/\s/)
  const name = local(space < 0 ? inside : inside.slice(0, space))
  if (space < 0) return { name, attributes: none }
  const attributes = new Map<string, string>()
  attribute.lastIndex = space
  let at = space
  for (let found = attribute.exec(inside); found; found = attribute.exec(inside)) {
    at = attribute.lastIndex
    const [, raw = '', double, single] = found
    const key = local(raw)
    // A name of its own stands before one that has a prefix.
    if (!attributes.has(key) || !raw.includes(':')) attributes.set(key, plain(double ?? single ?? ''))
  }
  if (inside.slice(at).trim() !== '') throw new Refusal('damaged')
  return { name, attributes }
}

const none: Attributes = new Map()

function local(name: string): string {
  const plainName = name.slice(name.indexOf(':') + 1)
  if (plainName === '' || /[\s"'&=/]/.test(plainName)) throw new Refusal('damaged')
  return plainName
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
