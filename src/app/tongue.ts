import { useEffect, useState } from 'react'
import { speaks } from '#i18n/tongues.ts'
import { languages, type Lang } from '#model/words.ts'

/** Fetches the words that do not come with the page. */
const words = (): Promise<unknown> => import('#i18n/parts/english.ts')

/** Has every language at hand, so that the page can change to another one without a network. */
export function prepareWords(): void {
  words().catch(() => undefined)
}

/**
 * The language in which the page speaks: the one that is asked for as soon as its words are there, and until then the one
 * before. Undefined where none has spoken yet; the master's where the words cannot be fetched, which `onFailed` is told.
 */
export function useTongue(asked: Lang, onFailed: () => void): Lang | undefined {
  const [spoken, setSpoken] = useState(speaks(asked) ? asked : undefined)
  useEffect(() => {
    if (speaks(asked)) return setSpoken(asked)
    let wanted = true
    words().then(
      () => {
        if (wanted) setSpoken(asked)
      },
      () => {
        if (!wanted) return
        setSpoken((before) => before ?? languages[0])
        onFailed()
      },
    )
    return () => {
      wanted = false
    }
  }, [asked, onFailed])
  return speaks(asked) ? asked : spoken
}

/** Whether the words of every language are there, for what is told in all of them; they are fetched once it is wanted. */
export function useAllTongues(wanted: boolean): boolean {
  const [unfetched, setUnfetched] = useState<{ readonly error: unknown }>()
  const [, setFetched] = useState(false)
  const spoken = languages.every(speaks)
  useEffect(() => {
    if (!wanted || spoken) return
    let here = true
    words().then(
      () => {
        if (here) setFetched(true)
      },
      (error: unknown) => {
        if (here) setUnfetched({ error })
      },
    )
    return () => {
      here = false
    }
  }, [wanted, spoken])
  // As with any part of the page that cannot be fetched.
  if (wanted && unfetched) throw unfetched.error
  return spoken
}
