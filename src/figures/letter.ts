import { firstDay, lastDay } from '#model/moment.ts'
import { reached, type Entry } from '#model/snapshot.ts'
import { isExact } from '#model/interval.ts'
import type { Unit } from '#model/register.ts'
import { domain } from '#stats/authority.ts'
import type { Overdue } from '#stats/overdue.ts'
import type { Act, Authority } from '#model/programme.ts'
import { written } from '#i18n/voice.ts'
import { addressed, addresseesOf, wholeOf } from './addressees.ts'
import { bandsOf } from './paperMarks.ts'
import { citesText } from './cites.ts'
import { entriesUnder, lateOf, namedAtGoal, pressedUnder, type Late } from './late.ts'
import { lateText, namesText } from './lateWords.ts'
import { overdueOf, overdueText } from './overdue.ts'
import { letterFoot, letterHead } from './letterFrame.ts'
import { timeText } from './paceWords.ts'
import { paragraph, type Block, type Paper } from './paper.ts'
import type { Press } from './press.ts'
import { alone, type Scene } from './scene.ts'
import { stampOf } from './stamp.ts'
import { asOfText, inside, spoken, terms } from './terms.ts'

/**
 * Letters that urge, one to each managing authority of whose units some certainly remain, before their deadline or past
 * it. What a letter says of units is what the state says, over the whole register; what no source gives (office, number,
 * date, signer) is left to be filled in, in square brackets.
 */
export function lettersOf(asked: Scene): Paper[] {
  // Running text, where counts under ten have their zero.
  const own: Scene = { ...wholeOf(alone(asked)), voice: written(asked.voice) }
  return addresseesOf(asked).map(({ authority, press }) => letter({ scene: own, press, authority }))
}

interface Case {
  readonly scene: Scene
  readonly press: Press
  readonly authority: Authority
}

function letter(matter: Case): Paper {
  const { scene, authority } = matter
  const { voice } = scene
  return {
    slug: voice.t('document.file.letter', { id: authority.id }),
    title: voice.t('document.letter.title', wordsOf(matter)),
    bands: bandsOf(scene),
    footer: '',
    stamp: stampOf(scene),
    blocks: [...head(matter), ...findings(matter), ...requests(matter), ...letterFoot(scene.voice)],
  }
}

function wordsOf({ scene, press, authority }: Case) {
  const { voice } = scene
  return {
    ...terms(scene),
    authority: voice.say(authority.name),
    cohort: inside(voice.say(press.cohort.name)),
    asOf: asOfText(scene),
    date: voice.dated(press.cohort.dueBefore),
  }
}

function head(matter: Case): Block[] {
  const { authority, scene } = matter
  const { voice } = scene
  const words = wordsOf(matter)
  return letterHead(scene, {
    about: voice.t(hasPassed(matter) ? 'document.letter.aboutPassed' : 'document.letter.about', words),
    to: voice.t(authority.method === 'assumed' ? 'document.letter.toAssumed' : 'document.letter.to', { authority: addressed(scene, authority) }),
  })
}

/** The grounds, and how the units of the authority stand. */
function findings(matter: Case): Block[] {
  const { scene, press, authority } = matter
  const { voice } = scene
  const words = wordsOf(matter)
  const own = pressedUnder(scene, press, authority)
  const entries = entriesUnder(scene, press, authority)
  const late = lateOf(scene, press, authority)
  const acts = actsOf(matter)
  const passed = otherOverdue(matter)
  const overdue = passed.flatMap(({ cohort }) => [...cohort.dueCites])
  const list = voice.list(acts.map(({ text }) => voice.say(text)))
  return [
    paragraph('text', voice.t(acts.length > 0 ? 'document.letter.grounds' : 'document.letter.groundsOpen', { ...words, acts: list })),
    paragraph('text', voice.t('document.letter.assigned', { ...words, n: spoken(voice, own.rolledOut), count: own.rolledOut.atMost })),
    paragraph('text', announcedText(matter)),
    paragraph('text', [
      voice.t('document.letter.remaining', { ...words, late: lateText(scene, late, spoken(voice, own.remaining)) }),
      ...restText(scene, late),
      ...standText(matter, entries),
    ].join(' ')),
    ...(own.untold.atMost > 0 ? [paragraph('text', voice.t('document.letter.untold', { ...words, n: spoken(voice, own.untold), count: own.untold.atMost }))] : []),
    // A later deadline lifts no earlier one.
    ...passed.map((each) => paragraph('text', [overdueText(scene, each), ...namedText(scene, overdueNamed(matter, each))].join(' '))),
    paragraph('text', voice.t('document.letter.cited', { cites: citesText(scene, [...[...acts, ...entries].flatMap(({ cites }) => [...cites]), ...overdue]) })),
  ]
}

/** What is overdue under the authority beside the cohort that the letter is about. */
function otherOverdue({ scene, press, authority }: Case): Overdue[] {
  return overdueOf(scene, { authorities: [authority.id] }).filter(({ cohort }) => cohort.id !== press.cohort.id)
}

/** Whether the deadline that the letter is about has passed for certain. */
function hasPassed({ press }: Case): boolean {
  return press.left.span.atMost <= 0
}

/** Units of a cohort whose deadline has passed that a source names as not at the goal, under the authority. */
function overdueNamed({ scene: { snapshot }, authority }: Case, { cohort }: Overdue): Unit[] {
  const { register, programme: { goal } } = snapshot
  const districts = domain(register, authority)
  const behind = new Set(snapshot.facts.flatMap(({ unit, membership, reach }) => (membership.kind === 'cohort' && membership.id === cohort.id && reached(reach, goal) === 'no' ? [unit] : [])))
  return register.units.filter(({ code, district }) => behind.has(code) && districts.has(district))
}

function namedText({ voice }: Scene, units: readonly Unit[]): string[] {
  return units.length === 0 ? [] : [voice.t('pace.overdue.named', { names: namesText(voice.list, units) })]
}

/** Acts that bind the cohort and that the state can know: issued by the last day that it may be of. */
function actsOf({ scene: { snapshot }, press }: Case): Act[] {
  const { programme: { acts = [] }, asOf } = snapshot
  return acts.filter(({ cohorts, on }) => (cohorts?.includes(press.cohort.id) ?? true) && firstDay(on) <= lastDay(asOf))
}

function announcedText(matter: Case): string {
  const { scene, press, authority } = matter
  const { voice } = scene
  const { announced } = pressedUnder(scene, press, authority)
  const named = namedAtGoal(scene, press, authority)
  const places = { ...wordsOf(matter), n: spoken(voice, announced), count: announced.atMost, names: namesText(voice.list, named) }
  if (announced.atMost === 0) return voice.t('document.letter.announcedNone', places)
  if (named.length === 0) return voice.t('document.letter.announcedUnnamed', places)
  return voice.t(isExact(announced) && announced.atLeast === named.length ? 'document.letter.announced' : 'document.letter.announcedSome', places)
}

/** Of the units among which some remain, how many do not: a list of seven names five. */
function restText({ voice }: Scene, { unnamed }: Late): string[] {
  return unnamed.flatMap(({ size, pool }) => {
    const rest = pool.length - size.atLeast
    return isExact(size) && rest > 0 ? [voice.t('document.letter.rest', { n: voice.count(rest), count: rest, pool: voice.count(pool.length) })] : []
  })
}

/** At which step those that remain stand, where it is one and known of all. */
function standText(matter: Case, entries: readonly Entry[]): string[] {
  const { scene, press, authority } = matter
  const { programme: { road, rolledOut, goal } } = scene.snapshot
  const behind = entries.filter(({ reach }) => reach.atLeast >= rolledOut && reached(reach, goal) === 'no')
  const steps = new Set(behind.map(({ reach }) => (reach.atLeast === reach.atMost ? reach.atLeast : -1)))
  const [position = -1] = steps
  const step = steps.size === 1 ? road[position] : undefined
  const { remaining } = pressedUnder(scene, press, authority)
  return step ? [scene.voice.t('document.letter.stand', { ...wordsOf(matter), step: scene.voice.say(step.name), count: remaining.atMost })] : []
}

/** The deadline, and what is asked. */
function requests(matter: Case): Block[] {
  const { scene, press, authority } = matter
  const { voice } = scene
  const passed = hasPassed(matter)
  const words = { ...wordsOf(matter), cites: citesText(scene, press.cohort.dueCites), left: timeText(voice, press.left) }
  const open = lateOf(scene, press, authority).unnamed.length > 0
  const overdue = otherOverdue(matter).map(({ cohort }) => voice.t('pace.overdue.ask', { ...words, cohort: inside(voice.say(cohort.name)), date: voice.dated(cohort.dueBefore) }))
  return [
    paragraph('text', voice.t(passed ? 'document.letter.duePassed' : 'document.letter.due', words)),
    paragraph('text', voice.t('document.letter.ask', words)),
    paragraph('item', voice.t(passed ? 'pace.overdue.ask' : 'document.letter.askUrge', words)),
    ...overdue.map((text) => paragraph('item', text)),
    ...(open ? [paragraph('item', voice.t('document.letter.askNames', words))] : []),
    paragraph('item', voice.t('document.letter.askReport', words)),
    // A signature does not stand on a page by itself.
    { ...paragraph('text', voice.t('document.letter.close', words)), next: true },
  ]
}
