import { capital, fullAreaName } from '#i18n/naming.ts'
import { voiceOf, type Voice } from '#i18n/voice.ts'
import type { Moment } from '#model/moment.ts'
import type { Cite } from '#model/programme.ts'
import type { Conflict, Source } from '#model/snapshot.ts'
import type { Lang, Words } from '#model/words.ts'
import type { Statement } from './dossier.ts'
import type { Scene } from './scene.ts'
import { citesText } from './cites.ts'
import { areaOf } from './terms.ts'

/** Where sources disagree: what each says, which is taken, and why. */
export interface Dispute {
  readonly what: string
  readonly values: readonly { readonly text: string; readonly chosen: boolean }[]
  readonly why: string
}

/** What the cited places state, in our own words, each place once, in the order of documents and places. */
export function statementsOf(scene: Scene, cites: readonly Cite[]): Statement[] {
  const { voice, snapshot } = scene
  return snapshot.sources.flatMap((source) => {
    const places = new Set(cites.filter((cite) => cite.source === source.id).map(({ paragraph }) => paragraph))
    return source.paragraphs
      .filter(({ n }) => places.has(n))
      .map(({ n, says }) => ({
        text: voice.say(says),
        cite: citesText(scene, [{ source: source.id, paragraph: n }]),
        ...(source.url ? { url: source.url } : {}),
      }))
  })
}

/** A published state as a reference names it: the scene's own, or another that the index lists. */
export interface Printed {
  readonly id: string
  readonly asOf: Moment
  readonly publishedAt: Moment
  readonly sha256: string
  readonly note?: Words
}

/** The scene's own state, with the note under which the index lists it. */
function ownPrint({ snapshot, catalogue }: Scene): Printed {
  const { id, asOf, publishedAt, sha256 } = snapshot
  const edition = catalogue.editions.find((each) => each.id === id)
  return { id, asOf, publishedAt, sha256, ...(edition ? { note: edition.note } : {}) }
}

/** The snapshot and the hash of its file in full. */
export function printLines({ voice }: Scene, { id, asOf, sha256, note }: Printed): string[] {
  const said = note ? voice.say(note) : ''
  return [
    voice.t(said ? 'trail.snapshot.noted' : 'trail.snapshot.plain', { id, date: voice.dated(asOf), note: said }),
    voice.t('trail.snapshot.hash', { hash: sha256 }),
  ]
}

/** The scene's snapshot, its hash, and the register on which it stands. */
export function snapshotLines(scene: Scene): string[] {
  const { voice, snapshot: { register } } = scene
  return [
    ...printLines(scene, ownPrint(scene)),
    voice.t('trail.snapshot.register', { id: register.id, n: voice.count(register.units.length), count: register.units.length }),
  ]
}

/** What a citation is of, in the language of a scene, and the state that holds it where that is not the scene's own. */
export interface Cited {
  readonly title: string
  readonly number: string
  readonly print?: Printed
}

/** A reference ready to paste, in both languages: the number, the snapshot with its whole hash, and the places in the sources. */
export function citationOf(scene: Scene, cites: readonly Cite[], cited: (scene: Scene) => Cited): Readonly<Record<Lang, string>> {
  const inLanguage = (lang: Lang): string => {
    const own = { ...scene, voice: speaking(scene, lang) }
    return citation(own, cites, cited(own))
  }
  return { vi: inLanguage('vi'), en: inLanguage('en') }
}

const voices: Readonly<Record<Lang, Voice>> = { vi: voiceOf('vi'), en: voiceOf('en') }

/** The scene's own voice where it speaks the language, so that a page that shows keys shows them here too. */
function speaking({ voice }: Scene, lang: Lang): Voice {
  return voice.lang === lang ? voice : voices[lang]
}

function citation(scene: Scene, cites: readonly Cite[], { title, number, print = ownPrint(scene) }: Cited): string {
  const { voice, snapshot } = scene
  const { programme } = snapshot
  const note = print.note ? voice.say(print.note) : ''
  const documents = snapshot.sources.flatMap((source) => {
    const places = [...new Set(cites.filter((cite) => cite.source === source.id).map(({ paragraph }) => paragraph))].toSorted((a, b) => a - b)
    return places.length > 0 ? [documentText(voice, source, places)] : []
  })
  const text = voice.t(documents.length > 0 ? 'trail.citation' : 'trail.citationBare', {
    title, number,
    asOf: voice.t(note ? 'trail.citeAsOfNoted' : 'trail.citeAsOf', { date: voice.dated(print.asOf), note }),
    product: voice.t('figure.common.product', { title: voice.say(programme.title), area: capital(fullAreaName(areaOf(scene))) }),
    id: print.id, date: voice.date(print.publishedAt), hash: print.sha256,
    sources: documents.join('; '),
  })
  // Whatever is false by design says so wherever it is pasted.
  return programme.demonstration ? voice.t('trail.citationFalse', { warning: voice.say(programme.demonstration), text }) : text
}

/** "Kế hoạch số 873/KH-UBND ngày 13/3/2017 của UBND tỉnh, đoạn 1". */
function documentText(voice: Voice, { title, number, date, issuer, url }: Source, places: readonly number[]): string {
  const text = voice.t(number ? 'trail.documentNumbered' : 'trail.document', {
    title: voice.say(title), number: number ?? '', date: voice.dated(date), issuer: voice.say(issuer),
    paragraphs: places.join(', '), count: places.length,
  })
  return url ? voice.t('trail.documentAt', { text, url }) : text
}

/** The disputes about a unit, about gaps and claims, and those about the whole state. */
export function disputesOf(scene: Scene, about: { readonly units?: ReadonlySet<string>; readonly gaps?: ReadonlySet<string>; readonly claims?: ReadonlySet<string> }): Dispute[] {
  const { conflicts = [] } = scene.snapshot
  return conflicts
    .filter(({ unit, gap, claim }) =>
      (unit === undefined && gap === undefined && claim === undefined) ||
      (unit !== undefined && about.units?.has(unit)) || (gap !== undefined && about.gaps?.has(gap)) || (claim !== undefined && about.claims?.has(claim)),
    )
    .map((conflict) => dispute(scene, conflict))
}

/** Every dispute of the state. */
export function allDisputes(scene: Scene): Dispute[] {
  return (scene.snapshot.conflicts ?? []).map((conflict) => dispute(scene, conflict))
}

function dispute(scene: Scene, { what, values, why }: Conflict): Dispute {
  const { voice } = scene
  return {
    what: voice.say(what),
    values: values.map(({ says, cites, chosen }) => ({
      text: cites.length > 0 ? voice.t('trail.dispute', { text: voice.say(says), cite: citesText(scene, cites) }) : voice.say(says),
      chosen,
    })),
    why: voice.say(why),
  }
}

