import type { Figure, Mark } from '#figures/figure.ts'
import { barsBody } from './barsBody.ts'
import type { Way } from './framePlan.ts'
import { headlineBody } from './headlineBody.ts'
import { pictureBody, type Pictures } from './pictureBody.ts'
import { planPicture } from './picturePlan.ts'
import type { Box, Shape } from './shape.ts'
import { ledgerBody, rollBody } from './tableBody.ts'

/** What stands on the slides of a figure between its words: one list of shapes a slide. */
export type Body = readonly (readonly Shape[])[]

/** Natively where Office can: charts, tables and text that can be edited; else as a picture. */
export function bodyOf(figure: Figure, area: Box, pictures: Pictures): Promise<Body> {
  return handlerOf(figure.mark)({ figure, area, pictures }, figure.mark)
}

/** Of the ways to set the words of a figure the one that leaves more to its picture. */
export function wayOf(figure: Figure, areas: Readonly<Record<Way, Box>>): Way {
  if (!pictured.includes(figure.mark.kind) || figure.notes.length === 0) return 'under'
  const size = ({ width, height }: Box): number => {
    const { plate, ...whole } = planPicture(figure, width, height)
    return whole.width * plate.scale
  }
  return size(areas.beside) > size(areas.under) ? 'beside' : 'under'
}

const pictured: readonly Mark['kind'][] = ['tiles', 'timeline', 'flow']

interface Place {
  readonly figure: Figure
  readonly area: Box
  readonly pictures: Pictures
}

type Handler<M extends Mark> = (place: Place, mark: M) => Promise<Body>

const handlers: { readonly [K in Mark['kind']]: Handler<Extract<Mark, { kind: K }>> } = {
  headline: async ({ figure, area }, mark) => headlineBody(figure, mark, area),
  bars: async ({ figure, area }, mark) => barsBody(figure, mark, area),
  ledger: async ({ figure, area }, mark) => ledgerBody(figure, mark, area),
  roll: async ({ figure, area }, mark) => rollBody(figure, mark, area),
  tiles: ({ figure, area, pictures }, mark) => pictureBody(figure, mark, area, pictures),
  timeline: ({ figure, area, pictures }, mark) => pictureBody(figure, mark, area, pictures),
  flow: ({ figure, area, pictures }, mark) => pictureBody(figure, mark, area, pictures),
}

// The one place where a mark is paired with its handler: the table above is complete by its type.
function handlerOf(mark: Mark): Handler<Mark> {
  return handlers[mark.kind] as Handler<Mark>
}
