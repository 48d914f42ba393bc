import { describe, expect, test } from 'vitest'
import type { Register, Succession } from '#model/register.ts'
import { predecessors } from '#model/succession.ts'

function list(id: string, codes: string, origins: Readonly<Record<string, readonly string[]>> = {}): Register {
  return {
    id, validFrom: '2018' as Register['validFrom'],
    areas: [{ id: 'root', kind: 'province', name: 'Root' }],
    units: [...codes].map((code) => ({ code, district: 'root', kind: 'xã', name: code })),
    origins: Object.entries(origins).map(([register, lines]) => ({ register, units: lines.map(line) })),
  }
}

/** "ab>c": a and b became c. */
function line(text: string): Succession {
  const [from = '', to = ''] = text.split('>')
  return { from: [...from], to: [...to], cites: [] }
}

/** "c=ab d= | gone e | come d". */
function said(from: Register, to: Register): string {
  const { of, gone, come } = predecessors(from, to)
  return `${[...of].map(([code, own]) => `${code}=${own.join('')}`).join(' ')} | ${gone.join('')} | ${come.join('')}`
}

describe('units of two registers', () => {
  test.each<readonly [string, string, string, readonly string[], string]>([
    ['the same code is the same unit where no list says otherwise', 'abc', 'abd', [], 'a=a b=b d= | c | d'],
    ['merged units stand together under the new code', 'abc', 'xc', ['ab>x'], 'x=ab c=c |  | '],
    ['a merger may keep a code', 'abc', 'ac', ['ba>a'], 'a=ab c=c |  | '],
    ['a divided unit stands under each of its parts', 'ab', 'axb', ['a>ax'], 'a=a x=a b=b |  | '],
    ['a unit of a new code is the old one', 'ab', 'xb', ['a>x'], 'x=a b=b |  | '],
    ['a code that was given anew is another unit', 'ab', 'ab', ['a>', '>a'], 'a= b=b | a | a'],
    ['a code that moved on leaves the new bearer without a past', 'ab', 'abc', ['a>c'], 'a= b=b c=a |  | a'],
    ['a unit takes two codes of which it kept neither', 'abc', 'cd', ['ab>d'], 'c=c d=ab |  | '],
  ])('%s', (_what, before, after, lines, expected) => {
    const [old, young] = [list('old', before), list('young', after, { old: lines })]

    expect(said(old, young)).toBe(expected)
  })

  test('of one register are each itself', () => {
    const register = list('same', 'abc', { older: ['xy>a'] })

    expect(said(register, register)).toBe('a=a b=b c=c |  | ')
  })

  test('are matched by code alone where neither register speaks of the other', () => {
    const [one, other] = [list('one', 'abc', { else: ['ab>c'] }), list('other', 'bcd', { else: ['a>d'] })]

    expect(said(one, other)).toBe('b=b c=c d= | a | d')
  })

  test('asked backwards are the inverse of what they are forwards, in the order of the list asked', () => {
    for (const lines of [[], ['ab>x'], ['ba>a'], ['a>ax'], ['a>x', 'b>ya'], ['abc>xy'], ['a>', '>a'], ['b>', 'c>a']]) {
      const [old, young] = [list('old', 'abc'), list('young', 'yaxbc', { old: lines })]
      const [forwards, backwards] = [predecessors(old, young), predecessors(young, old)]
      const pairs = [...forwards.of].flatMap(([code, own]) => own.map((each) => `${each}${code}`))
      const back = [...backwards.of].flatMap(([code, own]) => own.map((each) => `${code}${each}`))

      expect(back.toSorted(), lines.join()).toEqual(pairs.toSorted())
      expect([backwards.gone, backwards.come], lines.join()).toEqual([forwards.come, forwards.gone])
      for (const own of backwards.of.values()) expect(own).toEqual([...'yaxbc'].filter((code) => own.includes(code)))
    }
  })
})
