import type { ReactElement } from 'react'
import type { Look, Sign } from '#figures/figure.ts'
import type { Palette } from '#theme/tokens.ts'
import { inkOn } from './Hatch.tsx'

/** What is drawn in a look, round a middle point: strokes, no letters, so that no font is asked for. */
export function Emblem({ look, x, y, size, palette }: {
  readonly look: Look; readonly x: number; readonly y: number; readonly size: number; readonly palette: Palette
}): ReactElement | null {
  const strokes = look.check ? check : look.sign && strokesOf[look.sign]
  if (!strokes) return null
  const { fill, halo } = inkOn(look, palette)
  const d = strokes.map((line) => line.map(([dx, dy], at) => `${at === 0 ? 'M' : 'L'}${round(x + dx * size)} ${round(y + dy * size)}`).join('')).join('')
  const wide = round(Math.max(1.4, size * 0.16))
  const stroke = { d, fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const
  return (
    <>
      {halo && <path {...stroke} stroke={halo} strokeWidth={wide + 3} />}
      <path {...stroke} stroke={fill} strokeWidth={wide} />
    </>
  )
}

type Line = readonly (readonly [dx: number, dy: number])[]

// In parts of the size, from the middle.
const check: readonly Line[] = [[[-0.46, 0.04], [-0.13, 0.36], [0.48, -0.34]]]
const strokesOf: Readonly<Record<Sign, readonly Line[]>> = {
  up: [[[0, 0.46], [0, -0.44]], [[-0.36, -0.08], [0, -0.46], [0.36, -0.08]]],
  down: [[[0, -0.46], [0, 0.44]], [[-0.36, 0.08], [0, 0.46], [0.36, 0.08]]],
  // There and back: two half arrows, which stay two when they are small.
  mended: [[[-0.48, -0.15], [0.48, -0.15], [0.16, -0.46]], [[0.48, 0.15], [-0.48, 0.15], [-0.16, 0.46]]],
  plus: [[[-0.42, 0], [0.42, 0]], [[0, -0.42], [0, 0.42]]],
  minus: [[[-0.42, 0], [0.42, 0]]],
  wave: [[[-0.5, 0.1], [-0.38, -0.1], [-0.24, -0.17], [-0.1, -0.08], [0.1, 0.08], [0.24, 0.17], [0.38, 0.1], [0.5, -0.1]]],
}

function round(n: number): number {
  return Math.round(n * 100) / 100
}
