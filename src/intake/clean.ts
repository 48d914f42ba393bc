import type { SheetIssue } from './issue.ts'
import type { SheetRule } from './rules.ts'
import { addressOf, type Cell, type Workbook } from './workbook.ts'

/** The workbook with its texts as they are meant: composed, without what nobody sees, in letters of one alphabet. */
export interface Cleaned {
  readonly workbook: Workbook
  /** One of a kind, at the first cell that has it. */
  readonly issues: readonly SheetIssue[]
}

export function clean(workbook: Workbook): Cleaned {
  const found = new Map<SheetRule, { readonly issue: SheetIssue; count: number }>()
  const tabs = workbook.tabs.map((tab) => ({
    ...tab,
    lines: tab.lines.map((line) => ({
      ...line,
      cells: line.cells.map((cell): Cell => {
        const { text, mended } = mend(cell.text)
        for (const rule of tab.hidden ? [] : mended) {
          const known = found.get(rule)
          if (known) known.count += 1
          else found.set(rule, { issue: { kind: 'warning', tab: tab.name, cell: addressOf(cell.column, line.number), value: text, rule, params: {} }, count: 1 })
        }
        return text === cell.text ? cell : { ...cell, text }
      }),
    })),
  }))
  return { workbook: { ...workbook, tabs }, issues: [...found.values()].map(({ issue, count }) => ({ ...issue, params: { count } })) }
}

function mend(typed: string): { readonly text: string; readonly mended: readonly SheetRule[] } {
  const composed = typed.normalize('NFC')
  const seen = composed.replace(/\p{Cf}/gu, '')
  const plain = seen.replace(emoji, '')
  const latin = inLatin(plain)
  return {
    text: latin.replace(/[^\S\n]+/gu, ' ').trim(),
    mended: [
      ...(composed === typed ? [] : ['decomposed' as const]),
      // A soft hyphen or a mark of order at the very edge is what copying leaves: said, for it breaks comparisons elsewhere.
      ...(seen === composed ? [] : ['invisible' as const]),
      ...(plain === seen ? [] : ['emoji' as const]),
      ...(latin === plain ? [] : ['lookalike' as const]),
    ],
  }
}

/** Pictures, save those that people tick boxes with. */
const emoji = /(?![✓✔☑✗✘☒✖©®™])\p{Extended_Pictographic}|\uFE0F|\p{Emoji_Modifier}|\p{Regional_Indicator}/gu

const twins = new Map([
  ...pairs('ÐðƉɖ', 'ĐđĐđ'),
  ...pairs('АВЕКМНОРСТУХІЈЅаеорсухіјѕ', 'ABEKMHOPCTYXIJSaeopcyxijs'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο', 'ABEZHIKMNOPTYXo'),
])

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((letter, i) => [letter, [...to][i] ?? letter])
}

/** Letters that only look Latin become so, unless the text holds letters of their own alphabet that do not. */
function inLatin(text: string): string {
  const wide = text.replace(/[\uFF01-\uFF5E]/g, (letter) => letter.normalize('NFKC'))
  const letters = [...wide]
  if (letters.some((letter) => /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(letter) && !twins.has(letter))) return wide
  return letters.map((letter) => twins.get(letter) ?? letter).join('').normalize('NFC')
}
