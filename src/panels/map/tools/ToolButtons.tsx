import type { ReactNode } from 'react'
import type { Layer } from '#view/view-state.ts'
import { useToolWords } from './tool-words.ts'

export type Tool = 'area' | 'view' | 'provinces'

interface Props {
  readonly layer: Layer
  readonly open: Tool | null
  readonly onOpen: (tool: Tool | null) => void
}

const GLYPHS: Readonly<Record<Tool, ReactNode>> = {
  area: <path strokeDasharray="2.6 1.6" d="M1.5 1.5H12.5V12.5H1.5Z" />,
  view: <path d="M.8 7Q7 -.6 13.2 7Q7 14.6 .8 7ZM9.2 7A2.2 2.2 0 1 1 4.8 7A2.2 2.2 0 1 1 9.2 7" />,
  provinces: <path d="M1.5 3H3M5 3H12.5M1.5 7H3M5 7H12.5M1.5 11H3M5 11H12.5" />,
}

/** The buttons of the tools, in the column of the zoom. */
export function ToolButtons({ layer, open, onOpen }: Props) {
  const say = useToolWords()
  const tools: readonly Tool[] = layer === 'regions' ? ['area', 'view', 'provinces'] : ['area', 'view']
  return tools.map((tool) => (
    <button
      key={tool}
      type="button"
      aria-label={say[tool].title}
      title={say[tool].title}
      aria-expanded={open === tool}
      onClick={() => {
        onOpen(open === tool ? null : tool)
      }}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        {GLYPHS[tool]}
      </svg>
    </button>
  ))
}
