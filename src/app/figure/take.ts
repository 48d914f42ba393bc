import { canCopy } from '#export/ability.ts'
import type { Figure } from '#figures/figure.ts'

/** What a reader can take away of a figure. */
export const takeaways = ['png', 'svg', 'pptx', 'xlsx', 'csv', 'copyImage', 'copyTable', 'copySentence'] as const
export type Takeaway = (typeof takeaways)[number]

const writers = () => import('#export/formats.ts')
let formats: Awaited<ReturnType<typeof writers>> | undefined

/** Fetches the writers when a menu opens, so that a click finds them there. */
export function prepare(): void {
  load().catch(() => undefined)
}

/** Saves or copies a figure. Once the writers are there it acts within the click, as the clipboard asks. */
export function take(takeaway: Takeaway, figure: Figure): Promise<void> {
  if (formats) return formats.exportFigure(takeaway, figure)
  return load().then(({ exportFigure }) => exportFigure(takeaway, figure))
}

export function copies(takeaway: Takeaway): boolean {
  return takeaway === 'copyImage' || takeaway === 'copyTable' || takeaway === 'copySentence'
}

/** Whether this browser can do it: on plain http nothing can be copied, and the downloads stand alone. */
export function offered(takeaway: Takeaway): boolean {
  return !copies(takeaway) || canCopy()
}

async function load() {
  formats = await writers()
  return formats
}
