import { capital, unitName } from '#i18n/naming.ts'
import type { Gap, Membership } from '#model/snapshot.ts'
import { goalStated } from '#model/told.ts'
import { countOf, queryOf } from '#stats/answer.ts'
import type { Scope } from '#stats/ask.ts'
import type { Addend } from '#stats/step.ts'
import type { Scene } from './scene.ts'
import { cohortName, inside, nameOf, terms } from './terms.ts'
import { untoldHaveBegun } from './untold.ts'

/** What a scope counts, and of which units: "Còn lại · Đợt 2017 · TP. Phan Thiết". */
export function scopeTitle(scene: Scene, scope: Scope): string {
  return [whatOf(scene, scope), ...whereOf(scene, scope)].join(' · ')
}

/** The same for a reader who sees nothing around it: "Đơn vị đã triển khai, chưa công bố · Đợt 2017 · TP. Phan Thiết". */
export function fullTitle(scene: Scene, scope: Scope): string {
  return [meaningOf(scene, scope), ...whereOf(scene, scope)].join(' · ')
}

/** The state of the units that a scope counts, in a few words. */
export function whatOf(scene: Scene, scope: Scope): string {
  return said(scene, scope, 'what')
}

/** The same, so that it can stand in a sentence. */
export function meaningOf(scene: Scene, scope: Scope): string {
  return said(scene, scope, 'meaning')
}

function said(scene: Scene, scope: Scope, how: 'what' | 'meaning'): string {
  const { from, to, told, reach } = scope
  const { voice, snapshot } = scene
  const { rolledOut, goal, road } = snapshot.programme
  const words = terms(scene)
  const name = (position: number): string => {
    const step = road[position]
    return step ? voice.say(step.name) : ''
  }
  if (reach) {
    const step = reach.atLeast === reach.atMost ? road[reach.atLeast] : undefined
    const known = step && voice.t(`trail.${how}.known`, { clause: voice.say(step.clause) })
    return known ? capital(known) : voice.t(`trail.${how}.knownOpen`)
  }
  if (told === false) return voice.t(`trail.${how}.${untoldHaveBegun(scene, scope) ? 'untold' : 'untoldAny'}`, words)
  if (told) return voice.t(`trail.${how}.told`, words)
  if (from === undefined && to === undefined) return voice.t(`trail.${how}.size`, words)
  if (from === rolledOut && to === undefined) return voice.t(`trail.${how}.rolledOut`)
  if (from === goal && to === undefined) return voice.t(`trail.${how}.announced`, words)
  if (from === rolledOut && to === goal - 1) return voice.t(`trail.${how}.remaining`, words)
  return voice.t(`trail.${how}.between`, { from: name(from ?? 0), to: name(to ?? road.length - 1) })
}

/** The group that a scope is about: cohort or gap, who answers, kind, place. */
export function whereOf(scene: Scene, { cohorts, begun, gap, authorities, kind, area, unit }: Scope): string[] {
  const { voice, snapshot } = scene
  const { programme, register, gaps } = snapshot
  const found = gaps.find(({ id }) => id === gap)
  const offices = programme.authorities.filter(({ id }) => authorities?.includes(id))
  const [office] = offices
  const named = register.units.find(({ code }) => code === unit)
  const whole = authorities !== undefined && register.areas.find(({ id }) => id === area)?.parent === undefined
  return [
    ...(cohorts ? [begun === undefined ? voice.list(cohorts.map((id) => cohortName(scene, membershipOf(id)))) : voice.t(begun ? 'figure.cohorts.unstated' : 'trail.scope.outside')] : []),
    ...(found ? [gapName(scene, found)] : []),
    ...(office ? [offices.length === 1 ? voice.say(office.name) : voice.t('trail.scope.authorities', { n: voice.count(offices.length) })] : []),
    ...(kind === undefined ? [] : [capital(kind)]),
    ...(named ? [unitName(named)] : []),
    ...(area === undefined || whole ? [] : [capital(nameOf(scene, area))]),
  ]
}

/** True where no source says of any unit of a scope whether it reached the goal, and the scope asks just that. */
export function isUnstated({ snapshot }: Scene, scope: Scope): boolean {
  const { goal } = snapshot.programme
  const { from, to, ...group } = scope
  if (from !== goal && to !== goal - 1) return false
  return !goalStated(snapshot, queryOf(snapshot, group), countOf(snapshot, { ...group, from: goal }))
}

/** "29 đơn vị đợt 2018"; the rest of a register by its own words. */
export function gapName(scene: Scene, gap: Gap): string {
  const { voice } = scene
  const n = voice.count(gap.size)
  if (gap.rest) return voice.t('trail.entry.rest', { n, count: gap.size })
  if (gap.membership.kind !== 'cohort') return voice.t('trail.entry.gap', { n, count: gap.size })
  return voice.t('trail.gapOf', { n, count: gap.size, cohort: inside(cohortName(scene, gap.membership)) })
}

/** What one amount of a sum is of. */
export function addendName(scene: Scene, addend: Addend): string {
  if (addend.kind === 'membership') return inside(cohortName(scene, addend.membership))
  if (addend.kind === 'area') return nameOf(scene, addend.id)
  if (addend.kind === 'unitKind') return addend.id
  if (addend.kind === 'gap') return gapName(scene, addend.gap)
  return scene.voice.t('trail.named')
}

function membershipOf(id: string): Membership {
  return id === 'outside' || id === 'unstated' ? { kind: id } : { kind: 'cohort', id }
}
