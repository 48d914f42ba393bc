import { useEffect } from 'react'

/** The foot of every printed sheet: which state of which area it is, and which sheet. */
export function useFoot(text: string | undefined): void {
  useEffect(() => {
    if (text === undefined || !('adoptedStyleSheets' in document)) return
    const sheet = new CSSStyleSheet()
    const quoted = JSON.stringify(text)
    sheet.replaceSync(`@page { @bottom-left { content: ${quoted} } @bottom-right { content: counter(page) " / " counter(pages) } }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)
    }
  }, [text])
}
