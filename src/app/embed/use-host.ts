import { useQuery } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { configQuery, configUrl } from '#dataset/config.ts'
import type { FrameMessage, HostMessage } from '#view/embed-messages.ts'
import { PANELS, type SelectedItem } from '#view/view-state.ts'
import { type Bridge, openBridge } from './bridge.ts'
import { followHeight } from './follow-height.ts'
import { makeGate } from './gate.ts'

/** A view that changes many times a second is told this often. Milliseconds. */
const TELL_MS = 150

interface Shown {
  /** the part of the page whose height is told */
  readonly box: RefObject<HTMLElement | null>
  /** the view is drawn */
  readonly isReady: boolean
  readonly query: string
  readonly selected: SelectedItem | null
  /** why nothing is shown; null: something is */
  readonly failure: string | null
  /** Does what the host asks. */
  readonly onMessage: (message: Exclude<HostMessage, { type: 'ping' }>) => Done
}

interface Done {
  /** of what is shown then */
  readonly query: string
  /** what could not be done; null: all was */
  readonly fault: string | null
}

/** Speaks with the page around this one, if there is one: tells what is shown and how high it is, and hears what to show. */
export function useHost(shown: Shown): void {
  const { box, isReady, query, selected, failure, onMessage } = shown
  const [bridge, setBridge] = useState<Bridge | null>(null)
  const act = useRef(onMessage)
  const ready = useRef<FrameMessage | null>(null)
  /** what the host knows to be shown */
  const known = useRef(query)
  const isSettled = isReady || failure !== null
  useEffect(() => {
    act.current = onMessage
  })

  useEffect(function connect() {
    if (window.parent === window) return
    const opened = openBridge(window.parent, (message) => {
      if (message.type === 'ping') {
        if (ready.current) opened.post(ready.current)
        return
      }
      const { query: shownNow, fault } = act.current(message)
      known.current = shownNow
      if (fault !== null) opened.post({ type: 'error', message: fault })
    })
    setBridge(opened)
    return opened.close
  }, [])

  const config = useQuery(configQuery(configUrl(document)))
  useEffect(
    function admitHost() {
      if (!bridge || config.isPending) return
      // Settings that cannot be read allow nobody but the site itself.
      const allowed = config.isError ? [] : (config.data.embed?.allowedOrigins ?? null)
      bridge.admit(makeGate({ allowed, own: window.location.origin }))
    },
    [bridge, config.isPending, config.isError, config.data],
  )

  useEffect(
    function tellReady() {
      if (!bridge || !isReady || ready.current) return
      const height = Math.ceil(box.current?.getBoundingClientRect().height ?? 0)
      ready.current = {
        type: 'ready',
        height,
        panels: PANELS,
        version: import.meta.env['VITE_VERSION'] ?? '',
      }
      bridge.post(ready.current)
    },
    [bridge, box, isReady],
  )

  useEffect(
    function tellHeight() {
      if (!bridge || !box.current || !isSettled) return
      return followHeight(box.current, (height) => {
        if (ready.current?.type === 'ready') ready.current = { ...ready.current, height }
        bridge.post({ type: 'resize', height })
      })
    },
    [bridge, box, isSettled],
  )

  useEffect(
    function tellView() {
      if (!bridge || query === known.current) return
      const timer = setTimeout(() => {
        known.current = query
        bridge.post({ type: 'view', query })
      }, TELL_MS)
      return () => {
        clearTimeout(timer)
      }
    },
    [bridge, query],
  )

  const kind = selected?.kind
  const id = selected?.id
  useEffect(
    function tellSelection() {
      if (bridge && kind !== undefined && id !== undefined) bridge.post({ type: 'select', kind, id })
    },
    [bridge, kind, id],
  )

  useEffect(
    function tellFailure() {
      if (bridge && failure !== null) bridge.post({ type: 'error', message: failure })
    },
    [bridge, failure],
  )
}
