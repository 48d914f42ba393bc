import type { Figure } from '#figures/figure.ts'

/** About how high a drawing will be, before the drawings have been fetched and can say it themselves. */
export function reserve(figure: Figure, width: number): number {
  const { mark } = figure
  switch (mark.kind) {
    case 'tiles':
      return Math.round(width * 0.72) + 40
    case 'bars':
      return 60 + mark.groups.reduce((sum, group) => sum + 24 + group.rows.length * 34, 0)
    case 'ledger':
      return 48 + figure.grid.rows.length * 56
    case 'timeline':
      return 260
    case 'headline':
    case 'roll':
      return 0
  }
}
