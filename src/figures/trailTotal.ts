import { answer } from '#stats/answer.ts'
import type { AskOf } from '#stats/ask.ts'
import { scopesOf } from '#stats/scopes.ts'
import type { Cell } from './figure.ts'
import type { Scene } from './scene.ts'
import type { Trail } from './trail.ts'
import { citationOf, printLines } from './trailCitation.ts'
import { countTrail } from './trailCount.ts'
import { fullTitle, meaningOf, scopeTitle } from './trailWords.ts'

/** Where a number of the index comes from: counted here where it is of the scene's own state, else of the edition that holds it. */
export function totalTrail(scene: Scene, ask: AskOf<'total'>, cell: Cell): Trail | undefined {
  const { voice, snapshot, catalogue } = scene
  const scope = scopesOf(snapshot.programme, { area: ask.area })[ask.what]
  if (ask.edition === snapshot.id) return countTrail(scene, { kind: 'count', scope }, cell)
  const edition = catalogue.editions.find(({ id }) => id === ask.edition)
  const found = answer(snapshot, catalogue, ask)
  if (!edition || !found) return undefined
  const title = scopeTitle(scene, scope)
  const date = voice.dated(edition.asOf)
  return {
    title,
    number: cell.text === '' ? voice.interval(found) : cell.text,
    lead: voice.t('trail.lead.total', { meaning: meaningOf(scene, scope), asOf: date, id: edition.id }),
    arithmetic: [{ label: voice.t('trail.step.index'), text: voice.interval(found) }],
    entries: [],
    statements: [],
    method: voice.t('trail.method.index'),
    support: { grade: '', text: voice.t('trail.elsewhereGrade') },
    conflicts: [],
    snapshot: printLines(scene, edition),
    citation: citationOf(scene, [], (own) => ({ title: fullTitle(own, scope), number: own.voice.interval(found), print: edition })),
    elsewhere: { edition: edition.id, text: voice.t('trail.elsewhere', { id: edition.id, date }) },
  }
}
