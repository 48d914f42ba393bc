import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Plate } from '#charts/Plate.tsx'
import { Sheet } from '#charts/Sheet.tsx'
import { planSheet, type SheetSize } from '#charts/sheetPlan.ts'
import type { Figure } from '#figures/figure.ts'
import { filePalette } from '#theme/tokens.ts'

/** Draws a figure's sheet off the screen and hands over one svg element with the drawing set into it. */
export function drawSheet(figure: Figure, size: SheetSize): Promise<SVGSVGElement> {
  const plan = planSheet(figure, size)
  return drawInto(<Sheet plan={plan} />, figure, plan.plate.width)
}

/**
 * Draws a figure off the screen, as wide as told, and sets it into the group `plate` of what stands around it.
 * The page, its width, its scheme and its scroll have no part in it.
 */
export async function drawInto(around: ReactElement, figure: Figure, width: number): Promise<SVGSVGElement> {
  const host = document.createElement('div')
  host.setAttribute('aria-hidden', 'true')
  Object.assign(host.style, { position: 'absolute', left: '-20000px', top: '0', pointerEvents: 'none' })
  document.body.append(host)
  const root = createRoot(host)
  try {
    flushSync(() =>
      root.render(
        <>
          {around}
          <div data-drawing="">
            <Plate figure={figure} width={width} palette={filePalette} />
          </div>
        </>,
      ),
    )
    const drawing = await settled(host)
    const sheet = host.querySelector('svg')?.cloneNode(true)
    if (!(sheet instanceof SVGSVGElement)) throw new Error('the drawing has nothing around it')
    const slot = sheet.querySelector('#plate')
    slot?.append(...[...drawing.cloneNode(true).childNodes])
    return sheet
  } finally {
    root.unmount()
    host.remove()
  }
}

/** Charts draw in several passes; what two looks in a row find the same is finished. */
async function settled(host: HTMLElement): Promise<SVGSVGElement> {
  let last = ''
  for (let look = 0; look < 60; look++) {
    const found = host.querySelector('[data-drawing] .recharts-wrapper > svg.recharts-surface') ?? host.querySelector('[data-drawing] svg')
    if (found instanceof SVGSVGElement) {
      const now = found.outerHTML
      if (now === last) return found
      last = now
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('the drawing did not settle')
}
