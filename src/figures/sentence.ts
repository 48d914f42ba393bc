import { capital, unitName } from '#i18n/naming.ts'
import { isExact } from '#model/interval.ts'
import { membersStated } from '#model/told.ts'
import type { Ink } from '#model/programme.ts'
import { tally } from '#stats/tally.ts'
import { chances } from '#stats/candidates.ts'
import { overdueTexts } from './overdue.ts'
import { isSettled, pressOf, type Press } from './press.ts'
import type { Scene } from './scene.ts'
import { asOfText, atRoot, inside, nameOf, spoken, terms } from './terms.ts'

/** What the page says first. */
export interface Finding {
  readonly sentence: string
  /** The same sentence in pieces; a piece with an ink names what that colour stands for in the drawings. */
  readonly pieces: readonly { readonly text: string; readonly ink?: Ink }[]
  readonly under: string
}

/** The page's first sentence and the line under it: the finding, from the data, in whole sentences. */
export function sentenceOf(scene: Scene): Finding {
  const press = pressOf(scene)
  const sentence = [rollout(scene), press ? cohort(scene, press) : overall(scene)].join(' ')
  return {
    sentence,
    pieces: pieces(scene, sentence, press),
    under: [...overdueTexts(scene), ...(press ? deadline(scene, press) : []), ...elsewhere(scene, press)].join(' '),
  }
}

function rollout(scene: Scene): string {
  const { voice, snapshot, area } = scene
  const { rolledOut, size } = tally(snapshot, { area })
  return capital(voice.t(atRoot(scene) ? 'figure.sentence.rolledOut' : 'figure.sentence.rolledOutIn', {
    ...terms(scene),
    count: rolledOut.atMost,
    n: spoken(voice, rolledOut),
    total: voice.count(size.atMost),
    place: nameOf(scene, area),
  }))
}

function cohort(scene: Scene, press: Press): string {
  const { voice, snapshot } = scene
  const { size, announced, remaining } = press.tally
  const name = capital(voice.say(press.cohort.name))
  const places = {
    ...terms(scene),
    asOf: asOfText(scene),
    cohort: name,
    cohortInside: inside(name),
    a: spoken(voice, announced),
    b: spoken(voice, size),
    r: spoken(voice, remaining),
    count: remaining.atMost,
  }
  if (isOpen(scene, press)) return voice.t(size.atLeast === 0 ? 'figure.sentence.membersUnknown' : announced.atLeast > 0 ? 'figure.sentence.membersOpen' : 'figure.sentence.membersOpenNone', { ...places, a: voice.count(announced.atLeast), b: voice.count(size.atLeast) })
  if (!press.tally.announcedStated) return voice.t('figure.sentence.notStated', places)
  if (remaining.atMost === 0) {
    return voice.t(size.atMost === 1 ? 'figure.sentence.onlyAnnounced' : 'figure.sentence.allAnnounced', places)
  }
  const step = press.step === undefined ? undefined : snapshot.programme.road[press.step]
  if (step && isSettled(press)) return voice.t('figure.sentence.behind', { ...places, ...phrases(scene, press) })
  return voice.t('figure.sentence.announcedSome', places)
}

/** Whether it is not stated of some unit whether it is of the cohort. */
function isOpen({ snapshot, area }: Scene, { cohort: { id } }: Press): boolean {
  return !membersStated(snapshot, { area, cohorts: [id] })
}

/** The two halves of the finding on a cohort that is behind: who got there, and where the others stand. */
function phrases({ snapshot, voice }: Scene, press: Press): { readonly reached: string; readonly late: string } {
  const { size, announced, remaining } = press.tally
  const step = press.step === undefined ? undefined : snapshot.programme.road[press.step]
  return {
    reached: voice.t('figure.sentence.reached', { cohort: inside(voice.say(press.cohort.name)), announced: voice.say(snapshot.programme.glossary.announced), a: spoken(voice, announced), b: spoken(voice, size) }),
    late: voice.t('figure.sentence.late', { r: spoken(voice, remaining), count: remaining.atMost, clause: step ? voice.say(step.clause) : '', step: step ? voice.say(step.name) : '' }),
  }
}

/** Cuts the sentence at its two halves, where it has them. */
function pieces(scene: Scene, sentence: string, press: Press | undefined): Finding['pieces'] {
  const { road, goal } = scene.snapshot.programme
  const [step, end] = [press?.step === undefined ? undefined : road[press.step], road[goal]]
  if (!press || !step || !end) return [{ text: sentence }]
  const { reached, late } = phrases(scene, press)
  const [before, between] = [sentence.indexOf(reached), sentence.indexOf(late)]
  if (before < 0 || between < before + reached.length) return [{ text: sentence }]
  return [
    { text: sentence.slice(0, before) },
    { text: reached, ink: end.ink },
    { text: sentence.slice(before + reached.length, between) },
    { text: late, ink: step.ink },
    { text: sentence.slice(between + late.length) },
  ]
}

function overall(scene: Scene): string {
  const { voice, snapshot, area } = scene
  const { announced, announcedStated, size } = tally(snapshot, { area })
  return capital(voice.t(announcedStated ? 'figure.sentence.announced' : 'figure.sentence.announcedUnstated', {
    ...terms(scene),
    asOf: asOfText(scene),
    n: spoken(voice, announced),
    total: voice.count(size.atMost),
    count: announced.atMost,
  }))
}

function deadline(scene: Scene, press: Press): string[] {
  const { voice } = scene
  const { remaining } = press.tally
  const due = voice.t('figure.sentence.deadline', { date: voice.dated(press.cohort.dueBefore) })
  if (!press.tally.announcedStated || remaining.atMost === 0) return [due]
  const r = { ...terms(scene), cohort: inside(voice.say(press.cohort.name)), r: spoken(voice, remaining), count: remaining.atMost }
  const where =
    press.places.length > 0
      ? [
          capital(voice.t('figure.sentence.where', {
            ...r,
            places: voice.list(
              press.places.map((place) =>
                voice.t('figure.common.nameCount', {
                  name: nameOf(scene, place.area),
                  n: voice.interval(place.tally.remaining),
                }),
              ),
            ),
          })),
        ]
      : []
  return [due, ...where, ...who(scene, press)]
}

/** Who remains: by name, or that the source does not name them, and among which units they are. */
function who(scene: Scene, press: Press): string[] {
  const { voice, snapshot } = scene
  const named = snapshot.register.units.filter((unit) => press.named.includes(unit.code)).map((unit) => inside(unitName(unit)))
  const [gap] = press.gaps
  // A long list belongs into the table.
  const short = named.length > 0 && named.length <= 12
  const byName = short ? [voice.t(gap ? 'figure.sentence.someNamed' : 'figure.sentence.named', { names: voice.list(named), count: named.length })] : []
  if (!gap) return byName
  if (named.length > 0) return [...byName, voice.t('figure.sentence.othersUnnamed')]
  const pool = press.gaps.length === 1 && !atRoot(scene) ? poolOf(scene, gap.id) : []
  if (pool.length === 0) return [voice.t('figure.sentence.unnamed')]
  return [
    voice.t('figure.sentence.among', {
      n: spoken(voice, tally(snapshot, { area: scene.area, entry: (each) => each === gap }).size),
      pool: voice.count(pool.length),
      names: voice.list(pool),
    }),
  ]
}

/** Names of the units of the area among which a gap's units are. */
function poolOf(scene: Scene, gapId: string): string[] {
  const { snapshot, area } = scene
  const { register } = snapshot
  const chance = [...chances(snapshot).values()].flat().find((each) => each.gap.id === gapId)
  const pool = new Set(chance?.pool)
  return register.units.filter((unit) => pool.has(unit.code) && unit.district === area).map((unit) => inside(unitName(unit)))
}

/** What is not stated outside the cohort that the sentence is about. */
function elsewhere(scene: Scene, press: Press | undefined): string[] {
  const { voice, snapshot, area } = scene
  const { announced, untold, announcedStated } = tally(snapshot, { area })
  if (isExact(announced) || (!press && !announcedStated)) return []
  if (press && !press.tally.announcedStated) return []
  return [
    voice.t(snapshot.programme.cohorts.length > 0 ? 'figure.sentence.elsewhere' : 'figure.sentence.elsewherePlain', {
      ...terms(scene),
      n: spoken(voice, announced),
      untold: spoken(voice, untold),
      count: untold.atMost,
    }),
  ]
}
