import { figureTable } from './figureTable.ts'
import type { Briefing } from './briefing.ts'
import { rollTitle } from './communes.ts'
import type { Figure } from './figure.ts'
import { paragraph, type Block, type Paper } from './paper.ts'
import { bandsOf, footerOf } from './paperMarks.ts'

/** A briefing as sheets: on each a figure under its finding, drawn as wide as the sheet, its table, what must be known, its source. */
export function briefingSheets({ scene, figures, stamp }: Briefing): Paper {
  const { voice } = scene
  return {
    slug: voice.t('paper.file.briefing'),
    title: voice.t('paper.briefing.title', { product: stamp.product }),
    bands: bandsOf(scene),
    footer: footerOf(scene),
    stamp,
    fit: 'each',
    blocks: [
      paragraph('title', voice.t('paper.briefing.kind')),
      paragraph('subtitle', stamp.product),
      paragraph('centred', stamp.asOf),
      ...figures.flatMap((figure, at): Block[] => [...(at > 0 ? [{ kind: 'pageBreak' } as const] : []), ...sheetOf(scene, figure)]),
    ],
  }
}

function sheetOf(scene: Briefing['scene'], figure: Figure): Block[] {
  const { voice } = scene
  const { title, subtitle, mark, notes, source } = figure
  // The list of units is the table of a map: a cell is one unit.
  const listed = mark.kind === 'tiles'
  return [
    { kind: 'heading', level: 1, text: title },
    { ...paragraph('left', voice.t('paper.briefing.drawn', { subtitle }).replace(/\.\.$/, '.')), next: true },
    ...(mark.kind === 'roll' ? [] : [{ kind: 'picture', figure, says: voice.t('document.note.picture', { title, subtitle }) } as const]),
    ...(listed ? [] : [figureTable(figure)]),
    ...[...(listed ? [voice.t('paper.briefing.listed', { list: rollTitle(scene) })] : []), ...notes, source].map((text) => paragraph('small', text)),
  ]
}
