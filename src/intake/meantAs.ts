import type { Programme } from '#model/programme.ts'
import type { Words } from '#model/words.ts'
import type { SheetIssue } from './issue.ts'
import type { Meaning, WordRead } from './meanings.ts'
import { inBoth, type Params } from './rules.ts'

/** How a meaning is worded: a key under `sheet.meant` of the dictionaries, with names of the programme. */
export interface MeantAs {
  readonly key: 'step' | 'atLeast' | 'atMost' | 'between' | 'yes' | 'no' | 'denied' | 'cohort' | 'outside' | 'silent'
  readonly names: Readonly<Partial<Record<'low' | 'high' | 'cohort', Words>>>
}

export function meantAs(means: Meaning, { road, cohorts }: Programme): MeantAs {
  const named = (name: 'low' | 'high' | 'cohort', all: readonly { readonly id: string; readonly name: Words }[], id: string | undefined): MeantAs['names'] => {
    const found = all.find((each) => each.id === id)
    return found ? { [name]: found.name } : {}
  }
  switch (means.kind) {
    case 'step': {
      const { atLeast, atMost } = means
      const key = atLeast === undefined ? (atMost === undefined ? 'silent' : 'atMost') : atMost === undefined ? 'atLeast' : atLeast === atMost ? 'step' : 'between'
      return { key, names: { ...named('low', road, atLeast), ...named('high', road, atMost) } }
    }
    case 'mark': return { key: means.mark, names: {} }
    case 'denial': return { key: means.mark === 'yes' ? 'denied' : 'silent', names: {} }
    case 'cohort': return means.cohort.kind === 'cohort' ? { key: 'cohort', names: named('cohort', cohorts, means.cohort.id) } : { key: means.cohort.kind === 'outside' ? 'outside' : 'silent', names: {} }
  }
}

/** What is to be known of words that were read as somebody answered: each once, at its first cell; and of answers that no cell needed. */
export function wordIssues(words: readonly WordRead[], programme: Programme): readonly SheetIssue[] {
  return words.map(({ word, means, places }): SheetIssue => {
    const [first] = places
    const params: Params = { word, count: places.length, ...asParams(meantAs(means, programme)) }
    return first ? { kind: 'warning', tab: first.tab, cell: first.cell, value: word, rule: 'wordRead', params } : { kind: 'warning', rule: 'wordUnused', params }
  })
}

/** Whether it tells of an answer, and of nothing that is wrong with the sheet. */
export function tellsAnswer({ rule }: SheetIssue): boolean {
  return rule === 'wordRead' || rule === 'wordUnused'
}

function asParams({ key, names }: MeantAs): Params {
  return { 'as.key': `sheet.meant.${key}`, ...Object.fromEntries(Object.entries(names).flatMap(([name, words]) => Object.entries(inBoth(name, [words])))) }
}
