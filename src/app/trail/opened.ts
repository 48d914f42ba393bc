import { useMemo } from 'react'
import type { Figure } from '#figures/figure.ts'
import type { Comparison, Scene } from '#figures/scene.ts'
import { trailOf, type Trail } from '#figures/trail.ts'
import { useView } from '#app/page.ts'
import { useAllTongues } from '#app/tongue.ts'
import type { Notice, TrailKey } from '#app/view.ts'

/** The number whose trail an address asks for, found among the figures of the page. */
export interface Opened {
  readonly key: TrailKey
  readonly figure: Figure
  readonly trail: Trail
}

/** What of the trail asked for is there to be shown; where nothing is, a notice says so and the page stands. */
export function useOpened(scene: Scene | Comparison, figures: readonly Figure[]): { readonly opened?: Opened; readonly notices: readonly Notice[] } {
  const { trail: key } = useView()
  // A trail can be cited in either language.
  const told = useAllTongues(key !== undefined)
  return useMemo(() => {
    if (!key || !told) return { notices: [] }
    const figure = figures.find(({ id }) => id === key.figure)
    const trail = figure && trailOf(scene, figure, key.row, key.column)
    return figure && trail ? { opened: { key, figure, trail }, notices: [] } : { notices: [{ key: 'trail', value: `${key.figure}:${key.row}:${key.column}` }] }
  }, [scene, figures, key, told])
}
