import { createContext, useContext } from 'react'
import type { Voice } from '#i18n/voice.ts'
import type { Moment } from '#model/moment.ts'
import type { Address } from './address.ts'
import type { View } from './view.ts'

/** What every part of the page needs, and what does not change with each keystroke: how to speak, where to go, how to say what happened. */
export interface Page extends Pick<Address, 'go' | 'href'> {
  readonly voice: Voice
  /** The area that the page stands on, as an address names it; left out: the root. */
  readonly area?: string | undefined
  /** The day on which the page is read. */
  readonly today: Moment
  /** Read out by screen readers, and shown at the foot of the window for a while. */
  readonly announce: (text: string, tone?: 'done' | 'failed') => void
}

export const PageContext = createContext<Page | undefined>(undefined)

export function usePage(): Page {
  const page = useContext(PageContext)
  if (!page) throw new Error('a part of the page stands outside it')
  return page
}

/** Where the reader stands: every keystroke in the search changes it, so only what shows it may ask. */
export const ViewContext = createContext<View | undefined>(undefined)

export function useView(): View {
  const view = useContext(ViewContext)
  if (!view) throw new Error('a part of the page stands outside it')
  return view
}
