import { said, type BookCell, type BookColumn, type BookTable } from './book.ts'
import { figureOf } from './catalogue.ts'
import { methodPage } from './method.ts'
import type { Scene } from './scene.ts'
import { stampOf } from './stamp.ts'
import { snapshotLines } from './trailCitation.ts'

/** The documents behind a state: a line a place, with what it states in our own words. */
export function sourcesSheet(scene: Scene): BookTable {
  const { voice, snapshot } = scene
  const keys = ['document', 'number', 'date', 'issuer', 'place', 'says', 'url'] as const
  return {
    kind: 'table', id: 'sources', name: voice.t('book.sheet.sources'), above: [{ manner: 'title', text: voice.t('book.above.sources') }],
    columns: keys.map((key) => read(key, voice.t(`book.head.${key}`))),
    rows: snapshot.sources.flatMap(({ title, number, date, issuer, url, paragraphs }) =>
      paragraphs.map(({ n, says }) => [
        voice.say(title), number, voice.date(date), voice.say(issuer), voice.t('figure.method.paragraph', { n }), voice.say(says), url,
      ].map(said)),
    ),
  }
}

/** What the workbook is: the finding, what is not stated, what is not known, which state it shows and who publishes it. */
export function aboutSheet(scene: Scene): BookTable {
  const { voice, snapshot: { programme } } = scene
  const { title, subtitle, notes, source, stamp } = figureOf('headline', scene)
  const line = (name: string, ...texts: readonly string[]): BookCell[][] => texts.filter(Boolean).map((text) => [said(name), said(text)])
  return {
    kind: 'table', id: 'about', name: voice.t('book.sheet.about'), above: [{ manner: 'title', text: voice.t('book.above.about') }],
    columns: [read('what', voice.t('book.head.what')), read('value', voice.t('book.head.value'))],
    rows: [
      ...line(voice.t('export.about.watermark'), stamp.watermark ?? ''),
      ...line(voice.t('export.about.product'), stamp.product),
      ...line(voice.t('export.about.asOf'), stamp.asOf),
      ...line(voice.t('export.about.title'), title, subtitle),
      ...line(voice.t('export.about.note'), ...notes),
      ...line(voice.t('book.about.unknown'), ...methodPage(scene).unknowns),
      ...line(voice.t('export.about.source'), source),
      ...line(voice.t('export.about.snapshot'), ...snapshotLines(scene)),
      ...line(voice.t('export.about.publisher'), stampOf(scene).publisher),
      ...line(voice.t('book.about.contact'), programme.contact ?? '', programme.reportErrorsTo ?? ''),
      ...line(voice.t('export.about.generatedAt'), stamp.generatedAt),
    ],
  }
}

function read(key: string, name: string): BookColumn {
  return { key, name, role: 'read', kind: 'text' }
}
