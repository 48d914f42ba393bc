import { createContext, useContext } from 'react'
import type { Voice } from '#i18n/voice.ts'
import type { Address } from './address.ts'

/** What every part of the page needs: how to speak, where it stands, and a way to say what happened. */
export interface Page extends Address {
  readonly voice: Voice
  /** Read out by screen readers, and shown at the foot of the window for a while. */
  readonly announce: (text: string, tone?: 'done' | 'failed') => void
}

export const PageContext = createContext<Page | undefined>(undefined)

export function usePage(): Page {
  const page = useContext(PageContext)
  if (!page) throw new Error('a part of the page stands outside it')
  return page
}
