import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { Paper } from '#figures/paper.ts'

type Fit = NonNullable<Paper['fit']>

/** Sizes of type that are tried, points; what is smaller than the last nobody reads on paper. */
const sizes: Readonly<Record<Fit, readonly number[]>> = {
  one: [12.5, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8],
  each: [13, 12.5, 12, 11.5, 11, 10.5, 10],
}
/** Where it fits with none of them it runs on over more sheets, as large as these. */
const otherwise: Readonly<Record<Fit, number>> = { one: 9, each: 12 }
/** Printers set text a little longer than screens do. */
const slack = 0.98

/**
 * The largest type with which an element stands on one sheet, in points; undefined where it need not. The sheet's own
 * width is measured, whatever the window has room for, and measured again when the drawings stand.
 */
export function useFit<E extends HTMLElement>(fit: Fit | undefined, { width, height }: { readonly width: number; readonly height: number }, of: unknown, ready: boolean): readonly [RefObject<E | null>, number | undefined] {
  const ref = useRef<E>(null)
  const [points, setPoints] = useState<number>()
  useLayoutEffect(() => {
    const element = ref.current
    if (!fit || !element) return
    const { style } = element
    const before = { fontSize: style.fontSize, width: style.width }
    element.dataset['measured'] = ''
    style.width = `${width}px`
    const fits = sizes[fit].find((size) => {
      style.fontSize = `${size}pt`
      return element.offsetHeight <= height * slack
    })
    Object.assign(style, before)
    delete element.dataset['measured']
    setPoints(fits ?? otherwise[fit])
  }, [fit, width, height, of, ready])
  return [ref, fit && points]
}
