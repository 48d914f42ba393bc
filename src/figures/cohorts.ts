import { capital } from '#i18n/naming.ts'
import { isExact } from '#model/interval.ts'
import type { Entry } from '#model/snapshot.ts'
import type { Scope } from '#stats/ask.ts'
import { tally, type Group } from '#stats/tally.ts'
import { completionGrid, completionMark, type Bar, type CompletionKey } from './completion.ts'
import type { BarsMark, Figure } from './figure.ts'
import { pressOf } from './press.ts'
import type { Scene } from './scene.ts'
import { stampOf } from './stamp.ts'
import { entryCites, sourced } from './cites.ts'
import { readingNotes } from './reading.ts'
import { asOfText, inside, nameOf, spoken, terms } from './terms.ts'

/** Completion by cohort, and the units in none. */
export function cohorts(scene: Scene): Figure<CompletionKey, BarsMark<CompletionKey>> {
  const { voice } = scene
  const bars = barsOf(scene)
  return {
    id: 'cohorts',
    slug: voice.t('figure.cohorts.slug'),
    title: title(scene),
    subtitle: capital(voice.t(`figure.cohorts.subtitle.${scene.measure}`, terms(scene))),
    grid: completionGrid(scene, { key: 'name', name: voice.t('figure.column.cohort'), kind: 'text' }, bars),
    mark: completionMark(scene, [{ id: 'rows', title: '', bracket: false, rows: bars.map(({ id }) => id) }], bars),
    notes: notes(scene, bars),
    ...sourced(scene, entryCites(scene)),
    stamp: stampOf(scene),
  }
}

function barsOf(scene: Scene): Bar[] {
  const { snapshot, voice, area } = scene
  const bar = (id: string, name: string, scope: Scope, group: Pick<Group, 'cohort' | 'entry'>): Bar => ({
    id, kind: 'plain', name, scope: { area, ...scope }, tally: tally(snapshot, { area, ...group }),
  })
  const { rolledOut, cohorts: all, road } = snapshot.programme
  const begun = all.map((cohort) => bar(cohort.id, capital(voice.say(cohort.name)), { cohorts: [cohort.id] }, { cohort: cohort.id })).filter((each) => each.tally.rolledOut.atMost > 0)
  const shown = new Set(begun.map(({ id }) => id))
  const elsewhere = (entry: Entry): boolean => entry.membership.kind !== 'cohort' || !shown.has(entry.membership.id)
  const others = [...all.map(({ id }) => id).filter((id) => !shown.has(id)), 'outside', 'unstated']
  const [none] = road
  return [
    ...begun,
    // A cohort that has not begun stands with those that are in none.
    bar('none', none ? voice.say(none.name) : '', { cohorts: others, begun: false }, { entry: (entry) => elsewhere(entry) && entry.reach.atMost < rolledOut }),
    bar('unstated', voice.t('figure.cohorts.unstated'), { cohorts: others, begun: true }, { entry: (entry) => elsewhere(entry) && entry.reach.atMost >= rolledOut }),
  ].filter((each) => each.tally.size.atMost > 0)
}

function title(scene: Scene): string {
  const { voice } = scene
  const press = pressOf(scene)
  if (press?.tally.announcedStated) {
    return voice.t('figure.cohorts.title', {
      ...terms(scene), cohort: capital(voice.say(press.cohort.name)), count: press.tally.size.atMost,
      a: spoken(voice, press.tally.announced), b: spoken(voice, press.tally.size),
    })
  }
  return voice.t('figure.cohorts.titleUnstated', { ...terms(scene), place: capital(nameOf(scene, scene.area)), asOf: asOfText(scene) })
}

function notes(scene: Scene, bars: readonly Bar[]): string[] {
  const { voice } = scene
  const silent = bars.filter(({ tally: each }) => !each.announcedStated && !isExact(each.announced))
  return [
    ...(silent.length > 0
      ? [voice.t('figure.cohorts.noteSilent', { ...terms(scene), asOf: asOfText(scene), list: voice.either(silent.map(({ name }) => inside(name))) })]
      : []),
    ...(bars.some(({ tally: each }) => !isExact(each.size)) ? [voice.t('figure.cohorts.noteSize'), ...readingNotes(scene)] : []),
  ]
}
