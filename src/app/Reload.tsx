import { useState, type ReactNode } from 'react'
import { usePage } from './page.ts'
import { reachable } from './reachable.ts'

/**
 * Loads the page anew at its whole address: browsers keep in mind that a part could not be had, so only a new page
 * asks for it again. Without a network the page stays, or the browser's own words would stand in its place.
 */
export function Reload(): ReactNode {
  const { voice } = usePage()
  const [state, setState] = useState<'resting' | 'trying' | 'cutOff'>('resting')
  const reload = async (): Promise<void> => {
    setState('trying')
    if (await reachable()) window.location.reload()
    else setState('cutOff')
  }
  return (
    <>
      <button type="button" className="control main" aria-disabled={state === 'trying'} onClick={() => state === 'trying' || void reload()}>{voice.t('app.unfetched.reload')}</button>
      <span role="status">{state === 'resting' ? null : voice.t(`app.unfetched.${state}`)}</span>
    </>
  )
}
