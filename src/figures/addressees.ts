import { rootOf, within } from '#model/register.ts'
import type { Authority } from '#model/programme.ts'
import { domain } from '#stats/authority.ts'
import { urgedOf } from './late.ts'
import { pressOf } from './press.ts'
import type { Scene } from './scene.ts'

/** The managing authorities to which there is a letter to write: those that answer for units of the area, and of whose units some certainly remain. */
export function addresseesOf(scene: Scene): Authority[] {
  const { register } = scene.snapshot
  const whole = wholeOf(scene)
  const press = pressOf(whole)
  const here = within(register, scene.area)
  return press ? urgedOf(whole, press).filter((authority) => [...domain(register, authority)].some((id) => here.has(id))) : []
}

/** The scene of the whole register: an authority answers for all of its units, whatever area the reader looks at. */
export function wholeOf(scene: Scene): Scene {
  return { ...scene, area: rootOf(scene.snapshot.register).id }
}
