import { foundKinds } from './changeFindings.ts'
import type { Briefing } from './briefing.ts'
import { changeNotes } from './changeNotes.ts'
import { headline } from './headline.ts'
import { methodPage } from './method.ts'
import { sourcesOf } from './noteSources.ts'
import { paragraph, type Block, type Section } from './paper.ts'
import { alone, isComparison, type Comparison } from './scene.ts'

/** What stands at the end of a briefing: what its sources state in the places that it cites, every state with its hash, what is not known, and by which rules the numbers were made. */
export function closingOf({ scene, figures }: Briefing): Section {
  const { voice } = scene
  // The finding on the cover is the headline's.
  const cites = [headline(alone(scene)), ...figures].flatMap((figure) => [...figure.cites])
  const item = (text: string): Block => paragraph('item', voice.t('document.note.item', { text }))
  const under = (text: string, blocks: readonly Block[]): Block[] => [{ kind: 'heading', level: 2, text }, ...blocks]
  const { rules } = methodPage(alone(scene))
  return {
    name: voice.t('briefing.file.reading'),
    blocks: [
      ...sourcesOf(scene, cites).blocks,
      ...under(voice.t('briefing.file.rules'), rules.map(({ title, text }) => item(voice.t('briefing.file.rule', { title, text })))),
      ...(isComparison(scene) ? under(voice.t('briefing.file.comparing'), comparing(scene).map(item)) : []),
    ],
  }
}

/** The rules of the kinds of change that there are, and of the pace. */
function comparing(scene: Comparison): readonly string[] {
  const kinds = foundKinds(scene).map(({ kind }) => kind)
  return [...changeNotes(scene, [...kinds, 'unchanged']), scene.voice.t('pace.note.rule')]
}
