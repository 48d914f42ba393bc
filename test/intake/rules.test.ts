import { readFile, readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { en } from '#i18n/en.ts'
import { vi } from '#i18n/vi.ts'
import { voiceOf } from '#i18n/voice.ts'
import { sheetRules } from '#intake/rules.ts'
import { wordIssue } from '#intake/wordIssue.ts'
import { languages } from '#model/words.ts'
import { sheets } from './sheets.ts'
import { readEntries } from '#intake/read.ts'
import { readMoment } from '#model/moment.ts'
import { workbookOf } from './typed.ts'
import { programme, register } from './world.ts'

const found = sheets.flatMap(({ tabs, asOf, meant = [] }) => {
  const moment = readMoment(asOf ?? '')
  return readEntries(workbookOf('sheet.xlsx', tabs), { programme, register, meant, ...(moment ? { asOf: moment } : {}) }).issues
})

test.each(sheetRules)('the rule %s is worded in both languages', (rule) => {
  for (const words of [vi.sheet.rule, en.sheet.rule]) expect(Object.keys(words).some((key) => key === rule || key === `${rule}_other`)).toBe(true)
})

test('no word is without a rule', () => {
  const rules = new Set<string>(sheetRules)

  expect(Object.keys(vi.sheet.rule).filter((key) => !rules.has(key.replace(/_(?:zero|one|other)$/, '')))).toEqual([])
})

test('every rule is broken by some sheet of the folder', () => {
  const broken = new Set(found.map(({ rule }) => rule))

  expect(sheetRules.filter((rule) => !broken.has(rule))).toEqual([])
})

test.each(languages)('no message in %s leaves a place open or a name of ours', (lang) => {
  const texts = found.map((issue) => wordIssue(issue, voiceOf(lang)).text)

  expect(texts.filter((text) => /\{\{|\}\}|undefined|sheet\.|book\./.test(text))).toEqual([])
})

test('rules are written where they are broken, and nowhere else', async () => {
  const files = (await readdir('src/intake')).filter((name) => name !== 'rules.ts')
  const source = (await Promise.all(files.map((name) => readFile(`src/intake/${name}`, 'utf8')))).join('\n')

  expect(sheetRules.filter((rule) => !source.includes(`'${rule}'`))).toEqual([])
})
