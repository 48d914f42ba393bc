import type { Figure } from '#figures/figure.ts'
import { markReady } from '#app/ready.ts'

const drawn = new WeakMap<Figure, Blob>()
let turn: Promise<unknown> = Promise.resolve()
let expected = 0

/**
 * The sheet of a figure as a picture to look at: the very drawing that files have. One is drawn after another,
 * so that the page answers between them. Rejected once it is no longer wanted.
 */
export async function pictureOf(figure: Figure, signal: AbortSignal): Promise<Blob> {
  const known = drawn.get(figure)
  if (known) return known
  const mine = turn.then(() => draw(figure, signal))
  // The next one is drawn whatever became of this one.
  turn = mine.catch(() => undefined)
  return mine
}

async function draw(figure: Figure, signal: AbortSignal): Promise<Blob> {
  signal.throwIfAborted()
  const { writeSvg } = await import('#export/svg.ts')
  const picture = new Blob([await writeSvg(figure)], { type: 'image/svg+xml' })
  drawn.set(figure, picture)
  return picture
}

/** One more place may show a picture at once: the page is not ready before it does, or turns out to be out of sight. */
export function expectPicture(): () => void {
  let open = true
  expected += 1
  return () => {
    if (open) expected -= 1
    open = false
    readyOnceShown()
  }
}

/** The page is ready where no picture is waited for. */
export function readyOnceShown(): void {
  if (expected === 0) markReady('figures')
}
