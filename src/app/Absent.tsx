import { useEffect } from 'react'
import { usePage } from './page.ts'
import { isUnfetched } from './unfetched.ts'

/** Says that a part that was asked for on a page did not come, and takes the question back: the page around it stays. */
export function Absent({ error, onClose }: { readonly error: unknown; readonly onClose: () => void }): null {
  const { voice, announce } = usePage()
  useEffect(() => {
    announce(voice.t(isUnfetched(error) ? 'app.unfetched.part' : 'app.broken.part'), 'failed')
    onClose()
  }, [error, voice, announce, onClose])
  return null
}
