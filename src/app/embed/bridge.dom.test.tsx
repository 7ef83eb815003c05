import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { HostMessage } from '#view/embed-messages.ts'
import { type Bridge, openBridge } from './bridge.ts'

const host = { postMessage: vi.fn() }
let heard: HostMessage[] = []
let bridge: Bridge

const send = (data: unknown, source: unknown = host, origin = 'https://host.example') => {
  const event = new MessageEvent('message', { data, origin })
  Object.defineProperty(event, 'source', { value: source })
  window.dispatchEvent(event)
}

beforeEach(() => {
  vi.useFakeTimers()
  heard = []
  bridge = openBridge(host as unknown as Window, (message) => heard.push(message))
})
afterEach(() => {
  bridge.close()
  vi.useRealTimers()
  host.postMessage.mockClear()
})

test('of ten thousand messages at once the last of each kind is acted on', () => {
  bridge.admit(() => true)
  for (let i = 0; i < 10_000; i++) send({ watchline: 1, type: 'view', query: `q=${i}` })
  send({ watchline: 1, type: 'theme', theme: 'dark' })
  vi.runAllTimers()
  expect(heard).toEqual([
    { type: 'view', query: 'q=9999' },
    { type: 'theme', theme: 'dark' },
  ])
})

test('a steady stream is acted on twenty times a second at most', () => {
  bridge.admit(() => true)
  for (let ms = 0; ms < 1000; ms++) {
    send({ watchline: 1, type: 'view', query: `q=${ms}` })
    vi.advanceTimersByTime(1)
  }
  vi.runAllTimers()
  expect(heard.length).toBeGreaterThan(5)
  expect(heard.length).toBeLessThanOrEqual(22)
  expect(heard.at(-1)).toEqual({ type: 'view', query: 'q=999' })
})

test('other windows are not heard, nor what is no message', () => {
  bridge.admit(() => true)
  send({ watchline: 1, type: 'ping' }, window)
  send({ watchline: 1, type: 'ping' }, { postMessage: vi.fn() })
  send({ watchline: 1, type: 'ping' }, null)
  send('ping')
  vi.runAllTimers()
  expect(heard).toEqual([])
})

test('messages wait until it is known whom to hear', () => {
  send({ watchline: 1, type: 'view', query: 'q=a' })
  vi.runAllTimers()
  expect(heard).toEqual([])
  bridge.admit((origin) => origin === 'https://host.example')
  vi.runAllTimers()
  send({ watchline: 1, type: 'view', query: 'q=b' }, host, 'https://other.example')
  vi.runAllTimers()
  expect(heard).toEqual([{ type: 'view', query: 'q=a' }])
})

test('a height is told in three dialects', () => {
  bridge.post({ type: 'resize', height: 480 })
  expect(host.postMessage.mock.calls).toEqual([
    [{ watchline: 1, type: 'resize', height: 480 }, '*'],
    [{ 'datawrapper-height': { watchline: 480 } }, '*'],
    [{ sentinel: 'amp', type: 'embed-size', height: 480 }, '*'],
  ])
})

test('once closed it hears nothing', () => {
  bridge.admit(() => true)
  send({ watchline: 1, type: 'ping' })
  bridge.close()
  send({ watchline: 1, type: 'ping' })
  vi.runAllTimers()
  expect(heard).toEqual([])
})
