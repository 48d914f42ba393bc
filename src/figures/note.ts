import { childrenOf } from '#model/register.ts'
import { altOf } from './alt.ts'
import { figureOf, idsFor } from './catalogue.ts'
import type { Figure } from './figure.ts'
import { lateOf, pressedUnder, urgedOf } from './late.ts'
import { lateText } from './lateWords.ts'
import { childLevel } from './levels.ts'
import { annexOf } from './noteAnnex.ts'
import { changeSection } from './noteChange.ts'
import { leadOf, penned } from './noteLead.ts'
import { sourcesOf } from './noteSources.ts'
import { tableFrom } from './noteTable.ts'
import { paragraph, type Block, type Paper, type Section } from './paper.ts'
import { bandsOf, footerOf } from './paperMarks.ts'
import { pressOf } from './press.ts'
import { roman } from './roman.ts'
import { alone, isComparison, type Comparison, type Scene } from './scene.ts'
import { stampOf } from './stamp.ts'
import { inside, spoken } from './terms.ts'

/**
 * A briefing note of an area: the finding ready to paste, how to read it, tables and pictures of the figures that the
 * page shows, who is late, sources, and every unit; of two states also what changed. How the reader has set the page
 * has no part in it.
 */
export function noteOf(asked: Scene | Comparison): Paper {
  const whole = { ...asked, measure: 'count', order: 'official' } as const
  // What is said of one state knows nothing of the other.
  const scene = alone(whole)
  const { voice } = scene
  const stamp = stampOf(whole)
  const changes = isComparison(whole) ? [changeSection(whole)] : []
  const parts = [summary(scene), ...changes, reading(scene), ...figures(scene), sourcesOf(whole)].filter(({ blocks }) => blocks.length > 0)
  return {
    slug: voice.t('document.file.note'),
    title: voice.t('document.note.title', { product: stamp.product }),
    bands: bandsOf(scene),
    footer: footerOf(whole),
    stamp,
    blocks: [
      paragraph('title', voice.t('document.note.kind')),
      paragraph('subtitle', stamp.product),
      paragraph('centred', stamp.asOf),
      ...parts.flatMap(({ name, blocks }, at): Block[] => [
        { kind: 'heading', level: 1, text: voice.t('document.note.numbered', { n: roman(at + 1), name }) },
        ...blocks,
      ]),
      { kind: 'pageBreak' },
      ...annexOf(scene),
    ],
  }
}

function summary(scene: Scene): Section {
  const { voice } = scene
  const numbers = figureOf('headline', scene)
  return {
    name: voice.t('document.note.summary'),
    blocks: [
      paragraph('text', leadOf(scene)),
      tableFrom(numbers, { what: 0.42, value: 0.13, unit: 0.13, of: 0.14, percent: 0.18 }, numbers.grid.rows.filter(({ id }) => !id.startsWith('class-'))),
    ],
  }
}

function reading(scene: Scene): Section {
  return { name: scene.voice.t('document.note.unstated'), blocks: items(scene, figureOf('headline', penned(scene)).notes) }
}

/** Lines of a list. */
function items({ voice }: Scene, texts: readonly string[]): Block[] {
  return texts.map((text) => paragraph('item', voice.t('document.note.item', { text })))
}

function figures(scene: Scene): Section[] {
  const { voice, snapshot, area } = scene
  const ids = idsFor(snapshot.programme)
  const [districts, cohorts, map, timeline] = (['districts', 'cohorts', 'map', 'timeline'] as const).map((id) => figureOf(id, scene))
  const divided = childrenOf(snapshot.register, area).length > 0
  const bars = { name: 0.3, size: 0.12, rolledOut: 0.16, announced: 0.22, behind: 0.2 }
  return [
    ...(ids.includes('authorities') ? [authorities(scene)] : []),
    { name: voice.t(divided ? 'document.note.districts' : 'document.note.kinds', { level: childLevel(scene) }), blocks: drawn(scene, districts, bars) },
    ...(ids.includes('cohorts') ? [{ name: voice.t('document.note.cohorts'), blocks: drawn(scene, cohorts, bars) }] : []),
    { name: voice.t('document.note.map'), blocks: drawn(scene, map) },
    { name: voice.t('document.note.timeline'), blocks: drawn(scene, timeline, { date: 0.2, rolledOut: 0.2, announced: 0.25, note: 0.35 }) },
  ]
}

/** A figure: its finding, its picture, its table, what must be known, its source. */
function drawn(scene: Scene, figure: Figure | undefined, shares?: Readonly<Record<string, number>>): Block[] {
  if (!figure) return []
  const { voice } = scene
  const { title, notes, source, id } = figure
  const worded = id === 'districts' || id === 'cohorts' || id === 'map' || id === 'timeline' ? figureOf(id, penned(scene)).title : title
  return [
    { ...paragraph('text', voice.t('document.note.sentence', { text: worded })), next: true },
    // A table may run on over a page, a picture may not: it comes after, so that it leaves no page half empty.
    ...(shares ? [tableFrom(figure, shares)] : []),
    { kind: 'picture', figure, says: voice.t('document.note.picture', { text: altOf(figure) }) },
    ...[...notes, source].map((text) => paragraph('small', text)),
  ]
}

function authorities(scene: Scene): Section {
  const { voice } = scene
  const figure = figureOf('authorities', scene)
  const shown = figure.mark.kind === 'ledger' ? figure.mark.rows : undefined
  const rows = shown ? figure.grid.rows.filter(({ id }) => shown.includes(id)) : figure.grid.rows
  return {
    name: voice.t('document.note.authorities'),
    blocks: [
      paragraph('text', voice.t('document.note.sentence', { text: figureOf('authorities', penned(scene)).title })),
      tableFrom(figure, { name: 0.36, assigned: 0.14, announced: 0.18, remaining: 0.14, untold: 0.18 }, rows),
      ...late(penned(scene)),
      ...[...figure.notes, figure.source].map((text) => paragraph('small', text)),
    ],
  }
}

/** Who remains under each authority, by name or among which units. */
function late(scene: Scene): Block[] {
  const { voice, snapshot } = scene
  const press = pressOf(scene)
  const urged = press ? urgedOf(scene, press) : []
  if (!press || urged.length === 0) return []
  const name = voice.t('document.note.late', { announce: voice.say(snapshot.programme.glossary.announce), cohort: inside(voice.say(press.cohort.name)) })
  return [
    { kind: 'heading', level: 2, text: name },
    ...items(scene, urged.map((authority) => voice.t('document.note.lateLine', {
      authority: voice.say(authority.name),
      late: lateText(scene, lateOf(scene, press, authority), spoken(voice, pressedUnder(scene, press, authority).remaining)),
    }))),
  ]
}
