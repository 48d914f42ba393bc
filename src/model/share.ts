/** Percent of a whole with one decimal, halves up: what every share shown, filed or checked is. */
export function percentOf(part: number, whole: number): number {
  return Math.round((part / whole) * 1000) / 10
}
