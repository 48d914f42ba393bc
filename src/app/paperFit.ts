import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** Sizes of type that are tried, points: what is smaller nobody reads on paper. */
const sizes = [12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8] as const
/** Printers set text a little longer than screens do. */
const slack = 0.98

/**
 * The largest type with which an element stands on one sheet, in points; undefined where it need not. The sheet's own
 * width is measured, whatever the window has room for.
 */
export function useFit<E extends HTMLElement>(wanted: boolean, { width, height }: { readonly width: number; readonly height: number }, of: unknown): readonly [RefObject<E | null>, number | undefined] {
  const ref = useRef<E>(null)
  const [points, setPoints] = useState<number>(sizes[0])
  useLayoutEffect(() => {
    const element = ref.current
    if (!wanted || !element) return
    const { style } = element
    element.dataset['measured'] = ''
    const before = { fontSize: style.fontSize, width: style.width }
    style.width = `${width}px`
    const fits = sizes.find((size) => {
      style.fontSize = `${size}pt`
      return element.offsetHeight <= height * slack
    })
    Object.assign(style, before)
    delete element.dataset['measured']
    setPoints(fits ?? sizes[sizes.length - 1] ?? 8)
  }, [wanted, width, height, of])
  return [ref, wanted ? points : undefined]
}
