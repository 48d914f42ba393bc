import { useEffect } from 'react'
import { paperStem } from '#export/paperName.ts'
import type { Paper } from '#figures/paper.ts'

/** While it is printed the page bears the name of the file: browsers save a PDF under the title of the page. */
export function useFileTitle([first]: readonly Paper[]): void {
  const name = first && paperStem(first)
  useEffect(() => {
    if (name === undefined) return
    let before = document.title
    const begin = (): void => {
      before = document.title
      document.title = name
    }
    const end = (): void => {
      document.title = before
    }
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [name])
}
