import type { ReactElement } from 'react'
import type { Palette } from '#theme/tokens.ts'
import type { MapPlan } from './mapPlan.ts'

/** What a cell says, beside it: stays while the pointer is on it, and never leaves the map's own width. */
export function Tip({ at, plan, palette, name, text, onOpen, onEnter, onLeave }: {
  readonly at: { readonly x: number; readonly y: number }
  readonly plan: MapPlan
  readonly palette: Palette
  readonly name: string
  readonly text: string
  readonly onOpen: () => void
  readonly onEnter: () => void
  readonly onLeave: () => void
}): ReactElement {
  const width = Math.min(264, plan.width)
  const left = Math.max(0, Math.min(plan.width - width, at.x - width / 2))
  const clear = plan.side + 5
  // The side with more room; a tip low on the map opens upwards.
  const above = at.y > plan.height / 2
  return (
    <div
      data-tip=""
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
      style={{
        position: 'absolute', zIndex: 5, left, width, boxSizing: 'border-box',
        ...(above ? { bottom: plan.height - at.y + clear } : { top: at.y + clear }),
        padding: '9px 12px 10px', borderRadius: 6, border: `1px solid ${palette.ink}`,
        background: palette.card, color: palette.ink, fontSize: 13, lineHeight: 1.5, textAlign: 'left',
      }}
    >
      {/* The cell itself is the keyboard's way in; this one is for the finger and the mouse. */}
      <button
        type="button" tabIndex={-1} onClick={onOpen}
        style={{ all: 'unset', cursor: 'pointer', fontWeight: 600, fontSize: 14, color: palette.accent, textDecoration: 'underline', textUnderlineOffset: 3 }}
      >
        {name}
      </button>
      <div aria-hidden="true">{text}</div>
    </div>
  )
}
