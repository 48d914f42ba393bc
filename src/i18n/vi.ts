import { app } from './vi/app.ts'
import { change } from './vi/change.ts'
import { chart } from './vi/chart.ts'
import { papers } from './vi/document.ts'
import { exporting } from './vi/export.ts'
import { fault } from './vi/fault.ts'
import { figure } from './vi/figure.ts'
import { issue } from './vi/issue.ts'
import { pace } from './vi/pace.ts'
import { trail } from './vi/trail.ts'
import { version } from './vi/version.ts'

/** The master dictionary: its shape is the shape of every language. */
export const vi = { app, change, chart, document: papers, export: exporting, fault, figure, issue, pace, trail, version } as const
