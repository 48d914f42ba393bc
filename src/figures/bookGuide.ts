import { capital } from '#i18n/naming.ts'
import { voiceOf } from '#i18n/voice.ts'
import { languages } from '#model/words.ts'
import { blank, said, type BookCell, type BookColumn, type BookTable } from './book.ts'
import { wordsOf } from './bookColumns.ts'
import type { Scene } from './scene.ts'

const stateKeys = ['asOf', 'number', 'issuer', 'date', 'title'] as const

/** How each column is filled in, a line a column, in every language: whoever gets the sheet reads one of them. */
export function guideSheet(scene: Scene, columnsOf: (scene: Scene) => readonly BookColumn[]): BookTable {
  const { voice } = scene
  const tongues = languages.map((lang) => columnsOf({ ...scene, voice: voiceOf(lang) }))
  const [first = []] = tongues
  // A column that stands on two sheets is the same on both.
  const wanted = first.flatMap(({ key }, at) => (first.findIndex((each) => each.key === key) === at ? [at] : []))
  return {
    kind: 'table', id: 'guide', name: voice.t('book.sheet.guide'), above: [{ manner: 'title', text: voice.t('book.above.guide') }],
    columns: (['column', 'inVi', 'columnEn', 'inEn'] as const).map((key) => read(key, voice.t(`book.head.${key}`))),
    rows: [...wanted.map((at) => tongues.flatMap((columns) => [said(columns[at]?.name), said(columns[at]?.hint)])), added()],
  }
}

/** Of columns that an officer adds: who keeps a plan beside the steps says that it is not one of them. */
function added(): BookCell[] {
  return languages.map((lang) => voiceOf(lang)).flatMap((voice) => [said(voice.t('book.added.name')), said(voice.t('book.added.hint'))])
}

/** The choices of every list, with what the steps mean. */
export function listsSheet(scene: Scene): BookTable {
  const { voice, snapshot: { programme: { cohorts, road } } } = scene
  const groups = [...cohorts.map(({ name }) => capital(voice.say(name))), ...(['outside', 'unstated'] as const).map((key) => voice.t(`book.choice.${key}`))]
  const rows = Math.max(groups.length, road.length)
  return {
    kind: 'table', id: 'lists', name: voice.t('book.sheet.lists'), above: [{ manner: 'title', text: voice.t('book.above.lists') }],
    columns: [
      { ...read('cohorts', voice.t('book.head.cohorts')), list: 'cohorts' },
      { ...read('steps', voice.t('book.head.steps')), list: 'steps' },
      read('meaning', voice.t('book.head.meaning')),
    ],
    rows: Array.from({ length: rows }, (_, at) => {
      const step = road[at]
      return [said(groups[at]), said(step && voice.say(step.name)), said(step && voice.say(step.meaning))]
    }),
  }
}

/** What the state is, line by line, to be filled in by whoever knows: of what day, and by which document. Nothing else stands beside a line: what does is taken for what was filled in. */
export function stateSheet(scene: Scene): BookTable {
  const { voice } = scene
  return {
    kind: 'table', id: 'state', name: voice.t('book.sheet.state'),
    above: [{ manner: 'title', text: voice.t('book.above.state') }, { manner: 'plain', text: voice.t('book.above.stateSays', { sheet: voice.t('book.sheet.guide') }) }],
    columns: [
      { ...read('what', voice.t('book.head.what')), role: 'given' },
      { key: 'value', name: voice.t('book.head.value'), role: 'entry', kind: 'text' },
    ],
    rows: stateKeys.map((key): BookCell[] => [said(voice.t(`book.state.${key}`)), blank]),
  }
}

/** The lines of that sheet as columns are told: a name, and how it is filled in. */
export function stateLines(scene: Scene): BookColumn[] {
  const { voice } = scene
  return stateKeys.map((key) => ({ ...read(key, voice.t(`book.state.${key}`)), hint: voice.t(`book.stateGuide.${key}`, wordsOf(scene)) }))
}

function read(key: string, name: string): BookColumn {
  return { key, name, role: 'read', kind: 'text' }
}
