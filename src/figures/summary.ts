import { written } from '#i18n/voice.ts'
import { childrenOf } from '#model/register.ts'
import { inWords } from './boundsWords.ts'
import { figureOf } from './catalogue.ts'
import { registerCites, sourceLine } from './cites.ts'
import { districtCites } from './districts.ts'
import { headlineCites } from './headline.ts'
import { childLevel } from './levels.ts'
import { paragraph, type Block, type Paper } from './paper.ts'
import { bandsOf, footerOf } from './paperMarks.ts'
import type { Scene } from './scene.ts'
import { sentenceOf } from './sentence.ts'
import { stampOf } from './stamp.ts'
import { childrenTable, numbersTable, unitsTable } from './summaryTables.ts'
import { lateItems } from './summaryLate.ts'
import { asOfText, inside } from './terms.ts'

/**
 * An area on one sheet, for its chief: the finding, its numbers with their bounds in words, to scale what is known of
 * its units, its own areas or units, who remains, what is not stated, and where it comes from.
 */
export function summaryOf(asked: Scene): Paper {
  const scene: Scene = { ...asked, voice: inWords(asked.voice), measure: 'count', order: 'official' }
  const { voice, snapshot } = scene
  const stamp = stampOf(scene)
  // Running text, where ranges are in words and counts under ten have their zero.
  const pen: Scene = { ...scene, voice: written(asked.voice) }
  const { sentence, under } = sentenceOf(pen)
  const numbers = figureOf('headline', scene)
  const kind = voice.t('paper.summary.kind')
  const divided = childrenOf(snapshot.register, scene.area).length > 0
  return {
    slug: voice.t('paper.file.summary'),
    title: voice.t('paper.summary.title', { product: stamp.product }),
    bands: bandsOf(scene),
    footer: footerOf(scene),
    stamp,
    fit: 'one',
    blocks: [
      paragraph('title', stamp.product),
      paragraph('subtitle', voice.t('paper.summary.line', { kind, asOf: stamp.asOf })),
      paragraph('text', voice.t('document.note.lead', { asOf: asOfText(scene), sentence: inside(sentence), under }).trim()),
      numbersTable(scene),
      { kind: 'picture', figure: numbers, strip: true, says: stripSays(numbers) },
      ...titled(voice.t('paper.summary.late'), divided ? lateItems(pen) : []),
      ...titled(voice.t(divided ? 'paper.summary.children' : 'paper.summary.units', { level: childLevel(scene) }), [divided ? childrenTable(scene) : unitsTable(scene)]),
      ...titled(voice.t('paper.summary.unstated'), notesOf(pen, divided).map((text) => paragraph('small', text))),
      ...[sourceLine(scene, [...headlineCites(scene), ...(divided ? districtCites(scene) : registerCites(scene))]), stamp.publisher].map((text) => paragraph('small', text)),
    ],
  }
}

/** The summaries of an area and of each area right under it, one after the other. */
export function summariesOf(scene: Scene): readonly Paper[] {
  return [scene.area, ...childrenOf(scene.snapshot.register, scene.area).map(({ id }) => id)].map((area) => summaryOf({ ...scene, area }))
}

function titled(text: string, blocks: readonly Block[]): Block[] {
  return blocks.length > 0 ? [{ kind: 'heading', level: 1, text }, ...blocks] : []
}

/** What must be known not to misread the numbers; what a table by area adds is said where it stands. */
function notesOf(pen: Scene, divided: boolean): readonly string[] {
  return [...new Set([...figureOf('headline', pen).notes, ...(divided ? figureOf('districts', pen).notes : [])])]
}

/** The bar in words: its title, and what each part of it is. */
function stripSays({ mark }: ReturnType<typeof figureOf>): string {
  return mark.kind === 'headline' ? [mark.strip.title, ...mark.strip.segments.map(({ label }) => label)].join('; ') : ''
}
