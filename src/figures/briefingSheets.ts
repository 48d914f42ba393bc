import { altOf } from './alt.ts'
import type { Briefing } from './briefing.ts'
import { isTable, listedText, underLines } from './briefingPaper.ts'
import type { Figure } from './figure.ts'
import { annexOf } from './noteAnnex.ts'
import { tableFrom } from './noteTable.ts'
import { paragraph, type Block, type Paper } from './paper.ts'
import { bandsOf, footerOf } from './paperMarks.ts'
import { sharesOf } from './paperShares.ts'
import { alone } from './scene.ts'

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
      ...(figures.length === 0 ? [paragraph('warning', voice.t('paper.briefing.none'))] : []),
      ...figures.flatMap((figure, at): Block[] => [...(at > 0 ? [{ kind: 'pageBreak' } as const] : []), ...sheetOf(scene, figure)]),
    ],
  }
}

function sheetOf(scene: Briefing['scene'], figure: Figure): Block[] {
  const { voice } = scene
  const { title, subtitle, mark, notes, source } = figure
  const heading: Block = { kind: 'heading', level: 1, text: title }
  // Under their districts, as the annex of the note has them.
  if (mark.kind === 'roll') return [heading, ...annexOf(alone(scene)).filter(({ kind }) => kind !== 'heading'), paragraph('small', source)]
  // A cell of a map is one unit: its table is the list of units.
  const listed = mark.kind === 'tiles'
  return [
    heading,
    ...(subtitle === '' ? [] : [{ ...paragraph('left', subtitle), next: true } as const]),
    ...(isTable(figure) ? [] : [{ kind: 'picture', figure, says: voice.t('document.note.picture', { text: altOf(figure) }) } as const]),
    ...(listed ? [] : [tableFrom(figure, sharesOf(figure.grid)), ...underLines(scene, figure)]),
    ...[...(listed ? [listedText(scene, figure)] : []), ...notes, source].map((text) => paragraph('small', text)),
  ]
}
