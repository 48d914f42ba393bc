import type { Briefing } from '#figures/briefing.ts'
import { closingOf } from '#figures/briefingClosing.ts'
import { briefingTitle, coverOf } from '#figures/briefingCover.ts'
import { linesOf } from '#figures/paper.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Field, Sheet } from '#export/sheet.ts'
import { writeWorkbook } from '#export/workbook.ts'
import { figureSheet } from '#export/xlsx.ts'
import { named } from './sheetNames.ts'
import { stepText } from './stepText.ts'
import type { Step } from './steps.ts'

export function bookSteps(briefings: readonly Briefing[]): number {
  return briefings.reduce((sum, { figures }) => sum + figures.length, 0)
}

/** A briefing as one workbook: in each language what its sheets are, a sheet a figure, and where it comes from. */
export async function writeBriefingBook(briefings: readonly Briefing[], step: Step): Promise<Uint8Array<ArrayBuffer>> {
  const drafts: { readonly briefing: Briefing; readonly sheets: readonly Sheet[] }[] = []
  for (const briefing of briefings) {
    const sheets: Sheet[] = []
    for (const figure of briefing.figures) {
      await step(stepText(briefing.stamp, 'book', figure.title))
      sheets.push(figureSheet(figure))
    }
    drafts.push({ briefing, sheets })
  }
  const own = drafts.map(({ briefing, sheets }) => [indexName(briefing), ...sheets.map(({ name }) => name), aboutName(briefing)])
  const names = named(own.flat())
  let at = 0
  const sheets = drafts.flatMap((draft): readonly Sheet[] => {
    const [index = '', ...rest] = names.slice(at, at + draft.sheets.length + 2)
    at += draft.sheets.length + 2
    const about = rest.at(-1) ?? ''
    return [
      { ...indexSheet(draft.briefing, rest), name: index },
      ...draft.sheets.map((sheet, n) => ({ ...sheet, name: rest[n] ?? sheet.name })),
      { ...aboutSheetOf(draft.briefing), name: about },
    ]
  })
  const [first] = briefings
  return writeWorkbook(sheets, first ? briefingTitle(first) : '', briefings.map(({ stamp }) => stamp))
}

function indexName({ stamp }: Briefing): string {
  return voiceOf(stamp.lang).t('briefing.file.index')
}

function aboutName({ stamp }: Briefing): string {
  return voiceOf(stamp.lang).t('briefing.file.about')
}

/** What the sheets are, each name leading to its sheet. */
function indexSheet(briefing: Briefing, names: readonly string[]): Sheet {
  const { figures, stamp } = briefing
  const { t } = voiceOf(stamp.lang)
  const cover = coverOf(briefing)
  const head = [t('export.serial'), t('briefing.file.sheet'), t('briefing.file.finding')].map((value): Field => ({ value, style: 'head' }))
  const titles = [...figures.map(({ title }) => title), aboutName(briefing)]
  return {
    name: indexName(briefing),
    widths: [7, 32, 100],
    above: [
      ...cover.bands.map((value): Field => ({ value, style: 'strong' })),
      { value: briefingTitle(briefing), style: 'title' },
      { value: cover.lead, style: 'plain' },
      { value: stamp.asOf, style: 'strong' },
    ],
    table: [head, ...titles.map((title, at): readonly Field[] => {
      const name = names[at] ?? ''
      return [{ value: at + 1, style: 'serial' }, { value: name, style: 'link', to: name }, { value: title, style: 'cell' }]
    })],
    below: cover.lines.map((value) => ({ value, style: 'small' })),
    headed: false,
  }
}

/** Where the workbook comes from, and how to read it. */
function aboutSheetOf(briefing: Briefing): Sheet {
  const { stamp } = briefing
  const cover = coverOf(briefing)
  const closing = closingOf(briefing)
  const line = (value: string, style: Field['style']): readonly Field[] => [{ value, style }]
  return {
    name: aboutName(briefing),
    widths: [130],
    above: [],
    table: [
      ...cover.bands.map((text) => line(text, 'strong')),
      line(briefingTitle(briefing), 'title'),
      line(stamp.asOf, 'strong'),
      ...cover.lines.map((text) => line(text, 'plain')),
      line(closing.name, 'title'),
      ...closing.blocks.flatMap((block) => linesOf(block).map((text) => line(text, block.kind === 'heading' ? 'strong' : 'plain'))),
    ],
    below: [],
    headed: false,
  }
}
