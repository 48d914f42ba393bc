import { textWidth, wrap } from '#theme/metrics.ts'

/** A label of the axis: its lines, their middle, and how many levels under the first it stands. */
export interface Tick {
  readonly lines: readonly string[]
  readonly x: number
  readonly level: number
}

interface Wished {
  readonly at: number
  readonly label: string
}

interface Sized extends Wished {
  readonly lines: readonly string[]
  readonly wide: number
}

const between = 8
/** How far inside its label's ends a moment must stand to be read as the label's. */
const inset = 3

/**
 * Labels of an axis, clear of each other: beside one another, moved a little or broken in two lines where
 * they would meet; where even that is too tight, on levels, none in the way of another's line to the axis.
 */
export function placeTicks(wished: readonly Wished[], width: number, size: number): readonly Tick[] {
  const whole = wished.map((each) => sized(each, [each.label], size))
  const broken = wished.map((each) => sized(each, halved(each.label, size), size))
  return inRow(whole, width) ?? inRow(broken, width) ?? onLevels(whole, width)
}

function sized(wish: Wished, lines: readonly string[], size: number): Sized {
  return { ...wish, lines, wide: Math.max(...lines.map((line) => textWidth(line, size))) }
}

// Each as near its moment as its neighbours let it.
function inRow(labels: readonly Sized[], width: number): readonly Tick[] | undefined {
  const lefts = labels.map(({ at, wide }) => Math.max(0, Math.min(width - wide, at - wide / 2)))
  const wides = labels.map(({ wide }) => wide)
  // Two that meet give way by halves; after a few rounds all stand, or there is no room.
  for (let round = 0; round < 60; round += 1) {
    for (let index = 1; index < lefts.length; index += 1) {
      const [before, here] = [lefts[index - 1] ?? 0, lefts[index] ?? 0]
      const meet = before + (wides[index - 1] ?? 0) + between - here
      if (meet <= 0) continue
      lefts[index - 1] = before - meet / 2
      lefts[index] = here + meet / 2
    }
    labels.forEach(({ at, wide }, index) => {
      lefts[index] = Math.max(0, at - wide + inset, Math.min(width - wide, at - inset, lefts[index] ?? 0))
    })
  }
  const clear = labels.every(({ at, wide }, index) => {
    const left = lefts[index] ?? 0
    const end = index === 0 ? -Infinity : (lefts[index - 1] ?? 0) + (wides[index - 1] ?? 0)
    return left >= 0 && left + wide <= width && left <= at && left + wide >= at && left - end >= between - 0.5
  })
  return clear ? labels.map(({ lines, wide }, index) => ({ lines, x: (lefts[index] ?? 0) + wide / 2, level: 0 })) : undefined
}

interface Stood {
  readonly left: number
  readonly right: number
  readonly at: number
  readonly level: number
}

function onLevels(labels: readonly Sized[], width: number): readonly Tick[] {
  const stood: Stood[] = []
  return labels.map(({ at, wide, lines }, index) => {
    const fit = (left: number): number => Math.max(0, Math.min(width - wide, left))
    const tries = Array.from({ length: labels.length + 1 }, (_, level) => [at - wide / 2, at - wide + 1, at - 1].map((left): Stood => (
      { left: fit(left), right: fit(left) + wide, at, level }
    ))).flat()
    // Better in no later one's way to the axis.
    const later = labels.slice(index + 1)
    const free = tries.filter((each) => stood.every((other) => apart(each, other)))
    const chosen = free.find(({ left, right }) => later.every((next) => next.at < left - 2 || next.at > right + 2)) ?? free[0] ?? { left: fit(at - wide / 2), right: fit(at - wide / 2) + wide, at, level: stood.length }
    stood.push(chosen)
    return { lines, x: (chosen.left + chosen.right) / 2, level: chosen.level }
  })
}

function apart(a: Stood, b: Stood): boolean {
  if (a.level === b.level) return a.left >= b.right + between || b.left >= a.right + between
  // The line from the axis to the deeper one goes past the other.
  const [over, under] = a.level < b.level ? [a, b] : [b, a]
  return under.at < over.left - 2 || under.at > over.right + 2
}

// Two lines as alike in length as they can be.
function halved(label: string, size: number): readonly string[] {
  const words = label.split(' ')
  const ways = words.slice(1).map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')])
  const longest = (lines: readonly string[]): number => Math.max(...lines.map((line) => textWidth(line, size)))
  return ways.reduce<readonly string[]>((best, way) => (longest(way) < longest(best) ? way : best), wrap(label, Infinity, size))
}
