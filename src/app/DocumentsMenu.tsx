import { useMemo, type ReactNode } from 'react'
import type { Scene } from '#figures/scene.ts'
import { documentsOf, prepareDocuments, takeDocument, type Taking } from './documents.ts'
import { Menu } from './Menu.tsx'
import { usePage } from './page.ts'
import { isUnfetched } from './unfetched.ts'

/** The menu of Word documents of a page: the briefing note, and letters to those who must be urged. */
export function DocumentsMenu({ scene }: { readonly scene: Scene }): ReactNode {
  const { voice, announce } = usePage()
  const takings = useMemo(() => documentsOf(scene), [scene])
  const run = (taking: Taking): void => {
    announce(voice.t('menu.making', { name: taking.label }))
    takeDocument(taking, scene).then(
      () => announce(voice.t('menu.saved', { name: taking.label })),
      (error: unknown) => announce(voice.t(isUnfetched(error) ? 'app.unfetched.writer' : 'menu.failed', { name: taking.label }), 'failed'),
    )
  }
  return (
    <Menu
      label={voice.t('menu.label')}
      name={voice.t('menu.name')}
      onOpen={prepareDocuments}
      items={takings.map((taking) => ({ id: taking.id, label: taking.label, run: () => run(taking) }))}
    />
  )
}
