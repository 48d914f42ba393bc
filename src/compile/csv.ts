/** A line of a CSV text; `line` is where it begins, counted from 1. */
export interface Line {
  readonly line: number
  readonly fields: readonly string[]
}

export interface Csv {
  readonly lines: readonly Line[]
  /** Lines on which a quote stands where RFC 4180 allows none, or is never closed. */
  readonly broken: readonly number[]
}

/** Reads CSV as RFC 4180 has it: quotes doubled inside quotes, CRLF or LF; empty lines are passed over. */
export function readCsv(text: string): Csv {
  const lines: Line[] = []
  const broken: number[] = []
  let [at, line] = [text.startsWith('\uFEFF') ? 1 : 0, 1]
  while (at < text.length) {
    const begin = line
    const fields: string[] = []
    let more = true
    while (more) {
      let field = ''
      if (text[at] === '"') {
        at += 1
        for (;;) {
          const end = text.indexOf('"', at)
          if (end < 0) {
            broken.push(begin)
            field += text.slice(at)
            at = text.length
            break
          }
          field += text.slice(at, end)
          at = end + 1
          if (text[at] !== '"') break
          field += '"'
          at += 1
        }
        line += field.split('\n').length - 1
        if (at < text.length && !/[,\r\n]/.test(text[at] ?? '')) broken.push(line)
      }
      const end = endOfField(text, at)
      const plain = text.slice(at, end)
      if (plain.includes('"')) broken.push(line)
      fields.push(field + plain)
      at = end
      more = text[at] === ','
      if (more) at += 1
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    line += 1
    if (fields.some((field) => field.trim() !== '')) lines.push({ line: begin, fields })
  }
  return { lines, broken: [...new Set(broken)] }
}

/** Writes CSV with LF; a field is quoted where it must be. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\n`).join('')
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
}

function endOfField(text: string, from: number): number {
  const found = /[,\r\n]/g
  found.lastIndex = from
  return found.exec(text)?.index ?? text.length
}
