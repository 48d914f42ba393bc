import { written } from '#i18n/voice.ts'
import type { Interval } from '#model/interval.ts'
import type { Gap } from '#model/snapshot.ts'
import { tally } from '#stats/tally.ts'
import { chancesSaid, stepSaid } from './bookRequest.ts'
import { plain } from './bookScene.ts'
import { addressed } from './addressees.ts'
import { citesText } from './cites.ts'
import { namesText } from './lateWords.ts'
import { areasText } from './levels.ts'
import { letterFoot, letterHead } from './letterFrame.ts'
import { paragraph, type Block, type Paper, type PaperTable } from './paper.ts'
import { bandsOf, footerOf } from './paperMarks.ts'
import type { Request } from './requests.ts'
import type { Scene } from './scene.ts'
import type { Standing } from './standing.ts'
import { stampOf } from './stamp.ts'
import { asOfText, cohortName, inside, nameOf, spoken, terms } from './terms.ts'
import { unitName } from '#i18n/naming.ts'

/** A letter that asks an authority for what no source states of its units: what is known, what is not, and what is to be sent. */
export function requestOf(asked: Scene, request: Request): Paper {
  // Running text, where counts under ten have their zero.
  const scene: Scene = { ...plain(asked), voice: written(asked.voice) }
  const { voice, snapshot: { programme: { road } } } = scene
  const words = { ...terms(scene), outside: voice.t('book.choice.outside'), authority: voice.say(request.authority.name), asOf: asOfText(scene) }
  return {
    slug: voice.t('book.file.request', { id: request.authority.id }),
    title: voice.t('book.letter.title', words),
    bands: bandsOf(scene),
    footer: '',
    stamp: stampOf(scene),
    blocks: [
      ...letterHead(scene, {
        about: voice.t('book.letter.about', words),
        to: voice.t(request.authority.method === 'assumed' ? 'document.letter.toAssumed' : 'document.letter.to', { authority: addressed(scene, request.authority) }),
      }),
      paragraph('text', voice.t('book.letter.grounds', words)),
      ...findings(scene, request),
      paragraph('text', voice.t('document.letter.ask', words)),
      paragraph('item', voice.t('book.letter.askEach', { ...words, steps: road.map(({ name }) => inside(voice.say(name))).join(', ') })),
      paragraph('item', voice.t('book.letter.askSheet', words)),
      paragraph('item', voice.t('book.letter.askBack')),
      // A signature does not stand on a page by itself.
      { ...paragraph('text', voice.t('document.letter.close')), next: true },
      ...letterFoot(voice),
      { kind: 'pageBreak' },
      { kind: 'heading', level: 1, text: voice.t('book.letter.annex') },
      annex({ ...scene, voice: asked.voice }, request),
      // Whoever answers can say to which state.
      paragraph('small', footerOf(scene)),
    ],
  }
}

/** What is known of the units; what sources count among them and do not name; and what follows from that, which no source says. */
function findings(scene: Scene, { authority, units, open }: Request): Block[] {
  const { voice, snapshot } = scene
  const known = units.length - open.length
  const codes = new Set(units.map(({ unit }) => unit.code))
  const held = snapshot.gaps.filter(({ rest }) => !rest).flatMap((gap) => {
    const size = tally(snapshot, { units: codes, entry: (entry) => entry === gap }).size
    return size.atMost > 0 ? [{ gap, size }] : []
  })
  const vague = open.flatMap(({ fact, unit }) => (fact ? [unit] : []))
  const silent = open.filter(({ fact, chances }) => !fact && chances.every(({ gap }) => gap.rest))
  const cites = units.flatMap(({ fact }) => [...(fact?.cites ?? [])])
  const total = voice.count(units.length)
  const stated = [
    ...held.filter(({ gap }) => isToldOf(gap)).map(({ gap }) => voice.t('book.letter.gap', { ...gapWords(scene, gap), cites: citesText(scene, gap.cites) })),
    ...(vague.length > 0 ? [voice.t('book.letter.vague', { n: voice.count(vague.length), count: vague.length, names: namesText(voice.list, vague) })] : []),
  ]
  const derived = held.map((each) => derivedText(scene, each, { open, authority: voice.say(authority.name) }))
  return [
    paragraph('text', known > 0 ? voice.t('book.letter.known', { n: voice.count(known), count: known, total }) : voice.t('book.letter.knownNone', { total })),
    ...(cites.length > 0 ? [paragraph('text', voice.t('document.letter.cited', { cites: citesText(scene, cites) }))] : []),
    paragraph('text', voice.t('book.letter.open', { n: voice.count(open.length), count: open.length })),
    ...listed(scene, voice.t('book.letter.stated'), stated),
    ...listed(scene, voice.t('book.letter.derived'), derived),
    ...(silent.length > 0 ? [paragraph('text', voice.t('book.letter.rest', { n: voice.count(silent.length), count: silent.length, names: namesText(voice.list, silent.map(({ unit }) => unit)) }))] : []),
  ]
}

/** A list under what leads to it; nothing where the list is empty. */
function listed({ voice }: Scene, lead: string, items: readonly string[]): Block[] {
  if (items.length === 0) return []
  return [paragraph('text', lead), ...items.map((text, at) => paragraph('item', voice.t(at === items.length - 1 ? 'book.letter.itemLast' : 'book.letter.item', { text })))]
}

/** Whether a source gives the number of a group; else it is reckoned from others that sources give. */
function isToldOf({ method }: Gap): boolean {
  return method === 'stated' || method === 'read'
}

function gapWords(scene: Scene, gap: Gap) {
  const { voice } = scene
  return {
    cohort: inside(cohortName(scene, gap.membership)), step: stepSaid(scene, gap.reach),
    size: voice.count(gap.size), count: gap.size, areas: areasText(scene, gap.places.map(({ district }) => district)),
  }
}

/** What no source says: the number of a group that is reckoned, and how many of a group lie under an authority, among which units, on which reading. */
function derivedText(scene: Scene, { gap, size }: { readonly gap: Gap; readonly size: Interval }, own: { readonly open: readonly Standing[]; readonly authority: string }): string {
  const { voice } = scene
  const pool = own.open.filter(({ chances }) => chances.some((chance) => chance.gap === gap)).map(({ unit }) => unit)
  const words = {
    ...gapWords(scene, gap), authority: own.authority, n: spoken(voice, size), pool: voice.count(pool.length), names: namesText(voice.list, pool),
    how: isToldOf(gap) ? '' : voice.t('book.letter.reckoned', { method: inside(voice.t(`trail.method.${gap.method}`)), cites: citesText(scene, gap.cites) }),
    reading: gap.method === 'read' && gap.places.some(({ atLeast }) => atLeast > 0) ? voice.t('book.letter.reading') : '',
  }
  const here = size.atLeast >= gap.size
  if (isToldOf(gap)) return voice.t(here ? 'book.letter.partHere' : 'book.letter.part', words)
  return voice.t(here ? 'book.letter.gapHere' : 'book.letter.gapElsewhere', words)
}

/** The units that are asked of, with room to write in by hand. */
function annex(scene: Scene, { open, units }: Request): PaperTable {
  const { voice, snapshot: { programme: { road, goal } } } = scene
  const asked = units.filter((each) => open.includes(each))
  const several = new Set(asked.map(({ unit }) => unit.district)).size > 1
  const reached = road[goal]
  const columns = [
    { name: voice.t('book.column.serial'), share: 0.07, align: 'centre' },
    { name: voice.t('book.letter.unit'), share: 0.21, align: 'start' },
    { name: voice.t('book.letter.knownOf'), share: 0.3, align: 'start' },
    ...[voice.t('book.column.cohort'), voice.t('book.column.step'), voice.t('book.column.on', { step: reached ? inside(voice.say(reached.name)) : '' }), voice.t('book.column.decisionNo')]
      .map((name) => ({ name, share: 0.105, align: 'start' }) as const),
  ] as const
  return {
    kind: 'table',
    name: voice.t('book.letter.annex'),
    columns,
    rows: asked.map((each, at) => ({
      kind: 'plain',
      cells: [
        String(at + 1),
        several ? `${unitName(each.unit)}, ${nameOf(scene, each.unit.district)}` : unitName(each.unit),
        knownSaid(scene, each),
        '', '', '', '',
      ],
    })),
  }
}

/** What a source says of a unit, or of which groups it may be one, which follows from what sources count. */
function knownSaid(scene: Scene, standing: Standing): string {
  const { voice } = scene
  if (standing.fact) return voice.t('book.letter.toldOf', { cohort: inside(standing.cohort), step: inside(standing.step) })
  const chances = chancesSaid(scene, standing)
  return chances ? voice.t('book.letter.mayBe', { chances }) : voice.t('book.letter.silent')
}
