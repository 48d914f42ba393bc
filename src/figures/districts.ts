import { capital } from '#i18n/naming.ts'
import { isExact } from '#model/interval.ts'
import { childrenOf, unitsIn, within } from '#model/register.ts'
import { tally } from '#stats/tally.ts'
import type { Cite } from '#model/programme.ts'
import type { Gap } from '#model/snapshot.ts'
import { completionGrid, completionMark, type Bar, type CompletionKey } from './completion.ts'
import type { BarsMark, Figure } from './figure.ts'
import { pressOf } from './press.ts'
import type { Scene } from './scene.ts'
import { stampOf } from './stamp.ts'
import { entryCites, registerCites, sourced } from './cites.ts'
import { areasText, childLevel } from './levels.ts'
import { readingNotes } from './reading.ts'
import { asOfText, cohortName, inside, nameOf, spoken, terms } from './terms.ts'

/** Completion by the areas under the page's own; by kind of unit where it has none under it. */
export function districts(scene: Scene): Figure<CompletionKey, BarsMark<CompletionKey>> {
  const { voice, snapshot, area } = scene
  const children = childrenOf(snapshot.register, area)
  const rows = children.length > 0 ? ordered(scene, children.map((child) => barOf(scene, child.id))) : byKind(scene)
  const spanning = children.length > 0 ? brackets(scene) : []
  const bars = [...rows, ...spanning]
  const column = { key: 'name', name: children.length > 0 ? capital(childLevel(scene)) : voice.t('figure.districts.kind'), kind: 'text', lang: 'vi' } as const
  return {
    id: 'districts',
    slug: voice.t(children.length > 0 ? 'figure.districts.slug' : 'figure.districts.slugKind'),
    title: title(scene),
    subtitle: capital(voice.t(children.length > 0 ? `figure.districts.subtitle.${scene.measure}` : `figure.districts.subtitleKind.${scene.measure}`, { ...terms(scene), level: childLevel(scene) })),
    grid: completionGrid(scene, column, bars),
    mark: completionMark(
      scene,
      [
        { id: 'rows', title: '', bracket: false, rows: rows.map(({ id }) => id) },
        ...(spanning.length > 0
          ? [{ id: 'spanning', title: voice.t('figure.districts.spanning', { level: childLevel(scene) }), bracket: true, rows: spanning.map(({ id }) => id) }]
          : []),
      ],
      bars,
    ),
    notes: notes(scene, spanning),
    ...sourced(scene, districtCites(scene)),
    stamp: stampOf(scene),
  }
}

/** Where its cells are stated: what is known of the units, and how many each area has. */
export function districtCites(scene: Scene): readonly Cite[] {
  return [...entryCites(scene), ...registerCites(scene)]
}

function barOf(scene: Scene, id: string): Bar {
  return { id, kind: 'plain', name: nameOf(scene, id), scope: { area: id }, tally: tally(scene.snapshot, { area: id }) }
}

function ordered({ order }: Scene, bars: readonly Bar[]): readonly Bar[] {
  if (order === 'official') return bars
  return bars.toSorted(
    (a, b) => b.tally.remaining.atLeast - a.tally.remaining.atLeast || b.tally.remaining.atMost - a.tally.remaining.atMost,
  )
}

function byKind(scene: Scene): Bar[] {
  const { snapshot, area } = scene
  const here = unitsIn(snapshot.register, area)
  return [...new Set(here.map(({ kind }) => kind))].map((kind) => ({
    id: `kind-${kind}`,
    kind: 'plain',
    name: capital(kind),
    scope: { area, kind },
    tally: tally(snapshot, { units: new Set(here.filter((unit) => unit.kind === kind).map(({ code }) => code)) }),
  }))
}

/** Gaps that lie in more than one of the children: they are counted whole, and not divided. */
function brackets(scene: Scene): Bar[] {
  const { snapshot, area, voice } = scene
  return spanningGaps(scene).map((gap) => ({
    id: `gap-${gap.id}`,
    kind: 'bracket',
    name: voice.t('figure.districts.bracket', {
      count: gap.size,
      n: voice.interval(tally(snapshot, { area, entry: (entry) => entry === gap }).size),
      cohort: inside(cohortName(scene, gap.membership)),
      places: areasText(scene, gap.places.map(({ district }) => district)),
    }),
    scope: { area, gap: gap.id },
    tally: tally(snapshot, { area, entry: (entry) => entry === gap }),
  }))
}

function spanningGaps(scene: Scene): Gap[] {
  const { snapshot, area } = scene
  const children = childrenOf(snapshot.register, area).map(({ id }) => within(snapshot.register, id))
  // The rest is no statement of a source about places, and a cohort that has not begun no news; both stand with the cohorts.
  return snapshot.gaps.filter(
    (gap) => !gap.rest && gap.reach.atMost >= snapshot.programme.rolledOut && children.filter((inside) => gap.places.some(({ district }) => inside.has(district))).length > 1,
  ).toSorted((a, b) => a.places.length - b.places.length || b.reach.atMost - a.reach.atMost)
}

function title(scene: Scene): string {
  const { voice, snapshot, area } = scene
  const press = pressOf(scene)
  const whole = tally(snapshot, { area })
  if (press?.tally.announcedStated && press.tally.remaining.atLeast > 0 && isExact(press.tally.remaining) && press.places.length > 0) {
    const all = press.places.every((place) => isExact(place.tally.remaining))
    if (all) {
      return voice.t('figure.districts.title', {
        ...terms(scene), n: voice.count(press.tally.remaining.atLeast), count: press.tally.remaining.atLeast,
        cohort: inside(voice.say(press.cohort.name)),
        places: voice.list(press.places.map((place) => nameOf(scene, place.area))),
      })
    }
  }
  return voice.t(whole.announcedStated ? 'figure.districts.titleCounts' : 'figure.districts.titleUnstated', {
    ...terms(scene), n: spoken(voice, whole.announced), total: spoken(voice, whole.size), place: capital(nameOf(scene, area)), asOf: asOfText(scene), count: whole.announced.atMost,
  })
}

function notes(scene: Scene, spanning: readonly Bar[]): string[] {
  const { voice, snapshot, area } = scene
  const open = !isExact(tally(snapshot, { area }).announced)
  return [
    ...(open ? [voice.t('figure.districts.noteBounds', terms(scene))] : []),
    ...(spanning.length > 0 ? [voice.t('figure.districts.noteSpanning', { level: childLevel(scene) })] : []),
    ...(open ? readingNotes(scene, [area, ...childrenOf(snapshot.register, area).map(({ id }) => id)].map((id) => ({ area: id }))) : []),
  ]
}
