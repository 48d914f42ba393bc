import type { Dictionary } from './dictionary.ts'
import { app } from './en/app.ts'
import { chart } from './en/chart.ts'
import { exporting } from './en/export.ts'
import { fault } from './en/fault.ts'
import { figure } from './en/figure.ts'
import { issue } from './en/issue.ts'

export const en: Dictionary = { app, chart, export: exporting, fault, figure, issue }
