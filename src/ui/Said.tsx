import { createElement, Fragment, type ReactNode } from 'react'

/** A sentence whose parts are more than text. */
export function Said({ parts }: { readonly parts: readonly ReactNode[] }) {
  return createElement(Fragment, null, ...parts)
}
