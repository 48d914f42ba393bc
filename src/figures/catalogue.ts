import type { Figure, FigureId } from './figure.ts'
import type { Scene } from './scene.ts'

/** Every figure that is drawn, described for a scene. The table of communes comes from `roll.ts`. */
export declare function figureOf(id: Exclude<FigureId, 'communes'>, scene: Scene): Figure

/** The page's first sentence and the line under it, in plain text. */
export declare function sentenceOf(scene: Scene): { readonly sentence: string; readonly under: string }
