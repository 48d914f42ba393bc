import type { Seeds } from '#compile/table.ts'
import { membershipId, type Claim, type Fact, type Gap, type Snapshot } from '#model/snapshot.ts'
import type { Cite, Programme } from '#model/programme.ts'
import { parts, type Moment } from '#model/moment.ts'
import { sameInterval } from '#model/interval.ts'
import { fold } from '#model/fold.ts'
import { sameFact } from './publishKeep.ts'
import type { DraftState } from './publishState.ts'
import type { Draft, DraftSource } from './draft.ts'
import type { Footing } from './footing.ts'
import { cellsOf, oneLine, tableIn, withLine, withTable } from './seedTable.ts'

/** An id that no state ever had: its date, and the next number. */
export function nextId(seeds: Seeds, asOf: Moment): string {
  const folders = [...seeds.keys()].filter((path) => path.includes('/')).map((path) => path.slice(0, path.indexOf('/')))
  const ids = [...['snapshots.csv', 'published.csv'].flatMap((path) => cellsOf(tableIn(seeds, path), 'id')), ...folders]
  const numbers = ids.filter((id) => id.startsWith(`${asOf}.`)).map((id) => Number(id.slice(asOf.length + 1))).filter(Number.isSafeInteger)
  return `${asOf}.${Math.max(0, ...numbers) + 1}`
}

/** The seeds with the new document, and the place in it that new facts cite. The very same document is not written twice. */
export function withSource(seeds: Seeds, source: DraftSource): { readonly seeds: Seeds; readonly cite: Cite } {
  const year = String(parts(source.date).year)
  const short = source.short ?? { vi: `${source.issuer.vi}, ${year}`, en: `${source.issuer.en}, ${year}` }
  const row = new Map<string, string>([
    ['number', source.number ?? ''], ['issuer_vi', source.issuer.vi], ['issuer_en', source.issuer.en], ['date', source.date],
    ['title_vi', source.title.vi], ['title_en', source.title.en], ['short_vi', short.vi], ['short_en', short.en], ['url', source.url ?? ''],
  ])
  const says = [oneLine(source.says.vi), oneLine(source.says.en)]
  const [documents, paragraphs] = [tableIn(seeds, 'sources.csv'), tableIn(seeds, 'paragraphs.csv')]
  const ids = cellsOf(documents, 'id')
  const columns = [...row].map(([heading, text]) => ({ cells: cellsOf(documents, heading), text: oneLine(text) }))
  const [cited, first, vi, en] = ['source', 'paragraph', 'vi', 'en'].map((heading) => cellsOf(paragraphs, heading))
  const same = ids.find((id, i) => {
    const places = (cited ?? []).flatMap((each, j) => (each === id ? [[first?.[j], vi?.[j], en?.[j]].join('\n')] : []))
    return columns.every(({ cells, text }) => cells[i] === text) && places.length === 1 && places[0] === ['1', ...says].join('\n')
  })
  const id = same ?? freeId(source, ids)
  const cite = { source: id, paragraph: 1 }
  if (same !== undefined) return { seeds, cite }
  const told = withLine(seeds, 'paragraphs.csv', new Map([['source', id], ['paragraph', '1'], ['vi', says[0] ?? ''], ['en', says[1] ?? '']]))
  return { seeds: withLine(told, 'sources.csv', new Map([['id', id], ...row])), cite }
}

/** The seeds with a state more: its line, its folder, and what it corrects. */
export function withState(seeds: Seeds, id: string, draft: Draft, { footing, before, state }: {
  readonly footing: Footing
  readonly before: Snapshot | undefined
  readonly state: DraftState
}): Seeds {
  const { register, programme } = footing
  const line = new Map<string, string>([
    ['id', id], ['as_of', draft.asOf], ['reported_at', draft.reportedAt], ['published_at', draft.publishedAt], ['register', register.id],
    ['supersedes', draft.supersedes ?? ''], ['reason', draft.reason], ['note_vi', draft.note.vi], ['note_en', draft.note.en], ['missing', draft.missing ?? ''],
  ])
  const tables: readonly (readonly [string, readonly string[], readonly (readonly string[])[]])[] = [
    ['units', ...unitTable(state.facts, footing)],
    ['gaps', ['id', 'size', 'places', 'cohort', 'at_least', 'at_most', 'cites', 'method'], state.gaps.map((gap) => [gap.id, String(gap.size), placesOf(gap), ...knownOf(gap, programme)])],
    ['claims', ['id', 'what_vi', 'what_en', 'area', 'cohorts', 'from', 'to', 'value', 'of', 'percent', 'complete', 'cites', 'method'], state.claims.map((claim) => claimLine(claim, programme))],
    ...(draft.reason === 'correction' && before ? correctionTable(draft, before, state.facts) : []),
    ...conflictTable(seeds, before, state),
  ]
  const whole = tables.reduce((all, [name, headings, lines]) => withTable(all, `${id}/${name}.csv`, { headings, lines: lines.map((cells) => cells.map(oneLine)) }), seeds)
  return withLine(whole, 'snapshots.csv', line)
}

function unitTable(facts: readonly Fact[], { programme, register }: Footing): readonly [readonly string[], readonly (readonly string[])[]] {
  const units = new Map(register.units.map((unit, i) => [unit.code, { ...unit, i }]))
  const areas = new Map(register.areas.map(({ id, name }) => [id, name]))
  const dated = programme.road.map(({ id }) => id).filter((step) => facts.some(({ milestones }) => milestones.some(({ kind, on }) => kind === step && on !== undefined)))
  const numbered = facts.some(({ milestones }) => milestones.some(({ decisionNo }) => decisionNo !== undefined))
  const noted = facts.some(({ note }) => note !== undefined)
  const headings = [
    'code', 'type', 'name', 'district', 'cohort', 'at_least', 'at_most', 'cites', 'method',
    ...dated.map((step) => `${step}_on`), ...(numbered ? ['decision_no'] : []), ...(noted ? ['note'] : []),
  ]
  const ordered = facts.toSorted((a, b) => (units.get(a.unit)?.i ?? 0) - (units.get(b.unit)?.i ?? 0))
  const lines = ordered.map((fact) => {
    const unit = units.get(fact.unit)
    const on = (step: string): string => fact.milestones.find(({ kind }) => kind === step)?.on ?? ''
    const decision = fact.milestones.find(({ decisionNo }) => decisionNo !== undefined)?.decisionNo ?? ''
    return [
      fact.unit, unit?.kind ?? '', unit?.name ?? '', areas.get(unit?.district ?? '') ?? '', ...knownOf(fact, programme),
      ...dated.map(on), ...(numbered ? [decision] : []), ...(noted ? [fact.note ?? ''] : []),
    ]
  })
  return [headings, lines]
}

function claimLine(claim: Claim, { road }: Programme): string[] {
  const step = (position: number): string => road[position]?.id ?? ''
  const { id, what, area, cohorts, from, to, value, of = '', percent, complete, cites, method = '' } = claim
  return [
    id, what.vi, what.en, area, cohorts.join(' '), step(from), step(to), String(value), String(of), percent === undefined ? '' : String(percent),
    complete ? 'x' : '', citesText(cites), method,
  ]
}

/** What of the state before was said otherwise, unit by unit, for the one reason that the officer gave. */
function correctionTable(draft: Draft, before: Snapshot, facts: readonly Fact[]): [[string, string[], string[][]]] | [] {
  const [old, now] = [before.facts, facts].map((list) => new Map(list.map((fact) => [fact.unit, fact])))
  const codes = before.register.units.map(({ code }) => code).filter((code) => {
    const [was, is] = [old?.get(code), now?.get(code)]
    return was && is ? !sameFact(was, is) : was !== is
  })
  return codes.length === 0 ? [] : [['corrections', ['code', 'note_vi', 'note_en'], codes.map((code) => [code, draft.note.vi, draft.note.en])]]
}

/** Where documents disagreed on something that stands as it was, they still do. */
function conflictTable(seeds: Seeds, before: Snapshot | undefined, { facts, gaps, claims }: DraftState): [[string, readonly string[], readonly (readonly string[])[]]] | [] {
  const cited = (entry: { readonly cites: readonly Cite[] } | undefined): string => citesText(entry?.cites ?? [])
  // What is silent of a step has nothing to say to a dispute about it.
  const as = (old: Fact | Gap | undefined, now: Fact | Gap): boolean => old !== undefined && cited(now) === cited(old) && sameInterval(now.reach, old.reach)
  const stands = (before?.conflicts ?? []).filter(({ unit, gap, claim }) => {
    if (unit !== undefined) return facts.some((fact) => fact.unit === unit && as(before?.facts.find((each) => each.unit === unit), fact))
    if (gap !== undefined) return gaps.some((each) => each.id === gap && as(before?.gaps.find(({ id }) => id === gap), each))
    return claim !== undefined && claims.some((each) => each.id === claim && cited(each) === cited(before?.claims.find(({ id }) => id === claim)))
  })
  if (stands.length === 0) return []
  const table = tableIn(seeds, `${before?.id ?? ''}/conflicts.csv`)
  const ids = cellsOf(table, 'id')
  return [['conflicts', table.headings, table.lines.filter((_, i) => stands.some(({ id }) => id === ids[i]))]]
}

function knownOf({ membership, reach, cites, method }: Fact | Gap, { road }: Programme): string[] {
  return [membershipId(membership), road[reach.atLeast]?.id ?? '', road[reach.atMost]?.id ?? '', citesText(cites), method]
}

function placesOf({ places }: Gap): string {
  return places.map(({ district, atLeast, atMost }) => `${district}${atMost !== undefined ? `:${atLeast}-${atMost}` : atLeast > 0 ? `:${atLeast}` : ''}`).join(' ')
}

function citesText(cites: readonly Cite[]): string {
  return cites.map(({ source, paragraph }) => `${source}:${paragraph}`).join(' ')
}

/** From its number, else from its date; what stands there already is passed by. */
function freeId({ number = '', date }: DraftSource, taken: readonly string[]): string {
  const stem = fold(number).replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 40)
  const start = stem === '' ? `report-${date}` : stem
  for (let n = 1; ; n++) {
    const id = n === 1 ? start : `${start}.${n}`
    if (!taken.includes(id)) return id
  }
}
