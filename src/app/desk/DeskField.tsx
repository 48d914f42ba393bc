import { useId, type ReactNode } from 'react'

export interface DeskFieldProps {
  readonly label: string
  readonly value: string
  readonly onType: (text: string) => void
  readonly hint?: string
  readonly lines?: true
  readonly lang?: 'vi' | 'en'
  readonly wrong?: boolean
}

/** A text to be typed, under its name, with what helps to type it. */
export function DeskField({ label, value, onType, hint, lines, lang, wrong = false }: DeskFieldProps): ReactNode {
  const id = useId()
  const shared = { id, value, ...(lang ? { lang } : {}), ...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }), ...(wrong ? { 'aria-invalid': true } : {}) }
  return (
    <div className="desk-field">
      <label htmlFor={id}>{label}</label>
      {lines ? <textarea {...shared} rows={2} onChange={({ currentTarget }) => onType(currentTarget.value)} /> : <input {...shared} type="text" autoComplete="off" onChange={({ currentTarget }) => onType(currentTarget.value)} />}
      {hint === undefined ? null : <p className="hint" id={`${id}-hint`}>{hint}</p>}
    </div>
  )
}
