import type { Figure } from '#figures/figure.ts'
import { copyImage, copySentence, copyTable } from './clipboard.ts'
import { writeCsv } from './csv.ts'
import { writePng } from './png.ts'
import { writePptx } from './pptx/deck.ts'
import { writeDrawing } from './pptx/drawing.tsx'
import { paperStem } from './paperName.ts'
import { save } from './save.ts'
import { writeSvg } from './svg.ts'
import { writeXlsx } from './xlsx.ts'

/** The files that a figure can become. */
const files = {
  png: { type: 'image/png', write: (figure: Figure) => writePng(figure) },
  svg: { type: 'image/svg+xml', write: (figure: Figure) => writeSvg(figure) },
  csv: { type: 'text/csv;charset=utf-8', write: async (figure: Figure) => writeCsv(figure) },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async (figure: Figure) => writeXlsx(figure),
  },
  pptx: {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    write: (figure: Figure) => writePptx([figure], writeDrawing),
  },
} as const
export type FileFormat = keyof typeof files

const copies = {
  copyImage,
  copyTable,
  copySentence,
} as const
export type CopyFormat = keyof typeof copies

export type Format = FileFormat | CopyFormat

/** The file itself, with its name. */
export async function fileOf(format: FileFormat, figure: Figure): Promise<{ readonly name: string; readonly blob: Blob }> {
  const { type, write } = files[format]
  const content = await write(figure)
  return { name: fileName(format, figure), blob: content instanceof Blob ? content : new Blob([content], { type }) }
}

/** Saves or copies a figure. Call it in the click: browsers let go of the clipboard afterwards. */
export async function exportFigure(format: Format, figure: Figure): Promise<void> {
  if (!isFile(format)) return copies[format](figure)
  const { blob, name } = await fileOf(format, figure)
  save(blob, name)
}

/**
 * `tien-do-htqlcl_2018-08.1_theo-huyen_vi.png`: ASCII, sorted by snapshot; a part of a figure is told from the whole,
 * and a comparison names both states, the earlier first.
 */
export function fileName(format: FileFormat, { stamp, slug, part }: Figure): string {
  const whole = part ? `${slug}-${part.slug}` : slug
  return `${paperStem({ slug: whole, stamp })}.${format}`
}

function isFile(format: Format): format is FileFormat {
  return format in files
}
