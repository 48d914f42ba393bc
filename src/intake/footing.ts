import { holds } from '#compile/editions.ts'
import { withOrigins } from '#compile/origins.ts'
import { readProgramme } from '#compile/programme.ts'
import { readRegisters } from '#compile/registers.ts'
import { readSources } from '#compile/sources.ts'
import type { Seeds } from '#compile/table.ts'
import { compareMoments, type Moment } from '#model/moment.ts'
import type { Programme } from '#model/programme.ts'
import type { Register } from '#model/register.ts'

/** What a sheet of a moment is read against: the programme, and the list of units then in force. */
export interface Footing {
  readonly programme: Programme
  readonly register: Register
}

/** Undefined where the seeds hold no programme, or no list of units for that moment. Of two lists in force, the newer. */
export function footingAt(seeds: Seeds, asOf: Moment): Footing | undefined {
  // What is wrong with the seeds is said when they are compiled.
  const silent = (): void => undefined
  const programme = readProgramme(seeds, silent)?.programme
  const sources = readSources(seeds, silent)
  const registers = withOrigins(seeds, readRegisters(seeds, programme, sources, silent), sources, silent)
  const register = [...registers.values()]
    .filter((each) => holds(each, asOf))
    .map((each) => each.register)
    .toSorted((a, b) => compareMoments(b.validFrom, a.validFrom))[0]
  return programme && register ? { programme, register } : undefined
}
