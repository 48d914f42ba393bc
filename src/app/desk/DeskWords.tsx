import { useId, type ReactNode, type RefObject } from 'react'
import type { WordMeant, WordRead } from '#intake/meanings.ts'
import type { Programme } from '#model/programme.ts'
import { DeskPlaces } from './DeskPlaces.tsx'
import type { Spot } from './DeskTable.tsx'
import { meaningTold, shortened } from './DeskWord.tsx'
import { usePage } from '#app/page.ts'

export interface DeskWordsProps {
  readonly words: readonly WordRead[]
  readonly programme: Programme
  readonly onTakeBack: (word: WordMeant) => void
  readonly onGo: (spot: Spot) => void
  /** Gets the focus when the last fault of the kind was answered. */
  readonly heading: RefObject<HTMLHeadingElement | null>
}

/** Words that were read as the officer answered, each with its cells and a way back. */
export function DeskWords({ words, programme, onTakeBack, onGo, heading }: DeskWordsProps): ReactNode {
  const { voice } = usePage()
  const id = useId()
  if (words.length === 0) return null
  return (
    <section className="desk-words" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>{voice.t('desk.words.title')}</h3>
      <ul>
        {words.map((each) => {
          const { word, means, places } = each
          const params = { word: shortened(word), as: meaningTold(means, programme, voice), count: places.length, n: voice.count(places.length) }
          return (
            <li key={JSON.stringify([means.kind, word])}>
              <span>
                {voice.t(places.length === 0 ? 'desk.words.unused' : 'desk.words.read', params)}{' '}
                <span className="desk-places"><DeskPlaces places={places} onGo={onGo} /></span>
              </span>
              <button type="button" className="control" aria-label={voice.t('desk.words.backOf', params)} onClick={() => onTakeBack(each)}>{voice.t('desk.words.back')}</button>
            </li>
          )
        })}
      </ul>
      <p className="hint">{voice.t('desk.words.says')}</p>
    </section>
  )
}
