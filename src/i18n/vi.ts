import { app } from './vi/app.ts'
import { chart } from './vi/chart.ts'
import { exporting } from './vi/export.ts'
import { fault } from './vi/fault.ts'
import { figure } from './vi/figure.ts'
import { issue } from './vi/issue.ts'

/** The master dictionary: its shape is the shape of every language. */
export const vi = { app, chart, export: exporting, fault, figure, issue } as const
