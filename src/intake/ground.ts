import type { Moment } from '#model/moment.ts'
import type { Programme } from '#model/programme.ts'
import type { Register } from '#model/register.ts'
import { gazetteerOf, type Gazetteer } from './gazetteer.ts'
import { headingReader, type HeadingReader } from './heading.ts'
import { lexiconOf } from './lexicon.ts'
import { meaningsOf, type WordGround, type WordMeant } from './meanings.ts'

/** What a sheet is read against. */
export interface SheetGround {
  readonly programme: Programme
  readonly register: Register
  /** No date of the sheet may lie after it. */
  readonly asOf?: Moment
  /** What words mean that it refuses. */
  readonly meant?: readonly WordMeant[]
}

/** The same with every name at hand. */
export interface ReadingGround extends SheetGround, WordGround {
  readonly gazetteer: Gazetteer
  readonly heading: HeadingReader
}

export function groundOf(sheet: SheetGround): ReadingGround {
  const lexicon = lexiconOf(sheet.programme)
  return { ...sheet, lexicon, meanings: meaningsOf(sheet.meant ?? [], sheet.programme), gazetteer: gazetteerOf(sheet.programme, sheet.register), heading: headingReader(sheet.programme, sheet.register, lexicon) }
}
