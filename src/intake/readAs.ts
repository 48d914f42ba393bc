import type { Programme } from '#model/programme.ts'
import type { Lang, Words } from '#model/words.ts'
import { continued } from './continued.ts'
import { meantAs } from './meantAs.ts'
import type { WordRead } from './meanings.ts'

/** Who words it: a voice of the dictionaries. */
interface Teller {
  t(key: string, params?: Readonly<Record<string, string | number>>): string
  say(words: Words): string
  count(n: number): string
}

/** What a document states, and after it, word by word, what was read in its tabs as whoever published it answered. */
export function readAs(says: Words, words: readonly WordRead[], { programme, voices, tabs }: { readonly programme: Programme; readonly voices: Readonly<Record<Lang, Teller>>; readonly tabs?: readonly string[] | undefined }): Words {
  const own = words.map((each) => ({ ...each, places: each.places.filter(({ tab }) => tabs?.includes(tab) ?? true) })).filter(({ places }) => places.length > 0)
  if (own.length === 0) return says
  const told = (voice: Teller): string => own.map(({ word, means, places }) => {
    const { key, names } = meantAs(means, programme)
    const as = voice.t(`sheet.meant.${key}`, Object.fromEntries(Object.entries(names).map(([name, each]) => [name, voice.say(each)])))
    return voice.t('publish.readAs', { word, as, count: places.length, n: voice.count(places.length) })
  }).join(' ')
  return continued(says, { vi: told(voices.vi), en: told(voices.en) })
}
