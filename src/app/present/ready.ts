import { useEffect, useState } from 'react'
import { fonts } from '#theme/tokens.ts'
import { markReady } from '#app/ready.ts'

/**
 * True once everything that the slides need lies in the page: figures and drawings came with it, and the faces
 * that no slide has shown yet are fetched now, so that the network may go.
 */
export function usePresentReady(drawn: boolean): boolean {
  const [ready, setReady] = useState(false)
  useEffect(() => {
    if (!drawn) return
    let wanted = true
    const faces = [400, 600].map((weight) => document.fonts?.load(`${weight} 20px ${fonts.text}`, 'Aệ') ?? Promise.resolve([]))
    Promise.allSettled(faces).then((all) => {
      if (!wanted) return
      markReady('figures')
      setReady(all.every(({ status }) => status === 'fulfilled'))
    }, () => undefined)
    return () => {
      wanted = false
    }
  }, [drawn])
  return ready
}
