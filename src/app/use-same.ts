import { useState } from 'react'

/** The value as it was when its key last changed: values with the same key are one and the same object. */
export function useSame<T>(value: T, key: string): T {
  const [held, setHeld] = useState({ key, value })
  if (held.key === key) return held.value
  setHeld({ key, value })
  return value
}
