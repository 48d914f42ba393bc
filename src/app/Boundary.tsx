import { Component, type ReactNode } from 'react'

interface BoundaryProps {
  readonly fallback: (error: unknown) => ReactNode
  readonly children: ReactNode
  /** A new value tries again. */
  readonly retry?: string
}

interface BoundaryState {
  readonly error?: unknown
  readonly retry?: string | undefined
}

/** Catches our own faults where they are drawn. A class because React offers boundaries in no other form. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = {}

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error: error ?? new Error('unknown') }
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (before.retry !== this.props.retry && this.state.error !== undefined) this.setState({ error: undefined })
  }

  override render(): ReactNode {
    return this.state.error === undefined ? this.props.children : this.props.fallback(this.state.error)
  }
}
