import { useId, useRef, useState, type ReactNode } from 'react'
import type { Scene } from '#figures/scene.ts'
import type { Desk } from './desk.ts'
import { usePage } from '#app/page.ts'
import { isUnfetched } from '#app/unfetched.ts'

/** Where the sheet is dropped, and where one is had. */
export function DeskSheet({ desk, scene }: { readonly desk: Desk; readonly scene: Scene }): ReactNode {
  const { voice, announce } = usePage()
  const [over, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const hint = useId()

  const take = async (list: FileList | null): Promise<void> => {
    await desk.take([...(list ?? [])])
    if (chooser.current) chooser.current.value = ''
  }
  const template = async (filled: boolean): Promise<void> => {
    try {
      const [{ templateFile }, { save }] = await Promise.all([import('#export/book.ts'), import('#export/save.ts')])
      const { blob, name } = templateFile(scene, { filled })
      save(blob, name)
    } catch (error) {
      announce(voice.t(isUnfetched(error) ? 'app.unfetched.part' : 'desk.sheet.templateFailed'), 'failed')
    }
  }
  return (
    <>
      <div
        className={over ? 'desk-drop over' : 'desk-drop'}
        // What is dropped here is taken by the desk around it, which takes it anywhere.
        onDragOver={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
      >
        <p className="desk-drop-words">{voice.t('desk.sheet.drop')}</p>
        <p>
          {voice.t('desk.sheet.or')}{' '}
          <button type="button" className="control main" aria-describedby={hint} onClick={() => chooser.current?.click()}>{voice.t('desk.sheet.choose')}</button>
        </p>
        <input ref={chooser} className="unseen" type="file" multiple tabIndex={-1} accept=".xlsx,.xlsm,.xls,.csv,.tsv,.txt" aria-label={voice.t('desk.sheet.choose')} onChange={({ currentTarget }) => void take(currentTarget.files)} />
        <p className="hint" id={hint}>{voice.t('desk.sheet.several')}</p>
      </div>
      {desk.files.length > 0 ? (
        <ul className="desk-files" aria-label={voice.t('desk.sheet.files')}>
          {desk.files.map(({ name, bytes }) => (
            <li key={name}>
              <span>{name} <span className="muted">{voice.t('desk.sheet.size', { kb: voice.decimal(bytes.length / 1024) })}</span></span>
              <button type="button" className="control" aria-label={voice.t('desk.sheet.remove', { name })} onClick={() => desk.remove(name)}>×</button>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="controls">
        <span>{voice.t('desk.sheet.without')}</span>
        <button type="button" className="control" onClick={() => void template(true)}>{voice.t('desk.sheet.filled')}</button>
        <button type="button" className="control" onClick={() => void template(false)}>{voice.t('desk.sheet.template')}</button>
      </p>
    </>
  )
}
