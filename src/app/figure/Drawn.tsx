import { useEffect } from 'react'

/** Stands beside a drawing and says when it has come onto the page. */
export function Drawn({ id, onDrawn }: { readonly id: string; readonly onDrawn: (id: string) => void }): null {
  useEffect(() => onDrawn(id), [id, onDrawn])
  return null
}
