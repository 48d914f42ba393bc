import type { Reach } from '#model/snapshot.ts'
import { tally } from '#stats/tally.ts'
import { figureIn } from './briefing.ts'
import { rollSubtitle } from './communes.ts'
import type { Figure, FigureId, LedgerMark } from './figure.ts'
import { openLook, solid } from './look.ts'
import { rollOf } from './roll.ts'
import type { Comparison, Scene } from './scene.ts'
import { counted, intervalColumn, nameOf, reachText, terms, textCell } from './terms.ts'

/** How many rows of a list a room reads before it reads its neighbours instead. */
const readable = 30

/** A figure as a room is shown it: the same, but for the list of units, which is drawn where it is short and counted where it is long. */
export function projected(scene: Scene | Comparison, id: FigureId): Figure {
  const figure = figureIn(scene, id)
  if (figure.mark.kind !== 'roll') return figure
  return figure.grid.rows.length > readable ? counts(scene, figure) : drawnList(figure)
}

/** The list as a table in a picture: name, cohort and step, as they stand in its grid. */
function drawnList(figure: Figure): Figure {
  const columns = ['name', 'cohort', 'step'].filter((key) => figure.grid.columns.some((column) => column.key === key))
  return { ...figure, mark: { kind: 'ledger', columns, emphasis: 'step', under: {} } satisfies LedgerMark }
}

/** How many units stand at each step, or between which two; where every unit is listed is said under it. */
function counts(scene: Scene, { stamp, source, cites, slug }: Figure): Figure {
  const { voice, snapshot, area } = scene
  const { programme } = snapshot
  const rows = reachesIn(scene).flatMap((reach) => {
    const n = tally(snapshot, { area, entry: (entry) => same(entry.reach, reach) }).size
    const exact = reach.atLeast === reach.atMost
    return n.atMost === 0 ? [] : [{ id: `${reach.atLeast}-${reach.atMost}`, look: exact ? solid(programme, reach.atLeast) : openLook(programme, reach), step: reachText(scene, reach), n }]
  })
  const name = rollOf(scene).columns.step
  return {
    id: 'communes', slug,
    title: voice.t('present.counts.title', { ...terms(scene), place: nameOf(scene, area) }),
    subtitle: rollSubtitle(scene, rollOf(scene)),
    grid: {
      columns: [{ key: 'step', name, kind: 'text' }, intervalColumn(voice, 'count', voice.t('figure.roll.weight'))],
      rows: rows.map(({ id, step, n }) => ({ id, kind: 'plain', cells: { step: textCell(step), count: counted(voice, n) } })),
    },
    mark: { kind: 'ledger', columns: ['step', 'count'], emphasis: 'count', under: {}, looks: Object.fromEntries(rows.map(({ id, look }) => [id, look])) },
    notes: [voice.t('present.counts.note')],
    source, cites, stamp,
  }
}

/** Every place on the road that an entry says, what is known before what is open, and each from the far end of the road. */
function reachesIn({ snapshot }: Scene): readonly Reach[] {
  const all = [...snapshot.facts, ...snapshot.gaps].map(({ reach }) => reach)
  const width = ({ atLeast, atMost }: Reach): number => atMost - atLeast
  return all
    .filter((reach, at) => all.findIndex((each) => same(each, reach)) === at)
    .toSorted((a, b) => Number(width(a) > 0) - Number(width(b) > 0) || b.atMost - a.atMost || b.atLeast - a.atLeast)
}

function same(a: Reach, b: Reach): boolean {
  return a.atLeast === b.atLeast && a.atMost === b.atMost
}
