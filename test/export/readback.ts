import { rowOf, type Figure } from '#figures/figure.ts'

/** A CSV taken apart (RFC 4180), without its mark. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let field = ''
  let quoted = false
  const body = text.replace(/^\ufeff/, '')
  for (let at = 0; at < body.length; at++) {
    const here = body.charAt(at)
    if (quoted && here === '"' && body.charAt(at + 1) === '"') {
      field += '"'
      at++
    } else if (here === '"') quoted = !quoted
    else if (!quoted && here === ',') {
      rows.at(-1)?.push(field)
      field = ''
    } else if (!quoted && here === '\r') continue
    else if (!quoted && here === '\n') {
      rows.at(-1)?.push(field)
      field = ''
      rows.push([])
    } else field += here
  }
  return rows.filter((row) => row.length > 0)
}

/** What every field of a figure's file must hold: numbers as numbers, an interval by its two ends and its words. */
export function expectedTable(figure: Figure): (string | number | undefined)[][] {
  const { columns, rows } = figure.grid
  const head = columns.flatMap((column) => (column.kind === 'interval' && column.ends ? [column.ends.atLeast, column.ends.atMost, column.name] : [column.name]))
  const body = rows.map((row) =>
    columns.flatMap((column) => {
      const { value, text } = row.cells[column.key] ?? { text: '' }
      const [low, high] = typeof value === 'object' ? [value.atLeast, value.atMost] : typeof value === 'number' ? [value, value] : [undefined, undefined]
      if (column.kind === 'text') return [text]
      return column.kind === 'interval' ? [low, high, text] : [low]
    }),
  )
  return [head, ...body]
}

/** Words and numbers that the picture of a figure must show. */
export function drawnTexts(figure: Figure): string[] {
  const { mark, grid } = figure
  switch (mark.kind) {
    case 'headline':
      return [...mark.numbers.flatMap(({ big, small, label }) => [big, small, label]), ...mark.strip.segments.map(({ label }) => label)]
    case 'tiles':
      return [...mark.patches.flatMap(({ name, lines }) => [name, ...lines]), ...mark.brackets.map(({ text }) => text), ...mark.legend.map(({ text }) => text)]
    case 'ledger':
      return grid.rows.flatMap((row) => mark.columns.map((key) => row.cells[key]?.text ?? ''))
    case 'bars':
      return [...mark.groups.flatMap(({ rows }) => rows).flatMap((id) => { const { cells } = rowOf(grid, id); return [cells[mark.category]?.text ?? '', cells[mark.end]?.text ?? ''] }), ...mark.legend.map(({ text }) => text)]
    case 'timeline':
      return [...grid.rows.map((row) => row.cells[mark.line.column]?.text ?? ''), ...mark.points.map(({ label }) => label), ...(mark.deadline ? [mark.deadline.label] : [])]
    case 'roll':
      return []
  }
}

/** Lines are broken where they do not fit: compared without spaces. */
export function bare(text: string): string {
  return text.replace(/\s+/g, '')
}
