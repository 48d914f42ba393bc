import { useEffect, useId, useRef, type ReactNode } from 'react'
import type { Figure, FigureId } from '#figures/figure.ts'
import { moved, rowsOf, toggled, type Briefed } from './briefed.ts'
import { useDragging } from './dragging.ts'
import { usePage } from '#app/page.ts'

export interface BriefingFiguresProps {
  readonly briefed: Briefed
  /** Whether there is no other state, so that figures of two are not offered. */
  readonly alone: boolean
  readonly told: (id: FigureId) => Figure
  readonly onChange: (parts: readonly FigureId[]) => void
}

/** Every figure with its finding: to be chosen, and to be put in order by buttons or by dragging. What is done is said. */
export function BriefingFigures({ briefed, alone, told, onChange }: BriefingFiguresProps): ReactNode {
  const { voice, announce } = usePage()
  const { offered, usual, parts } = briefed
  const list = useRef<HTMLUListElement>(null)
  const keepFocus = useFocusKept(list, parts)
  const set = (next: readonly FigureId[], done: 'added' | 'removed' | 'moved', id: FigureId): void => {
    onChange(next)
    announce(voice.t(`briefing.figures.${done}`, { name: voice.t(`briefing.figure.${id}`), at: voice.count(next.indexOf(id) + 1), of: voice.count(next.length) }))
  }
  const toggle = (id: FigureId): void => {
    keepFocus(id, 'choose')
    set(toggled(briefed, id), parts.includes(id) ? 'removed' : 'added', id)
  }
  const move = (id: FigureId, to: number): void => {
    if (to >= 0 && to < parts.length && to !== parts.indexOf(id)) set(moved(parts, id, to), 'moved', id)
  }
  const { dragged, handle } = useDragging(list, parts, move)
  const others = parts.filter((id) => id !== dragged?.id)
  // Where the row would be dropped a line is drawn: over the one that would follow it, or under the last.
  const dropOf = (id: FigureId): string =>
    !dragged || dragged.to === parts.indexOf(dragged.id) ? ''
      : id === others[dragged.to] ? ' drop-over'
      : dragged.to === others.length && id === others.at(-1) ? ' drop-under'
      : ''

  return (
    <fieldset className="card briefing-figures">
      <legend>{voice.t('briefing.figures.title')}</legend>
      <p className="briefing-hint">
        {voice.t('briefing.figures.chosen', { n: voice.count(parts.length), total: voice.count(offered.length) })} {voice.t('briefing.figures.hint')}
      </p>
      <p className="controls">
        <button type="button" className="control" onClick={() => onChange(usual)}>{voice.t('briefing.figures.usual')}</button>
        <button type="button" className="control" onClick={() => onChange(rowsOf(briefed))}>{voice.t('briefing.figures.all')}</button>
        <button type="button" className="control" onClick={() => onChange([])}>{voice.t('briefing.figures.none')}</button>
      </p>
      <ul ref={list}>
        {rowsOf(briefed).map((id) => (
          <FigureRow
            key={id} figure={told(id)} at={parts.indexOf(id)} of={parts.length}
            className={`${parts.includes(id) ? 'chosen' : 'left-out'}${dragged?.id === id ? ' dragged' : ''}${dropOf(id)}`}
            handle={handle(id)} onToggle={() => toggle(id)}
            onMove={(by, part) => {
              keepFocus(id, part)
              move(id, parts.indexOf(id) + by)
            }}
          />
        ))}
      </ul>
      {alone ? <p className="briefing-hint">{voice.t('briefing.figures.alone')}</p> : null}
    </fieldset>
  )
}

type FocusedPart = 'choose' | 'up' | 'down'

interface FigureRowProps {
  readonly figure: Figure
  /** Its place among the chosen, from 0; −1 where it is not chosen. */
  readonly at: number
  readonly of: number
  readonly className: string
  readonly handle: ReturnType<ReturnType<typeof useDragging>['handle']>
  readonly onToggle: () => void
  readonly onMove: (by: 1 | -1, part: FocusedPart) => void
}

function FigureRow({ figure: { id, title }, at, of, className, handle, onToggle, onMove }: FigureRowProps): ReactNode {
  const { voice } = usePage()
  const finding = useId()
  const name = voice.t(`briefing.figure.${id}`)
  const chosen = at >= 0
  return (
    <li data-figure={id} className={className}>
      {chosen ? <span className="handle" role="presentation" title={voice.t('briefing.figures.drag', { name })} {...handle}>⠿</span> : <span className="handle none" />}
      <label>
        <input type="checkbox" data-part="choose" checked={chosen} aria-describedby={finding} onChange={onToggle} />
        {chosen ? <span className="figure-number" aria-hidden="true">{voice.count(at + 1)}</span> : null}
        <span className="figure-name">{name}</span>
      </label>
      {chosen ? (
        <span className="moves">
          <button type="button" className="control" data-part="up" aria-label={voice.t('briefing.figures.up', { name })} aria-disabled={at === 0} onClick={() => onMove(-1, 'up')}>↑</button>
          <button type="button" className="control" data-part="down" aria-label={voice.t('briefing.figures.down', { name })} aria-disabled={at === of - 1} onClick={() => onMove(1, 'down')}>↓</button>
        </span>
      ) : null}
      <p className="finding" id={finding}>{title}</p>
    </li>
  )
}

/** A row that changes its place lets go of the focus; it is given back to the same control. */
function useFocusKept(list: { readonly current: HTMLElement | null }, parts: readonly FigureId[]): (id: FigureId, part: FocusedPart) => void {
  const kept = useRef<string | undefined>(undefined)
  useEffect(() => {
    const place = kept.current
    kept.current = undefined
    if (place !== undefined) list.current?.querySelector<HTMLElement>(place)?.focus({ preventScroll: true })
  }, [list, parts])
  return (id, part) => {
    kept.current = `[data-figure="${id}"] [data-part="${part}"]`
  }
}
