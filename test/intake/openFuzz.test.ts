import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { openWorkbook } from '#intake/open.ts'
import { fileRules } from '#intake/openRefusal.ts'
import { randomOf } from '#scripts/demo/random.ts'
import { packed, partsOf, row } from './make.ts'

const parts = partsOf({
  tabs: [
    { name: 'Đơn vị', data: `${row(1, ['Mã', 'Tên'])}<row r="2"><c t="s"><v>0</v></c><c r="C2" s="1"><v>43326</v></c><c r="D2"><f>1+1</f><v>2</v></c></row>`, after: '<mergeCells count="1"><mergeCell ref="A3:B4"/></mergeCells>' },
    { name: 'Ẩn', data: row(1, ['Ph­êng', 'T©n']), state: 'hidden' },
  ],
  strings: '<si><r><rPr><rFont val=".VnTime"/></rPr><t>Phó</t></r></si>',
  styles: '<numFmts count="1"><numFmt numFmtId="164" formatCode="d/m/yyyy"/></numFmts><fonts count="1"><font><name val=".VnTime"/></font></fonts><cellXfs count="2"><xf/><xf numFmtId="164" fontId="0"/></cellXfs>',
})
const names = Object.keys(parts)
const bytes = packed(parts)
const text = strToU8('STT;Tên;"Ngày"\n1;"Mũi ""Né""";14/8/2018\n2;Phó;x\n')
const pieces = ['<', '>', '"', '&', '&#0;', '</row>', '<row>', '<c>', ']]>', '<![CDATA[', '<!--', '-->', '\0', '\uFFFF', 'A1048577', '-1', '1e999', '__proto__', '', '../', '\u0301']

test('whatever is changed in a file, it opens or says by one of its rules why it does not', async () => {
  const random = randomOf(20_180_814)
  const pick = <T>(things: readonly T[], other: T): T => things[Math.floor(random() * things.length)] ?? other
  const rules = new Set(fileRules.map((rule) => `file.${rule}`))
  const seen = new Map<string, number>()

  for (let round = 0; round < 900; round++) {
    const file = round % 3 === 0 ? scattered(bytes, random) : round % 3 === 1 ? packed(torn(random, pick)) : scattered(text, random)
    const read = await openWorkbook(file, 'bang')
    for (const { rule } of read.issues) {
      expect(rules).toContain(rule)
      seen.set(rule, (seen.get(rule) ?? 0) + 1)
    }
    if (read.ok) for (const tab of read.value.tabs) for (const { number, cells } of tab.lines) for (const { column } of cells) expect([number > 0, column >= 0]).toEqual([true, true])
    else expect(read.issues.some(({ kind }) => kind === 'error')).toBe(true)
    seen.set(read.ok ? 'opened' : 'refused', (seen.get(read.ok ? 'opened' : 'refused') ?? 0) + 1)
  }

  // A mutation that never opens, or never fails, tries nothing.
  expect([(seen.get('opened') ?? 0) > 100, (seen.get('refused') ?? 0) > 100, seen.size > 8]).toEqual([true, true, true])
})

/** The bytes with a few of them changed, or the end cut off. */
function scattered(from: Uint8Array, random: () => number): Uint8Array {
  const copy = from.slice(0, random() < 0.1 ? Math.floor(random() * from.length) : from.length)
  for (let i = Math.floor(random() * 3); i >= 0; i--) if (copy.length > 0) copy[Math.floor(random() * copy.length)] = Math.floor(random() * 256)
  return copy
}

/** The parts with one of them torn: something put in, something taken out, or two places swapped. */
function torn(random: () => number, pick: <T>(things: readonly T[], other: T) => T): Readonly<Record<string, string | Uint8Array>> {
  const name = pick(names, 'xl/book.xml')
  const part = parts[name]
  const xml = typeof part === 'string' ? part : ''
  const [a = 0, b = 0] = [random(), random()].map((share) => Math.floor(share * xml.length)).toSorted((x, y) => x - y)
  const changed = [
    () => xml.slice(0, a) + pick(pieces, '<') + xml.slice(a),
    () => xml.slice(0, a) + xml.slice(Math.min(b, a + 12)),
    () => xml.slice(0, a) + xml.slice(a, a + 30) + xml.slice(a),
    () => xml.replace(/\d+/g, (digits) => (random() < 0.2 ? String(Math.floor(random() * 1e6)) : digits)),
  ]
  return { ...parts, [name]: pick(changed, () => xml)() }
}
