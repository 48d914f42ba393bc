import { authorities } from './authorities.ts'
import { cohorts } from './cohorts.ts'
import { districts } from './districts.ts'
import type { Figure, FigureId } from './figure.ts'
import { headline } from './headline.ts'
import { map } from './map.ts'
import type { Scene } from './scene.ts'
import { timeline } from './timeline.ts'

type Drawn = Exclude<FigureId, 'communes'>

/** Every figure that is drawn. A figure is added here, and tests and pages pick it up. */
const described: { readonly [id in Drawn]: (scene: Scene) => Figure } = {
  headline, map, authorities, districts, cohorts, timeline,
}

export const drawnIds = Object.keys(described) as readonly Drawn[]

/** A figure, described for a scene. The table of communes comes from `communes.ts`. */
export function figureOf(id: Drawn, scene: Scene): Figure {
  return described[id](scene)
}
