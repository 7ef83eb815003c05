import type { FrameMessage } from './embed-messages.ts'

const LONGEST_TEXT = 8000
const MOST_PANELS = 100

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_TEXT
const isHeight = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value < 1e6

/** A message of the panel, or null: it is of another make, or of the wrong kind. */
export function parseFrameMessage(data: unknown): FrameMessage | null {
  if (typeof data !== 'object' || data === null) return null
  const { watchline, type, height, panels, version, query, kind, id, message } = data as Record<
    string,
    unknown
  >
  if (watchline !== 1) return null
  if (type === 'ready' && isHeight(height) && isText(version) && Array.isArray(panels))
    return { type, height, panels: panels.filter(isText).slice(0, MOST_PANELS), version }
  if (type === 'resize' && isHeight(height)) return { type, height }
  if (type === 'view' && isText(query)) return { type, query }
  if (type === 'select' && isText(kind) && isText(id)) return { type, kind, id }
  return type === 'error' && isText(message) ? { type, message } : null
}
