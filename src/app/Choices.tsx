import type { ReactNode } from 'react'
import { usePage, useView } from './page.ts'
import { flags, type Flag } from './view.ts'

/** Count or percent, official order or most remaining first: how completion is shown. */
export function Choices(): ReactNode {
  const { voice, go } = usePage()
  const view = useView()
  const set = (flag: Flag, on: boolean): void =>
    go({ view: flags.filter((each) => (each === flag ? on : view.view.includes(each))) })
  return (
    <div className="choices-line">
      <Pair name={voice.t('app.choices.measure')} off={voice.t('app.choices.count')} on={voice.t('app.choices.percent')} chosen={view.view.includes('percent')} onChoose={(on) => set('percent', on)} />
      <Pair name={voice.t('app.choices.order')} off={voice.t('app.choices.official')} on={voice.t('app.choices.remaining')} chosen={view.view.includes('remaining')} onChoose={(on) => set('remaining', on)} />
    </div>
  )
}

interface PairProps {
  readonly name: string
  readonly off: string
  readonly on: string
  readonly chosen: boolean
  readonly onChoose: (on: boolean) => void
}

function Pair({ name, off, on, chosen, onChoose }: PairProps): ReactNode {
  return (
    <div className="pair" role="group" aria-label={name}>
      <button type="button" aria-pressed={!chosen} onClick={() => onChoose(false)}>{off}</button>
      <button type="button" aria-pressed={chosen} onClick={() => onChoose(true)}>{on}</button>
    </div>
  )
}
