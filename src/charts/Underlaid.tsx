import type { CSSProperties, ReactElement, ReactNode } from 'react'
import type { Drawn } from './Lines.tsx'
import { Slanted } from './Slanted.tsx'
import { watermarkOf } from './watermark.ts'

const ground: CSSProperties = { position: 'relative', isolation: 'isolate' }
// Scaled as the drawing over it is, on a page and on paper.
const under: CSSProperties = { position: 'absolute', inset: 0, zIndex: -1, width: '100%', height: '100%', maxHeight: 'none', margin: 0, pointerEvents: 'none' }

/** A drawing on a page with the words of a demonstration under it; where there are none, the drawing and nothing else. */
export function Underlaid({ words, width, height, palette, children }: Drawn & {
  readonly words: string | undefined; readonly height: number; readonly children: ReactNode
}): ReactElement {
  if (words === undefined || height <= 0) return <>{children}</>
  return (
    <div style={{ ...ground, maxWidth: width }}>
      <svg className="watermark" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" style={under}>
        <Slanted watermark={watermarkOf(words, { width, height })} palette={palette} />
      </svg>
      {children}
    </div>
  )
}
