import type { Words } from '#model/words.ts'
import { languages } from '#model/words.ts'
import type { SheetIssue } from './issue.ts'

/** What a sheet may have against it once it is open; each is worded under `sheet.rule` of the dictionaries. */
export const sheetRules = [
  // The workbook as a whole.
  'noTable', 'tabHidden', 'tabUnheaded', 'rowsHidden', 'decomposed', 'invisible', 'lookalike', 'emoji', 'misread',
  // Its headings.
  'headingNear', 'headingTwice', 'headingUnknown', 'headingUnclear', 'headingBlank', 'headingShort', 'headingUnder', 'titleForecast', 'columnsHidden', 'noStepColumn', 'onlyCounts',
  // Cells.
  'cellError', 'formulaEmpty', 'struck', 'mergedAcross',
  // Who is meant.
  'unknownCode', 'unknownCodeNamed', 'codePadded', 'codeSeveral', 'nameMismatch', 'unknownUnit', 'unknownUnitNear', 'unitElsewhere', 'unitUnderGroup', 'unitAmbiguous', 'nameAlone', 'noUnit',
  'unknownDistrict', 'unknownDistrictNear', 'districtAmbiguous', 'rowPassed', 'repeated', 'contradicted',
  // How far it has come.
  'wordRead', 'wordUnused', 'unknownStep', 'unknownStepNear', 'stepShort', 'stepNegated', 'stepOverRows', 'unknownCohort', 'unknownCohortNear', 'reachOrder', 'badMark', 'badDenial', 'marksOrder', 'marksSkip', 'marksDisagree', 'stepMissing', 'stepFromCohort', 'noteAlone',
  'decisionEarly', 'decisionMark',
  // When.
  'badDate', 'dateImpossible', 'dateUsOrder', 'dateShortYear', 'dateSerial', 'dateTyped', 'dateFar', 'dateAfter', 'dateBeyond', 'datesOrder', 'dateWithoutStep', 'stepFromDate',
  // What is only counted.
  'badSize', 'sizeMissing', 'badPlace', 'placeTwice', 'placesMissing', 'placesSum', 'gapExtra', 'sizeTooBig', 'sizeBeyond', 'idTwice', 'badId', 'totalDiffers',
  // The tab about the state.
  'stateDiffers', 'momentsDiffer', 'documentsDiffer', 'documentUntitled', 'documentUndated', 'documentUnused',
] as const
export type SheetRule = (typeof sheetRules)[number]

export type Params = SheetIssue['params']

/** A parameter that is a text of the data: each language takes its own (`wordIssue`). */
export function inBoth(name: string, texts: readonly Words[], joiner = '; '): Params {
  return Object.fromEntries(languages.map((lang) => [`${name}.${lang}`, texts.map((text) => text[lang]).join(joiner)]))
}

/** A parameter that is a moment: each language dates it in its own way. */
export function inTime(name: string, moment: string): Params {
  return { [`${name}.dated`]: moment }
}
