import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { DocumentsMenu } from '#app/DocumentsMenu.tsx'
import { documentsOf } from '#app/documents.ts'
import { PageContext, type Page } from '#app/page.ts'
import type { Scene } from '#figures/scene.ts'
import type { Moment } from '#model/moment.ts'
import { demoCatalogue, demoSnapshot } from '#test/demo.ts'
import { sceneOf } from '#test/demo/scenes.ts'
import { realCatalogue, realSnapshot } from '#test/figures/real.ts'

const files = vi.hoisted(() => ({ exportPaper: vi.fn(), exportBook: vi.fn(), exportRequests: vi.fn() }))
vi.mock('#export/papers.ts', () => files)
vi.mock('#export/book.ts', () => files)
vi.mock('#export/requests.ts', () => files)

const catalogue = demoCatalogue()
const late = sceneOf(catalogue, demoSnapshot(), 'vi')
const announce = vi.fn()

beforeEach(() => {
  files.exportPaper.mockReset()
  announce.mockReset()
})

function show(scene: Scene): void {
  const page: Page = { voice: scene.voice, today: '2031-03-15' as Moment, announce, go: () => undefined, href: () => '' }
  render(<PageContext value={page}><DocumentsMenu scene={scene} /></PageContext>)
}

describe('the documents of a page', () => {
  test('are the note, a letter to each authority that must be urged, and all letters in one file', () => {
    const takings = documentsOf(late)
    const letters = takings.filter(({ format }) => format.kind === 'letter')

    expect(takings[0]?.label).toBe('Báo cáo tóm tắt (Word)')
    expect(letters.length).toBeGreaterThan(1)
    expect(letters[0]?.label).toMatch(/^Công văn đôn đốc: UBND .* \(Word\)$/)
    expect(takings.find(({ id }) => id === 'letters')?.label).toBe(`Tất cả công văn đôn đốc (${letters.length} tệp, zip)`)
  })

  test('of a district are the note and its own letter; without anybody to urge the note alone', () => {
    const addressees = documentsOf(late).flatMap(({ format }) => (format.kind === 'letter' ? [format.authority] : []))
    const idsIn = (area: string | undefined): string[] => documentsOf({ ...late, area: area ?? '' }).map(({ id }) => id)
    const { authorities } = late.snapshot.programme
    const free = authorities.find(({ id }) => !addressees.includes(id))

    expect(idsIn(authorities.find(({ id }) => id === addressees[0])?.areas[0])).toEqual(['note', `letter-${addressees[0]}`])
    expect(idsIn(free?.areas[0])).toEqual(['note'])
  })

  test('of the whole register are also its workbook, and what is asked where something is not stated', async () => {
    const real = await realCatalogue()
    const open = sceneOf(real, await realSnapshot(real, real.current), 'vi')
    const last = (scene: Scene): string[] => documentsOf(scene).slice(-2).map(({ label }) => label)

    expect(last(open)).toEqual(['Sổ số liệu (Excel): mọi đơn vị, địa bàn, đợt, nguồn', 'Đề nghị cung cấp thông tin: 10 cơ quan (Word và Excel, zip)'])
    expect(last(late)[1]).toBe('Sổ số liệu (Excel): mọi đơn vị, địa bàn, đợt, nguồn')
  })
})

describe('the menu of documents', () => {
  test('makes workbooks by writers of their own', async () => {
    const real = await realCatalogue()
    const scene = sceneOf(real, await realSnapshot(real, real.current), 'vi')
    show(scene)

    for (const [name, write] of [[/^Sổ số liệu/, files.exportBook], [/^Đề nghị cung cấp/, files.exportRequests]] as const) {
      await userEvent.click(screen.getByRole('button', { name: /Tài liệu Word/ }))
      await userEvent.click(screen.getByRole('menuitem', { name }))

      await waitFor(() => expect(announce).toHaveBeenLastCalledWith(expect.stringMatching(/^Đã tạo tệp: /)))
      expect(write).toHaveBeenCalledExactlyOnceWith(scene)
    }
    expect(files.exportPaper).not.toHaveBeenCalled()
  })

  test('makes the chosen one of what the page shows, and says when it is there', async () => {
    files.exportPaper.mockResolvedValue(undefined)
    show(late)

    await userEvent.click(screen.getByRole('button', { name: /Tài liệu Word/ }))
    await userEvent.click(screen.getAllByRole('menuitem', { name: /Công văn đôn đốc: / })[0] as HTMLElement)

    await waitFor(() => expect(announce).toHaveBeenLastCalledWith(expect.stringMatching(/^Đã tạo tệp: Công văn đôn đốc: /)))
    expect(announce.mock.calls[0]?.[0]).toMatch(/^Đang lập: Công văn/)
    expect(files.exportPaper).toHaveBeenCalledWith({ kind: 'letter', authority: documentsOf(late)[1]?.id.slice('letter-'.length) }, late)
  })

  test('says what failed and what to do instead', async () => {
    files.exportPaper.mockRejectedValue(new Error('no room'))
    show(late)

    await userEvent.click(screen.getByRole('button', { name: /Tài liệu Word/ }))
    await userEvent.click(screen.getByRole('menuitem', { name: 'Báo cáo tóm tắt (Word)' }))

    await waitFor(() => expect(announce).toHaveBeenLastCalledWith(expect.stringMatching(/^Không tạo được tệp: Báo cáo tóm tắt \(Word\)\. .*in trang này/), 'failed'))
  })
})
