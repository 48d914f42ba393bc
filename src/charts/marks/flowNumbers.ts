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
  const fill = (places: (band: Numbered) => readonly Place[], clear: (other: Ribbon, place: Place) => boolean): void => {
    for (const band of bands) {
      if (numbers.has(band.row)) continue
      const place = places(band).find((each) =>
        !taken.some((other) => meet(each.line, other)) && bands.every((other) => other === band || clear(other.ribbon, each)))
      if (!place) continue
      taken.push(place.line)
      numbers.set(band.row, place.number)
    }
  }
  fill((band) => placesOf(band, tall), (other, place) => !runsUnder(other, place, rim))
  fill((band) => (band.ribbon.thick < tall ? placesOf(band, tall) : []), (other, place) => !runsUnder(other, place, rim) || holds(other, place))
  fill((band) => (band.ribbon.thick < tall && band.ribbon.thick >= 6 ? placesOf(band, Math.min(9, band.ribbon.thick) - 1) : []), (other, place) => !runsUnder(other, place, 0))
  return numbers
}

interface Place {
  readonly number: BandNumber
  /** The number as high as a line of text. */
  readonly line: Box
  /** How far all bands have risen or fallen, of their whole way, at its left and at its right end. */
  readonly rise: readonly [number, number]
}

// With its sign anywhere rather than without it in the middle.
function placesOf({ ribbon, text, signed }: Numbered, height: number): readonly Place[] {
  if (text === '') return []
  return (signed ? [true, false] : [false]).flatMap((withSign) => {
    const width = textWidth(text, numberSize, 600) + (withSign ? numberSignRoom : 0)
    return ways.flatMap((way): readonly Place[] => {
      const { x, top } = at(ribbon, way)
      const y = top + ribbon.thick / 2
      const box = { x: x - width / 2 - 2, y: y - height / 2, width: width + 4, height }
      if (box.x < ribbon.left + 3 || box.x + box.width > ribbon.right - 3) return []
      return [{
        number: { text, x, y, signed: withSign, box },
        line: { ...box, y: y - tall / 2, height: tall },
        rise: [riseAt(ribbon, box.x), riseAt(ribbon, box.x + box.width)],
      }]
    })
  })
}

/** A place of a ribbon's upper edge, from 0 where it leaves to 1 where it arrives: the same curve that is drawn. */
export function at({ left, right, leaves, arrives }: Ribbon, way: number): { readonly x: number; readonly top: number } {
  return {
    x: left + (right - left) * (1.5 * way - 1.5 * way ** 2 + way ** 3),
    top: leaves + (arrives - leaves) * rise(way),
  }
}

function rise(way: number): number {
  return 3 * way ** 2 - 2 * way ** 3
}

function riseAt(ribbon: Ribbon, x: number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2
    if (at(ribbon, middle).x < x) low = middle
    else high = middle
  }
  return rise(low)
}

/** Whether a ribbon runs through a number's box, or through the rim of what is written in it. */
function runsUnder(ribbon: Ribbon, { number: { box }, rise: [first, last] }: Place, margin: number): boolean {
  const { least, most } = topsOver(ribbon, first, last)
  return least < box.y + box.height + margin && most + ribbon.thick > box.y - margin
}

/** Whether a number's box lies within a ribbon, clear of its edges. */
function holds(ribbon: Ribbon, { number: { box }, rise: [first, last] }: Place): boolean {
  const { least, most } = topsOver(ribbon, first, last)
  return most < box.y - rim && least + ribbon.thick > box.y + box.height + rim
}

// Between two places a ribbon only rises or only falls.
function topsOver({ leaves, arrives }: Ribbon, first: number, last: number): { readonly least: number; readonly most: number } {
  const [a, b] = [leaves + (arrives - leaves) * first, leaves + (arrives - leaves) * last]
  return { least: Math.min(a, b), most: Math.max(a, b) }
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

const ways = Array.from({ length: 49 }, (_, step) => 0.5 + (step % 2 ? 1 : -1) * Math.ceil(step / 2) * 0.02)
