import type { ReactNode } from 'react'
import { usePage } from '#app/page.ts'

const steps = ['get', 'drop', 'answer', 'look', 'publish'] as const

/** How it is done, from the sheet to the server. */
export function DeskGuide(): ReactNode {
  const { voice } = usePage()
  return (
    <details className="desk-guide">
      <summary>{voice.t('desk.guide.title')}</summary>
      <ol>{steps.map((step) => <li key={step}>{voice.t(`desk.guide.steps.${step}`)}</li>)}</ol>
    </details>
  )
}
