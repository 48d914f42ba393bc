import { planBars } from '#charts/marks/barsPlan.ts'
import { planFlow } from '#charts/marks/flowPlan.ts'
import { planLedger } from '#charts/marks/ledgerPlan.ts'
import { planMap } from '#charts/marks/mapPlan.ts'
import { stripHeight } from '#charts/marks/Strip.tsx'
import { planTimeline } from '#charts/marks/timelinePlan.ts'
import type { Figure } from '#figures/figure.ts'

/** How high a drawing will be, from its plan alone: known before the drawings themselves have been fetched. */
export function reserve({ mark, grid }: Figure, width: number): number {
  if (width === 0) return 0
  switch (mark.kind) {
    case 'tiles':
      return planMap(mark, width).height
    case 'bars':
      return planBars(mark, grid, width).height
    case 'ledger':
      return planLedger(mark, grid, width).height
    case 'timeline':
      return planTimeline(mark, grid, width).height
    case 'headline':
      return stripHeight(mark.strip, width, false)
    case 'flow':
      return planFlow(mark, grid, width).height
    case 'roll':
      return 0
  }
}
