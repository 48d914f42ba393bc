import type { Block, Paper } from '#figures/paper.ts'
import type { Orientation } from '#app/view.ts'

/** The blocks of a document between its page breaks: each lot begins a sheet, and runs on over more where it is longer. */
export function leavesOf({ blocks }: Paper): readonly (readonly Block[])[] {
  const leaves: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'pageBreak') leaves.push([])
    else leaves.at(-1)?.push(block)
  }
  return leaves.filter((leaf) => leaf.length > 0)
}

/** Millimetres, with the margins that offices use: 20 above and below, 30 left, 15 right. */
const sheet = { short: 210, long: 297, above: 20, right: 15, below: 20, left: 30 } as const

/** CSS pixels in a millimetre. */
const px = 96 / 25.4

const type = "font: 8pt 'Times New Roman', 'Liberation Serif', serif; vertical-align: top; padding-top: 4mm;"

/** What a sheet leaves for text, px. */
export function roomOf(orientation: Orientation): { readonly width: number; readonly height: number } {
  const [width, height] = orientation === 'portrait' ? [sheet.short, sheet.long] : [sheet.long, sheet.short]
  return { width: Math.floor((width - sheet.left - sheet.right) * px), height: Math.floor((height - sheet.above - sheet.below) * px) }
}

/** The rules of the printed sheets: size and margins of each document, what must be known over it, its footer and the number of the sheet under it. */
export function pageRules(papers: readonly Pick<Paper, 'bands' | 'footer'>[], orientation: Orientation): string {
  const margins = `${sheet.above}mm ${sheet.right}mm ${sheet.below}mm ${sheet.left}mm`
  return papers
    .map(({ bands, footer }, at) => [
      `@page paper-${at} { size: A4 ${orientation}; margin: ${margins};`,
      ` @top-center { content: ${bands.length > 0 ? JSON.stringify(bands.join(' · ')) : 'none'} }`,
      ` @bottom-left { ${type} content: ${JSON.stringify(footer)}; width: ${Math.floor(roomOf(orientation).width / px) - 22}mm }`,
      ` @bottom-right { ${type} content: counter(page) " / " counter(pages) } }`,
      `.paper-${at} { page: paper-${at} }`,
    ].join(''))
    .join('\n')
}
