import { readSheet } from 'read-excel-file/node'
import { all, first, paragraphsOf, readPackage, textOf, type Node, type Package } from './packageRead.ts'

/** What a deck says, taken back from its package. */
export interface Deck {
  readonly file: Package
  readonly slides: readonly SlideRead[]
}

export interface SlideRead {
  readonly name: string
  readonly root: Node
  readonly title: string
  /** Every paragraph outside tables and charts. */
  readonly words: readonly string[]
  /** Rows of its tables, cell by cell; lines of a cell apart. */
  readonly rows: readonly (readonly (readonly string[])[])[]
  readonly charts: readonly ChartRead[]
  readonly notes: readonly string[]
}

export interface ChartRead {
  readonly root: Node
  readonly categories: readonly (string | undefined)[]
  readonly series: readonly { readonly name: string; readonly values: readonly (string | undefined)[]; readonly labels: readonly (string | undefined)[]; readonly hatch: string | undefined }[]
  /** Every reference to the workbook, with the cells that the chart remembers. */
  readonly caches: readonly { readonly area: string; readonly values: readonly (string | undefined)[] }[]
  readonly book: Uint8Array
}

export function readDeck(bytes: Uint8Array): Deck {
  const file = readPackage(bytes)
  const of = (name: string, type: string): string[] => [...file.relations(name).values()].filter((each) => each.type === type).map(({ to }) => to)
  const order = file.relations('ppt/presentation.xml')
  const slides = all(file.xml('ppt/presentation.xml'), 'p:sldId').map(({ attributes }) => order.get(attributes['r:id'] ?? '')?.to ?? '')
  return {
    file,
    slides: slides.map((name): SlideRead => {
      const root = file.xml(name)
      const shapes = all(root, 'p:sp')
      const title = shapes.find((shape) => first(shape, 'p:ph')?.attributes['type'] === 'title')
      const relations = file.relations(name)
      return {
        name, root,
        title: title ? paragraphsOf(title).join(' ') : '',
        words: shapes.flatMap(paragraphsOf),
        rows: all(root, 'a:tr').map((row) => all(row, 'a:tc').map(paragraphsOf)),
        charts: all(root, 'c:chart').map((chart) => readChart(file, relations.get(chart.attributes['r:id'] ?? '')?.to ?? '')),
        notes: of(name, 'notesSlide').flatMap((page) => all(file.xml(page), 'p:sp').flatMap(paragraphsOf)),
      }
    }),
  }
}

function readChart(file: Package, name: string): ChartRead {
  const root = file.xml(name)
  const data = first(root, 'c:externalData')?.attributes['r:id'] ?? ''
  const series = all(root, 'c:ser')
  const caches = [...all(root, 'c:strRef'), ...all(root, 'c:numRef'), ...all(root, 'c15:datalabelsRange')].map((each) => ({
    area: textOf(first(each, 'c:f') ?? first(each, 'c15:f') ?? each), values: pointsOf(each),
  }))
  return {
    root, caches,
    categories: series[0] ? pointsOf(first(series[0], 'c:cat') ?? series[0]) : [],
    series: series.map((each) => {
      const range = first(each, 'c15:datalabelsRange')
      return {
        name: textOf(first(first(each, 'c:tx') ?? each, 'c:v') ?? each),
        values: pointsOf(first(each, 'c:val') ?? each),
        labels: range ? pointsOf(range) : [],
        hatch: first(each, 'a:pattFill')?.attributes['prst'],
      }
    }),
    book: file.bytes(file.relations(name).get(data)?.to ?? ''),
  }
}

/** Points of a cache in their places; what is absent is undefined. */
function pointsOf(node: Node): (string | undefined)[] {
  const count = Number(first(node, 'c:ptCount')?.attributes['val'] ?? 0)
  const points = new Map(all(node, 'c:pt').map((each) => [Number(each.attributes['idx']), textOf(first(each, 'c:v') ?? each)]))
  return Array.from({ length: count }, (_, at) => points.get(at))
}

/** The cells of a chart's workbook at an area like `'theo-huyen'!$B$2:$B$13`. */
export async function cellsAt(book: Uint8Array, area: string): Promise<(string | undefined)[]> {
  const [, sheet = '', column = '', from = '', to = from] = /^'([^']+)'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(area) ?? []
  // Blanks at the ends of a text are part of it.
  const rows = await readSheet(Buffer.from(book), sheet, { trim: false })
  const at = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, row) => {
    const value = rows[Number(from) - 1 + row]?.[at]
    return value === null || value === undefined ? undefined : String(value)
  })
}
