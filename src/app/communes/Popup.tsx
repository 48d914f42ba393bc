import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { useInside } from '#app/inside.ts'

export interface PopupProps {
  readonly label: string
  /** Set while something is chosen in it. */
  readonly active?: boolean
  readonly children: ReactNode
}

/** A button that opens a small panel of choices; Escape or a click elsewhere closes it. */
export function Popup({ label, active = false, children }: PopupProps): ReactNode {
  const [open, setOpen] = useState(false)
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  useInside(panel, open)

  useEffect(() => {
    if (!open) return
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false)
    }
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('keydown', escape)
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    return () => {
      document.removeEventListener('keydown', escape)
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
    }
  }, [open])

  return (
    <div className="menu" ref={root}>
      <button
        type="button" ref={button} className={active ? 'control active' : 'control'} aria-expanded={open}
        {...(open ? { 'aria-controls': id } : {})}
        onClick={() => setOpen(!open)}
      >
        {label}
        <span className="caret" aria-hidden="true">▾</span>
      </button>
      {open ? <div id={id} ref={panel} role="group" aria-label={label} className="panel choices">{children}</div> : null}
    </div>
  )
}
