import { lazy, Suspense, useCallback, useState, type ReactNode } from 'react'
import type { Figure } from '#figures/figure.ts'
import { Absent } from '#app/Absent.tsx'
import { Boundary } from '#app/Boundary.tsx'
import { Menu } from '#app/Menu.tsx'
import { usePage } from '#app/page.ts'
import { isUnfetched } from '#app/unfetched.ts'
import { copies, offered, prepare, take, takeaways, type Takeaway } from './take.ts'

const EmbedDialog = lazy(() => import('#app/embed/EmbedDialog.tsx').then((room) => ({ default: room.EmbedDialog })))

/** One thing to take away; the figure is described when it is taken, so that a file holds what is shown then. */
export interface Taking {
  readonly takeaway: Takeaway
  readonly label: string
  readonly figure: () => Figure
}

export interface TakeMenuProps {
  readonly title: string
  readonly takings: readonly Taking[]
  /** The figure that another site may show. */
  readonly embeds: Figure
}

/** The menu of what a reader can take away. */
export function TakeMenu({ title, takings, embeds }: TakeMenuProps): ReactNode {
  const { voice, announce, area } = usePage()
  const [embedding, setEmbedding] = useState(false)
  const close = useCallback(() => setEmbedding(false), [])
  const run = ({ takeaway, label, figure }: Taking): void => {
    take(takeaway, figure()).then(
      () => announce(voice.t(copies(takeaway) ? 'app.take.copied' : 'app.take.saved', { name: label, title })),
      (error: unknown) => announce(voice.t(failure(copies(takeaway), isUnfetched(error)), { name: label }), 'failed'),
    )
  }
  return (
    <>
      <Menu
        label={voice.t('app.take.label')}
        name={voice.t('app.take.name', { title })}
        onOpen={prepare}
        items={[
          ...takings.filter(({ takeaway }) => offered(takeaway)).map((taking) => ({ id: taking.label, label: taking.label, run: () => run(taking) })),
          { id: 'embed', label: voice.t('menu.embed'), run: () => setEmbedding(true) },
        ]}
      />
      {embedding ? (
        <Boundary fallback={(error) => <Absent error={error} onClose={close} />}>
          <Suspense><EmbedDialog figure={embeds} area={area} onClose={close} /></Suspense>
        </Boundary>
      ) : null}
    </>
  )
}

function failure(copying: boolean, unfetched: boolean) {
  if (unfetched) return copying ? 'app.unfetched.copier' : 'app.unfetched.writer'
  return copying ? 'app.take.copyFailed' : 'app.take.saveFailed'
}

/** Every format of one figure. */
export function FigureTakeMenu({ figure }: { readonly figure: Figure }): ReactNode {
  const { voice } = usePage()
  return (
    <TakeMenu
      title={figure.title}
      embeds={figure}
      takings={takeaways.map((takeaway) => ({ takeaway, label: voice.t(`app.take.${takeaway}`), figure: () => figure }))}
    />
  )
}
