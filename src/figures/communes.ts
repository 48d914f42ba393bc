import type { Figure } from './figure.ts'
import type { Roll, RollColumn, RollRow } from './roll.ts'
import type { Scene } from './scene.ts'

/**
 * The table of communes as a figure, for its files: the rows given, in the order given.
 * A gap row is followed by nothing; its candidates are named in its own text.
 */
export declare function communesFigure(
  scene: Scene,
  roll: Roll,
  rows: readonly RollRow[],
  columns: readonly RollColumn[],
): Figure
