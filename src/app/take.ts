import type { Figure } from '#figures/figure.ts'

/** What a reader can take away of a figure. */
export const takeaways = ['png', 'svg', 'csv', 'xlsx', 'copyImage', 'copyTable'] as const
export type Takeaway = (typeof takeaways)[number]

const formats = () => import('#export/formats.ts')

/** Fetches the writers when a menu opens, so that a click finds them there. */
export function prepare(): void {
  formats().catch(() => undefined)
}

export async function take(takeaway: Takeaway, figure: Figure): Promise<void> {
  const { exportFigure } = await formats()
  await exportFigure(takeaway, figure)
}
