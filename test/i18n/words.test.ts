import { describe, expect, test } from 'vitest'
import { en } from '#i18n/en.ts'
import { vi } from '#i18n/vi.ts'

type Leaf = readonly [path: string, text: string]

function leaves(tree: object, path = ''): Leaf[] {
  return Object.entries(tree).flatMap(([key, value]): Leaf[] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value as object, `${path}${key}.`),
  )
}

const vietnamese = new Map(leaves(vi))
const english = new Map(leaves(en))
const places = (text: string): string[] => [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? ''))].toSorted()

describe('the two dictionaries', () => {
  test('hold the same keys', () => {
    expect([...english.keys()].toSorted()).toEqual([...vietnamese.keys()].toSorted())
  })

  test('leave no text empty', () => {
    const empty = [...vietnamese, ...english].filter(([, text]) => text.trim() === '').map(([path]) => path)

    expect(empty).toEqual([])
  })

  test('English has no place that the Vietnamese sentence does not have', () => {
    // Vietnamese has no plural forms: a place may be needed in one language only, but it must come from a shared set.
    const foreign = [...english].filter(([path, text]) => {
      const twin = vietnamese.get(path) ?? ''
      return places(text).some((place) => !places(twin).includes(place) && !['count', 'n'].includes(place))
    })

    expect(foreign.filter(([path]) => !allowed.has(path)).map(([path]) => path)).toEqual([])
  })

  test('English holds no Vietnamese letters outside what is quoted from Vietnamese', () => {
    const marks = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i
    const left = [...english].filter(([path, text]) => marks.test(text.replace(/Tiếng Việt/g, '')) && !path.startsWith('issue.') && !path.startsWith('fault.'))

    expect(left.map(([path]) => path)).toEqual([])
  })

  test('a unit announces: no outside confirmation is claimed of it', () => {
    const wrong = [...vietnamese, ...english].filter(([, text]) => new RegExp('certif' + 'i|chứng ' + 'nhận', 'i').test(text))

    expect(wrong).toEqual([])
  })
})

/** Sentences that are built differently in the two languages; all take the words of the programme. */
const allowed = new Set<string>(['figure.sentence.late_one', 'figure.standing.amongExact_one', 'figure.roll.title', 'figure.cohorts.subtitle.count', 'figure.cohorts.subtitle.percent', 'figure.dossier.when', 'figure.dossier.number', 'figure.sentence.reached', 'change.phrase.step'])
