import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useInside } from './inside.ts'

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly run: () => void
}

export interface MenuProps {
  readonly label: string
  /** Said in place of the label where the label alone does not tell which figure it is for. */
  readonly name: string
  readonly items: readonly MenuItem[]
  readonly onOpen?: () => void
}

/** A button that opens a menu; arrows move, Escape closes, focus returns to the button. */
export function Menu({ label, name, items, onOpen }: MenuProps): ReactNode {
  const [open, setOpen] = useState(false)
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  useInside(panel, open)
  const entries = (): HTMLElement[] => [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]

  useEffect(() => {
    if (!open) return
    entries()[0]?.focus()
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [open])

  const close = (): void => {
    setOpen(false)
    button.current?.focus()
  }
  const show = (): void => {
    onOpen?.()
    setOpen(true)
  }
  const move = (event: KeyboardEvent): void => {
    const all = entries()
    const at = all.findIndex((each) => each === document.activeElement)
    const next: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }
    const to = next[event.key]
    if (event.key === 'Escape') close()
    else if (event.key === 'Tab') return setOpen(false)
    else if (to !== undefined) all[(to + all.length) % all.length]?.focus()
    else return
    event.preventDefault()
  }

  return (
    <div className="menu" ref={root}>
      <button
        type="button" ref={button} className="control" aria-haspopup="menu" aria-expanded={open} aria-label={name}
        {...(open ? { 'aria-controls': id } : {})}
        onClick={() => (open ? setOpen(false) : show())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open) return
          event.preventDefault()
          show()
        }}
      >
        {label}
        <span className="caret" aria-hidden="true">▾</span>
      </button>
      {open ? (
        <div role="menu" tabIndex={-1} id={id} ref={panel} aria-label={name} className="panel" onKeyDown={move}>
          {items.map((item) => (
            <button
              key={item.id} type="button" role="menuitem" tabIndex={-1}
              onClick={() => {
                item.run()
                close()
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  )
}
