import type { Part } from '#figures/figure.ts'
import type { Roll } from '#figures/roll.ts'
import type { Voice } from '#i18n/voice.ts'
import { facets, type Filter } from '#app/view.ts'

/** What a reader chose of the list, in words for a file; undefined where nothing is left out. `result` says how many are shown. */
export function partOf(voice: Voice, roll: Roll, { q, filter, result }: { readonly q: string; readonly filter: Filter; readonly result: string }): Part | undefined {
  const sought = q.trim()
  const chosen = facets.filter((facet) => filter[facet].length > 0).map((facet) =>
    voice.t('export.part.chosen', {
      facet: facet === 'status' ? voice.t('export.part.status') : voice.t(`app.roll.facet.${facet}`),
      names: filter[facet].map((id) => roll.filters[facet].find((choice) => choice.id === id)?.name ?? id).join(', '),
    }),
  )
  if (chosen.length === 0 && sought === '') return undefined
  return {
    slug: voice.t('export.part.slug'),
    text: [result, ...chosen, ...(sought === '' ? [] : [voice.t('export.part.sought', { q: sought })])].join(' · '),
  }
}
