import { useEffect, useState, type PointerEvent, type RefObject } from 'react'

/** A row that is being dragged, and the place among the others at which it would be dropped. */
export interface Dragged<Id extends string> {
  readonly id: Id
  readonly to: number
}

export interface Dragging<Id extends string> {
  readonly dragged: Dragged<Id> | undefined
  /** What a row's handle listens to. */
  readonly handle: (id: Id) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerUp: () => void
    readonly onPointerCancel: () => void
  }
}

/**
 * Rows of a list put in order with a pointer; each row has its id in `data-figure`. Escape lets go without a change.
 * A pointer alone can drag: whoever has none needs buttons beside it.
 */
export function useDragging<Id extends string>(list: RefObject<HTMLElement | null>, ids: readonly Id[], onDrop: (id: Id, to: number) => void): Dragging<Id> {
  const [dragged, setDragged] = useState<Dragged<Id>>()
  const active = dragged !== undefined
  useEffect(() => {
    if (!active) return
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setDragged(undefined)
    }
    document.addEventListener('keydown', escape)
    return () => document.removeEventListener('keydown', escape)
  }, [active])

  const placeAt = (id: Id, y: number): number =>
    ids.filter((each) => each !== id).filter((each) => middle(list.current?.querySelector(`[data-figure="${each}"]`)) < y).length
  return {
    dragged,
    handle: (id) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return
        // No text is marked, and no page scrolled, while a row moves.
        event.preventDefault()
        event.currentTarget.setPointerCapture?.(event.pointerId)
        setDragged({ id, to: ids.indexOf(id) })
      },
      onPointerMove: ({ clientY }) => {
        if (dragged?.id !== id) return
        const to = placeAt(id, clientY)
        if (to !== dragged.to) setDragged({ id, to })
      },
      onPointerUp: () => {
        if (dragged?.id !== id) return
        setDragged(undefined)
        onDrop(id, dragged.to)
      },
      onPointerCancel: () => setDragged(undefined),
    }),
  }
}

function middle(row: Element | null | undefined): number {
  const box = row?.getBoundingClientRect()
  return box ? (box.top + box.bottom) / 2 : Infinity
}
