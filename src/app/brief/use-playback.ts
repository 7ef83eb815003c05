import { useEffect, useState } from 'react'
import type { Brief } from '#dataset/schema/briefs.ts'
import { type Asked, afterDwell, type Playback, sceneWithin } from '#engine/brief/playback.ts'
import type { Wake } from '#engine/brief/step.ts'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import { useInStep } from './use-in-step.ts'
import { useKeys } from './use-keys.ts'

interface Asking {
  /** shared by the windows that show the same brief of the same dataset */
  readonly channel: string
  readonly brief: Brief
  readonly view: ViewState
  readonly change: ChangeView
  /** null: this is the presenter's window, which runs no dwell */
  readonly wake: Wake | null
  /** gets what is asked for by a key and is no step */
  readonly onOther?: (asked: Asked) => void
  /** gets what the wall says of its screen */
  readonly onWake?: (wake: Wake) => void
}

/** Runs the scenes by keys, dwell and what the other windows do. The scene is the link's. */
export function usePlayback({ channel, brief, view, change, wake, onOther, onWake }: Asking) {
  const [isPaused, setPaused] = useState(false)
  const count = brief.scenes.length
  const { dwell, isLooping } = view
  const scene = sceneWithin(view.scene, count)
  const playback: Playback = { scene, count, dwell, isLooping, isPaused }
  const { tell, isAlone } = useInStep(channel, (step) => {
    if (step.type === 'hello') {
      if (wake === null) return
      tell({ type: 'step', scene, isPaused })
      tell({ type: 'awake', wake })
      return
    }
    if (step.type === 'awake') {
      onWake?.(step.wake)
      return
    }
    setPaused(step.isPaused)
    const theirs = sceneWithin(step.scene, count)
    if (theirs !== scene) change({ scene: theirs }, 'replace')
  })
  const ask = (asked: Asked) => {
    if (asked.is === 'go') {
      if (asked.scene !== view.scene) change({ scene: asked.scene }, 'replace')
      tell({ type: 'step', scene: asked.scene, isPaused })
    } else if (asked.is === 'pause') {
      setPaused(asked.isPaused)
      tell({ type: 'step', scene, isPaused: asked.isPaused })
    } else onOther?.(asked)
  }
  // Who makes a step tells it; one that was followed does not echo.
  useKeys(playback, ask)
  useEffect(
    function sayWhetherAwake() {
      if (wake !== null) tell({ type: 'awake', wake })
    },
    [wake, tell],
  )
  useEffect(
    function moveOn() {
      const next = wake === null ? null : afterDwell({ scene, count, dwell, isLooping, isPaused })
      if (next === null || dwell === null) return
      const timer = setTimeout(() => {
        change({ scene: next }, 'replace')
        tell({ type: 'step', scene: next, isPaused })
      }, dwell * 1000)
      return function stop() {
        clearTimeout(timer)
      }
    },
    [scene, count, dwell, isLooping, isPaused, wake, change, tell],
  )
  return { playback, ask, isAlone }
}
