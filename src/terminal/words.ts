import type { Voice } from '#i18n/voice.ts'
import { askedOf } from '#intake/choices.ts'
import type { SheetIssue } from '#intake/issue.ts'
import { wordKey, type WordMeant } from '#intake/meanings.ts'
import { readMeant } from '#intake/readMeant.ts'
import type { Programme } from '#model/programme.ts'
import type { Wrong } from './use.ts'

type Said = { readonly meant: readonly WordMeant[] } | { readonly wrong: Wrong; readonly params: Readonly<Record<string, string>> }

/** What the line says that words of the sheet mean; or which of it means nothing, or more than one thing. */
export function wordsSaid(given: readonly string[], { programme, voice }: { readonly programme: Programme; readonly voice: Voice }): Said {
  const read = readMeant(given, programme)
  if (read.ok) return { meant: read.value }
  const named = (all: Programme['road'] | Programme['cohorts']): string => all.map(({ name }) => voice.say(name)).join('; ')
  return { wrong: read.wrong, params: { text: read.text, steps: named(programme.road), cohorts: named(programme.cohorts) } }
}

/** How to answer in the line, once for all its cells, each word that nobody understands. */
export function wordHint(issues: readonly SheetIssue[], voice: Voice): string | undefined {
  const asked = new Map<string, NonNullable<ReturnType<typeof askedOf>>>()
  for (const issue of issues) {
    const word = askedOf(issue)
    const key = word ? wordKey(word.kind, word.word) : ''
    if (word && !asked.has(key)) asked.set(key, word)
  }
  if (asked.size === 0) return undefined
  // What a step is denied by is asked for by name; of the rest the meaning tells what is asked.
  const options = [...asked.values()].map(({ kind, word }) => `--read ${quoted(`${kind === 'denial' ? `${kind}:` : ''}${word.replace(/\s+/g, ' ')}=…`)}`)
  return voice.t('publish.wordHint', { options: options.join(' ') })
}

/** As one word of a command's line, whatever a cell holds. */
function quoted(text: string): string {
  return /["$`\\!]/u.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`
}
