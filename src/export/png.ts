import { sheetSizes, type SheetSize } from '#charts/sheetPlan.ts'
import { tracesOf, type Figure } from '#figures/figure.ts'
import { withChunks } from './chunks.ts'
import { writeSvg } from './svg.ts'

/** Pixels for one px of the sheet. */
const scale = 3
/** Browsers give up on canvases much larger than this. */
const longest = 8000

/** A figure's sheet as a picture: three pixels for one, sized so that Word sets it at its intended width, provenance inside. */
export async function writePng(figure: Figure, size: SheetSize = 'slide'): Promise<Blob> {
  return pngOf(await writeSvg(figure, size), figure, sheetSizes[size].width)
}

/** A drawing as a picture; `width` is what its width on paper is measured by, px at 96 dpi. */
export async function pngOf(markup: string, figure: Figure, width?: number): Promise<Blob> {
  const image = new Image()
  // encodeURIComponent, never btoa: the text is Vietnamese.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`
  await image.decode()
  const { naturalWidth, naturalHeight } = image
  const by = Math.min(scale, longest / Math.max(naturalWidth, naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(naturalWidth * by)
  canvas.height = Math.round(naturalHeight * by)
  await paint(canvas, image)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('the canvas gave no picture')
  const bytes = withChunks(new Uint8Array(await blob.arrayBuffer()), {
    // The sheet is laid out at 96 dpi.
    dotsPerMetre: Math.round((96 * by * ((width ?? naturalWidth) / naturalWidth)) / 0.0254),
    texts: { Title: figure.title, Source: figure.source, Comment: [...(figure.stamp.watermark ? [figure.stamp.watermark] : []), figure.stamp.product, figure.stamp.asOf, ...tracesOf(figure.stamp)].join(' · ') },
  })
  return new Blob([bytes], { type: 'image/png' })
}

/** A first drawing only wakes the embedded fonts; what two drawings in a row agree on is the picture. */
async function paint(canvas: HTMLCanvasElement, image: HTMLImageElement): Promise<void> {
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas to draw on')
  let last = -1
  for (let attempt = 0; attempt < 12; attempt++) {
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const now = darkness(context, canvas)
    if (now === last && attempt > 1) return
    last = now
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
}

/** Sum of a band of pixels that holds the title. */
function darkness(context: CanvasRenderingContext2D, { width, height }: HTMLCanvasElement): number {
  const { data } = context.getImageData(0, 0, width, Math.min(height, 450))
  let sum = 0
  for (let at = 0; at < data.length; at += 4) sum += 255 - (data[at] ?? 255)
  return sum
}
