import { queryWith } from '#view/link.ts'
import type { Panel, ViewState } from '#view/view-state.ts'
import { useEmbedSpeech } from './words.ts'

interface Props {
  readonly view: ViewState
  readonly panel: Panel
  /** the panel that the host asked for */
  readonly home: Panel
}

/** The way back to the panel that the host asked for, where another one is shown in its place. */
export function EmbedBack({ view, panel, home }: Props) {
  const { m } = useEmbedSpeech()
  if (panel === home) return null
  return (
    <a className="embed-back" href={`?${queryWith(view, { panel: home, section: null })}`}>
      {m.embed.backTo(m.embed.panels[home])}
    </a>
  )
}
