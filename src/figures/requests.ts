import { isExact } from '#model/interval.ts'
import type { Authority } from '#model/programme.ts'
import { within } from '#model/register.ts'
import { membershipId } from '#model/snapshot.ts'
import { domain } from '#stats/authority.ts'
import { plain } from './bookScene.ts'
import type { Scene } from './scene.ts'
import { standings, type Standing } from './standing.ts'

/** What is asked of an authority: its units in the order in which they are asked of, and those of them of which something is not stated. */
export interface Request {
  readonly authority: Authority
  readonly units: readonly Standing[]
  readonly open: readonly Standing[]
}

/** The authorities that answer for units of the area and can be asked something: cohort or step of some unit is not stated. */
export function requestsOf(asked: Scene): Request[] {
  const scene = plain(asked)
  const { register, programme } = scene.snapshot
  const here = within(register, asked.area)
  return programme.authorities
    .filter((authority) => [...domain(register, authority)].some((id) => here.has(id)))
    .map((authority) => requestTo(scene, authority))
    .filter(({ open }) => open.length > 0)
}

function requestTo(scene: Scene, authority: Authority): Request {
  const { register } = scene.snapshot
  const districts = domain(register, authority)
  const all = standings(scene)
  const own = register.units.flatMap(({ code, district }) => (districts.has(district) ? (all.get(code) ?? []) : []))
  const open = own.filter(isOpen)
  const known = new Set(open)
  // The fewer units a group may be of, the more is already known of each.
  return { authority, units: [...open.toSorted((a, b) => poolOf(a) - poolOf(b)), ...own.filter((each) => !known.has(each))], open }
}

/** Whether cohort or step of a unit is not stated, nor follows from what is. */
function isOpen({ fact, chances }: Standing): boolean {
  if (fact) return !isExact(fact.reach) || fact.membership.kind === 'unstated'
  const answers = new Set(chances.map(({ gap }) => (isExact(gap.reach) && gap.membership.kind !== 'unstated' ? `${gap.reach.atLeast} ${membershipId(gap.membership)}` : '')))
  return answers.size !== 1 || answers.has('')
}

function poolOf({ chances }: Standing): number {
  return Math.min(...chances.filter(({ gap }) => !gap.rest).map(({ pool }) => pool.length), Number.MAX_SAFE_INTEGER)
}
