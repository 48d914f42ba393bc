import type { ReactNode } from 'react'
import type { Figure } from '#figures/figure.ts'
import { Menu } from './Menu.tsx'
import { usePage } from './page.ts'
import { prepare, take, takeaways, type Takeaway } from './take.ts'

export interface TakeMenuProps {
  /** Described when it is taken, so that a file holds what is shown then. */
  readonly figure: () => Figure
  readonly title: string
  readonly label?: string
  readonly only?: readonly Takeaway[]
}

/** Everything that a reader can take away of a figure. */
export function TakeMenu({ figure, title, label, only = takeaways }: TakeMenuProps): ReactNode {
  const { voice, announce } = usePage()
  const run = (takeaway: Takeaway): void => {
    const name = voice.t(`app.take.${takeaway}`)
    take(takeaway, figure()).then(
      () => announce(voice.t(takeaway.startsWith('copy') ? 'app.take.copied' : 'app.take.saved', { name, title })),
      () => announce(voice.t(takeaway.startsWith('copy') ? 'app.take.copyFailed' : 'app.take.saveFailed', { name }), 'failed'),
    )
  }
  return (
    <Menu
      label={label ?? voice.t('app.take.label')}
      name={voice.t('app.take.name', { title })}
      onOpen={prepare}
      items={only.map((takeaway) => ({ id: takeaway, label: voice.t(`app.take.${takeaway}`), run: () => run(takeaway) }))}
    />
  )
}
