import type { Figure } from '#figures/figure.ts'
import { defaultView, writeView, type View } from '#app/view.ts'

/** Where a figure stands alone: always of the newest state, or of the one that is shown. */
export type Held = 'live' | 'frozen'

/** The address of a figure for a frame, whole, so that it can be pasted into another site. */
export function embedAddress({ id, stamp }: Figure, view: View, area: string | undefined, held: Held): string {
  const flags = view.view.filter((flag) => flag === 'percent' || flag === 'remaining')
  return whole({
    ...defaultView,
    lang: stamp.lang, embed: id, view: flags,
    ...(area === undefined ? {} : { area }),
    ...(held === 'live' ? {} : { snapshot: stamp.snapshotId, ...(stamp.compared ? { compare: stamp.compared.snapshotId } : {}) }),
  })
}

/** The page on which a figure stands among the others. */
export function pageAddress({ lang, area, snapshot, compare, view }: View, compared: boolean): string {
  return whole({
    ...defaultView,
    lang, view: view.filter((flag) => flag === 'percent' || flag === 'remaining'),
    ...(compared ? { page: 'changes' as const } : {}),
    ...(area === undefined ? {} : { area }), ...(snapshot === undefined ? {} : { snapshot }), ...(compared && compare !== undefined ? { compare } : {}),
  })
}

function whole(view: View): string {
  const page = new URL(document.baseURI)
  page.search = writeView(view)
  page.hash = ''
  return page.href
}

/** What is pasted into a page: a frame that is as wide as it is told and never wider than its place. */
export function frameCode(address: string, title: string, width: number, height: number): string {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width}" height="${height}" loading="lazy" style="border: 0; max-width: 100%"></iframe>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
