import type { ReactNode } from 'react'
import { quoteHtml } from '#export/quoteHtml.ts'
import { quoteText, type Quote } from '#figures/quote.ts'
import { Copies } from './Copies.tsx'
import { usePage } from '#app/page.ts'

/** Copies the sentence that a page opens with, and all that it rests on. */
export function CopySentence({ quote }: { readonly quote: Quote }): ReactNode {
  const { voice } = usePage()
  const label = voice.t('app.take.copySentence')
  return <Copies whole={label} copies={[{ id: 'sentence', label, text: () => quoteText(quote), html: () => quoteHtml(quote) }]} />
}
