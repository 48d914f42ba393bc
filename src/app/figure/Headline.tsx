import { lazy, memo, Suspense, useCallback, type ReactNode } from 'react'
import { Filled } from '#charts/Filled.tsx'
import { Hatch, useInk } from '#charts/Hatch.tsx'
import { largeColumns } from '#figures/asked.ts'
import type { Figure, HeadlineMark, Look } from '#figures/figure.ts'
import { pagePalette } from '#theme/tokens.ts'
import { Boundary } from '#app/Boundary.tsx'
import { Drawn } from './Drawn.tsx'
import { GridTable } from './GridTable.tsx'
import { Opener } from '#app/trail/Opener.tsx'
import { ProofButton } from '#app/trail/ProofButton.tsx'
import { FigureTakeMenu } from './TakeMenu.tsx'
import { usePage } from '#app/page.ts'
import { reserve } from './reserve.ts'
import { sheetWidth, useWidth } from './width.ts'

const Strip = lazy(() => import('#charts/Plate.tsx').then((module) => ({ default: module.Strip })))

export interface HeadlineProps {
  readonly figure: Figure
  readonly mark: HeadlineMark
  readonly draw: boolean
  readonly onDrawn: (id: string) => void
}

/** The four numbers, and what is known of every unit to scale. */
export const Headline = memo(function Headline({ figure, mark, draw, onDrawn }: HeadlineProps): ReactNode {
  const { voice, go } = usePage()
  const [ref, width] = useWidth<HTMLDivElement>()
  const openTrail = useCallback((row: string, column: string): void => go({ trail: { figure: figure.id, row, column } }), [go, figure.id])
  return (
    <section className="headline" aria-label={voice.t('app.headline.label')}>
      <dl className="numbers">
        {mark.numbers.map((number) => (
          <div key={number.row}>
            <dt>{number.label}</dt>
            <dd>
              <Large figure={figure} number={number} />
              {number.bar.length > 0 ? <MiniBar parts={number.bar} /> : null}
              {number.under === '' ? null : <span className="under">{number.under}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <div className="strip" ref={ref}>
        <div className="strip-head">
          <h2>{mark.strip.title}</h2>
          <div className="controls">
            <ProofButton figure={figure} />
            <FigureTakeMenu figure={figure} />
          </div>
        </div>
        <div className="strip-drawing" style={{ minHeight: reserve(figure, width) }}>
          <Boundary retry={String(draw)} fallback={() => <><p className="undrawn" role="alert">{voice.t('app.figure.failed')}</p><GridTable grid={figure.grid} caption={mark.strip.title} figure={figure.id} /><Drawn id="headline" onDrawn={onDrawn} /></>}>
            <Suspense fallback={null}>
              {draw && width > 0 ? <><Strip figure={figure} width={width} palette={pagePalette} onTrail={openTrail} /><Drawn id="headline" onDrawn={onDrawn} /></> : null}
            </Suspense>
          </Boundary>
        </div>
      </div>
    </section>
  )
})

/** A number set large and what stands beside it; each opens its trail. */
function Large({ figure, number }: { readonly figure: Figure; readonly number: HeadlineMark['numbers'][number] }): ReactNode {
  const columns = largeColumns(figure, number)
  const asked = (column: string | undefined, text: string): ReactNode =>
    column === undefined ? text : <Opener trail={{ figure: figure.id, row: number.row, column }}>{text}</Opener>
  return (
    <>
      <span className={/\d/.test(number.big) ? 'big' : 'big worded'}>{asked(columns.big, number.big)}</span>{' '}
      <span className="small">{asked(columns.small, number.small)}</span>
    </>
  )
}

/** Parts of a whole under a number; the number and its label say the same in words. */
function MiniBar({ parts }: { readonly parts: readonly { readonly look: Look; readonly value: number }[] }): ReactNode {
  const name = useInk()
  const whole = parts.reduce((sum, part) => sum + part.value, 0)
  const share = (value: number): string => `${(value / whole) * 100}%`
  const start = (at: number): number => parts.slice(0, at).reduce((sum, part) => sum + part.value, 0)
  return (
    <svg className="mini" width="100%" height={8} aria-hidden="true" focusable="false">
      <Hatch looks={parts.map(({ look }) => look)} name={name} palette={pagePalette} />
      {parts.map(({ look, value }, at) => (
        <Filled key={at} look={look} name={name} palette={pagePalette} extent={{ x: 0, y: 0, width: sheetWidth, height: 8 }}>
          {(paint) => <rect x={share(start(at))} width={share(value)} y={0} height={8} {...paint} />}
        </Filled>
      ))}
    </svg>
  )
}
