import { unitName } from '#i18n/naming.ts'
import type { Unit } from '#model/register.ts'
import type { Late } from './late.ts'
import type { Scene } from './scene.ts'
import { inside } from './terms.ts'

/** Who remains, in one clause: by name, or how many, not named, among which. `n` is how many they are in all. */
export function lateText({ voice }: Scene, { named, unnamed }: Late, n: string): string {
  const parts = [
    ...(named.length > 0 ? [voice.t('document.late.named', { n: voice.count(named.length), count: named.length, names: namesText(voice.list, named) })] : []),
    ...unnamed.map(({ size, pool }) =>
      voice.t('document.late.unnamed', { n: voice.interval(size), count: size.atMost, pool: voice.count(pool.length), names: namesText(voice.list, pool) }),
    ),
  ]
  const [only] = parts
  return parts.length === 1 && only ? only : voice.t('document.late.both', { n, parts: parts.join('; ') })
}

/** Units inside a sentence: "phường Phú Hài, xã Thiện Nghiệp và xã Tiến Thành". */
export function namesText(list: (items: readonly string[]) => string, units: readonly Unit[]): string {
  return list(units.map((unit) => inside(unitName(unit))))
}
