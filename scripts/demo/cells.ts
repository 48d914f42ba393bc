import { merger, units, type DemoUnit } from './units.ts'

/** Rings round the middle cell: 1 + 6 + 12 + … + 36 cells make 127. */
const radius = 6

/** Bands of rows, and the districts that share each, from left to right. */
const bands = [
  { rows: [0, 3], districts: ['MH04', 'MH05', 'MH10'] },
  { rows: [4, 8], districts: ['MH03', 'MH01', 'MH02', 'MH06'] },
  { rows: [9, 12], districts: ['MH07', 'MH08', 'MH09'] },
] as const

/** Columns and rows between neighbours, so that names find room; the rows even, as odd ones stand to the right. */
const apart = { columns: 2, rows: 4 }

/**
 * A place for each unit: a large hexagon of small ones, cut into bands and these into districts from left to
 * right, each district one patch, and the patches moved apart. Lines of `layout.csv`.
 */
export function layoutRows(): string[][] {
  return bands.flatMap(({ rows: [first, last], districts }, band) => {
    const cells = whole().filter(({ row }) => row >= first && row <= last).toSorted((a, b) => a.across - b.across || a.row - b.row)
    const inOrder = atTheRim(districts.flatMap((id) => units.filter(({ district }) => district.id === id)), cells)
    return inOrder.map(({ code, district }, at) => {
      const [right, down] = [districts.findIndex((id) => id === district.id) * apart.columns, band * apart.rows]
      const cell = cells[at]
      if (!cell) throw new Error(`no cell is left for ${code}`)
      return [code, String(cell.column + right), String(cell.row + down)]
    })
  })
}

/** The unit that the merger takes away stands at the upper rim, so that it leaves no hole in the map. */
function atTheRim(order: readonly DemoUnit[], cells: readonly { row: number }[]): DemoUnit[] {
  const going = order.findIndex(({ code }) => merger.from.slice(1).includes(code))
  const rim = order.findIndex(({ district }, at) => district.id === order[going]?.district.id && cells[at]?.row === 0)
  return going < 0 ? [...order] : order.map((unit, at) => order[at === going ? rim : at === rim ? going : at] ?? unit)
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
