import { expect, test } from 'vitest'
import { tokens } from '#intake/xlsxTokens.ts'

const xml = '\n<?xml version="1.0"?>\n<!-- a < b --><x:a b = "1 &gt; &#50;" c:d=\'"\' ><b/>chữ &amp; &#x111;<![CDATA[<c>&amp;]]><d e="/>"  />\n</x:a ><!-- end -->\n'

/** What is told of a text that comes in these pieces, texts joined. */
function told(pieces: readonly string[]): readonly string[] {
  const heard: string[] = []
  let text = ''
  const flush = (): void => {
    if (text !== '') heard.push(JSON.stringify(text))
    text = ''
  }
  const read = tokens({
    open: (name, attributes, path) => {
      flush()
      heard.push(`${path.join('/')}<${name} ${JSON.stringify([...attributes])}>`)
    },
    text: (piece) => (text += piece),
    close: (name) => {
      flush()
      heard.push(`</${name}>`)
    },
  })
  for (const piece of pieces) read.push(piece)
  read.end()
  return heard
}

test('elements, attributes without prefixes, texts and raw texts are told in order', () => {
  expect(told([xml])).toEqual(['<a [["b","1 > 2"],["d","\\""]]>', 'a<b []>', '</b>', '"chữ & đ<c>&amp;"', 'a<d [["e","/>"]]>', '</d>', '"\\n"', '</a>'])
})

test('where a text is cut into pieces changes nothing', () => {
  const whole = told([xml])

  expect(told([...xml])).toEqual(whole)
  for (let at = 1; at < xml.length; at++) expect(told([xml.slice(0, at), xml.slice(at)])).toEqual(whole)
})

test.each(['<a', '<a>', '<a></b>', '<a b></a>', '<a b=c/>', '<a b="<"/>', '<a>&b;</a>', '<a>&</a>', '<a>&#0;</a>', '<a>&#xD800;</a>', '<a/><b/>', 'a', '<a/>b', '<a><!x></a>', '< a/>', '<a / >', '<a b="1"c="2"/>', '<:/>', '<![CDATA[a]]>', ''])('%s is not well formed', (text) => {
  expect(() => told([text])).toThrow('damaged')
  expect(() => told([...text])).toThrow('damaged')
})

test.each(['<!DOCTYPE a><a/>', '<a><!ENTITY b "c"></a>', '<!doctype a><a/>'])('%s is refused for what it declares', (text) => {
  expect(() => told([text])).toThrow('doctype')
  expect(() => told([...text])).toThrow('doctype')
})
