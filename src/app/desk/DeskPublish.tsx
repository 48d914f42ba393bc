import { useState, type ReactNode } from 'react'
import type { Fetch } from '#data/fault.ts'
import type { Ground } from './ground.ts'
import { written, zipped, type Finished, type Handed } from './hand.ts'
import { usePage } from '#app/page.ts'
import { isUnfetched } from '#app/unfetched.ts'

export interface DeskPublishProps {
  readonly made: Finished
  readonly ground: Ground
  readonly fetch: Fetch
  /** Name of the zip. */
  readonly name: string
  /** What to look for once it is published. */
  readonly look: string
  /** What the zip says of itself. */
  readonly readme: string
}

/** Takes the new data away: as one zip, or straight into a folder where the browser allows it. */
export function DeskPublish({ made, ground, fetch, name, look, readme }: DeskPublishProps): ReactNode {
  const { voice, announce } = usePage()
  const [handed, setHanded] = useState<Handed>()
  const [writing, setWriting] = useState<{ readonly done: number; readonly of: number }>()
  const picker = window.showDirectoryPicker?.bind(window)

  const zip = async (): Promise<void> => {
    try {
      const [it, { save }] = await Promise.all([zipped(made, { fetch, ground, readme }), import('#export/save.ts')])
      if (it.kind === 'zip') save(it.blob, name)
      setHanded(it)
    } catch (error) {
      announce(voice.t(isUnfetched(error) ? 'app.unfetched.writer' : 'app.take.saveFailed', { name }), 'failed')
    }
  }
  const folder = async (): Promise<void> => {
    if (writing || !picker) return
    let chosen: FileSystemDirectoryHandle
    try {
      chosen = await picker({ mode: 'readwrite' })
    } catch {
      // Nothing was chosen.
      return
    }
    setWriting({ done: 0, of: 0 })
    setHanded(await written(made, chosen, { fetch, ground, onFile: (done, of) => setWriting({ done, of }) }))
    setWriting(undefined)
  }
  return (
    <>
      <p>{voice.t('desk.publish.says')}</p>
      <div className="controls">
        <button type="button" className="control main" onClick={() => void zip()}>{voice.t('desk.publish.zip')}</button>
        {picker ? <button type="button" className="control" aria-disabled={writing !== undefined} onClick={() => void folder()}>{voice.t('desk.publish.folder')}</button> : null}
      </div>
      {picker ? <p className="hint">{voice.t('desk.publish.folderSays')}</p> : null}
      <div role="status">
        {writing ? <p>{voice.t('desk.publish.writing', { done: voice.count(writing.done), of: voice.count(writing.of) })}</p> : null}
        {handed ? <Outcome handed={handed} name={name} look={look} /> : null}
      </div>
    </>
  )
}

function Outcome({ handed, name, look }: { readonly handed: Handed; readonly name: string; readonly look: string }): ReactNode {
  const { voice } = usePage()
  switch (handed.kind) {
    case 'moved':
    case 'unreachable':
      return <p className="desk-refused">{voice.t(`desk.publish.${handed.kind}`)}</p>
    case 'noData':
    case 'other':
    case 'failed':
      return <p className="desk-refused">{voice.t(`desk.publish.${handed.kind}`, { folder: handed.folder })}</p>
    case 'overtaken':
      return <p className="desk-refused">{voice.t('desk.publish.overtaken', { folder: handed.folder })}{handed.seeds ? <> {voice.t('desk.publish.overtakenSeeds')}</> : null}</p>
    case 'seedsDiffer':
      return (
        <div className="desk-refused">
          <p>{voice.t('desk.publish.seedsDiffer', { folder: handed.folder })}</p>
          <ul>{handed.files.map((file) => <li key={file}><code>{`seeds/${file}`}</code></li>)}</ul>
          <p>{voice.t('desk.publish.seedsDifferNext')}</p>
        </div>
      )
    case 'zip':
      return (
        <>
          <p>{voice.t('desk.publish.zipped', { name })}</p>
          <h3>{voice.t('desk.publish.next')}</h3>
          <ol className="desk-next"><li>{voice.t('desk.publish.nextUnpack')}</li><li>{voice.t('desk.publish.nextSeeds')}</li><li>{look}</li></ol>
        </>
      )
    case 'written':
      return (
        <>
          <p>{voice.t('desk.publish.written', { count: handed.count, n: voice.count(handed.count), folder: handed.folder })} {voice.t(handed.seeds ? 'desk.publish.seedsToo' : 'desk.publish.seedsLeft')}</p>
          <p>{look}</p>
        </>
      )
  }
}
