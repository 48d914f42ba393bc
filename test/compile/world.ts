import { compile } from '#compile/compile.ts'
import { worded, type Issue } from '#compile/issue.ts'
import { voiceOf } from '#i18n/voice.ts'

/** The seeds as text by path; a test changes what it needs. */
export type Texts = Record<string, string>

const words = (text: string): { vi: string; en: string } => ({ vi: text, en: text })

/**
 * A programme unlike any real one: a road of four steps that goes on beyond its goal, four levels
 * of areas, a cohort without a deadline, authorities of no kind, and no layout.
 * Two districts: A with units 1, 2, 3 and B with 4, 5, 6.
 */
export function seeds(change: (texts: Texts) => void = () => undefined): Texts {
  const texts: Texts = {
    'programme.json': JSON.stringify(programme, null, 2),
    'sources.csv': lines(
      'id,number,issuer_vi,issuer_en,date,title_vi,title_en,short_vi,short_en,url',
      'letter,,Sở,Office,2020-05,Thư,Letter,"Thư, 5/2020","Letter, 2020",',
    ),
    'paragraphs.csv': lines('source,paragraph,vi,en', 'letter,1,Một đoạn,One place', 'letter,2,Đoạn khác,Another place'),
    'registers.csv': lines('id,valid_from,valid_to,source', 'r1,2019,,letter'),
    'areas-r1.csv': lines(
      'id,parent,kind,name,official',
      'N,,nước,Nước,',
      'P,N,tỉnh,Tỉnh,',
      'A,P,huyện,Phú Quý,Phú Quí',
      'B,P,huyện,Bắc,',
    ),
    'register-r1.csv': lines(
      'code,area,kind,name,official',
      '001,A,xã,Long Hải,',
      '002,A,xã,Tam Thanh,',
      '003,A,phường,Hòa,Hoà',
      '004,B,xã,Long Hải,',
      '005,B,xã,Năm,',
      '006,B,xã,Sáu,',
    ),
    'published.csv': lines('id,sha256'),
    'snapshots.csv': lines(
      'id,as_of,reported_at,published_at,register,supersedes,reason,note_vi,note_en',
      '2020-05.1,2020-05,2020-06,2020-06-02,r1,,scheduled,báo cáo,reported',
    ),
    '2020-05.1/units.csv': lines(
      'code,type,name,district,cohort,at_least,at_most,cites,method',
      '001,xã,Long Hải,Phú Quý,first,done,done,letter:1,stated',
      '004,xã,Long Hải,Bắc,first,begun,beyond,letter:1 letter:2,stated',
    ),
    '2020-05.1/gaps.csv': lines(
      'id,size,places,cohort,at_least,at_most,cites,method',
      'two,2,A:1 B:1,first,begun,done,letter:2,read',
    ),
    '2020-05.1/claims.csv': lines(
      'id,what_vi,what_en,area,cohorts,from,to,value,of,percent,complete,cites',
      'all,Tất cả,All,N,,begun,beyond,4,6,66.7,x,letter:1',
      'first,Đợt đầu,First,N,first,none,beyond,4,,,,letter:1',
    ),
  }
  change(texts)
  return texts
}

export function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`
}

export function bytes(texts: Texts): Map<string, Uint8Array> {
  return new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]))
}

/** What the command line says of these seeds, line by line; empty where nothing is wrong. */
export async function refusals(texts: Texts, lang: 'vi' | 'en' = 'vi'): Promise<string[]> {
  const compiled = await compile(bytes(texts))
  return compiled.ok ? [] : said(compiled.issues, lang)
}

function said(issues: readonly Issue[], lang: 'vi' | 'en'): string[] {
  const voice = voiceOf(lang)
  return issues.map((issue) => worded(issue, (rule, params) => voice.t(`issue.rule.${rule}`, params)))
}

export async function files(texts: Texts = seeds()): Promise<ReadonlyMap<string, Uint8Array>> {
  const compiled = await compile(bytes(texts))
  if (!compiled.ok) throw new Error(said(compiled.issues, 'en').join('\n'))
  return compiled.files
}

/** Replaces a text in a seed file that must hold it. */
export function edit(texts: Texts, path: string, from: string, to: string): void {
  const text = texts[path]
  if (text === undefined || !text.includes(from)) throw new Error(`${path} does not hold ${from}`)
  texts[path] = text.replace(from, () => to)
}

const step = (id: string, ink: string, pattern: string): unknown => ({
  id, name: words(id), clause: words(id), meaning: words(id), ink, pattern,
})

const programme = {
  id: 'other',
  slug: 'other',
  title: words('Chương trình khác'),
  subtitle: words('khác'),
  basis: words('văn bản'),
  road: [step('none', 'outside', 'dots'), step('begun', 'begun', 'cross'), step('done', 'goal', 'diagonal'), step('beyond', 'near', 'vertical')],
  rolledOut: 'begun',
  goal: 'done',
  cohorts: [{ id: 'first', name: words('đợt đầu'), dueCites: [] }],
  authorities: [],
  kinds: ['nước', 'tỉnh', 'huyện', 'phường', 'xã'].map((id) => ({ id, short: id === 'huyện' ? 'H.' : '', name: words(id) })),
  levels: [words('nước'), words('tỉnh'), words('huyện'), words('đơn vị')],
  glossary: Object.fromEntries(
    ['units', 'unit', 'system', 'systemLong', 'announced', 'announce', 'announcement'].map((key) => [key, words(key)]),
  ),
  unknowns: [],
  dataLicence: words('tự do'),
}
