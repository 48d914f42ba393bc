import { lazy, Suspense, type ReactNode } from 'react'
import { OnPaper } from '#charts/Filled.tsx'
import { Swatch } from '#charts/Swatch.tsx'
import type { Picture } from '#figures/paper.ts'
import { filePalette } from '#theme/tokens.ts'
import { Boundary } from '#app/Boundary.tsx'
import { Drawn } from '#app/figure/Drawn.tsx'
import { usePage } from '#app/page.ts'

const Drawing = lazy(() => import('./PaperDrawing.tsx').then((module) => ({ default: module.PaperDrawing })))

export interface PictureProps {
  readonly picture: Picture
  readonly id: string
  /** What the sheet leaves for text, px. */
  readonly room: { readonly width: number; readonly height: number }
  /** Set where the sheet has two columns. */
  readonly narrow: boolean
  readonly draw: boolean
  readonly onDrawn: (id: string) => void
}

/** Space between two columns of a sheet, px; paper.css has the same. */
const gutter = 30

/** The drawing of a figure on a sheet, of a fixed size, and what its colours and hatches mean. */
export function PaperPicture({ picture, id, room, narrow, draw, onDrawn }: PictureProps): ReactNode {
  const { voice } = usePage()
  const { figure, says, strip } = picture
  const { mark } = figure
  const width = narrow ? Math.floor((room.width - gutter) / 2) : room.width
  return (
    // A sheet is printed as it stands: its drawings are on paper before the browser prints.
    <OnPaper value>
      {/* On a small screen a drawing is moved sideways by itself. */}
      <figure className="paper-picture" aria-label={says} tabIndex={0}>
        {strip && mark.kind === 'headline' ? <figcaption>{mark.strip.title}</figcaption> : null}
        <Boundary
          retry={`${String(draw)} ${figure.stamp.snapshotId}`}
          fallback={() => <><p role="alert">{voice.t('app.figure.failed')}</p><Drawn id={id} onDrawn={onDrawn} /></>}
        >
          <Suspense fallback={null}>
            {draw ? <><Drawing figure={figure} strip={strip === true} width={width} tallest={Math.floor(room.height * (room.height > room.width ? 0.8 : 0.6))} /><Drawn id={id} onDrawn={onDrawn} /></> : null}
          </Suspense>
        </Boundary>
        {'legend' in mark && mark.legend.length > 0 ? (
          <ul className="paper-legend">
            {mark.legend.map(({ look, text }) => <li key={text}><Swatch look={look} palette={filePalette} /><span>{text}</span></li>)}
          </ul>
        ) : null}
      </figure>
    </OnPaper>
  )
}
