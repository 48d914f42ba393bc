import { altOf } from './alt.ts'
import type { Briefing } from './briefing.ts'
import { closingOf } from './briefingClosing.ts'
import { briefingTitle, coverOf } from './briefingCover.ts'
import { changeList } from './changeList.ts'
import { changeSentence } from './changeSentence.ts'
import { rollTitle } from './communes.ts'
import type { Figure } from './figure.ts'
import { annexOf } from './noteAnnex.ts'
import { penned } from './noteLead.ts'
import { tableFrom } from './noteTable.ts'
import { paragraph, type Block, type Paper } from './paper.ts'
import { footerOf } from './paperMarks.ts'
import { sharesOf } from './paperShares.ts'
import { roman } from './roman.ts'
import { alone, isComparison, type Scene } from './scene.ts'

/** What is longer than this stands after the rest, so that the findings are read in one go. */
const longest = 30

/**
 * A briefing as a document: the finding ready to paste, then figure by figure its takeaway, its numbers, its drawing,
 * what must be known and its source; at the end sources and rules, and the long tables as annexes.
 */
export function briefingPaper(briefing: Briefing): Paper {
  const { scene, figures, stamp } = briefing
  const { voice } = scene
  const { kind, bands } = coverOf(briefing)
  const closing = closingOf(briefing)
  const annexed = figures.filter((figure) => isAnnexed(figure, figures))
  const annexNumber = (figure: Figure): number => annexed.findIndex(({ id }) => id === holderOf(figure, figures).id) + 1
  return {
    slug: voice.t('briefing.file.slug'),
    title: briefingTitle(briefing),
    bands,
    footer: footerOf(scene),
    stamp,
    blocks: [
      paragraph('title', kind),
      paragraph('subtitle', stamp.product),
      paragraph('centred', stamp.asOf),
      paragraph('text', coverOf(briefing).lead),
      ...(isComparison(scene) ? [paragraph('text', changeSentence(penned(scene)))] : []),
      ...figures.flatMap((figure, at): Block[] => [
        { kind: 'heading', level: 1, text: voice.t('document.note.numbered', { n: roman(at + 1), name: figure.title }) },
        ...drawn(scene, figure, annexNumber(figure)),
      ]),
      { kind: 'heading', level: 1, text: voice.t('document.note.numbered', { n: roman(figures.length + 1), name: closing.name }) },
      ...closing.blocks,
      ...annexed.flatMap((figure, at): Block[] => [{ kind: 'pageBreak' }, ...annex(scene, figure, at + 1)]),
    ],
  }
}

/** A figure under its takeaway; `annex` is the number of the annex that holds its rows, 0 where they stand here. */
function drawn(scene: Scene, figure: Figure, annex: number): Block[] {
  const { voice } = scene
  const { subtitle, part, notes, source } = figure
  return [
    { ...paragraph('text', [subtitle, part?.text ?? ''].filter(Boolean).join(' ')), next: true },
    ...(annex > 0 ? [{ ...paragraph('text', voice.t('briefing.file.seeAnnex', { n: annex })), ...(isTable(figure) ? {} : { next: true as const }) }] : isMap(figure) ? [paragraph('small', listedText(scene, figure))] : [tableFrom(figure, sharesOf(figure.grid))]),
    ...underLines(scene, figure),
    ...(isTable(figure) ? [] : [{ kind: 'picture', figure, says: voice.t('document.note.picture', { text: altOf(figure) }) } satisfies Block]),
    ...[...notes, source].map((text) => paragraph('small', text)),
  ]
}

/** Whether its drawing is a table, which stands in the document as one. */
export function isTable({ mark: { kind } }: Figure): boolean {
  return kind === 'roll' || kind === 'ledger'
}

/** What a ledger says under its rows, where its columns do not. */
export function underLines({ voice }: Scene, { mark, grid }: Figure): Block[] {
  if (mark.kind !== 'ledger' || mark.repeats) return []
  const [name] = mark.columns
  return grid.rows.flatMap(({ id, cells }) => (mark.under[id] ?? []).map((text) => {
    const title = name === undefined ? '' : (cells[name]?.text ?? '')
    return paragraph('item', voice.t('document.note.item', { text: voice.t('briefing.file.rule', { title, text }) }))
  }))
}

/** Every row of a long figure; the list of units as the note has it, under their districts. */
function annex(scene: Scene, figure: Figure, n: number): Block[] {
  const heading: Block = { kind: 'heading', level: 1, text: scene.voice.t('briefing.file.annex', { n, title: figure.title }) }
  if (figure.mark.kind !== 'roll') return [heading, tableFrom(figure, sharesOf(figure.grid))]
  return [heading, ...annexOf(alone(scene)).filter(({ kind }) => kind !== 'heading')]
}

function isAnnexed(figure: Figure, figures: readonly Figure[]): boolean {
  return !isMap(figure) && (figure.mark.kind === 'roll' || figure.grid.rows.length > longest) && holderOf(figure, figures) === figure
}

/** Where the rows of a map are to be read: of a comparison in the list of changes, else in the list of units. */
export function listedText(scene: Briefing['scene'], { id }: Figure): string {
  const { voice } = scene
  if (id === 'changeMap' && isComparison(scene)) return voice.t('paper.briefing.listedChanges', { list: changeList(scene).title })
  return voice.t('paper.briefing.listed', { list: rollTitle(alone(scene)) })
}

/** A cell of a map is one unit: its rows are a list, which stands as a figure of its own or not at all. */
function isMap({ id }: Figure): boolean {
  return id === 'map' || id === 'changeMap'
}

/** The rows of a map are those of a list: where both are asked for, they stand once. */
function holderOf(figure: Figure, figures: readonly Figure[]): Figure {
  const list = figure.id === 'map' ? 'communes' : figure.id === 'changeMap' ? 'changeList' : figure.id
  return figures.find(({ id }) => id === list) ?? figure
}
