import { useRef, type ReactNode } from 'react'
import { useFit, usePointing } from './room.ts'
import { stage } from './plan.ts'
import { PresentSlide } from './PresentSlide.tsx'
import type { Slide } from './slides.ts'

export interface PresentStageProps {
  readonly slide: Slide
  readonly n: number
  readonly of: number
  readonly onNext: () => void
  readonly onPrevious: () => void
}

/** A slide as large as the place for it, answering to clicks and fingers. */
export function PresentStage({ slide, n, of, onNext, onPrevious }: PresentStageProps): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  const { scale, height } = useFit(place)
  usePointing(place, onNext, onPrevious)
  return (
    <div className="stage" ref={place}>
      <div className="stage-fit" style={{ width: stage.width * scale, height: height * scale }}>
        <div style={{ width: stage.width, height, transform: `scale(${scale})`, transformOrigin: '0 0' }}>
          <PresentSlide key={slide.id} {...{ slide, height, n, of }} />
        </div>
      </div>
    </div>
  )
}

/** A small picture of a slide: what comes next, what is on the screen. */
export function PresentThumb({ slide, n, of }: Pick<PresentStageProps, 'slide' | 'n' | 'of'>): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  const { scale } = useFit(place)
  return (
    <div className="stage-thumb" ref={place}>
      <div style={{ width: stage.width, height: stage.height, transform: `scale(${scale})`, transformOrigin: '0 0' }}>
        <PresentSlide key={slide.id} {...{ slide, n, of }} height={stage.height} silent />
      </div>
    </div>
  )
}
