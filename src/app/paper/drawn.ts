import { useCallback, useEffect, useState } from 'react'
import type { Paper } from '#figures/paper.ts'
import { leavesOf } from './leaves.ts'
import { markReady } from '#app/ready.ts'

/** Ids of the pictures of documents, in order: "document.sheet.block". */
export function picturesIn(papers: readonly Paper[]): readonly string[] {
  return papers.flatMap((paper, at) => leavesOf(paper).flatMap((leaf, n) => leaf.flatMap((block, index) => (block.kind === 'picture' ? [`${at}.${n}.${index}`] : []))))
}

interface Come {
  /** The documents that they stand in: another choice begins anew. */
  readonly of: readonly string[]
  readonly ids: ReadonlySet<string>
}

/** Drawings are fetched after the first paint; a document may be printed once all of its pictures have come. */
export function useDrawn(wanted: readonly string[], known: boolean): { readonly draw: boolean; readonly ready: boolean; readonly onDrawn: (id: string) => void } {
  const [draw, setDraw] = useState(false)
  const [come, setCome] = useState<Come>({ of: wanted, ids: new Set() })
  useEffect(() => {
    markReady('table')
    const frame = requestAnimationFrame(() => setDraw(true))
    return () => cancelAnimationFrame(frame)
  }, [])
  const onDrawn = useCallback((id: string) => setCome((before) => ({ of: wanted, ids: new Set([...(before.of === wanted ? before.ids : []), id]) })), [wanted])
  const ready = draw && known && wanted.every((id) => come.of === wanted && come.ids.has(id))
  useEffect(() => {
    if (!ready) return
    // Charts draw in passes: what a frame finds drawn is set.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => markReady('figures')))
    return () => cancelAnimationFrame(frame)
  }, [ready])
  return { draw, ready, onDrawn }
}
