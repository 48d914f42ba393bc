import type { Roll } from '#figures/roll.ts'
import { codesIn, rootOf, type Area, type Register } from '#model/register.ts'
import { facets, noFilter, type Facet, type Filter, type Notice, type View } from './view.ts'

/** Where a view stands in a register. */
export interface Place {
  readonly area: Area
  /** Code of the unit whose details are open. */
  readonly unit?: string
  readonly notices: readonly Notice[]
}

/**
 * The area and unit that an address names; an address of a unit stands at its district with the unit open.
 * A unit outside the named area leads to its own, since a link to a unit must show the unit.
 */
export function placeOf(view: View, register: Register): Place {
  const root = rootOf(register)
  const notices: Notice[] = []
  const named = register.units.find((each) => each.code === view.area)
  const area = register.areas.find((each) => each.id === (named?.district ?? view.area))
  if (view.area !== undefined && !area) notices.push({ key: 'area', value: view.area })

  const unit = view.unit === undefined ? named : register.units.find((each) => each.code === view.unit)
  if (view.unit !== undefined && !unit) notices.push({ key: 'unit', value: view.unit })

  const outside = area && unit && !codesIn(register, area.id).has(unit.code)
  if (outside) notices.push({ key: 'area', value: view.area ?? area.id })
  const stands = outside ? register.areas.find(({ id }) => id === unit.district) : area
  return { area: stands ?? root, ...(unit ? { unit: unit.code } : {}), notices }
}

/** How an address names an area: the root is not written. */
export function addressed(area: Area): string | undefined {
  return area.parent === undefined ? undefined : area.id
}

/** The filter without choices that the list does not offer, each of which is named. */
export function filterIn(filter: Filter, roll: Roll): { readonly filter: Filter; readonly notices: readonly Notice[] } {
  const offered = (facet: Facet, id: string): boolean => roll.filters[facet].some((choice) => choice.id === id)
  const notices = facets.flatMap((facet) =>
    filter[facet].filter((id) => !offered(facet, id)).map((id) => ({ key: 'filter', value: `${facet}:${id}` })),
  )
  if (notices.length === 0) return { filter, notices }
  const kept = <T extends string>(facet: Facet, ids: readonly T[]): readonly T[] => ids.filter((id) => offered(facet, id))
  return {
    filter: {
      ...noFilter,
      status: kept('status', filter.status),
      district: kept('district', filter.district),
      cohort: kept('cohort', filter.cohort),
      authority: kept('authority', filter.authority),
      step: kept('step', filter.step),
    },
    notices,
  }
}
