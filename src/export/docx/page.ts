/** An A4 page in twentieths of a point, with the margins that offices use: 20 mm above and below, 30 left, 15 right. */
export const page = {
  width: 11906,
  height: 16838,
  top: 1134,
  bottom: 1134,
  left: 1701,
  right: 850,
  /** From the edge of the sheet to what stands over and under every page. */
  running: 567,
} as const

/** The width of a line. */
export const textWidth = page.width - page.left - page.right

/** Twentieths of a point to the units in which pictures are measured. */
export const emus = 635
