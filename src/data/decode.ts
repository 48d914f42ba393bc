import type { Catalogue, Edition } from '#model/edition.ts'
import { greenLimit, programmeCites, type Programme } from '#model/programme.ts'
import { registerCites, type Register } from '#model/register.ts'
import type { Conflict, Gap, Snapshot, Source } from '#model/snapshot.ts'
import type { Result } from './fault.ts'
import type { IndexFile, ProgrammeFile, RegisterFile, SnapshotFile, SourceFile } from './schema.ts'
import { citing, collecting, moment, positions, unique } from './trouble.ts'

// Files of the right shape become values of the model: step ids become positions on the road,
// texts become moments, and every id must be borne by something.

export function decodeProgramme(file: ProgrammeFile, name: string): Result<Programme> {
  return collecting(name, (trouble) => {
    unique(file.road, 'road', trouble)
    unique(file.cohorts, 'cohorts', trouble)
    unique(file.authorities, 'authorities', trouble)
    unique(file.kinds, 'kinds', trouble)
    unique(file.acts ?? [], 'acts', trouble)
    const position = positions(file.road, trouble)
    const { acts, ended, stoplight, ...rest } = file
    const cohorts = new Set(file.cohorts.map(({ id }) => id))
    for (const [i, act] of (acts ?? []).entries())
      for (const id of act.cohorts ?? []) if (!cohorts.has(id)) trouble('reference', `acts[${i}].cohorts`, id)
    if (stoplight && !(stoplight.amber > 0 && stoplight.amber < stoplight.green && stoplight.green <= greenLimit))
      trouble('lights', 'stoplight')
    return {
      ...rest,
      ...(stoplight === undefined ? {} : { stoplight }),
      ...(acts === undefined ? {} : { acts: acts.map((act) => ({ ...act, on: moment(act.on) })) }),
      ...(ended === undefined ? {} : { ended: { ...ended, on: moment(ended.on) } }),
      rolledOut: position(file.rolledOut, 'rolledOut'),
      goal: position(file.goal, 'goal'),
      cohorts: file.cohorts.map(({ dueBefore, ...cohort }) => ({
        ...cohort,
        ...(dueBefore === undefined ? {} : { dueBefore: moment(dueBefore) }),
      })),
    }
  })
}

export function decodeRegister(file: RegisterFile, name: string): Result<Register> {
  return collecting(name, (trouble) => {
    unique(file.areas, 'areas', trouble)
    unique(file.units.map((unit) => ({ id: unit.code })), 'units', trouble)
    const areas = new Set<string>()
    for (const [i, area] of file.areas.entries()) {
      // The first area is the root; every other belongs to one above it in the list.
      const bound = area.parent === undefined ? i === 0 : areas.has(area.parent)
      if (!bound) trouble('reference', `areas[${i}].parent`, area.parent ?? '')
      areas.add(area.id)
    }
    for (const [i, unit] of file.units.entries())
      if (!areas.has(unit.district)) trouble('reference', `units[${i}].district`, unit.district)
    const { cites, origins } = file
    unique((origins ?? []).map(({ register }) => ({ id: register })), 'origins', trouble)
    const codes = new Set(file.units.map(({ code }) => code))
    for (const [i, { units }] of (origins ?? []).entries())
      for (const [j, { to }] of units.entries())
        for (const code of to) if (!codes.has(code)) trouble('reference', `origins[${i}].units[${j}].to`, code)
    return {
      id: file.id,
      validFrom: moment(file.validFrom),
      ...(file.validTo === undefined ? {} : { validTo: moment(file.validTo) }),
      ...(cites === undefined ? {} : { cites }),
      ...(origins === undefined ? {} : { origins }),
      areas: file.areas,
      units: file.units,
    }
  })
}

export function decodeSource(file: SourceFile): Source {
  return { ...file, date: moment(file.date) }
}

/** What a snapshot stands on, besides its own file. */
export interface Ground {
  readonly name: string
  readonly sha256: string
  readonly programme: Programme
  readonly register: Register
  /** Documents that programme and register cite. */
  readonly sources: readonly Source[]
}

export function decodeSnapshot(file: SnapshotFile, ground: Ground): Result<Snapshot> {
  const { programme, register } = ground
  return collecting(ground.name, (trouble) => {
    const position = positions(programme.road, trouble)
    const known = {
      unit: new Set(register.units.map((unit) => unit.code)),
      district: new Set(register.units.map((unit) => unit.district)),
      area: new Set(register.areas.map((area) => area.id)),
      cohort: new Set(programme.cohorts.map((cohort) => cohort.id)),
    }
    const must = (kind: keyof typeof known, id: string, at: string): void => {
      if (!known[kind].has(id)) trouble('reference', at, id)
    }
    const reach = (it: { atLeast: string; atMost: string }, at: string) => {
      const [atLeast, atMost] = [position(it.atLeast, `${at}.atLeast`), position(it.atMost, `${at}.atMost`)]
      if (atLeast > atMost) trouble('order', at)
      return { atLeast, atMost }
    }
    const sources = merged(file.sources.map(decodeSource), ground.sources)
    const cited = citing(sources, trouble)

    unique(file.sources, 'sources', trouble)
    unique(file.facts.map((fact) => ({ id: fact.unit })), 'facts', trouble)
    unique(file.gaps, 'gaps', trouble)
    unique(file.claims, 'claims', trouble)
    unique(file.conflicts ?? [], 'conflicts', trouble)
    cited(registerCites(register), 'register')
    const entries = { gap: new Set(file.gaps.map(({ id }) => id)), claim: new Set(file.claims.map(({ id }) => id)) }
    const conflicts = (file.conflicts ?? []).map((conflict, i): Conflict => {
      const at = `conflicts[${i}]`
      if (conflict.unit !== undefined) must('unit', conflict.unit, `${at}.unit`)
      for (const kind of ['gap', 'claim'] as const) {
        const id = conflict[kind]
        if (id !== undefined && !entries[kind].has(id)) trouble('reference', `${at}.${kind}`, id)
      }
      for (const [j, { cites }] of conflict.values.entries()) cited(cites, `${at}.values[${j}].cites`)
      return conflict
    })
    return {
      id: file.id,
      asOf: moment(file.asOf),
      reportedAt: moment(file.reportedAt),
      publishedAt: moment(file.publishedAt),
      sha256: ground.sha256,
      programme,
      register,
      sources,
      facts: file.facts.map(({ unit, cohort, method, ...fact }, i) => {
        const at = `facts[${i}]`
        must('unit', unit, `${at}.unit`)
        if (cohort.kind === 'cohort') must('cohort', cohort.id, `${at}.cohort`)
        cited(fact.cites, `${at}.cites`)
        const milestones = fact.milestones.map(({ kind, on, decisionNo }) => ({
          kind,
          ...(on === undefined ? {} : { on: moment(on) }),
          ...(decisionNo === undefined ? {} : { decisionNo }),
        }))
        return {
          kind: 'fact', unit, membership: cohort, reach: reach(fact.reach, at), milestones,
          ...(fact.note === undefined ? {} : { note: fact.note }),
          cites: fact.cites, method,
        }
      }),
      gaps: file.gaps.map(({ id, size, districts, cohort, cites, method, rest, ...gap }, i): Gap => {
        const at = `gaps[${i}]`
        unique(districts, `${at}.districts`, trouble)
        if (cohort.kind === 'cohort') must('cohort', cohort.id, `${at}.cohort`)
        cited(cites, `${at}.cites`)
        for (const place of districts) {
          must('district', place.id, `${at}.districts`)
          if (place.atMost !== undefined && place.atLeast > place.atMost) trouble('order', `${at}.districts`)
        }
        return {
          kind: 'gap',
          id,
          size,
          places: districts.map(({ id: district, ...ends }) => ({ district, ...ends })),
          membership: cohort,
          reach: reach(gap.reach, at),
          cites,
          method,
          rest,
        }
      }),
      claims: file.claims.map((claim, i) => {
        const at = `claims[${i}]`
        must('area', claim.area, `${at}.area`)
        for (const cohort of claim.cohorts) must('cohort', cohort, `${at}.cohorts`)
        cited(claim.cites, `${at}.cites`)
        const ends = reach({ atLeast: claim.from, atMost: claim.to }, at)
        return { ...claim, from: ends.atLeast, to: ends.atMost }
      }),
      corrections: file.corrections,
      ...(conflicts.length === 0 ? {} : { conflicts }),
    }
  })
}

export function decodeIndex(file: IndexFile, name: string): Result<Catalogue> {
  const programme = decodeProgramme(file.programme, name)
  if (!programme.ok) return programme
  return collecting(name, (trouble) => {
    unique(file.snapshots, 'snapshots', trouble)
    const ids = new Set(file.snapshots.map((edition) => edition.id))
    if (!ids.has(file.current)) trouble('reference', 'current', file.current)
    const editions = file.snapshots.map(({ supersedes, ...edition }, i): Edition => {
      if (supersedes !== null && !ids.has(supersedes)) trouble('reference', `snapshots[${i}].supersedes`, supersedes)
      return {
        ...edition,
        asOf: moment(edition.asOf),
        reportedAt: moment(edition.reportedAt),
        publishedAt: moment(edition.publishedAt),
        ...(supersedes === null ? {} : { supersedes }),
      }
    })
    const sources = file.sources.map(decodeSource)
    unique(sources, 'sources', trouble)
    citing(sources, trouble)(programmeCites(programme.value), 'programme')
    return { programme: programme.value, current: file.current, editions, sources, ...(file.seeds === undefined ? {} : { seeds: file.seeds }) }
  })
}

/** A snapshot's own documents first; of one id, its own wins. */
function merged(own: readonly Source[], ground: readonly Source[]): Source[] {
  const ids = new Set(own.map((source) => source.id))
  return [...own, ...ground.filter((source) => !ids.has(source.id))]
}
