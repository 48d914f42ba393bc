import type { Figure } from '#figures/figure.ts'
import { markReady } from './ready.ts'

const drawn = new WeakMap<Figure, Blob>()
let turn: Promise<unknown> = Promise.resolve()
let waiting = 0

/**
 * The sheet of a figure as a picture to look at: the very drawing that files have. One is drawn after another,
 * so that the page answers between them; the page is ready when none is waited for. Rejected once it is no longer wanted.
 */
export async function pictureOf(figure: Figure, signal: AbortSignal): Promise<Blob> {
  const known = drawn.get(figure)
  if (known) return known
  waiting += 1
  const mine = turn.then(() => draw(figure, signal))
  // The next one is drawn whatever became of this one.
  turn = mine.catch(() => undefined).then(() => {
    waiting -= 1
    if (waiting === 0) markReady('figures')
  })
  return mine
}

async function draw(figure: Figure, signal: AbortSignal): Promise<Blob> {
  signal.throwIfAborted()
  const { writeSvg } = await import('#export/svg.ts')
  const picture = new Blob([await writeSvg(figure)], { type: 'image/svg+xml' })
  drawn.set(figure, picture)
  return picture
}
