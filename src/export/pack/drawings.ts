import { planColumn } from '#export/docx/columnPlan.ts'
import type { Pictures as Columns } from '#export/docx/docx.ts'
import { writePng } from '#export/png.ts'
import { writeDrawing } from '#export/pptx/drawing.tsx'
import type { Pictures as Slides } from '#export/pptx/pictureBody.ts'
import { writeSvg } from '#export/svg.ts'
import type { Figure } from '#figures/figure.ts'

/** How figures are drawn for what is packed; browsers alone can. */
export interface Drawings {
  readonly slide: Slides
  readonly column: Columns
  readonly png: (figure: Figure) => Promise<Uint8Array>
  readonly svg: (figure: Figure) => Promise<string>
}

export const drawn: Drawings = {
  slide: writeDrawing,
  column: (figure) => writeDrawing(figure, planColumn(figure)),
  png: async (figure) => new Uint8Array(await (await writePng(figure)).arrayBuffer()),
  svg: (figure) => writeSvg(figure),
}
