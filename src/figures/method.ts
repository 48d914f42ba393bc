import { claimScope, isStated } from '#model/claim.ts'
import { count } from '#model/count.ts'
import type { Grid } from './figure.ts'
import type { Scene } from './scene.ts'
import { citesText } from './cites.ts'
import { allDisputes, type Dispute } from './trailCitation.ts'
import { asOfText, counted, nameOf, terms, textCell } from './terms.ts'

/** The page of sources and method, described. */
export interface MethodPage {
  readonly title: string
  readonly lead: string
  readonly documents: readonly Document[]
  /** Every stated total against the counted one. */
  readonly claims: { readonly title: string; readonly grid: Grid }
  /** How each number is made, one paragraph each. */
  readonly rules: readonly { readonly title: string; readonly text: string }[]
  readonly unknowns: readonly string[]
  /** Where sources disagree: what each says, which is taken, and why. */
  readonly conflicts: { readonly title: string; readonly list: readonly Dispute[] }
  readonly downloads: readonly Download[]
}

export interface Document {
  readonly id: string
  readonly title: string
  /** Number, date, issuer. */
  readonly detail: string
  readonly url?: string
  readonly paragraphs: readonly { readonly n: number; readonly label: string; readonly text: string }[]
}

/** `path` is relative to the data folder. */
export interface Download {
  readonly title: string
  readonly detail: string
  readonly path: string
}

const ruleNames = ['units', 'rolledOut', 'announced', 'bounds', 'gaps', 'authority', 'time', 'rebuilt', 'percent', 'grade'] as const

export function methodPage(scene: Scene): MethodPage {
  const { voice, snapshot } = scene
  const words = { ...terms(scene), asOf: asOfText(scene) }
  return {
    title: voice.t('figure.method.title'),
    lead: voice.t('figure.method.lead', words),
    documents: documents(scene),
    claims: { title: voice.t('figure.method.claims'), grid: claims(scene) },
    rules: [
      ...ruleNames.map((rule) => ({
        title: voice.t(`figure.method.rule.${rule}.title`, words),
        text: voice.t(`figure.method.rule.${rule}.text`, words),
      })),
      ...snapshot.programme.road.map((step) => ({
        title: voice.t('figure.method.step', { name: voice.say(step.name) }),
        text: voice.say(step.meaning),
      })),
    ],
    unknowns: snapshot.programme.unknowns.map((each) => voice.say(each)),
    conflicts: { title: voice.t('trail.disputes'), list: allDisputes(scene) },
    downloads: downloads(scene),
  }
}

function documents({ voice, snapshot }: Scene): Document[] {
  return snapshot.sources.map((source) => ({
    id: source.id,
    title: voice.say(source.title),
    detail: [source.number, voice.dated(source.date), voice.say(source.issuer)].filter(Boolean).join(' · '),
    ...(source.url ? { url: source.url } : {}),
    paragraphs: source.paragraphs.map(({ n, says }) => ({
      n,
      label: voice.t('figure.method.paragraph', { n }),
      text: voice.say(says),
    })),
  }))
}

type K = 'what' | 'area' | 'stated' | 'counted' | 'verdict' | 'place'

/** Stated against counted, and sums of ours, which say that no source states them: a claim agrees where the count is exact and the same. */
function claims(scene: Scene): Grid<K> {
  const { voice, snapshot } = scene
  const name = (key: K): string => voice.t(`figure.method.column.${key}`)
  return {
    columns: (['what', 'area', 'stated', 'counted', 'verdict', 'place'] as const).map((key) => ({ key, name: name(key), kind: 'text' })),
    rows: snapshot.claims.map((claim) => {
      const found = count(snapshot, { ...claimScope(claim), from: claim.from, to: claim.to })
      const agrees = found.atLeast === claim.value && found.atMost === claim.value
      const whole = count(snapshot, claimScope(claim)).atLeast
      return {
        id: claim.id,
        kind: 'plain',
        cells: {
          what: textCell(voice.say(claim.what)),
          area: textCell(nameOf(scene, claim.area)),
          stated: !isStated(claim) ? textCell(voice.t('figure.method.ownSum', { n: voice.count(claim.value) })) : claim.percent === undefined
            ? textCell(voice.count(claim.value))
            : textCell(voice.t('figure.method.statedShare', { n: voice.count(claim.value), of: voice.count(claim.of ?? whole), percent: `${voice.decimal(claim.percent)}%` })),
          counted: claim.percent === undefined
            ? counted(voice, found)
            : textCell(voice.t('figure.method.statedShare', { n: voice.interval(found), of: voice.count(whole), percent: voice.percent(found, whole) })),
          verdict: textCell(voice.t(agrees ? 'figure.method.agrees' : 'figure.method.differs')),
          place: textCell(citesText(scene, claim.cites)),
        },
      }
    }),
  }
}

function downloads({ voice, snapshot, catalogue }: Scene): Download[] {
  const edition = catalogue.editions.find(({ id }) => id === snapshot.id)
  const file = (key: 'index' | 'snapshot' | 'register' | 'units' | 'package', path: string): Download => ({
    title: voice.t(`figure.method.download.${key}.title`, { id: snapshot.id }),
    detail: voice.t(`figure.method.download.${key}.detail`),
    path,
  })
  return [
    file('index', 'index.json'),
    ...(edition ? [file('snapshot', edition.path), file('register', edition.register.path)] : []),
    file('units', `snapshots/${snapshot.id}/units.csv`),
    file('package', `snapshots/${snapshot.id}/datapackage.json`),
    ...(['index', 'register', 'snapshot'] as const).map((name) => ({
      title: voice.t('figure.method.download.schema.title', { name }),
      detail: voice.t('figure.method.download.schema.detail'),
      path: `schema/${name}.v1.json`,
    })),
  ]
}
