import type { Change } from '#app/address.ts'
import type { View } from '#app/view.ts'

/** Back to where the presentation was put together, with its choice. */
export function leaving({ view }: View): Change {
  return { page: 'briefing', slide: undefined, view: view.filter((flag) => flag !== 'notes' && flag !== 'dark') }
}
