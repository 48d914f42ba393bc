import type { SnapshotFile } from '#data/schema.ts'
import { claimMethods } from '#model/snapshot.ts'
import { readStep } from './entry.ts'
import type { Report } from './issue.ts'
import { readCites } from './sources.ts'
import type { Ground } from './state.ts'
import { distinct, readTable, wholeNumber, type Seeds } from './table.ts'

type Claim = SnapshotFile['claims'][number]

/** The totals that a source states, and sums of ours that are checked like them; counted against, never counted with. */
export function readClaims(
  seeds: Seeds,
  path: string,
  ground: Ground,
  report: Report,
): { list: Claim[]; lines: ReadonlyMap<string, number> } {
  const lines = new Map<string, number>()
  const areas = new Set(ground.edition.register.file.areas.map((area) => area.id))
  const known = ground.programme.programme.cohorts.map((cohort) => cohort.id)
  const rows = readTable(seeds, path, {
    needed: ['id', 'what_vi', 'what_en', 'area', 'cohorts', 'from', 'to', 'value', 'of', 'percent', 'complete', 'cites'],
    extra: ['method'],
    open: ['cohorts', 'of', 'percent', 'complete', 'cites'],
  }, report)
  const list = distinct(rows, 'id').map((row): Claim => {
    const { cells } = row
    lines.set(cells.id, row.line)
    if (cells.area !== '' && !areas.has(cells.area)) row.wrong('area', 'unknownArea', { id: cells.area })
    const cohorts = cells.cohorts === '' ? [] : cells.cohorts.split(/\s+/)
    for (const id of cohorts) if (!known.includes(id)) row.wrong('cohorts', 'unknownCohort', { id, known: known.join(', ') })
    const [from, to] = [readStep(row, 'from', ground), readStep(row, 'to', ground)]
    if (from > to && to >= 0) row.wrong('from', 'reachOrder', { atLeast: cells.from, atMost: cells.to })
    const [of, percent] = [wholeNumber(row, 'of'), readPercent(cells.percent)]
    if (cells.percent !== '' && percent === undefined) row.wrong('percent', 'badNumber', { text: cells.percent })
    if (!['', 'x'].includes(cells.complete)) row.wrong('complete', 'badMark', { text: cells.complete })
    const method = claimMethods.find((each) => each === cells.method)
    if (!method && cells.method !== '') row.wrong('method', 'unknownMethod', { id: cells.method, known: claimMethods.join(', ') })
    // What is printed in a source is stated there.
    if (method && method !== 'stated' && cells.percent !== '') row.wrong('percent', 'percentStated', { id: cells.id })
    if (cells.cites === '') row.wrong('cites', 'missingCite')
    return {
      id: cells.id,
      what: { vi: cells.what_vi, en: cells.what_en },
      area: cells.area,
      cohorts,
      from: cells.from,
      to: cells.to,
      value: wholeNumber(row, 'value') ?? 0,
      ...(of === undefined ? {} : { of }),
      ...(percent === undefined ? {} : { percent }),
      complete: cells.complete === 'x',
      cites: readCites(row, 'cites', ground.sources),
      ...(method === undefined ? {} : { method }),
    }
  })
  return { list, lines }
}

/** As the source prints it, to one decimal: 57.5. */
function readPercent(text: string): number | undefined {
  return /^\d{1,3}(\.\d)?$/.test(text) ? Number(text) : undefined
}
