import { capital } from '#i18n/naming.ts'
import type { Voice } from '#i18n/voice.ts'
import type { Edition } from '#model/edition.ts'
import { previousOf, replacementOf, stands } from '#stats/neighbours.ts'
import { datedEdition, editionName } from './edition.ts'
import type { Cell, Grid, Row } from './figure.ts'
import type { Download } from './method.ts'
import type { Scene } from './scene.ts'
import { counted, glossaryTerms, textCell, unstated } from './terms.ts'

/** The page of all editions, described. */
export interface VersionsPage {
  readonly title: string
  readonly lead: string
  readonly list: string
  readonly grid: Grid<VersionColumn>
  /** One a row of the grid, in its order: newest first. */
  readonly versions: readonly Version[]
  /** The text that all editions were compiled from, where the index lists it. */
  readonly seeds?: Listed
  /** What a reader should know of the list, a paragraph each. */
  readonly notes: readonly { readonly title: string; readonly text: string; readonly path?: string }[]
}

/** What was reported: of when, when, how many, and why there is such a version. */
export const versionColumns = ['asOf', 'reported', 'rolledOut', 'announced', 'reason', 'replaces'] as const
/** What is folded away until it is asked for: how the version lies in the file system and in time. */
export const fileColumns = ['published', 'previous', 'size', 'sha256'] as const
export type VersionColumn = (typeof versionColumns)[number] | (typeof fileColumns)[number]

/** What of an edition is more than words: where it leads, what can be fetched, what is proved by which sum. */
export interface Version {
  readonly id: string
  /** "Tháng 8/2018 – dựng lại từ bài tháng 8/2018". */
  readonly name: string
  readonly note: string
  /** What became of units that its sheet did not speak of; empty where nobody had to choose. */
  readonly missing: string
  /** "Bản hiện hành", or that it no longer holds; empty otherwise. */
  readonly status: string
  readonly standing: 'current' | 'holds' | 'gone'
  /** Ids of the neighbours in the two chains. */
  readonly previous?: string
  readonly supersedes?: string
  readonly supersededBy?: string
  /** The state that it is compared with to see what has changed until now; left out for the current one. */
  readonly against?: string
  readonly files: readonly Download[]
  readonly proofs: readonly Listed[]
}

/** A file and the sum that the index lists for it. */
export interface Listed {
  readonly path: string
  readonly sha256: string
}

/** The list stands on the index alone: it is there when a state is not. */
export type Listing = Pick<Scene, 'voice' | 'catalogue'>

export function versionsPage(listing: Listing): VersionsPage {
  const { voice, catalogue } = listing
  const newest = catalogue.editions.toReversed()
  return {
    title: voice.t('version.title'),
    lead: voice.t('version.lead', { count: newest.length }),
    list: voice.t('version.list'),
    grid: {
      columns: [...versionColumns, ...fileColumns].map((key) => ({ key, name: voice.t(`version.column.${key}`, glossaryTerms(voice, catalogue.programme)), kind: key === 'rolledOut' || key === 'announced' ? 'interval' : 'text' })),
      rows: newest.map((edition) => rowOf(listing, edition)),
    },
    versions: newest.map((edition) => versionOf(listing, edition)),
    ...(catalogue.seeds ? { seeds: catalogue.seeds } : {}),
    notes: [
      { title: voice.t('version.proof.title'), text: voice.t('version.proof.text') },
      { title: voice.t('version.chains.title'), text: voice.t('version.chains.text') },
      { title: voice.t('version.latest.title'), text: voice.t('version.latest.text', { id: catalogue.current }), path: 'index.json' },
    ],
  }
}

function rowOf(listing: Listing, edition: Edition): Row<VersionColumn> {
  const { voice, catalogue } = listing
  const before = previousOf(catalogue.editions, edition.id)
  return {
    id: edition.id,
    kind: 'plain',
    cells: {
      asOf: { value: edition.asOf, text: capital(voice.dated(edition.asOf)) },
      reported: { value: edition.reportedAt, text: voice.date(edition.reportedAt) },
      published: { value: edition.publishedAt, text: voice.date(edition.publishedAt) },
      ...totalsOf(voice, edition),
      reason: { value: edition.reason, text: reasonOf(listing, edition) },
      previous: before ? { value: before.id, text: capital(datedEdition(voice, catalogue, before)) } : { text: voice.t('version.first') },
      replaces: edition.supersedes === undefined ? { text: voice.t('version.none') } : { value: edition.supersedes, text: edition.supersedes },
      size: { value: edition.bytes, text: voice.t('version.size', { n: voice.decimal(edition.bytes / 1000) }) },
      sha256: textCell(edition.sha256),
    },
  }
}

/** The sums that the index lists for the whole: what was reported then, as the edition itself says it. */
function totalsOf(voice: Voice, { totals }: Edition): { readonly rolledOut: Cell; readonly announced: Cell } {
  // The whole is the area that no other exceeds.
  const [own] = Object.values(totals).toSorted((a, b) => b.size - a.size)
  if (!own) return { rolledOut: unstated(voice), announced: unstated(voice) }
  return {
    rolledOut: { ...counted(voice, own.rolledOut), text: voice.t('figure.headline.fraction', { n: voice.interval(own.rolledOut), total: voice.count(own.size) }) },
    announced: own.announcedStated ? counted(voice, own.announced) : { text: voice.t('figure.common.notStatedShort') },
  }
}

/** Only where the programme has a rhythm is a version one of a row. */
function reasonOf({ voice, catalogue: { programme } }: Listing, { reason }: Edition): string {
  return voice.t(reason === 'scheduled' && !programme.rhythm ? 'version.reason.original' : `version.reason.${reason}`)
}

function versionOf({ voice, catalogue }: Listing, edition: Edition): Version {
  const { editions, current } = catalogue
  const { id, supersedes, register, reason, missing } = edition
  const before = previousOf(editions, id)
  const replacement = replacementOf(editions, id)
  const file = (key: 'snapshot' | 'register' | 'units' | 'package', path: string): Download => ({
    title: voice.t(`version.file.${key}`), detail: path.slice(path.lastIndexOf('/') + 1), path,
  })
  return {
    id,
    name: editionName(voice, catalogue, edition),
    note: voice.say(edition.note),
    missing: missing === undefined ? '' : voice.t(`version.missing.${missing}`),
    status: replacement ? voice.t('version.status.superseded', { id: replacement.id })
      : reason === 'withdrawn' ? voice.t('version.status.withdrawn')
      : id === current ? voice.t('version.status.current') : '',
    standing: !stands(editions, edition) ? 'gone' : id === current ? 'current' : 'holds',
    ...(before ? { previous: before.id } : {}),
    ...(supersedes === undefined ? {} : { supersedes }),
    ...(replacement ? { supersededBy: replacement.id } : {}),
    ...(id === current ? {} : { against: current }),
    files: [
      file('snapshot', edition.path), file('register', register.path),
      file('units', `snapshots/${id}/units.csv`), file('package', `snapshots/${id}/datapackage.json`),
    ],
    proofs: [{ path: edition.path, sha256: edition.sha256 }, { path: register.path, sha256: register.sha256 }],
  }
}
