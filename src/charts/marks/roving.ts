import type { Point } from '#theme/hexagon.ts'

/** Where an arrow key leads from a place: the nearest in that direction, sideways drift counting double. */
export function nearest<T extends Point>(from: Point, key: string, others: readonly T[]): T | undefined {
  const way = ways[key]
  if (!way) return undefined
  let [found, least] = [undefined as T | undefined, Infinity]
  for (const other of others) {
    const [dx, dy] = [other.x - from.x, other.y - from.y]
    const ahead = dx * way.x + dy * way.y
    const aside = Math.abs(dx * way.y) + Math.abs(dy * way.x)
    // Within 60° of the key's direction, so that every cell can be reached and none is a trap.
    if (ahead <= 0.5 || aside > ahead * 1.8) continue
    const cost = ahead + aside * 2
    if (cost < least - 0.01) [found, least] = [other, cost]
  }
  return found
}

const ways: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}
