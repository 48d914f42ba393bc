import * as z from 'zod/mini'
import { readMoment } from '#model/moment.ts'
import { inks, methods, patterns, setters } from '#model/programme.ts'
import { absences, reasons } from '#model/edition.ts'
import { claimMethods } from '#model/snapshot.ts'

// A strict content policy forbids code made from text.
z.config({ jitless: true })

/**
 * The version of the format that a file is written in: the oldest that can say all of it, so that a newer minor
 * leaves what was published as it is, byte for byte. Semantic versions are for the format only.
 */
export const versions = { index: '1.2.0', seeds: '1.2.0', register: '1.1.0', snapshot: '1.1.0', snapshotWithNotes: '1.2.0' } as const
export const knownMajor = 1

/** Paths of the tables that compiling reads, from the folder of seeds. What else lies there is nobody's to publish. */
export const seedPath =
  /^(programme\.json|(layout|paragraphs|published|registers|snapshots|sources)\.csv|(areas|register|succession)-[a-z0-9][a-z0-9-]*\.csv|\d{4}(-\d{2}){0,2}\.[1-9]\d*\/(claims|conflicts|corrections|gaps|units)\.csv)$/

/**
 * The shapes of the three kinds of files. Unknown keys are refused when publishing
 * and passed over when reading, so that an old page reads a newer minor.
 */
function shapes(keys: 'refused' | 'passed over') {
  const object = (keys === 'refused' ? z.strictObject : z.object) as typeof z.object

  // Blanks alone, and signs that nobody sees, are no text.
  const text = z.string().check(z.minLength(1), z.refine((it) => /[^\s\p{C}]/u.test(it)), z.refine((it) => it === it.normalize('NFC')))
  const words = object({ vi: text, en: text })
  const moment = z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/), z.refine((it) => readMoment(it) !== undefined))
  const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
  const whole = z.int().check(z.nonnegative())
  const path = z.string().check(z.regex(/^[a-z0-9][a-z0-9./-]*$/), z.refine((it) => !it.includes('..')))
  const version = z.string().check(z.regex(/^\d+\.\d+\.\d+$/))
  const cite = object({ source: text, paragraph: z.int().check(z.positive()) })
  const cites = z.array(cite).check(z.minLength(1))
  const method = z.enum(methods)
  const months = z.int().check(z.gte(1), z.lte(1200))
  // Who sets a rule, and where: a source is cited, a host need not be.
  const set = { set: z.enum(setters), cites: z.array(cite) }

  const programme = object({
    id: text,
    slug: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
    title: words,
    subtitle: words,
    basis: words,
    road: z.array(object({
      id: text, name: words, clause: words, meaning: words, ink: z.enum(inks), pattern: z.enum(patterns),
    })).check(z.minLength(2)),
    rolledOut: text,
    goal: text,
    cohorts: z.array(object({ id: text, name: words, dueBefore: z.exactOptional(moment), dueCites: z.array(cite) })),
    authorities: z.array(object({
      id: text, name: words, full: z.exactOptional(words), areas: z.array(text), method, cites: z.array(cite), note: z.exactOptional(words),
    })),
    kinds: z.array(object({ id: text, short: z.string(), name: words })),
    levels: z.array(words).check(z.minLength(2)),
    glossary: object({
      units: words, unit: words, system: words, systemLong: words, announced: words, announce: words, announcement: words,
    }),
    office: z.exactOptional(words),
    contact: z.exactOptional(text),
    reportErrorsTo: z.exactOptional(text),
    rhythm: z.exactOptional(object({ everyMonths: months, ...set })),
    stoplight: z.exactOptional(object({ green: z.number(), amber: z.number(), stillMonths: z.exactOptional(months), ...set })),
    acts: z.exactOptional(z.array(object({ id: text, text: words, on: moment, cohorts: z.exactOptional(z.array(text).check(z.minLength(1))), cites })).check(z.minLength(1))),
    ended: z.exactOptional(object({ on: moment, cites: z.array(cite) })),
    demonstration: z.exactOptional(words),
    unknowns: z.array(words),
    dataLicence: words,
  })

  const source = object({
    id: text,
    number: z.exactOptional(text),
    issuer: words,
    date: moment,
    title: words,
    url: z.exactOptional(z.string().check(z.regex(/^https?:\/\/\S+$/))),
    short: words,
    paragraphs: z.array(object({ n: z.int().check(z.positive()), says: words })),
  })

  const interval = object({ atLeast: whole, atMost: whole })
  const totals = object({ size: whole, rolledOut: interval, announced: interval, announcedStated: z.boolean() })

  const index = object({
    schemaVersion: version,
    programme,
    /** Documents on which programme and registers rest; each snapshot carries its own. */
    sources: z.array(source),
    current: text,
    snapshots: z.array(object({
      id: text,
      asOf: moment,
      reportedAt: moment,
      publishedAt: moment,
      path,
      bytes: whole,
      sha256: hash,
      register: object({ path, sha256: hash, bytes: whole }),
      supersedes: z.nullable(text),
      reason: z.enum(reasons),
      note: words,
      corrected: z.exactOptional(z.array(text).check(z.minLength(1))),
      missing: z.exactOptional(z.enum(absences)),
      totals: z.record(z.string(), totals),
    })).check(z.minLength(1)),
    /** The text of which all this was made, so that whoever holds the data can go on with it. */
    seeds: z.exactOptional(object({ path, sha256: hash, bytes: whole })),
    sha256: hash,
  })

  const register = object({
    schemaVersion: version,
    id: text,
    validFrom: moment,
    validTo: z.exactOptional(moment),
    cites: z.exactOptional(cites),
    origins: z.exactOptional(z.array(object({
      register: text,
      // One side may be empty: a unit that is new, or one that ended. What follows from other lists needs no place of its own.
      units: z.array(object({ from: z.array(text), to: z.array(text), cites: z.array(cite) })),
    })).check(z.minLength(1))),
    areas: z.array(object({
      id: text, parent: z.exactOptional(text), kind: text, name: text, official: z.exactOptional(text),
    })).check(z.minLength(1)),
    units: z.array(object({
      code: text, district: text, kind: text, name: text, official: z.exactOptional(text),
      cell: z.exactOptional(object({ column: z.int(), row: z.int() })),
    })).check(z.minLength(1)),
  })

  const cohort = z.discriminatedUnion('kind', [
    object({ kind: z.literal('cohort'), id: text }),
    object({ kind: z.literal('outside') }),
    object({ kind: z.literal('unstated') }),
  ])
  const reach = object({ atLeast: text, atMost: text })

  const snapshot = object({
    schemaVersion: version,
    id: text,
    asOf: moment,
    reportedAt: moment,
    publishedAt: moment,
    generator: object({ tool: text, version: text, inputSha256: hash }),
    register: text,
    sources: z.array(source),
    facts: z.array(object({
      unit: text,
      cohort,
      reach,
      milestones: z.array(object({ kind: text, on: z.exactOptional(moment), decisionNo: z.exactOptional(text) })),
      // As whoever reported the unit typed it.
      note: z.exactOptional(text),
      cites,
      method,
    })),
    gaps: z.array(object({
      id: text,
      size: z.int().check(z.positive()),
      districts: z.array(object({ id: text, atLeast: whole, atMost: z.exactOptional(whole) })).check(z.minLength(1)),
      cohort,
      reach,
      // Only what the compiler adds may stand without a place in a source: no source states it.
      cites: z.array(cite),
      method,
      rest: z.boolean(),
    })),
    claims: z.array(object({
      id: text,
      what: words,
      area: text,
      cohorts: z.array(text),
      from: text,
      to: text,
      value: whole,
      of: z.exactOptional(whole),
      percent: z.exactOptional(z.number()),
      complete: z.boolean(),
      cites,
      // Stated where left out.
      method: z.exactOptional(z.enum(claimMethods)),
    })),
    corrections: z.array(object({ unit: text, note: words })),
    conflicts: z.exactOptional(z.array(object({
      id: text,
      // What it is about: one of the three, or the whole state.
      unit: z.exactOptional(text),
      gap: z.exactOptional(text),
      claim: z.exactOptional(text),
      what: words,
      values: z.array(object({ says: words, cites, chosen: z.boolean() }))
        .check(z.minLength(2), z.refine((values) => values.filter(({ chosen }) => chosen).length === 1)),
      why: words,
    }).check(z.refine(({ unit, gap, claim }) => [unit, gap, claim].filter((it) => it !== undefined).length <= 1))).check(z.minLength(1))),
  })

  // As typed, so in whatever form its letters are.
  const seeds = object({ schemaVersion: version, files: z.record(z.string().check(z.regex(seedPath)), z.string()) })

  return { programme, index, register, snapshot, seeds }
}

type Shapes = ReturnType<typeof shapes>
export type ProgrammeFile = z.infer<Shapes['programme']>
export type IndexFile = z.infer<Shapes['index']>
export type RegisterFile = z.infer<Shapes['register']>
export type SnapshotFile = z.infer<Shapes['snapshot']>
export type SourceFile = SnapshotFile['sources'][number]

/** Files as an old page reads those of a newer minor. */
export const reading: Shapes = shapes('passed over')
/** Files as they may be published. */
export const publishing: Shapes = shapes('refused')
