import type { Chapter } from '#figures/briefingReadme.ts'

/** Letters of a line: older editors break none. */
const widest = 96

/** A text that every program opens: UTF-8 with its mark, lines as Windows ends them, no word cut. */
export function writeReadme(chapters: readonly Chapter[]): Uint8Array<ArrayBuffer> {
  const lines = chapters.flatMap(({ name, lines: own }, at) => [
    ...(at > 0 ? [''] : []), ...broken(name), (at > 0 ? '-' : '=').repeat(Math.min(widest, name.length)), ...own.flatMap((line) => broken(line)),
  ])
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`)
}

function broken(text: string): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > widest) {
      lines.push(line)
      line = `  ${word}`
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
