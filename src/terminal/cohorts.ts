import type { Voice } from '#i18n/voice.ts'
import { lexiconOf } from '#intake/lexicon.ts'
import type { CohortAsk, Placing } from '#intake/publishCohort.ts'
import { cohortTold } from '#intake/publishTold.ts'
import { readCohort } from '#intake/steps.ts'
import { worded } from '#intake/suspicionWords.ts'
import type { Programme } from '#model/programme.ts'
import { membershipId } from '#model/snapshot.ts'
import type { CohortGiven, Wrong } from './use.ts'

/** Stands for every unit that is asked about and not answered by itself. */
const everyUnit = 'all'

type Said = { readonly by: Readonly<Record<string, string>> } | { readonly wrong: Wrong; readonly params: Readonly<Record<string, string>> }

/** What the line answers of the units that are asked about, by their code; or which answer cannot be one. */
export function cohortsSaid(given: readonly CohortGiven[], asks: readonly CohortAsk[], { programme, voice }: { readonly programme: Programme; readonly voice: Voice }): Said {
  const by = new Map<string, string>()
  // What is said of one unit goes before what is said of all.
  for (const { unit, cohort } of [...given.filter((each) => each.unit === everyUnit), ...given.filter((each) => each.unit !== everyUnit)]) {
    const meant = unit === everyUnit ? asks : asks.filter((ask) => ask.unit === unit)
    if (asks.length === 0) return { wrong: 'cohortNone', params: {} }
    if (meant.length === 0) return { wrong: 'cohortUnasked', params: { text: unit, known: asks.map((ask) => `${ask.unit} (${ask.name})`).join(', ') } }
    const id = cohortMeant(cohort, programme)
    for (const ask of meant) {
      if (!ask.choices.some((each) => membershipId(each) === id)) return { wrong: 'cohortOther', params: { text: cohort, unit: `${ask.name} (${ask.unit})`, known: named(ask.choices, programme, voice) } }
      by.set(ask.unit, id ?? '')
    }
  }
  return { by: Object.fromEntries(by) }
}

/** How to answer in the line what is asked. */
export function cohortHint(asks: readonly CohortAsk[], { programme, voice }: { readonly programme: Programme; readonly voice: Voice }): string | undefined {
  const [first] = asks
  const [choice] = first?.choices ?? []
  if (!first || !choice) return undefined
  const choices = new Map(asks.flatMap((ask) => ask.choices).map((each) => [membershipId(each), each]))
  return voice.t('publish.cohortHint', { unit: first.unit, cohort: membershipId(choice), choices: named([...choices.values()], programme, voice) })
}

/** The id of a cohort by its id, or by its name as a sheet may have it. */
function cohortMeant(typed: string, programme: Programme): string | undefined {
  const own = programme.cohorts.find(({ id }) => id === typed)?.id ?? (typed === 'outside' ? typed : undefined)
  const read = own === undefined ? readCohort(lexiconOf(programme), programme, typed).value : undefined
  return own ?? (read ? membershipId(read) : undefined)
}

function named(placings: readonly Placing[], programme: Programme, voice: Voice): string {
  return placings.map((each) => `${membershipId(each)} (${worded(cohortTold({ programme }, each), voice)})`).join(', ')
}
