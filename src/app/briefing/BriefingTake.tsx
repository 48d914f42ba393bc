import { useId, useRef, type ReactNode } from 'react'
import type { PackFormat } from '#export/packs.ts'
import type { Briefing } from '#figures/briefing.ts'
import type { Addresses } from '#figures/briefingReadme.ts'
import type { Change } from '#app/address.ts'
import { Link } from '#app/Link.tsx'
import { prepareFiles, useMaking, type Making } from './making.ts'
import { usePage } from '#app/page.ts'

const formats = ['pptx', 'docx', 'xlsx', 'zip'] as const satisfies readonly PackFormat[]

export interface BriefingTakeProps {
  /** The choice, for the links to the pages that show the same briefing. */
  readonly choice: Change
  /** Why nothing can be taken; undefined where it can. */
  readonly why: 'empty' | 'waiting' | 'lost' | undefined
  /** Describes the briefing as it is chosen when it is asked for. */
  readonly briefings: () => readonly Briefing[]
  /** Where the same briefing can be made again. */
  readonly addresses: () => Addresses
}

/** The files of the briefing, each by one press, with how far it has come; and the ways to show and to print it. */
export function BriefingTake({ choice, why, briefings, addresses }: BriefingTakeProps): ReactNode {
  const { voice, announce } = usePage()
  const { state, make, cancel } = useMaking()
  const reason = useId()
  const pressed = useRef<HTMLButtonElement | null>(null)
  const busy = state?.kind === 'making'
  const said = why ?? (busy ? 'busy' : undefined)

  const take = (format: PackFormat, button: HTMLButtonElement): void => {
    if (said) return
    pressed.current = button
    const name = voice.t(`briefing.take.${format}`)
    announce(voice.t('briefing.make.starting', { name }))
    void make(format, briefings, addresses()).then(({ kind }) => {
      if (kind === 'unfetched') announce(voice.t('app.unfetched.writer', { name }), 'failed')
      else if (kind !== 'making') announce(voice.t(`briefing.make.${kind}`, { name }), kind === 'failed' ? 'failed' : 'done')
    })
  }
  const stop = (): void => {
    cancel()
    // The button that stops goes away; the one that began stays.
    pressed.current?.focus()
  }
  return (
    <section className="card briefing-take" aria-labelledby={`${reason}-title`}>
      <h2 id={`${reason}-title`}>{voice.t('briefing.take.title')}</h2>
      <div className="controls" onPointerEnter={prepareFiles} onFocus={prepareFiles}>
        {formats.map((format) => (
          <button
            key={format} type="button" className="control main" aria-disabled={said !== undefined} {...(said ? { 'aria-describedby': reason } : {})}
            onClick={({ currentTarget }) => take(format, currentTarget)}
          >
            {voice.t(`briefing.take.${format}`)}
          </button>
        ))}
        {why === 'empty' ? null : (
          <>
            <Link className="control" to={{ ...choice, page: 'present', slide: undefined }}>{voice.t('briefing.take.present')}</Link>
            <Link className="control" to={{ ...choice, page: 'paper', paper: 'briefing' }}>{voice.t('briefing.take.paper')}</Link>
          </>
        )}
      </div>
      <p className="briefing-hint" id={reason}>{said ? voice.t(`briefing.take.${said}`) : voice.t('briefing.take.hint')}</p>
      {state ? <Progress state={state} onStop={stop} /> : null}
    </section>
  )
}

/** How far a file has come, or what became of it. */
function Progress({ state, onStop }: { readonly state: Making; readonly onStop: () => void }): ReactNode {
  const { voice } = usePage()
  const name = voice.t(`briefing.take.${state.format}`)
  if (state.kind === 'done' || state.kind === 'cancelled') return <p className="briefing-outcome">{voice.t(`briefing.make.${state.kind}`, { name })}</p>
  if (state.kind === 'unfetched') return <p className="briefing-outcome failed" role="alert">{voice.t('app.unfetched.writer', { name })}</p>
  const { step } = state
  if (state.kind === 'failed') {
    return (
      <p className="briefing-outcome failed" role="alert">
        {step ? voice.t('briefing.make.failedAt', { name, title: step.title }) : voice.t('briefing.make.failed', { name })}{' '}
        {voice.t(state.format === 'zip' ? 'briefing.make.instead.zip' : 'briefing.make.instead.file')}
      </p>
    )
  }
  return (
    <div className="briefing-progress">
      <progress aria-label={voice.t('briefing.make.progress', { name })} {...(step ? { value: step.done, max: step.of } : {})} />
      <button type="button" className="control" onClick={onStop}>{voice.t('briefing.make.cancel')}</button>
      <p>{step ? voice.t('briefing.make.step', { done: voice.count(step.done), of: voice.count(step.of), title: step.title }) : voice.t('briefing.make.starting', { name })}</p>
    </div>
  )
}
