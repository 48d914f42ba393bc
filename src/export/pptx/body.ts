import type { Figure, Mark } from '#figures/figure.ts'
import { barsBody } from './barsBody.ts'
import type { Frame, Way } from './framePlan.ts'
import { headlineBody } from './headlineBody.ts'
import { pictureBody, type Pictures } from './pictureBody.ts'
import { planPicture } from './picturePlan.ts'
import type { Box, Shape } from './shape.ts'
import { ledgerBody, rollBody } from './tableBody.ts'

/** What stands on the slides of a figure between its words: one list of shapes a slide. */
export type Body = readonly (readonly Shape[])[]

/** Natively where Office can: charts, tables and text that can be edited; else as a picture. */
export function bodyOf(figure: Figure, frame: Frame, pictures: Pictures): Promise<Body> {
  return handlerOf(figure.mark)({ figure, area: frame.body, legend: frame.legend === undefined, pictures }, figure.mark)
}

/** Of the ways to set the words of a figure the one that leaves more to its picture: larger type first, up to what is read well. */
export function wayOf(figure: Figure, frames: Readonly<Record<Way, Frame>>): Way {
  if (!pictured.includes(figure.mark.kind)) return 'under'
  const worth = ({ body, legend }: Frame): number => {
    const { plate } = planPicture(figure, { width: body.width, height: body.height, legend: legend === undefined })
    return plate.width * plate.scale * Math.min(1.15, plate.scale) ** 3
  }
  return worth(frames.beside) > worth(frames.under) ? 'beside' : 'under'
}

const pictured: readonly Mark['kind'][] = ['tiles', 'timeline', 'flow']

interface Place {
  readonly figure: Figure
  readonly area: Box
  /** Whether a picture must have its legend in it. */
  readonly legend: boolean
  readonly pictures: Pictures
}

type Handler<M extends Mark> = (place: Place, mark: M) => Promise<Body>

const handlers: { readonly [K in Mark['kind']]: Handler<Extract<Mark, { kind: K }>> } = {
  headline: async ({ figure, area }, mark) => headlineBody(figure, mark, area),
  bars: async ({ figure, area }, mark) => barsBody(figure, mark, area),
  ledger: async ({ figure, area }, mark) => ledgerBody(figure, mark, area),
  roll: async ({ figure, area }, mark) => rollBody(figure, mark, area),
  tiles: ({ figure, pictures, ...place }, mark) => pictureBody(figure, mark, place, pictures),
  timeline: ({ figure, pictures, ...place }, mark) => pictureBody(figure, mark, place, pictures),
  flow: ({ figure, pictures, ...place }, mark) => pictureBody(figure, mark, place, pictures),
}

// The one place where a mark is paired with its handler: the table above is complete by its type.
function handlerOf(mark: Mark): Handler<Mark> {
  return handlers[mark.kind] as Handler<Mark>
}
