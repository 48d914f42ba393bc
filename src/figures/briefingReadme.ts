import type { Briefing } from './briefing.ts'
import { closingOf } from './briefingClosing.ts'
import { briefingTitle, coverOf } from './briefingCover.ts'
import { linesOf, type Block } from './paper.ts'

/** What a file of a package is. */
export type Packed =
  | { readonly kind: 'pptx' | 'docx' | 'xlsx' | 'sums'; readonly path: string }
  | { readonly kind: 'png' | 'svg' | 'csv'; readonly path: string; readonly title: string }

/** Where a briefing can be made again: of the very states that it is of, and of whatever is newest then. */
export interface Addresses {
  readonly pinned: string
  readonly living: string
}

/** A part of a text without any setting: a name, and lines under it. */
export interface Chapter {
  readonly name: string
  readonly lines: readonly string[]
}

/** The text that stands beside the files of a package, for whoever opens it without this site. */
export function readmeOf(briefing: Briefing, files: readonly Packed[], addresses: Addresses | undefined): readonly Chapter[] {
  const { scene, figures, stamp } = briefing
  const { voice, snapshot: { programme } } = scene
  const cover = coverOf(briefing)
  const closing = closingOf(briefing)
  const notes = [...new Set(figures.flatMap((figure) => figure.notes))]
  return [
    { name: briefingTitle(briefing), lines: [...cover.bands, cover.asOf, ...cover.lines, cover.lead] },
    {
      name: voice.t('briefing.readme.files'),
      lines: files.map((file) => voice.t('briefing.readme.line', {
        path: file.path,
        what: voice.t(`briefing.readme.${file.kind}`, { path: file.path, title: 'title' in file ? file.title : stamp.product }),
      })),
    },
    { name: voice.t('briefing.readme.unstated'), lines: [voice.t('briefing.readme.empty'), ...notes] },
    ...chapters(closing.name, closing.blocks),
    { name: voice.t('briefing.readme.again'), lines: [...(addresses === undefined ? [] : (['pinned', 'living'] as const).map((which) => voice.t(`briefing.readme.${which}`, { address: addresses[which] }))), voice.t('briefing.readme.bytes')] },
    {
      name: voice.t('briefing.readme.licence'),
      lines: [
        voice.say(programme.dataLicence),
        ...(programme.contact === undefined ? [] : [voice.t('briefing.readme.contact', { contact: programme.contact })]),
        ...(programme.reportErrorsTo === undefined ? [] : [voice.t('briefing.readme.report', { to: programme.reportErrorsTo })]),
      ],
    },
  ]
}

/** Blocks of a document as chapters: each heading begins one. */
function chapters(name: string, blocks: readonly Block[]): readonly Chapter[] {
  const made: { name: string; lines: string[] }[] = [{ name, lines: [] }]
  for (const block of blocks) {
    if (block.kind === 'heading') made.push({ name: block.text, lines: [] })
    else made.at(-1)?.lines.push(...linesOf(block))
  }
  return made
}
