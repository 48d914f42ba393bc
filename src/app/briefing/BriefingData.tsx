import { useId, type ReactNode } from 'react'
import { notedChoice } from '#figures/edition.ts'
import type { Scene } from '#figures/scene.ts'
import { areaName } from '#i18n/naming.ts'
import { pathTo, type Area } from '#model/register.ts'
import type { Change } from '#app/address.ts'
import { usePage } from '#app/page.ts'
import { addressed } from '#app/place.ts'
import { tongues, type Tongues } from '#app/view.ts'

export interface BriefingDataProps {
  readonly scene: Scene
  readonly area: Area
  /** Id of the state that it is compared with; undefined where none is earlier. */
  readonly compare: string | undefined
  /** Whether that state is still on its way. */
  readonly waiting: boolean
  readonly tongues: Tongues
  readonly onChange: (change: Change) => void
}

/** Of which area, which state, against which other, and in which languages. */
export function BriefingData({ scene, area, compare, waiting, tongues: spoken, onChange }: BriefingDataProps): ReactNode {
  const { voice } = usePage()
  const { catalogue, snapshot: { programme, register, id: shown } } = scene
  const hint = useId()
  const foreign = voice.lang === 'vi' ? {} : { lang: 'vi' }
  const editions = catalogue.editions.toReversed()
  const others = editions.filter(({ id }) => id !== shown)
  const within = (each: Area): string => indent.repeat(pathTo(register, each.id).length - 1) + areaName(programme, each)
  return (
    <fieldset className="card briefing-data">
      <legend>{voice.t('briefing.data.title')}</legend>
      <label>
        <span>{voice.t('briefing.data.area')}</span>
        <select value={area.id} {...foreign} onChange={({ target }) => onChange({ area: addressedOf(register.areas, target.value), unit: undefined })}>
          {register.areas.map((each) => <option key={each.id} value={each.id}>{within(each)}</option>)}
        </select>
      </label>
      <label>
        <span>{voice.t('briefing.data.snapshot')}</span>
        <select value={shown} onChange={({ target }) => onChange({ snapshot: target.value === catalogue.current ? undefined : target.value })}>
          {editions.map((edition) => <option key={edition.id} value={edition.id}>{notedChoice(voice, catalogue, edition)}</option>)}
        </select>
      </label>
      {others.length === 0 ? null : <label>
        <span>{voice.t('briefing.data.compare')}</span>
        <select value={compare === shown ? '' : (compare ?? '')} aria-describedby={hint} onChange={({ target }) => onChange({ compare: target.value })}>
          {compare === undefined || compare === shown ? <option value="" disabled>{voice.t('version.compared.choose')}</option> : null}
          {others.map((edition) => <option key={edition.id} value={edition.id}>{notedChoice(voice, catalogue, edition)}</option>)}
        </select>
      </label>}
      {others.length === 0 ? null : <p className="briefing-hint" id={hint}>{voice.t('briefing.data.compareHint')}</p>}
      <div className="briefing-tongues" role="radiogroup" aria-label={voice.t('briefing.tongues.label')}>
        <span className="briefing-label" aria-hidden="true">{voice.t('briefing.tongues.label')}</span>
        {tongues.map((each) => (
          <label key={each}>
            <input type="radio" name="tongues" checked={spoken === each} onChange={() => onChange({ tongues: each })} />
            {voice.t(`briefing.tongues.${each}`)}
          </label>
        ))}
      </div>
      <p role="status" className="briefing-hint">{waiting ? voice.t('briefing.data.waiting') : ''}</p>
    </fieldset>
  )
}

/** An area under another stands further in; a select has no other way to show it. */
const indent = '\u2003'

function addressedOf(areas: readonly Area[], id: string): string | undefined {
  const area = areas.find((each) => each.id === id)
  return area && addressed(area)
}
