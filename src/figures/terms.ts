import { areaName, capital } from '#i18n/naming.ts'
import type { Params, Voice } from '#i18n/voice.ts'
import { isExact, type Interval } from '#model/interval.ts'
import { precision, type Moment } from '#model/moment.ts'
import type { Programme } from '#model/programme.ts'
import { rootOf, type Area } from '#model/register.ts'
import type { Entry, Membership } from '#model/snapshot.ts'
import type { Ask } from '#stats/ask.ts'
import type { Cell, Column } from './figure.ts'
import type { Scene } from './scene.ts'

/** The words of the programme that sentences take as placeholders. */
export function terms({ snapshot, voice }: Scene): Params {
  return glossaryTerms(voice, snapshot.programme)
}

/** The same where no state is at hand. */
export function glossaryTerms(voice: Voice, { glossary }: Programme): Params {
  return Object.fromEntries(Object.entries(glossary).map(([key, words]) => [key, voice.say(words)]))
}

/** The area on whose page the scene stands. */
export function areaOf(scene: Scene): Area {
  return scene.snapshot.register.areas.find((area) => area.id === scene.area) ?? rootOf(scene.snapshot.register)
}

export function atRoot(scene: Scene): boolean {
  return areaOf(scene).parent === undefined
}

/** "TP. Phan Thiết". */
export function nameOf({ snapshot }: Scene, id: string): string {
  const area = snapshot.register.areas.find((each) => each.id === id)
  return area ? areaName(snapshot.programme, area) : id
}

/** A name that stands at the head of a sentence, inside one: "đợt 2017". */
export function inside(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}

export function cohortName({ snapshot, voice }: Scene, membership: Membership): string {
  if (membership.kind === 'outside') return voice.t('figure.common.outside')
  if (membership.kind === 'unstated') return voice.t('figure.common.unstated')
  const cohort = snapshot.programme.cohorts.find((each) => each.id === membership.id)
  return cohort ? capital(voice.say(cohort.name)) : membership.id
}

/** The step, or the two steps between which it lies. */
export function reachText({ snapshot, voice }: Scene, reach: Entry['reach']): string {
  const { road } = snapshot.programme
  const name = (position: number): string => {
    const step = road[position]
    return step ? voice.say(step.name) : ''
  }
  if (reach.atLeast === reach.atMost) return name(reach.atLeast)
  if (reach.atLeast === 0 && reach.atMost === road.length - 1) return voice.t('figure.common.unstated')
  return voice.t('figure.common.between', { from: name(reach.atLeast), to: name(reach.atMost) })
}

/** A count for a cell: its value is a number where it is known, an interval where not. */
export function counted(voice: Voice, interval: Interval, ask?: Ask): Cell {
  return { value: isExact(interval) ? interval.atLeast : interval, text: voice.interval(interval), ...(ask ? { ask } : {}) }
}

/** An interval inside a sentence: "từ 14 đến 63". */
export function spoken(voice: Voice, interval: Interval): string {
  if (isExact(interval)) return voice.interval(interval)
  return voice.t('figure.common.fromTo', { from: voice.count(interval.atLeast), to: voice.count(interval.atMost) })
}

/** Nothing is stated; what was asked leads to what arithmetic leaves open. */
export function unstated(voice: Voice, ask?: Ask): Cell {
  return { text: voice.t('figure.common.unstated'), ...(ask ? { ask } : {}) }
}

export function textCell(text: string): Cell {
  return { value: text, text }
}

/** A column of counts that may be intervals, with the names of its two ends for machines. */
export function intervalColumn<K extends string>(voice: Voice, key: K, name: string): Column<K> {
  return {
    key, name, kind: 'interval',
    ends: { atLeast: voice.t('figure.common.atLeast', { name }), atMost: voice.t('figure.common.atMost', { name }) },
  }
}

/** "tháng 8/2018" in a sentence; a year or a month says that it has no day. */
export function asOfText({ snapshot, voice }: Scene): string {
  return voice.dated(snapshot.asOf)
}

export function hasNoDay(moment: Moment): boolean {
  return precision(moment) !== 'day'
}
