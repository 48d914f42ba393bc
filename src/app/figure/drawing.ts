import { useCallback, useEffect, useRef, useState } from 'react'
import { markReady } from '#app/ready.ts'

/** Drawings are fetched after the words, the numbers and the tables have been painted; the page is ready once so many figures have come. */
export function useDrawing(wanted: number): { readonly draw: boolean; readonly onDrawn: (id: string) => void } {
  const [draw, setDraw] = useState(false)
  const come = useRef(new Set<string>())
  useEffect(() => {
    markReady('table')
    const frame = requestAnimationFrame(() => setDraw(true))
    return () => cancelAnimationFrame(frame)
  }, [])
  useEffect(() => {
    if (come.current.size >= wanted) markReady('figures')
  }, [wanted])
  const onDrawn = useCallback((id: string) => {
    come.current.add(id)
    if (come.current.size >= wanted) markReady('figures')
  }, [wanted])
  return { draw, onDrawn }
}
