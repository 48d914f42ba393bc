import type { Cite } from '#model/programme.ts'
import { methodPage, type Document } from './method.ts'
import { paragraph, type Block, type Section } from './paper.ts'
import { before, both } from './changeWords.ts'
import { isComparison, type Comparison, type Scene } from './scene.ts'
import { stampOf } from './stamp.ts'
import { snapshotLines } from './trailCitation.ts'

/**
 * Where it all comes from: documents and what their places state, every state with its whole hash, disputes, and what is
 * not known. Where places are named, no other is told of: a briefing of two figures is no account of every document.
 */
export function sourcesOf(scene: Scene | Comparison, cites?: readonly Cite[]): Section {
  const { voice } = scene
  const { documents: all, conflicts, unknowns } = methodPage(isComparison(scene) ? both(scene) : scene)
  const documents = cites ? all.flatMap((each) => cited(each, cites)) : all
  const fewer = told(documents) < told(all)
  const { publisher, generatedAt } = stampOf(scene)
  const item = (text: string): Block => paragraph('item', voice.t('document.note.item', { text }))
  const titled = (text: string, blocks: readonly Block[]): Block[] => (blocks.length > 0 ? [{ kind: 'heading', level: 2, text }, ...blocks] : [])
  return {
    name: voice.t('document.note.sources'),
    blocks: [
      ...documents.flatMap((each) => document(scene, each)),
      ...(fewer ? [paragraph('small', voice.t('document.note.citedAlone'))] : []),
      ...[...(isComparison(scene) ? [before(scene)] : []), scene].flatMap(snapshotLines).map((text) => paragraph('small', text)),
      paragraph('small', publisher),
      paragraph('small', generatedAt),
      ...titled(voice.t('document.note.disputes'), conflicts.list.map(({ what, values, why }) =>
        item(voice.t('document.note.dispute', { what, values: values.map(({ text, chosen }) => (chosen ? voice.t('document.note.chosen', { text }) : text)).join('; '), why })),
      )),
      ...titled(voice.t('document.note.unknowns'), unknowns.map(item)),
    ],
  }
}

/** A document with the places of it that are cited; left out where none is. */
function cited(of: Document, cites: readonly Cite[]): Document[] {
  const paragraphs = of.paragraphs.filter(({ n }) => cites.some(({ source, paragraph: place }) => source === of.id && place === n))
  return paragraphs.length > 0 ? [{ ...of, paragraphs }] : []
}

function told(documents: readonly Document[]): number {
  return documents.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0)
}

function document({ voice }: Scene, { title, detail, url, paragraphs }: Document): Block[] {
  return [
    paragraph('text', voice.t(url ? 'document.note.documentAt' : 'document.note.document', { title, detail, url: url ?? '' })),
    ...paragraphs.map(({ label, text }) => paragraph('small', voice.t('document.note.paragraph', { label, text }))),
  ]
}
