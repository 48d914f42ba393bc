import { describe, expect, test } from 'vitest'
import { jsonLines } from '#compile/jsonLines.ts'

const text = `{
  "id": "a",
  "acts": [
    { "id": "one", "on": "2018" },
    {
      "id": "two \\" { [",
      "cites": []
    }
  ],
  "ended": { "on": "2020",
    "cites": [1, 2,
      { "on": null }] }
}
`

describe('a place of a JSON text', () => {
  test.each([
    ['id', 2],
    ['acts', 3],
    ['acts[0]', 4],
    ['acts[0].on', 4],
    ['acts[1]', 5],
    ['acts[1].id', 6],
    ['acts[1].cites', 7],
    ['ended.on', 10],
    ['ended.cites', 11],
    ['ended.cites[2]', 12],
    ['ended.cites[2].on', 12],
  ])('%s stands on line %i, though its key stands often', (place, line) => {
    expect(jsonLines(text).lineAt(place)).toBe(line)
  })

  test.each([
    ['acts[1].on', 5],
    ['acts[1].cites[0].source', 7],
    ['ended.cites[7]', 11],
    ['slug', undefined],
    ['/', undefined],
  ])('%s that is missing would stand on line %s', (place, line) => {
    expect(jsonLines(text).lineAt(place)).toBe(line)
  })
})

describe('what stops being JSON', () => {
  test.each([
    ['{\n"a": NaN\n}', 2],
    ['{\n"a": 1\n"b": 2\n}', 3],
    ['[1,\n2,\n]', 3],
    ['{"a": 1,\n}', 2],
    ['[1]\n\nx', 3],
    ['[01]', 1],
    ['["a\nb"]', 1],
    ['{\n\n', 3],
    ["{\n'a': 1}", 2],
    ['{"a"\n1}', 2],
    ['\n:', 2],
    ['', 1],
    ['["\\x"]', 1],
    ['[1.]', 1],
    ['[tru]', 1],
  ])('%j stops on line %i', (broken, line) => {
    expect(() => void JSON.parse(broken)).toThrow()
    expect(jsonLines(broken).broken).toBe(line)
  })

  test.each([text, '1', ' "a" ', 'null', '[]', '{}', '[[],{"a":{}}]', '-1.5e+3', '["\\u00e1\\n\\"\\\\"]', '{"":{"":1}}', '\r\n[true,\tfalse]\r\n'])('%j does not', (whole) => {
    expect(() => void JSON.parse(whole)).not.toThrow()
    expect(jsonLines(whole).broken).toBeUndefined()
  })

  test('a text is broken just where JSON.parse refuses it: any one character left out', () => {
    for (let at = 0; at < text.length; at += 1) {
      const cut = text.slice(0, at) + text.slice(at + 1)
      let whole = true
      try {
        JSON.parse(cut)
      } catch {
        whole = false
      }

      expect(jsonLines(cut).broken === undefined, `without ${at}`).toBe(whole)
    }
  })
})
