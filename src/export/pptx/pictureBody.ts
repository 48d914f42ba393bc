import { altOf } from '#figures/alt.ts'
import type { Figure, Mark } from '#figures/figure.ts'
import { planPicture, type PicturePlan } from './picturePlan.ts'
import { picture, type Box, type Shape } from './shape.ts'

/** Makes the picture of a figure's drawing as it is planned: three pixels for one, in the browser. */
export type Pictures = (figure: Figure, plan: PicturePlan) => Promise<Uint8Array>

/** What has no native twin: the drawing as a picture, in the middle of its place. */
export async function pictureBody(figure: Figure, mark: Mark, { area, legend }: { readonly area: Box; readonly legend: boolean }, pictures: Pictures): Promise<readonly (readonly Shape[])[]> {
  const plan = planPicture(figure, { width: area.width, height: area.height, legend })
  const box = { x: area.x + (area.width - plan.width) / 2, y: area.y + (area.height - plan.height) / 2, width: plan.width, height: plan.height }
  return [[picture('drawing', box, altOf({ ...figure, mark }), await pictures(figure, plan))]]
}
