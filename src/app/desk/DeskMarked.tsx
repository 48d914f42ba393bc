import type { ReactNode } from 'react'
import type { Desk } from './desk.ts'
import { momentIn } from './answers.ts'
import { useBench } from './running.ts'
import { usePage } from '#app/page.ts'

/** The same sheet to be sent back, of several files each by itself, with what is to be mended beside each row; made beside the page, and stopped when asked. */
export function DeskMarked({ desk: { files, ground, answers, meant } }: { readonly desk: Desk }): ReactNode {
  const { voice, announce } = usePage()
  const { busy, run, cancel } = useBench()
  const take = async (): Promise<void> => {
    if (!ground || busy) return
    const asOf = momentIn(answers.asOf)
    const answer = await run({ kind: 'mark', files, seeds: ground.seeds, newest: ground.newest, meant, ...(asOf === undefined ? {} : { asOf }), lang: voice.lang })
    if (answer?.kind === 'mark' && answer.value) {
      const { save } = await import('#export/save.ts')
      save(answer.value.blob, answer.value.name)
    } else if (answer) announce(voice.t('desk.sheet.templateFailed'), 'failed')
  }
  const start = (): void => {
    take().catch(() => announce(voice.t('desk.sheet.templateFailed'), 'failed'))
  }
  return (
    <>
      <button type="button" className="control" aria-disabled={busy !== undefined} onClick={start}>{voice.t('desk.faults.marked')}</button>
      <span role="status" className="controls">
        {busy ? (
          <>
            <span>{voice.t('desk.busy.mark')}</span>
            <button type="button" className="control" onClick={cancel}>{voice.t('desk.busy.cancel')}</button>
          </>
        ) : null}
      </span>
    </>
  )
}
