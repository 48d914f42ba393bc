import { useId, type ReactNode } from 'react'
import { absences, type Catalogue } from '#model/edition.ts'
import { voiceOf } from '#i18n/voice.ts'
import type { Desk } from './desk.ts'
import type { Lack } from './answers.ts'
import { DeskDocuments } from './DeskDocuments.tsx'
import { DeskEditions } from './DeskEditions.tsx'
import { DeskField } from './DeskField.tsx'
import { usePage } from '#app/page.ts'

/** When the data are of, from which document, why, and what silence means. */
export function DeskState({ desk, catalogue }: { readonly desk: Desk; readonly catalogue: Catalogue }): ReactNode {
  const { voice } = usePage()
  const { answers, answer, lacks, corrected, silent, busy, sheet } = desk
  const several = sheet?.reading?.several
  const { glossary, office } = catalogue.programme
  const lacking = useId()
  const bad = (lack: Lack): { wrong: boolean } => ({ wrong: lacks.includes(lack) })
  const unsaid = (lang: 'vi' | 'en'): string => (office ? voiceOf(lang).say(office) : voiceOf(lang).t('publish.source.issuer'))
  const issuer = (lang: 'vi' | 'en'): string => voice.t('desk.state.issuerHint', { issuer: unsaid(lang) })
  const reasons = ['scheduled', 'correction'] as const
  const waiting = lacks.length > 0 || busy === 'read'
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!waiting) desk.check()
      }}
    >
      <DeskField label={voice.t('desk.state.asOf')} value={answers.asOf} hint={voice.t('desk.state.asOfHint')} onType={(asOf) => answer({ asOf })} {...bad('asOfBad')} />
      <fieldset>
        <legend>{several ? voice.t('desk.state.documentOf', { files: voice.list(several.asked) }) : voice.t('desk.state.document')}</legend>
        <DeskField label={voice.t('desk.state.title')} value={answers.title.vi} lang="vi" onType={(vi) => answer({ title: { ...answers.title, vi } })} />
        <div className="desk-pair">
          <DeskField label={voice.t('desk.state.number')} value={answers.number} onType={(number) => answer({ number })} />
          <DeskField label={voice.t('desk.state.date')} value={answers.date} onType={(date) => answer({ date })} {...bad('dateBad')} />
        </div>
        <DeskField label={voice.t('desk.state.issuer')} value={answers.issuer.vi} lang="vi" hint={issuer('vi')} onType={(vi) => answer({ issuer: { ...answers.issuer, vi } })} />
        <details>
          <summary>{voice.t('desk.state.more')}</summary>
          <div className="desk-form">
            <DeskField label={voice.t('desk.state.titleEn')} value={answers.title.en} lang="en" onType={(en) => answer({ title: { ...answers.title, en } })} />
            <DeskField label={voice.t('desk.state.issuerEn')} value={answers.issuer.en} lang="en" hint={issuer('en')} onType={(en) => answer({ issuer: { ...answers.issuer, en } })} />
            <DeskField label={voice.t('desk.state.says')} value={answers.says.vi} lang="vi" lines hint={voice.t('desk.state.saysHint')} onType={(vi) => answer({ says: { ...answers.says, vi } })} />
            <DeskField label={voice.t('desk.state.saysEn')} value={answers.says.en} lang="en" lines onType={(en) => answer({ says: { ...answers.says, en } })} />
            <DeskField label={voice.t('desk.state.url')} value={answers.url} onType={(url) => answer({ url })} {...bad('url')} />
          </div>
        </details>
        {several ? <DeskDocuments documents={several.others} office={unsaid(voice.lang)} /> : null}
      </fieldset>
      <fieldset>
        <legend>{voice.t('desk.state.reason')}</legend>
        {reasons.map((reason) => (
          <label key={reason} className="choice"><input type="radio" name={`${lacking}-reason`} checked={answers.reason === reason} onChange={() => answer({ reason })} /> {voice.t(`desk.state.${reason}`)}</label>
        ))}
        {answers.reason === 'correction' ? (
          <>
            <DeskEditions label={voice.t('desk.state.supersedes')} catalogue={catalogue} chosen={answers.supersedes} onChoose={(supersedes) => answer({ supersedes })} />
            {corrected !== undefined && lacks.includes('otherMoment') ? (
              <div className="desk-refused">
                <p>{voice.t('desk.state.lack.otherMoment', { asOf: voice.dated(corrected), scheduled: voice.t('desk.state.scheduled') })}</p>
                <button type="button" className="control" onClick={() => answer({ asOf: voiceOf('vi').date(corrected) })}>{voice.t('desk.state.sameMoment', { asOf: voice.dated(corrected) })}</button>
              </div>
            ) : null}
            <DeskField label={voice.t('desk.state.why')} value={answers.why.vi} lang="vi" lines onType={(vi) => answer({ why: { ...answers.why, vi } })} />
            <DeskField label={voice.t('desk.state.whyEn')} value={answers.why.en} lang="en" lines onType={(en) => answer({ why: { ...answers.why, en } })} />
          </>
        ) : null}
      </fieldset>
      {silent > 0 ? (
        <fieldset aria-describedby={`${lacking}-missing`}>
          <legend>{voice.t('desk.state.missing', { count: silent, n: voice.count(silent), unit: voice.say(glossary.unit), units: voice.say(glossary.units) })}</legend>
          {absences.map((missing) => (
            <label key={missing} className="choice"><input type="radio" name={`${lacking}-missing`} checked={answers.missing === missing} onChange={() => answer({ missing })} /> {voice.t(`desk.state.${missing}`)}</label>
          ))}
          <p className="hint" id={`${lacking}-missing`}>{voice.t('desk.state.missingHint')}</p>
        </fieldset>
      ) : null}
      <div className="controls">
        <button type="submit" className="control main" aria-disabled={waiting} {...(lacks.length > 0 ? { 'aria-describedby': lacking } : {})}>{voice.t('desk.state.go')}</button>
      </div>
      {lacks.length > 0 ? (
        <div className="hint" id={lacking}>
          <p>{voice.t('desk.state.lacking')}</p>
          <ul className="desk-lacks">{lacks.map((lack) => <li key={lack}>{voice.t(`desk.state.lack.${lack}`, { asOf: corrected === undefined ? '' : voice.dated(corrected), scheduled: voice.t('desk.state.scheduled') })}</li>)}</ul>
        </div>
      ) : null}
    </form>
  )
}
