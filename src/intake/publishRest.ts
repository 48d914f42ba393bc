import { restId } from '#compile/rest.ts'
import type { Programme } from '#model/programme.ts'
import type { Register } from '#model/register.ts'
import type { Fact, Gap } from '#model/snapshot.ts'

/** Units of which nothing is said, wherever no unit is named: anything is possible of them. */
export function openRest({ register, programme, facts }: { readonly register: Register; readonly programme: Programme; readonly facts: readonly Fact[] }): Gap {
  const named = new Set(facts.map(({ unit }) => unit))
  const districts = new Set(register.units.filter(({ code }) => !named.has(code)).map(({ district }) => district))
  return {
    kind: 'gap', id: restId, size: 0, places: [...districts].map((district) => ({ district, atLeast: 0 })),
    membership: { kind: 'unstated' }, reach: { atLeast: 0, atMost: programme.goal }, cites: [], method: 'subtracted', rest: true,
  }
}
