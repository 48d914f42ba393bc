import { fold } from '#model/fold.ts'
import type { Programme } from '#model/programme.ts'
import { lexiconOf, type Lexicon } from './lexicon.ts'
import { wordKey, wordKinds, type Meaning, type WordKind, type WordMeant } from './meanings.ts'
import { readCohort, readStep } from './steps.ts'
import { isWord } from './vocabulary.ts'

export type MeantRead = { readonly ok: true; readonly value: readonly WordMeant[] } | { readonly ok: false; readonly wrong: 'readBad' | 'readAmbiguous' | 'readTwice'; readonly text: string }

/** "Đang XD=nhiều nhất …", "mark:+=x": words with what they mean, said as a cell would say it. */
export function readMeant(texts: readonly string[], programme: Programme): MeantRead {
  const lexicon = lexiconOf(programme)
  const value: WordMeant[] = []
  for (const text of texts) {
    const at = text.lastIndexOf('=')
    const typed = text.slice(0, Math.max(0, at)).trim()
    const prefix = wordKinds.find((kind) => typed.startsWith(`${kind}:`))
    const word = (prefix === undefined ? typed : typed.slice(prefix.length + 1)).trim()
    const said = text.slice(at + 1).trim()
    // Marks that are denied are asked for by name: everything that they may mean, others may mean too.
    const asked = prefix === undefined ? wordKinds.filter((kind) => kind !== 'denial') : [prefix]
    const [means, other] = said === '' ? [] : asked.flatMap((kind) => meaningIn(kind, said, lexicon, programme) ?? [])
    if (at < 0 || fold(word) === '' || !means) return { ok: false, wrong: 'readBad', text }
    if (other) return { ok: false, wrong: 'readAmbiguous', text }
    if (value.some((each) => wordKey(each.means.kind, each.word) === wordKey(means.kind, word))) return { ok: false, wrong: 'readTwice', text }
    value.push({ word, means })
  }
  return { ok: true, value }
}

/** What a text means in a column of a kind; undefined where it means nothing there. */
function meaningIn(kind: WordKind, text: string, lexicon: Lexicon, programme: Programme): Meaning | undefined {
  const folded = fold(text)
  switch (kind) {
    case 'mark': return isWord('yes', folded) ? { kind, mark: 'yes' } : isWord('no', folded) ? { kind, mark: 'no' } : isWord('silent', folded) ? { kind, mark: 'silent' } : undefined
    case 'denial': return isWord('yes', folded) ? { kind, mark: 'yes' } : isWord('silent', folded) ? { kind, mark: 'silent' } : undefined
    case 'cohort': {
      const { value, rule } = readCohort(lexicon, programme, text)
      return rule === undefined ? { kind, cohort: value ?? { kind: 'unstated' } } : undefined
    }
    case 'step': {
      const { value, rule } = readStep(lexicon, programme, text)
      if (!value) return rule === undefined ? { kind } : undefined
      const [low, high] = [programme.road[value.atLeast]?.id, programme.road[value.atMost]?.id]
      const isOpenEnded = value.atMost === programme.road.length - 1 && value.atLeast < value.atMost
      return { kind, ...(value.open || low === undefined ? {} : { atLeast: low }), ...(isOpenEnded || high === undefined ? {} : { atMost: high }) }
    }
  }
}
