import { askableRows, ledgerRows, rowOf, type Cell, type Column, type Figure, type Row } from './figure.ts'

/** A number of a figure by its place in the grid, with the words that name it. */
export interface AskedCell {
  readonly row: string
  readonly column: string
  /** Name of its column and the number: "Còn lại: 5". */
  readonly name: string
  readonly text: string
}

/** The numbers of one row whose trail can be opened. */
export interface AskedRow {
  readonly row: string
  readonly name: string
  readonly cells: readonly AskedCell[]
}

/** Every number of a figure whose trail can be opened, row by row. */
export function askedRows(figure: Figure): readonly AskedRow[] {
  const { grid } = figure
  const [first] = grid.columns
  return askableRows(figure).flatMap((row) => {
    const cells = askedColumns(grid.columns, row).map(({ key, name }) => ({ row: row.id, column: key, name, text: row.cells[key]?.text ?? '' }))
    return cells.length === 0 ? [] : [{ row: row.id, name: (first && row.cells[first.key]?.text) ?? '', cells }]
  })
}

/** The number that a figure puts first: the one whose trail opens before another is chosen. */
export function foremost(figure: Figure): { readonly row: string; readonly column: string } | undefined {
  const wished = candidates(figure).find(({ row, column }) => asks(row.cells[column]) && !isNothing(row.cells[column]))
  if (wished) return { row: wished.row.id, column: wished.column }
  const any = askedRows(figure)[0]?.cells[0]
  return any && { row: any.row, column: any.column }
}

/** Columns of a large number: of what is set large, and of what stands beside it, where those can be asked. */
export function largeColumns({ grid }: Figure, number: { readonly row: string; readonly big: string; readonly small: string }): { readonly big?: string; readonly small?: string } {
  const row = rowOf(grid, number.row)
  const asked = askedColumns(grid.columns, row)
  const textOf = (column: Column): string => row.cells[column.key]?.text ?? ''
  const big = asked.find((column) => textOf(column) === number.big)
  const small = asked.find((column) => column !== big && textOf(column) !== '' && number.small.split(/[^\p{L}\p{N}.,–%]+/u).includes(textOf(column)))
  return { ...(big ? { big: big.key } : {}), ...(small ? { small: small.key } : {}) }
}

function askedColumns(columns: readonly Column[], row: Row): readonly Column[] {
  return columns.filter(({ key }) => asks(row.cells[key]))
}

function asks(cell: Cell | undefined): boolean {
  return cell?.ask !== undefined && cell.text !== ''
}

/** Words in the place of a number, or a nought. */
function isNothing(cell: Cell | undefined): boolean {
  return cell?.value === 0 || !/\p{N}/u.test(cell?.text ?? '')
}

/** Where to look for the foremost number, best first: of two states the total is, since the title says it. */
function candidates(figure: Figure): readonly { readonly row: Row; readonly column: string }[] {
  const { mark, grid, stamp } = figure
  const totals = stamp.compared ? grid.rows.filter(({ kind }) => kind === 'total') : []
  const columns = mark.kind === 'bars' ? mark.series.map(({ column }) => column) : mark.kind === 'ledger' ? [mark.emphasis] : []
  return [...totals.flatMap((row) => columns.map((column) => ({ row, column }))), ...drawn(figure)]
}

function drawn({ mark, grid }: Figure): readonly { readonly row: Row; readonly column: string }[] {
  switch (mark.kind) {
    case 'headline':
      return mark.numbers.flatMap((number) => {
        const row = rowOf(grid, number.row)
        return grid.columns.filter(({ key }) => row.cells[key]?.text === number.big).map(({ key }) => ({ row, column: key }))
      })
    case 'ledger':
      return ledgerRows(mark, grid).map((row) => ({ row, column: mark.emphasis }))
    case 'bars':
      return mark.groups.flatMap((group) => group.rows.flatMap((id) => mark.series.map(({ column }) => ({ row: rowOf(grid, id), column }))))
    case 'timeline':
      return mark.points.toReversed().flatMap(({ row }) => [mark.band, mark.line].map(({ column }) => ({ row: rowOf(grid, row), column })))
    case 'flow':
      return mark.bands.map(({ row }) => ({ row: rowOf(grid, row), column: mark.column }))
    case 'tiles':
    case 'roll':
      return []
  }
}
