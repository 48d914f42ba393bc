import { ledgerRows, rowOf, type Column, type Figure } from '#figures/figure.ts'

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

type Value = string | number | undefined

/** What every field of a figure's CSV must hold: numbers as numbers, an interval by its two ends and its words. */
export function expectedTable(figure: Figure): Value[][] {
  const remarks = remarksOf(figure)
  return tableOf(figure, (column) => column.kind === 'interval', figure.mark.kind === 'ledger' ? remarks : undefined)
}

/** What the first sheet of a figure's workbook must hold, row by row: an interval has its ends only where some row is one. */
export function expectedSheet(figure: Figure): Value[][] {
  const { title, subtitle, part, notes, source, stamp, grid } = figure
  const open = (column: Column): boolean => column.kind === 'interval' && grid.rows.some((row) => typeof row.cells[column.key]?.value === 'object')
  const remarks = remarksOf(figure)
  const [head = [], ...rows] = tableOf(figure, open, remarks.some(Boolean) ? remarks : undefined)
  const counted = grid.rows.filter(({ kind }) => kind === 'plain' || kind === 'gap')
  const serial = inLang(figure, 'STT', 'No.')
  const table = [[serial, ...head], ...rows.map((row, at) => { const place = counted.findIndex((each) => each === grid.rows[at]); return [place < 0 ? undefined : place + 1, ...row] })]
  return [
    ...[stamp.watermark ?? '', title, subtitle, part?.text ?? '', stamp.asOf].filter(Boolean).map((text) => [text]),
    [],
    ...table,
    [],
    ...[...notes, source, `${stamp.snapshot} · ${stamp.publisher} · ${stamp.generatedAt}`].map((text) => [text]),
  ]
}

/** Rows as a reading library hands them over: what is empty is undefined, and ends no row. */
export function trimmed(rows: readonly (readonly unknown[])[]): unknown[][] {
  return rows.map((row) => {
    const values = row.map((value) => (value === null || value === '' ? undefined : value))
    return values.slice(0, values.findLastIndex((value) => value !== undefined) + 1)
  })
}

/** The table of a workbook's first sheet, without the lines over and under it. */
export function tableIn(sheet: readonly (readonly unknown[])[]): unknown[][] {
  const head = sheet.findIndex(([first]) => first === 'STT' || first === 'No.')
  const end = sheet.findIndex((row, at) => at > head && row.every((value) => value === null))
  return sheet.slice(head, end < 0 ? undefined : end).map((row) => [...row])
}

function tableOf(figure: Figure, threefold: (column: Column) => boolean, remarks: readonly string[] | undefined): Value[][] {
  const { columns, rows } = figure.grid
  const worded = (column: Column): boolean => column.kind === 'percent' && rows.some(({ cells }) => cells[column.key]?.value === undefined && cells[column.key]?.text)
  const head = columns.flatMap((column) => [
    ...(threefold(column) && column.ends ? [column.ends.atLeast, column.ends.atMost, column.name] : [column.name]),
    ...(worded(column) ? [inLang(figure, `${column.name} (bằng lời)`, `${column.name} (in words)`)] : []),
  ])
  const body = rows.map((row, at) => [
    ...columns.flatMap((column) => {
      const { value, text } = row.cells[column.key] ?? { text: '' }
      const [low, high] = typeof value === 'object' ? [value.atLeast, value.atMost] : typeof value === 'number' ? [value, value] : [undefined, undefined]
      if (column.kind === 'text') return [text]
      if (threefold(column)) return [low, high, text]
      if (column.kind === 'interval') return [low ?? text]
      return worded(column) ? [low, text] : [low]
    }),
    ...(remarks ? [remarks[at]] : []),
  ])
  return [[...head, ...(remarks ? [inLang(figure, 'Ghi chú', 'Note')] : [])], ...body]
}

function remarksOf({ grid, mark }: Figure): string[] {
  return grid.rows.map(({ id }) => (mark.kind === 'ledger' ? (mark.under[id] ?? []).join('; ') : ''))
}

function inLang({ stamp }: Figure, vi: string, en: string): string {
  return stamp.lang === 'vi' ? vi : en
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
      return ledgerRows(mark, grid).flatMap((row) => [...mark.columns.map((key) => row.cells[key]?.text ?? ''), ...(mark.under[row.id] ?? [])])
    case 'bars':
      return [...mark.groups.flatMap(({ rows }) => rows).flatMap((id) => { const { cells } = rowOf(grid, id); return [cells[mark.category]?.text ?? '', cells[mark.end]?.text ?? ''] }), ...mark.legend.map(({ text }) => text)]
    case 'timeline':
      return [...grid.rows.map((row) => row.cells[mark.line.column]?.text ?? ''), ...mark.points.map(({ label }) => label), ...(mark.deadline ? [mark.deadline.label] : [])]
    case 'flow':
      return [mark.from.title, mark.to.title, ...[...mark.from.boxes, ...mark.to.boxes, ...mark.legend].map(({ text }) => text)]
    case 'roll':
      return []
  }
}

/** Lines are broken where they do not fit: compared without spaces. */
export function bare(text: string): string {
  return text.replace(/\s+/g, '')
}
