import { Component, type ReactNode } from 'react'

interface Props {
  readonly fallback: (error: Error) => ReactNode
  readonly children: ReactNode
}

/** Shows the failure page when drawing throws, instead of a blank one. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null }

  static getDerivedStateFromError(thrown: unknown) {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) }
  }

  override render() {
    const { error } = this.state
    return error ? this.props.fallback(error) : this.props.children
  }
}
