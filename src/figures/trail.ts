import type { Lang } from '#model/words.ts'
import type { Ask, AskOf } from '#stats/ask.ts'
import { askableRows, type Cell, type Figure, type Look } from './figure.ts'
import type { Statement } from './dossier.ts'
import { before } from './changeWords.ts'
import { isComparison, type Comparison, type Scene } from './scene.ts'
import type { Dispute } from './trailCitation.ts'
import { changeTrail } from './changeTrail.ts'
import { countTrail } from './trailCount.ts'
import { leftTrail } from './trailLeft.ts'
import { paceTrail } from './paceTrail.ts'
import { shareTrail } from './trailShare.ts'
import { sumTrail } from './trailSum.ts'
import { totalTrail } from './trailTotal.ts'

/** Where one number comes from, described: what it counts, how it was reckoned, from which entries, and where those are stated. */
export interface Trail {
  /** What the number is: "Còn lại · Đợt 2017 · TP. Phan Thiết". */
  readonly title: string
  /** The number as it stands on the page: "5", "14–63", "58,3%", "không nêu". */
  readonly number: string
  /** What it means, in a sentence, with the day for which it holds. */
  readonly lead: string
  /** The arithmetic in symbols, one step a line: "16 − 11 = 5", "14 + 20 + 29 = 63". */
  readonly arithmetic: readonly { readonly label: string; readonly text: string }[]
  /** Every entry that counts in it, or may. */
  readonly entries: readonly TrailEntry[]
  /** What the cited places state, in our own words. */
  readonly statements: readonly Statement[]
  /** How it came about: "Nêu trực tiếp", "Lấy hiệu hai số đã nêu". */
  readonly method: string
  /** How well it is supported, "A" to "D", and why; no grade where another edition has to say. */
  readonly support: { readonly grade: string; readonly text: string }
  /** Where sources disagree on any of it. */
  readonly conflicts: readonly Dispute[]
  /** The snapshot, its hash in full, and its register. */
  readonly snapshot: readonly string[]
  /** Ready to paste, in both languages, whichever the page speaks. */
  readonly citation: Readonly<Record<Lang, string>>
  /** Set where the number is of another edition: its own trail is there. */
  readonly elsewhere?: { readonly edition: string; readonly text: string }
}

export interface TrailEntry {
  readonly id: string
  readonly look: Look
  /** "Phường Bình Hưng", or what the gap is: "5 đơn vị, nguồn không nêu tên". */
  readonly name: string
  /** Step and cohort. */
  readonly text: string
  /** How many of it count: "1", "0–20". */
  readonly counts: string
  readonly method: string
  readonly cite: string
  /** Code of the unit, where the entry is one. */
  readonly unit?: string
}

type Describe<K extends Ask['kind']> = (scene: Scene | Comparison, ask: AskOf<K>, cell: Cell) => Trail | undefined

/** How each kind of number is traced. */
const handlers: { readonly [K in Ask['kind']]: Describe<K> } = {
  count: countedTrail,
  share: shareTrail,
  sum: sumTrail,
  total: listedTrail,
  left: leftTrail,
  change: changeTrail,
  pace: paceTrail,
}

/** A count of the scene's own state, or of the one that it is compared with, whose entries are at hand too. */
function countedTrail(scene: Scene | Comparison, ask: AskOf<'count'>, cell: Cell): Trail | undefined {
  if (ask.edition === undefined || ask.edition === scene.snapshot.id) return countTrail(scene, ask, cell)
  return isComparison(scene) && ask.edition === scene.from.id ? countTrail(before(scene), ask, cell) : undefined
}

/** A sum of the index: of the state that is compared with it is counted, since that is here. */
function listedTrail(scene: Scene | Comparison, ask: AskOf<'total'>, cell: Cell): Trail | undefined {
  return totalTrail(isComparison(scene) && ask.edition === scene.from.id ? before(scene) : scene, ask, cell)
}

/** The trail of the number in a cell of a figure; undefined where the cell is none, or holds no number. */
export function trailOf(scene: Scene | Comparison, figure: Figure, row: string, column: string): Trail | undefined {
  const cell = askableRows(figure).find(({ id }) => id === row)?.cells[column]
  return cell?.ask && described(scene, cell.ask, cell)
}

function described<K extends Ask['kind']>(scene: Scene | Comparison, ask: Extract<Ask, { readonly kind: K }>, cell: Cell): Trail | undefined {
  return handlers[ask.kind](scene, ask, cell)
}
