import { exactly, isExact, type Interval } from '#model/interval.ts'
import { membershipId, type Membership, type Reach } from '#model/snapshot.ts'
import type { Ask, Term } from '#stats/ask.ts'
import { sameMembership, tally } from '#stats/tally.ts'
import { gapLook } from './gapLook.ts'
import { blank, solid } from './look.ts'
import type { Look } from './figure.ts'
import type { Scene } from './scene.ts'
import { cohortName, inside } from './terms.ts'

/** One class of units of which the same is known. */
export interface Class {
  readonly id: string
  readonly look: Look
  /** What is said of them: "đã công bố", "đợt 2018, nguồn không nêu tình trạng". */
  readonly name: string
  /** "14 đã công bố". */
  readonly label: string
  readonly size: Interval
  /** Units drawn to scale: at least so many. */
  readonly drawn: number
  /** What `drawn` answers. */
  readonly ask: Ask
}

/** All units of the scene's area by what is known of them; the classes' `drawn` add up to the area's size. */
export function classesOf(scene: Scene): readonly Class[] {
  const { snapshot, area, voice } = scene
  const { programme } = snapshot
  const kinds: { membership: Membership; reach: Reach }[] = []
  for (const entry of [...snapshot.facts, ...snapshot.gaps]) {
    if (!kinds.some((kind) => alike(kind, entry))) kinds.push(entry)
  }
  const classes = kinds
    .map((kind): Class & { kind: { reach: Reach } } => {
      const size = tally(snapshot, { area, entry: (entry) => alike(kind, entry) }).size
      const name = className(scene, kind)
      return {
        id: `${kind.reach.atLeast}-${kind.reach.atMost}-${membershipId(kind.membership)}`,
        look: isExact(kind.reach) ? solid(programme, kind.reach.atLeast) : gapLook(scene, kind),
        name,
        label: voice.t('figure.strip.segment', { n: voice.interval(size), name: inside(name) }),
        size,
        drawn: size.atLeast,
        ask: {
          kind: 'count', end: 'atLeast',
          scope: { area, reach: kind.reach, ...(isExact(kind.reach) ? {} : { cohorts: [membershipId(kind.membership)] }) },
        },
        kind,
      }
    })
    .filter((each) => each.size.atMost > 0)
    .toSorted((a, b) => rank(b.kind.reach) - rank(a.kind.reach) || b.kind.reach.atMost - a.kind.reach.atMost)
    .map(({ kind: _, ...rest }) => rest)
  const total = tally(snapshot, { area }).size.atLeast
  const open = total - classes.reduce((sum, each) => sum + each.drawn, 0)
  if (open === 0) return classes
  const name = voice.t('figure.strip.open')
  return [
    ...classes,
    {
      id: 'open', look: blank, name, size: exactly(open), drawn: open,
      label: voice.t('figure.strip.segment', { n: voice.count(open), name: inside(name) }),
      ask: {
        kind: 'sum', what: 'open', group: { area },
        terms: [{ sign: 1, end: 'atLeast', scope: { area } }, ...classes.flatMap(({ ask }): Term[] => (ask.kind === 'count' ? [{ sign: -1, end: 'atLeast', scope: ask.scope }] : []))],
      },
    },
  ]
}

/** Known before not known, far along the road before near its beginning, outside last. */
function rank(reach: Reach): number {
  if (reach.atLeast === reach.atMost) return reach.atLeast === 0 ? -2 : 100 + reach.atLeast
  return reach.atLeast === 0 ? -1 : reach.atLeast
}

/** Units at one known step are one class whatever their cohort; unknown steps are told apart by cohort. */
function alike(a: { membership: Membership; reach: Reach }, b: { membership: Membership; reach: Reach }): boolean {
  if (a.reach.atLeast !== b.reach.atLeast || a.reach.atMost !== b.reach.atMost) return false
  return isExact(a.reach) || sameMembership(a.membership, b.membership)
}

function className(scene: Scene, kind: { membership: Membership; reach: Reach }): string {
  const { voice, snapshot } = scene
  const step = isExact(kind.reach) ? snapshot.programme.road[kind.reach.atLeast] : undefined
  if (step) return voice.say(step.clause)
  if (kind.membership.kind === 'unstated') return voice.t('figure.common.unstated')
  return voice.t('figure.strip.untold', { cohort: cohortName(scene, kind.membership) })
}
