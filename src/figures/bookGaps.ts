import type { Gap, Place } from '#model/snapshot.ts'
import { blank, said, type BookCell, type BookColumn, type BookTable } from './book.ts'
import { boundsCells, cohortCell, column, placeOf, reachColumns } from './bookColumns.ts'
import { citesText } from './cites.ts'
import type { Scene } from './scene.ts'

interface Asked {
  readonly filled: boolean
  /** Empty rows under those that are filled. */
  readonly spare: number
  readonly above: BookTable['above']
}

/**
 * The sheet of groups: what sources count and do not name. What a state is left with by subtraction is among them where
 * something is said of it: a sheet that left it out would be silent of it.
 */
export function gapsSheet(scene: Scene, { filled, spare, above }: Asked): BookTable {
  const { snapshot, voice } = scene
  const gaps = filled ? snapshot.gaps.filter(isTold) : []
  const columns = gapColumns(scene, gaps, filled)
  const row = (gap: Gap, at: number): BookCell[] => [
    { kind: 'count', value: at + 1 },
    said(gap.id), { kind: 'count', value: gap.size }, said(placesText(scene, gap)),
    cohortCell(scene, gap.membership),
    ...boundsCells(scene, gap.reach),
    said(citesText(scene, gap.cites)),
  ]
  return {
    kind: 'table', id: 'unnamed', name: voice.t('book.sheet.unnamed'), above, columns,
    rows: [...gaps.map(row), ...Array.from({ length: spare }, () => columns.map(() => blank))],
  }
}

export function gapColumns(scene: Scene, gaps: readonly Gap[], filled: boolean): BookColumn[] {
  return [
    ...(['serial', 'id', 'size', 'districts', 'cohort'] as const).map((key) => column(scene, key)),
    ...reachColumns(scene, gaps.filter(isTold)),
    ...(filled ? [column(scene, 'source')] : []),
  ]
}

function isTold({ rest, membership }: Gap): boolean {
  return !rest || membership.kind === 'outside'
}

/** Where the units of a group lie: "TP. A: 5; TX. B: từ 1 đến 3; C: ít nhất 1; D". */
function placesText(scene: Scene, { places, size }: Pick<Gap, 'places' | 'size'>): string {
  return places.map((place) => placeText(scene, place, size)).join('; ')
}

function placeText(scene: Scene, { district, atLeast, atMost }: Place, size: number): string {
  const { voice } = scene
  const place = placeOf(scene, district)
  // No more than all of them: that is no bound of its own.
  const most = Math.min(atMost ?? size, size)
  if (atLeast === most) return voice.t('book.place.exactly', { place, n: atLeast })
  if (most < size) return voice.t('book.place.between', { place, from: atLeast, to: most })
  return atLeast > 0 ? voice.t('book.place.atLeast', { place, n: atLeast }) : voice.t('book.place.open', { place })
}
