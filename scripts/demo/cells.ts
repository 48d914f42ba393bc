import { units } from './units.ts'

/** Rings round the middle cell: 1 + 6 + 12 + … + 36 cells make 127. */
const radius = 6

/** Bands of rows, and the districts that share each, from left to right. */
const bands = [
  { rows: [0, 3], districts: ['MH04', 'MH05', 'MH10'] },
  { rows: [4, 8], districts: ['MH03', 'MH01', 'MH02', 'MH06'] },
  { rows: [9, 12], districts: ['MH07', 'MH08', 'MH09'] },
] as const

/**
 * A place for each unit: a large hexagon of small ones, cut into bands and these into districts from left to
 * right, so that each district is one patch. Lines of `layout.csv`.
 */
export function layoutRows(): string[][] {
  return bands.flatMap(({ rows: [first, last], districts }) => {
    const cells = whole().filter(({ row }) => row >= first && row <= last).toSorted((a, b) => a.across - b.across || a.row - b.row)
    const inOrder = districts.flatMap((id) => units.filter(({ district }) => district.id === id))
    return inOrder.map(({ code }, at) => {
      const cell = cells[at]
      if (!cell) throw new Error(`no cell is left for ${code}`)
      return [code, String(cell.column), String(cell.row)]
    })
  })
}

/** The cells of the large hexagon; `across` is where the middle of a cell stands, in widths of a cell. */
function whole(): { column: number; row: number; across: number }[] {
  return Array.from({ length: 2 * radius + 1 }, (_, row) => {
    const off = Math.abs(row - radius)
    // Odd rows stand half a cell to the right.
    return Array.from({ length: 2 * radius + 1 - off }, (_, at) => {
      const across = off / 2 + at
      return { column: Math.floor(across), row, across }
    })
  }).flat()
}
