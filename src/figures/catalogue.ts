import { authorities } from './authorities.ts'
import { changeList } from './changeList.ts'
import { changeMap } from './changeMap.ts'
import { changes } from './changes.ts'
import { changeTotals } from './changeTotals.ts'
import { cohorts } from './cohorts.ts'
import { districts } from './districts.ts'
import type { Figure, FigureId } from './figure.ts'
import { headline } from './headline.ts'
import { map } from './map.ts'
import { moves } from './moves.ts'
import { isPressed, pace } from './pace.ts'
import type { Programme } from '#model/programme.ts'
import type { Comparison, Scene } from './scene.ts'
import { answeredFor, stoplight } from './stoplight.ts'
import { timeline } from './timeline.ts'

/** Figures of two states. */
type Compared = 'changeTotals' | 'changes' | 'moves' | 'changeMap' | 'changeList' | 'pace' | 'stoplight'
type Drawn = Exclude<FigureId, 'communes' | Compared>

/** Every figure that is drawn. A figure is added here, and tests and pages pick it up. */
const described: { readonly [id in Drawn]: (scene: Scene) => Figure } = {
  headline, map, authorities, districts, cohorts, timeline,
}

export const drawnIds = Object.keys(described) as readonly Drawn[]

/** The figures that a programme has something to say in: without cohorts or authorities there is nothing to group by. */
export function idsFor({ cohorts: groups, authorities: offices }: Programme): readonly Drawn[] {
  const answering = offices.some(({ areas }) => areas.length > 0)
  return drawnIds.filter((id) => (id === 'cohorts' ? groups.length > 0 : id === 'authorities' ? answering : true))
}

/** A figure, described for a scene. The table of communes comes from `communes.ts`. */
export function figureOf(id: Drawn, scene: Scene): Figure {
  return described[id](scene)
}

/** Every figure of two states. A figure is added here, and tests and the page of changes pick it up. */
const compared: { readonly [id in Compared]: (scene: Comparison) => Figure } = {
  changeTotals, pace, stoplight, changes, moves, changeMap, changeList,
}

export const comparedIds = Object.keys(compared) as readonly (keyof typeof compared)[]

/** Whether a figure shows two states. */
export function isCompared(id: FigureId): boolean {
  return comparedIds.some((each) => each === id)
}

/** The figures of two states that have something to say of an area: no pace where no deadline presses it, no lights where nobody answers for its units. */
export function comparedIdsFor(scene: Comparison): typeof comparedIds {
  return comparedIds.filter((id) => (id === 'pace' ? isPressed(scene) : id === 'stoplight' ? answeredFor(scene) : true))
}

/** A figure of two states, described for a comparison. */
export function comparedFigureOf(id: keyof typeof compared, scene: Comparison): Figure {
  return compared[id](scene)
}
