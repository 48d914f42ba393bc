import { useId, useRef, useState, type ReactNode } from 'react'
import { askedOf, choicesOf } from '#intake/choices.ts'
import type { SheetIssue } from '#intake/issue.ts'
import { meantAs } from '#intake/meantAs.ts'
import type { Meaning, WordMeant } from '#intake/meanings.ts'
import type { Programme } from '#model/programme.ts'
import type { Voice } from '#i18n/voice.ts'
import { usePage } from '#app/page.ts'

export interface DeskWordProps {
  readonly issue: SheetIssue
  readonly programme: Programme
  readonly onMean: (meant: WordMeant) => void
}

/** What a word means that nobody understands, asked at its fault and answered for all cells that have it. */
export function DeskWord({ issue, programme, onMean }: DeskWordProps): ReactNode {
  const { voice } = usePage()
  const id = useId()
  const select = useRef<HTMLSelectElement>(null)
  const [chosen, setChosen] = useState('')
  const asked = askedOf(issue)
  if (!asked) return null
  const choices = choicesOf(asked.kind, programme, issue.params)
  const means = chosen === '' ? undefined : choices[Number(chosen)]
  return (
    <form
      className="desk-word"
      onSubmit={(event) => {
        event.preventDefault()
        if (means) onMean({ word: asked.word, means })
        else select.current?.focus()
      }}
    >
      <label htmlFor={id}>{voice.t('desk.words.means', { word: shortened(asked.word) })}</label>
      <select ref={select} id={id} value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
        <option value="">{voice.t('desk.words.choose')}</option>
        {choices.map((each, at) => <option key={JSON.stringify(each)} value={String(at)}>{meaningTold(each, programme, voice)}</option>)}
      </select>
      <button type="submit" className="control" aria-disabled={!means}>{voice.t('desk.words.apply')}</button>
    </form>
  )
}

/** A meaning as it stands in a sentence. */
export function meaningTold(means: Meaning, programme: Programme, voice: Voice): string {
  const { key, names } = meantAs(means, programme)
  return voice.t(`sheet.meant.${key}`, Object.fromEntries(Object.entries(names).map(([name, words]) => [name, voice.say(words)])))
}

/** A sentence in a cell is known by its beginning. */
export function shortened(word: string): string {
  return word.length > 80 ? `${word.slice(0, 80)}…` : word
}
