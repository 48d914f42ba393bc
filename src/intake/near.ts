import { fold } from '#model/fold.ts'

/** Folded, and with i for y at the end of a syllable: two spellings of one official name are the same. */
export function spelled(text: string): string {
  return fold(text).replace(/y(?= |$)/g, 'i')
}

/** How many letters of a text may be wrong for it to be taken as a slip: none of a short one. */
export function slips(text: string): number {
  return text.length >= 8 ? 2 : text.length >= 5 ? 1 : 0
}

/** Whether one text becomes the other by so many slips at most: a letter too many, too few, wrong, or two swapped. */
export function isNear(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false
  if (most === 0) return a === b
  let [before, last] = [new Array<number>(), Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i += 1) {
    const line = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      line.push(Math.min(
        (last[j] ?? 0) + 1,
        (line[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      ))
    }
    if (Math.min(...line) > most) return false
    ;[before, last] = [last, line]
  }
  return (last[b.length] ?? most + 1) <= most
}
