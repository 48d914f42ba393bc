import { voiceOf } from '#i18n/voice.ts'
import type { Stamp } from '#figures/figure.ts'
import { linesOf, type Block, type Section } from '#figures/paper.ts'
import { plainFrame, spokenOf } from './plainFrame.ts'
import { words, type Box } from './shape.ts'
import type { Slide } from './slide.ts'
import { heightOf, leadingOf, linesIn, type Line } from './text.ts'

const between = 36
/** The largest type in which the words take the fewest slides. */
const sizes = [1, 0.96, 0.92]

/** A part of a document that is words alone, in two columns over as many slides as it needs; no word is left out. */
export function textSlides({ name, blocks }: Section, stamp: Stamp): readonly Slide[] {
  const { body } = plainFrame(name, stamp)
  const column = (body.width - between) / 2
  const tried = sizes.map((by) => paged(filled(blocks.flatMap((block) => linesFrom(block, stamp, by)), column, body.height)))
  const least = Math.min(...tried.map(({ length }) => length))
  const pages = tried.find(({ length }) => length === least) ?? []
  const { t, count } = voiceOf(stamp.lang)
  return pages.map((page, at) => {
    const title = pages.length === 1 ? name : t('export.pptx.continued', { title: name, n: count(at + 1), of: count(pages.length) })
    const boxes = page.map((own, side) => {
      const box: Box = { x: body.x + side * (column + between), y: body.y, width: column, height: body.height }
      return words(`text-${side}`, box, own)
    })
    return { title, subject: name, source: stamp.snapshot, stamp, shapes: [...plainFrame(title, stamp).shapes, ...boxes], notes: spokenOf(stamp, [title]) }
  })
}

function paged(columns: readonly (readonly Line[])[]): readonly (readonly (readonly Line[])[])[] {
  return Array.from({ length: Math.ceil(columns.length / 2) }, (_, at) => columns.slice(at * 2, at * 2 + 2))
}

function linesFrom(block: Block, { lang }: Stamp, by: number): readonly Line[] {
  const of = (text: string): Line => {
    if (block.kind === 'heading') return { text, size: 15 * by, bold: true, ink: 'accent', lang, after: 3 }
    if (block.kind === 'paragraph' && block.manner === 'small') return { text, size: 12 * by, ink: 'muted', lang, after: 3 }
    return { text, size: 12 * by, bold: block.kind === 'paragraph' && block.manner === 'text', lang, after: 4 }
  }
  return linesOf(block).map(of)
}

/** One column after another; a heading goes on with what it stands over. */
function filled(lines: readonly Line[], width: number, height: number): readonly (readonly Line[])[] {
  const columns: Line[][] = [[]]
  for (const [at, own] of lines.entries()) {
    const here = columns.at(-1) ?? []
    const next = lines[at + 1]
    const goesOn = own.ink === 'accent' && next ? leadingOf(next.size) * Math.min(2, linesIn(next.text, width, next.size)) : 0
    if (here.length > 0 && heightOf([...here, own], width) + goesOn > height) columns.push([own])
    else here.push(own)
  }
  return columns.filter((column) => column.length > 0)
}
