import { useEffect, useLayoutEffect, useState, useSyncExternalStore, type RefObject } from 'react'
import { stage } from './plan.ts'

/** Where a window is too small for a slide to be read whole, the slide is set like a page. */
const roomy = '(min-width: 900px) and (min-height: 480px)'

export function useRoomy(): boolean {
  return useSyncExternalStore(subscribe, isRoomy)
}

export interface Fit {
  readonly scale: number
  /** Height of the stage: a screen less wide than 16:9 has a higher one. */
  readonly height: number
}

/** How large the stage stands in an element, kept up to date. */
export function useFit(place: RefObject<HTMLElement | null>): Fit {
  const [fit, setFit] = useState<Fit>({ scale: 0.5, height: stage.height })
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const measure = (): void => {
      const { clientWidth: width, clientHeight: tall } = element
      if (width > 0 && tall > 0) setFit(fitIn(width, tall))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [place])
  return fit
}

function fitIn(width: number, tall: number): Fit {
  const height = Math.round(Math.min(stage.tallest, Math.max(stage.height, (stage.width * tall) / width)))
  return { scale: Math.min(width / stage.width, tall / height), height }
}

/** True while the mouse was moved a moment ago: what is not part of a slide is in view then. */
export function useAwake(): boolean {
  const [awake, setAwake] = useState(false)
  useEffect(() => {
    let timer: number | undefined
    const move = (event: PointerEvent): void => {
      if (event.pointerType === 'touch') return
      setAwake(true)
      window.clearTimeout(timer)
      timer = window.setTimeout(() => setAwake(false), 2_500)
    }
    document.addEventListener('pointermove', move)
    return () => {
      window.clearTimeout(timer)
      document.removeEventListener('pointermove', move)
    }
  }, [])
  return awake
}

/** A click on the right half goes on, on the left half back; a finger drawn to the left goes on, to the right back. */
export function usePointing(place: RefObject<HTMLElement | null>, next: () => void, previous: () => void): void {
  useEffect(() => {
    const element = place.current
    if (!element) return
    let from: { readonly x: number; readonly y: number } | undefined
    let swiped = false
    const down = ({ clientX: x, clientY: y }: PointerEvent): void => {
      from = { x, y }
      swiped = false
    }
    const up = ({ clientX, clientY, pointerType }: PointerEvent): void => {
      const [across, along] = from ? [clientX - from.x, clientY - from.y] : [0, 0]
      from = undefined
      if (pointerType === 'mouse' || Math.abs(across) < 50 || Math.abs(across) < 2 * Math.abs(along)) return
      swiped = true
      if (across < 0) next()
      else previous()
    }
    const click = (event: MouseEvent): void => {
      // Text that was marked with the mouse stays where it is.
      if (swiped || event.button !== 0 || window.getSelection()?.isCollapsed === false) return
      const { left, width } = element.getBoundingClientRect()
      if (event.clientX > left + width / 2) next()
      else previous()
    }
    element.addEventListener('pointerdown', down)
    element.addEventListener('pointerup', up)
    element.addEventListener('click', click)
    return () => {
      element.removeEventListener('pointerdown', down)
      element.removeEventListener('pointerup', up)
      element.removeEventListener('click', click)
    }
  }, [place, next, previous])
}

function isRoomy(): boolean {
  return window.matchMedia?.(roomy).matches ?? false
}

function subscribe(changed: () => void): () => void {
  const medium = window.matchMedia?.(roomy)
  medium?.addEventListener('change', changed)
  return () => medium?.removeEventListener('change', changed)
}
