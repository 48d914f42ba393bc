import { rootOf, within } from '#model/register.ts'
import type { Authority } from '#model/programme.ts'
import { domain } from '#stats/authority.ts'
import { urgedOf } from './late.ts'
import { overdueOf } from './overdue.ts'
import { pressIn, pressOf, type Press } from './press.ts'
import type { Scene } from './scene.ts'

/** One to whom there is a letter to write, and the cohort that it is about. */
export interface Addressee {
  readonly authority: Authority
  readonly press: Press
}

/**
 * The managing authorities to which there is a letter to write: those that answer for units of the area, and of whose
 * units some certainly remain, of the cohort that the deadline presses, else of the one that is overdue longest.
 */
export function addresseesOf(scene: Scene): Addressee[] {
  const { register, programme } = scene.snapshot
  const whole = wholeOf(scene)
  const press = pressOf(whole)
  const urged = press ? urgedOf(whole, press) : []
  const here = within(register, scene.area)
  return programme.authorities
    .filter((authority) => [...domain(register, authority)].some((id) => here.has(id)))
    .flatMap((authority) => {
      if (press && urged.includes(authority)) return [{ authority, press }]
      const [longest] = overdueOf(whole, { authorities: [authority.id] })
      const passed = longest && pressIn(whole, longest.cohort)
      return passed?.authorities.includes(authority.id) ? [{ authority, press: passed }] : []
    })
}

/** How a letter addresses an authority: in full, where the programme gives its full name. */
export function addressed({ voice }: Scene, { full, name }: Authority): string {
  return voice.say(full ?? name)
}

/** The scene of the whole register: an authority answers for all of its units, whatever area the reader looks at. */
export function wholeOf(scene: Scene): Scene {
  return { ...scene, area: rootOf(scene.snapshot.register).id }
}
