import { useEffect, useState, type ReactNode } from 'react'
import type { Fetch } from '#data/fault.ts'
import { totalLines } from '#figures/changeTotals.ts'
import { momentText } from '#figures/changeWords.ts'
import type { Comparison } from '#figures/scene.ts'
import { wordPublishIssue, type Outcome } from '#intake/publishIssue.ts'
import type { Catalogue } from '#model/edition.ts'
import { rootOf } from '#model/register.ts'
import type { Words } from '#model/words.ts'
import type { Ground } from './ground.ts'
import { useBench } from './running.ts'
import { inBoth } from '#intake/inBoth.ts'
import { DeskEditions } from './DeskEditions.tsx'
import { DeskField } from './DeskField.tsx'
import { DeskPublish } from './DeskPublish.tsx'
import type { Withdrawal } from '#intake/withdrawal.ts'
import { usePage } from '#app/page.ts'

/** A published state that is wrong is taken back, with a reason; its file stays where it is. */
export function DeskWithdraw({ catalogue, ground, fetch }: { readonly catalogue: Catalogue; readonly ground: Ground; readonly fetch: Fetch }): ReactNode {
  const { voice } = usePage()
  const [id, setId] = useState('')
  const [why, setWhy] = useState<Words>({ vi: '', en: '' })
  const [made, setMade] = useState<Outcome<Withdrawal>>()
  const { busy, halted, run } = useBench()
  useEffect(() => setMade(undefined), [id, why])
  const lacking = id === '' || (why.vi.trim() === '' && why.en.trim() === '')
  const go = async (): Promise<void> => {
    if (lacking || busy) return
    const answer = await run({ kind: 'withdraw', seeds: ground.seeds, id, why: inBoth(why) })
    if (answer?.kind === 'withdraw') setMade(answer.value)
  }
  return (
    <details className="card desk-withdraw">
      <summary>{voice.t('desk.withdraw.title')}</summary>
      <p>{voice.t('desk.withdraw.says')}</p>
      <div className="desk-form">
        <DeskEditions label={voice.t('desk.withdraw.which')} catalogue={catalogue} chosen={id} onChoose={setId} />
        <DeskField label={voice.t('desk.withdraw.why')} value={why.vi} lang="vi" lines onType={(vi) => setWhy({ ...why, vi })} />
        <DeskField label={voice.t('desk.withdraw.whyEn')} value={why.en} lang="en" lines onType={(en) => setWhy({ ...why, en })} />
        <div className="controls"><button type="button" className="control" aria-disabled={lacking || busy !== undefined} onClick={() => void go()}>{voice.t('desk.withdraw.go')}</button></div>
      </div>
      <p role="status" className="hint">{busy ? voice.t('desk.busy.withdraw') : halted ? voice.t('desk.busy.broken') : lacking ? voice.t('desk.withdraw.lack') : ''}</p>
      {made && !made.ok ? <ul className="desk-faults">{made.issues.map((issue) => wordPublishIssue(issue, voice)).map((text) => <li key={text} className="error"><span>{text}</span></li>)}</ul> : null}
      {made?.ok ? (
        <>
          <p className="desk-finding">{voice.t('desk.withdraw.result', { id, current: made.value.current })}</p>
          <Consequence made={made.value} />
          <p>{voice.t('desk.withdraw.undo')}</p>
          <DeskPublish
            made={made.value} look={voice.t('desk.withdraw.nextLook', { id, versions: voice.t('app.nav.versions') })} ground={ground} fetch={fetch} name={voice.t('desk.withdraw.name', { id })}
            readme={voice.t('desk.withdraw.readme', { id, base: made.value.base, title: voice.say(catalogue.programme.title) })}
          />
        </>
      ) : null}
    </details>
  )
}

/** The headline numbers as they are, and as they will be. */
function Consequence({ made: { before, after, catalogue } }: { readonly made: Withdrawal }): ReactNode {
  const { voice } = usePage()
  if (before.id === after.id) return <p>{voice.t('desk.withdraw.same')}</p>
  const scene: Comparison = { snapshot: after, from: before, catalogue, voice, area: rootOf(after.register).id, measure: 'count', order: 'official' }
  return (
    <>
      <h3 id="desk-consequence">{voice.t('desk.withdraw.numbers', { before: momentText(scene, before), after: momentText(scene, after) })}</h3>
      <ul className="desk-totals" aria-labelledby="desk-consequence">
        {totalLines(scene).map(({ row, what, from, to }) => <li key={row}>{voice.t('version.totals.line', { what, from: from.text, to: to.text })}</li>)}
      </ul>
    </>
  )
}
