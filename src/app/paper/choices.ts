import type { PaperFormat } from '#export/papers.ts'
import { addresseesOf } from '#figures/addressees.ts'
import { briefingSheets } from '#figures/briefingSheets.ts'
import { lettersOf } from '#figures/letter.ts'
import { noteOf } from '#figures/note.ts'
import type { Paper } from '#figures/paper.ts'
import type { Comparison, Scene } from '#figures/scene.ts'
import { summariesOf, summaryOf } from '#figures/summary.ts'
import { childrenOf } from '#model/register.ts'
import { briefingsOf, spokenIn, type Briefed } from '#app/briefing/briefed.ts'

/** A document that can be printed of a scene. */
export interface PaperChoice {
  /** As the address has it: "summary", "letter-ub-593". */
  readonly id: string
  readonly name: string
  /** The same document as a file of Word, where there is one, and what it is made of. */
  readonly word?: { readonly format: PaperFormat; readonly scene: Scene | Comparison }
  /** Its sheets, in one language after the other. */
  readonly papers: () => readonly Paper[]
}

export interface PaperMatter {
  readonly scene: Scene
  /** Both states, where they are there. */
  readonly comparison: Comparison | undefined
  /** Whether the address itself names the other state: the note then says what changed since. */
  readonly compared: boolean
  readonly briefed: Briefed
}

/** What can be printed of a scene: summaries, the briefing that was chosen, the note, and a letter to each who must be urged. */
export function paperChoices({ scene, comparison, compared, briefed }: PaperMatter): readonly PaperChoice[] {
  const { voice, snapshot, area } = scene
  const divided = childrenOf(snapshot.register, area).length > 0
  const noted = compared && comparison ? comparison : scene
  const spoken = (papers: (scene: Scene) => readonly Paper[], from: Scene = scene) => (): readonly Paper[] => briefed.langs.flatMap((lang) => papers(spokenIn(from, lang)))
  return [
    { id: 'summary', name: voice.t('paper.page.summary'), papers: spoken((of) => [summaryOf(of)]) },
    ...(divided ? [{ id: 'summaries', name: voice.t('paper.page.summaries'), papers: spoken(summariesOf) }] : []),
    { id: 'briefing', name: voice.t('paper.page.briefing'), papers: () => briefingsOf(briefed, scene, comparison).map(briefingSheets) },
    { id: 'note', name: voice.t('paper.page.note'), word: { format: { kind: 'note' }, scene: noted }, papers: spoken((of) => [noteOf(of)], noted) },
    ...addresseesOf(scene).map(({ authority: { id, name } }, at): PaperChoice => ({
      id: `letter-${id}`,
      name: voice.t('paper.page.letter', { authority: voice.say(name) }),
      word: { format: { kind: 'letter', authority: id }, scene },
      papers: spoken((of) => lettersOf(of).slice(at, at + 1)),
    })),
  ]
}
