import type { ReactNode } from 'react'
import type { Commands } from './keys.ts'
import type { FullScreen } from './fullScreen.ts'
import { Link } from '#app/Link.tsx'
import { usePage, useView } from '#app/page.ts'
import { leaving } from './leave.ts'

export interface PresentBarProps {
  readonly n: number
  readonly of: number
  readonly commands: Commands
  readonly full: FullScreen
  readonly dark: boolean
  readonly black: boolean
  readonly ready: boolean
  readonly awake: boolean
}

/** What a presentation can be told to do; out of view until the mouse moves or the keyboard comes to it. */
export function PresentBar({ n, of, commands, full, dark, black, ready, awake }: PresentBarProps): ReactNode {
  const { voice } = usePage()
  const view = useView()
  const button = (label: string, run: () => void, state: { readonly pressed?: boolean; readonly disabled?: boolean } = {}): ReactNode => (
    <button
      type="button" className="control" onClick={run}
      {...(state.pressed === undefined ? {} : { 'aria-pressed': state.pressed })} {...(state.disabled ? { 'aria-disabled': true } : {})}
    >
      {label}
    </button>
  )
  return (
    <nav className={awake ? 'present-bar awake' : 'present-bar'} aria-label={voice.t('present.controls')}>
      <Link to={leaving(view)} className="control">{voice.t('present.leave')}</Link>
      <span className="present-moves">
        {button(voice.t('present.previous'), commands.previous, { disabled: n <= 1 })}
        <span className="present-at">{voice.t('present.at', { n: voice.count(n), of: voice.count(of) })}</span>
        {button(voice.t('present.next'), commands.next, { disabled: n >= of })}
      </span>
      {full.able ? button(voice.t(full.on ? 'present.window' : 'present.full'), commands.full) : null}
      {button(voice.t('present.notes'), commands.notes)}
      {button(voice.t('present.black'), commands.black, { pressed: black })}
      {button(voice.t(dark ? 'present.light' : 'present.dark'), commands.dark)}
      {button(voice.t('present.help'), commands.help)}
      {ready ? <span className="present-ready" title={voice.t('present.offlineLong')}>✓ {voice.t('present.offline')}<span className="unseen">. {voice.t('present.offlineLong')}</span></span> : null}
    </nav>
  )
}
