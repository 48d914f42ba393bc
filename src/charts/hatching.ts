import type { Pattern } from '#model/programme.ts'

/** A hatching as it repeats: in squares of a size, turned by degrees about the origin, of strokes so thick that begin at the square's edge, or of dots in its middle. */
export interface Hatching {
  readonly size: number
  readonly turn?: number
  readonly thick: number
  readonly runs: 'down' | 'across' | 'both' | 'dots'
}

export interface Extent {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const hatchings: Readonly<Record<Pattern, Hatching>> = {
  diagonal: { size: 6, turn: 45, thick: 2.4, runs: 'down' },
  cross: { size: 7, turn: 45, thick: 1.2, runs: 'both' },
  dots: { size: 6, turn: 30, thick: 1.9, runs: 'dots' },
  vertical: { size: 5, thick: 1.8, runs: 'down' },
  horizontal: { size: 5, thick: 1.8, runs: 'across' },
}

/** The strokes of a hatching that cover an extent, as one path in the hatching's own turned square; round ends make dots of those without length. */
export function strokesOver(extent: Extent, { size, turn = 0, thick, runs }: Hatching): string {
  const { left, right, top, bottom } = turned(extent, -turn)
  const at = (from: number, to: number, offset: number): number[] => {
    const first = Math.ceil((from - offset - thick / 2) / size)
    const last = Math.floor((to - offset + thick / 2) / size)
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * size + offset)
  }
  const down = (): string[] => at(left, right, thick / 2).map((x) => `M${round(x)} ${round(top)}V${round(bottom)}`)
  const across = (): string[] => at(top, bottom, thick / 2).map((y) => `M${round(left)} ${round(y)}H${round(right)}`)
  switch (runs) {
    case 'down': return down().join('')
    case 'across': return across().join('')
    case 'both': return [...down(), ...across()].join('')
    case 'dots': return at(left, right, size / 2).flatMap((x) => at(top, bottom, size / 2).map((y) => `M${round(x)} ${round(y)}h.01`)).join('')
  }
}

/** What an extent covers once all is turned by so many degrees about the origin. */
function turned({ x, y, width, height }: Extent, degrees: number): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number } {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const corners = [x, x + width].flatMap((cx) => [y, y + height].map((cy) => ({ x: cx * cos - cy * sin, y: cx * sin + cy * cos })))
  const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

function round(n: number): number {
  return Math.round(n * 100) / 100
}
