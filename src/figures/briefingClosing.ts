import { foundKinds } from './changeFindings.ts'
import { changeNotes } from './changeNotes.ts'
import { methodPage } from './method.ts'
import { sourcesOf } from './noteSources.ts'
import { paragraph, type Block, type Section } from './paper.ts'
import { alone, isComparison, type Comparison, type Scene } from './scene.ts'

/** What stands at the end of a briefing: sources in full, every state with its hash, what is not known, and by which rules the numbers were made. */
export function closingOf(scene: Scene | Comparison): Section {
  const { voice } = scene
  const item = (text: string): Block => paragraph('item', voice.t('document.note.item', { text }))
  const under = (text: string, blocks: readonly Block[]): Block[] => [{ kind: 'heading', level: 2, text }, ...blocks]
  const { rules } = methodPage(alone(scene))
  return {
    name: voice.t('briefing.file.reading'),
    blocks: [
      ...sourcesOf(scene).blocks,
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
