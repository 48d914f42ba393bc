import * as z from 'zod/mini'
import { canonical } from './canonical.ts'
import { knownMajor, publishing } from './schema.ts'

/** JSON Schemas (2020-12) of the published files, made from the shapes that the code itself reads with. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const { index, register, seeds, snapshot } = publishing
  return new Map(
    Object.entries({ index, register, seeds, snapshot }).map(([name, shape]) => [
      `schema/${name}.v${knownMajor}.json`,
      canonical(z.toJSONSchema(shape, { target: 'draft-2020-12' })),
    ]),
  )
}
