import { textWidth } from '#theme/metrics.ts'
import type { Box } from '#theme/place.ts'
import type { Ribbon } from './flowPlan.ts'

/** A number on a band: its middle, and the box that it and its sign fill. */
export interface BandNumber {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Whether the sign of the band stands before it. */
  readonly signed: boolean
  /** What is kept clear for it. */
  readonly box: Box
}

interface Numbered {
  readonly row: string
  readonly ribbon: Ribbon
  readonly text: string
  readonly signed: boolean
}

export const numberSize = 12.5
/** Size of the sign before a number, and the room that it takes with the gap after it. */
export const numberSign = 10
export const numberSignRoom = 14
const tall = 15
const rim = 1

/**
 * A number for each band that has a place for it, nearest to the middle: where no other band runs under it,
 * or else, for a thin band, on the wide field of one that it crosses, or else squeezed between its neighbours,
 * where the figures themselves keep to their band. What finds none stands in the table alone.
 */
export function numberBands(bands: readonly Numbered[]): ReadonlyMap<string, BandNumber> {
  const taken: Box[] = []
  const numbers = new Map<string, BandNumber>()
  const fill = (places: (band: Numbered) => readonly BandNumber[], clear: (other: Ribbon, box: Box) => boolean): void => {
    for (const band of bands) {
      if (numbers.has(band.row)) continue
      const number = places(band).find(({ box, y }) =>
        !taken.some((other) => meet({ ...box, y: y - tall / 2, height: tall }, other)) && bands.every((other) => other === band || clear(other.ribbon, box)))
      if (!number) continue
      taken.push({ ...number.box, y: number.y - tall / 2, height: tall })
      numbers.set(band.row, number)
    }
  }
  fill((band) => placesOf(band, tall), (other, box) => !runsUnder(other, box, rim))
  fill((band) => (band.ribbon.thick < tall ? placesOf(band, tall) : []), (other, box) => !runsUnder(other, box, rim) || holds(other, box))
  fill((band) => (band.ribbon.thick < tall && band.ribbon.thick >= 6 ? placesOf(band, Math.min(9, band.ribbon.thick) - 1) : []), (other, box) => !runsUnder(other, box, 0))
  return numbers
}

// With its sign anywhere rather than without it in the middle.
function placesOf({ ribbon, text, signed }: Numbered, height: number): readonly BandNumber[] {
  if (text === '') return []
  return (signed ? [true, false] : [false]).flatMap((withSign) => {
    const width = textWidth(text, numberSize, 600) + (withSign ? numberSignRoom : 0)
    return ways.flatMap((way) => {
      const { x, top } = at(ribbon, way)
      const y = top + ribbon.thick / 2
      const box = { x: x - width / 2 - 2, y: y - height / 2, width: width + 4, height }
      return box.x < ribbon.left + 3 || box.x + box.width > ribbon.right - 3 ? [] : [{ text, x, y, signed: withSign, box }]
    })
  })
}

/** A place of a ribbon's upper edge, from 0 where it leaves to 1 where it arrives: the same curve that is drawn. */
export function at({ left, right, leaves, arrives }: Ribbon, way: number): { readonly x: number; readonly top: number } {
  return {
    x: left + (right - left) * (1.5 * way - 1.5 * way ** 2 + way ** 3),
    top: leaves + (arrives - leaves) * (3 * way ** 2 - 2 * way ** 3),
  }
}

/** Whether a ribbon runs through a box, or through the rim of what is written in it. */
function runsUnder(ribbon: Ribbon, box: Box, rim: number): boolean {
  const { least, most } = topsOver(ribbon, box)
  return least < box.y + box.height + rim && most + ribbon.thick > box.y - rim
}

/** Whether a box lies within a ribbon, clear of its edges. */
function holds(ribbon: Ribbon, box: Box): boolean {
  const { least, most } = topsOver(ribbon, box)
  return most < box.y - rim && least + ribbon.thick > box.y + box.height + rim
}

// Between two places a ribbon only rises or only falls.
function topsOver(ribbon: Ribbon, { x, width }: Box): { readonly least: number; readonly most: number } {
  const tops = [x, x + width].map((each) => at(ribbon, wayAt(ribbon, each)).top)
  return { least: Math.min(...tops), most: Math.max(...tops) }
}

function wayAt(ribbon: Ribbon, x: number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2
    if (at(ribbon, middle).x < x) low = middle
    else high = middle
  }
  return low
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

const ways = Array.from({ length: 49 }, (_, step) => 0.5 + (step % 2 ? 1 : -1) * Math.ceil(step / 2) * 0.02)
