/** Lines of a JSON text, counted from 1. */
export interface JsonLines {
  /** Line on which a place stands, `acts[0].cites`; of one that is missing, where it would stand. Undefined for the whole. */
  readonly lineAt: (place: string) => number | undefined
  /** Where the text stops being JSON; undefined where it is JSON to its end. */
  readonly broken: number | undefined
}

const token = /[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** Walks a JSON text for the lines of its places: what parses it tells values only, and not always where it breaks. */
export function jsonLines(text: string): JsonLines {
  const lines = new Map<string, number>()
  let [at, line] = [0, 1]
  /** The next token, before which `at` and `line` then stand; empty at the end, or where there is none. */
  const next = (): string => {
    for (; /[\t\n\r ]/.test(text.charAt(at)); at += 1) if (text[at] === '\n') line += 1
    token.lastIndex = at
    return token.exec(text)?.[0] ?? ''
  }
  const take = (wanted: string): boolean => {
    const is = next() === wanted
    if (is) at += wanted.length
    return is
  }
  const key = (place: string): string | undefined => {
    const name = next()
    if (!name.startsWith('"')) return undefined
    const inner = `${place}.${String(JSON.parse(name))}`.replace(/^\./, '')
    lines.set(inner, line)
    at += name.length
    return take(':') ? inner : undefined
  }
  const walk = (place: string): boolean => {
    const found = next()
    if (found !== '{' && found !== '[') {
      at += found.length
      return !['', '}', ']', ',', ':'].includes(found)
    }
    at += 1
    const end = found === '{' ? '}' : ']'
    if (take(end)) return true
    for (let nth = 0; ; nth += 1) {
      const inner = found === '{' ? key(place) : `${place}[${nth}]`
      if (inner === undefined) return false
      next()
      if (found === '[') lines.set(inner, line)
      if (!walk(inner)) return false
      if (take(end)) return true
      if (!take(',')) return false
    }
  }
  const whole = walk('') && next() === '' && at === text.length
  const lineAt = (place: string): number | undefined =>
    place === '' ? undefined : (lines.get(place) ?? lineAt(place.replace(/(?:\.?[^.[]+|\[\d+\])$/, '')))
  return { lineAt, broken: whole ? undefined : line }
}
