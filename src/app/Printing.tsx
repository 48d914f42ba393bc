import type { ReactNode } from 'react'
import { OnPaper } from '#charts/Filled.tsx'
import { usePaper } from './printing.ts'

/** Tells every drawing of the page when it is set on paper. */
export function Printing({ children }: { readonly children: ReactNode }): ReactNode {
  return <OnPaper value={usePaper()}>{children}</OnPaper>
}
