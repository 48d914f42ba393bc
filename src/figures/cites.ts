import type { Voice } from '#i18n/voice.ts'
import { count } from '#model/count.ts'
import type { Cite } from '#model/programme.ts'
import { unitsIn } from '#model/register.ts'
import { domain } from '#stats/authority.ts'
import type { Entry, Source } from '#model/snapshot.ts'
import type { Scene } from './scene.ts'

/** "Sở KH&CN Bình Thuận, tháng 8/2018, đoạn 4, 5": one item a source. */
export function citesText({ snapshot, catalogue, voice }: Scene, cites: readonly Cite[]): string {
  const bySource = new Map<string, Set<number>>()
  for (const cite of cites) bySource.set(cite.source, (bySource.get(cite.source) ?? new Set()).add(cite.paragraph))
  return [...bySource]
    .map(([id, paragraphs]) =>
      voice.t('figure.common.cite', {
        source: sourceName(voice, [...snapshot.sources, ...(catalogue.sources ?? [])].find((source) => source.id === id), id),
        count: paragraphs.size,
        paragraphs: [...paragraphs].toSorted((a, b) => a - b).join(', '),
      }),
    )
    .join('; ')
}

/** "Nguồn: …." over the cites of entries. */
export function sourceLine(scene: Scene, cites: readonly Cite[]): string {
  const { voice } = scene
  return voice.t('figure.common.source', { list: citesText(scene, cites) || voice.t('figure.common.noPlace') })
}

/** The source line of a figure, and the places that it names. */
export function sourced(scene: Scene, cites: readonly Cite[]): { readonly source: string; readonly cites: readonly Cite[] } {
  return { source: sourceLine(scene, cites), cites }
}

/** Cites of every entry that may lie in the scene's area. */
export function entryCites({ snapshot, area }: Scene, test: (entry: Entry) => boolean = () => true): Cite[] {
  const here = new Set(unitsIn(snapshot.register, area).map(({ code }) => code))
  const facts = snapshot.facts.filter((fact) => here.has(fact.unit) && test(fact))
  const gaps = snapshot.gaps.filter((gap) => test(gap) && count(snapshot, { area, entry: (entry) => entry === gap }).atMost > 0)
  return [...facts, ...gaps].flatMap((entry) => [...entry.cites])
}

/** Where it is stated who answers for the units of the scene's area. */
export function servingCites({ snapshot, area }: Scene): Cite[] {
  const { programme, register } = snapshot
  const here = new Set(unitsIn(register, area).map(({ district }) => district))
  return programme.authorities.filter((each) => [...domain(register, each)].some((id) => here.has(id))).flatMap((each) => [...each.cites])
}

/** Where the list of units is published, from which names, areas and sizes come. */
export function registerCites({ snapshot }: Scene): readonly Cite[] {
  return snapshot.register.cites ?? []
}

function sourceName(voice: Voice, source: Source | undefined, id: string): string {
  return source ? voice.say(source.short) : id
}
