import type { Chart } from './chart.ts'
import { office } from './parts.ts'
import { frame, type Box, type Shape } from './shape.ts'

/** A chart in its frame; the chart itself is a part of its own. */
export function chartShape(name: string, box: Box, description: string, chart: Chart): Shape {
  const main = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
  return frame(name, box, description, 'chart', (rel) => `<c:chart xmlns:c="${main}" xmlns:r="${office}" r:id="${rel}"/>`, { attached: { kind: 'chart', chart } })
}
