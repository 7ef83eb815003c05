import { type RefObject, useEffect, useRef, useState } from 'react'
import { parseFrameMessage } from '#view/frame-message.ts'
import { PANELS, type Panel, THEMES, type Theme } from '#view/view-state.ts'
import { Copies } from './Copies.tsx'
import { EmbedChoice } from './EmbedChoice.tsx'
import { EmbedSize } from './EmbedSize.tsx'
import { elementSnippet, embedQuery, frameSnippet } from './embed-snippet.ts'
import { useShareSpeech } from './words.ts'

export interface EmbedPlaces {
  readonly frame: string
  readonly script: string
  readonly page: string
  /** the view, without its panel and theme */
  readonly query: string
  /** what the page shows now */
  readonly panel: Panel
}

const FIRST_HEIGHT_PX = 420
const BOUNDS_PX = { least: 160, most: 4000 }

/** The view as a panel in another page: what to show, how large, and the lines to copy, with the panel itself. */
export function EmbedForm({ places }: { readonly places: EmbedPlaces }) {
  const { m } = useShareSpeech()
  const say = m.share.embed
  const [panel, setPanel] = useState<Panel>(places.panel)
  const [theme, setTheme] = useState<Theme>('auto')
  const [width, setWidth] = useState('')
  const [height, setHeight] = useState('')
  const frame = useRef<HTMLIFrameElement>(null)
  const measuredPx = useMeasured(frame)
  const title = say.title(say.panels[panel])
  const embedding = {
    ...places,
    ...{ panel, theme, title, open: say.open },
    widthPx: pixels(width),
    heightPx: pixels(height),
  }
  const query = embedQuery(embedding)
  const snippets = [
    { name: say.copyElement, label: say.element, text: elementSnippet(embedding) },
    { name: say.copyFrame, label: say.frame, text: frameSnippet(embedding, measuredPx) },
  ]
  return (
    <>
      <p className="share-line">
        <EmbedChoice
          label={say.panel}
          options={PANELS}
          names={say.panels}
          value={panel}
          onChange={setPanel}
        />
        <EmbedChoice
          label={m.app.theme}
          options={THEMES}
          names={m.app.themes}
          value={theme}
          onChange={setTheme}
        />
        <EmbedSize label={say.width} value={width} onChange={setWidth} />
        <EmbedSize label={say.height} value={height} onChange={setHeight} />
      </p>
      <section className="share-preview" aria-label={say.preview(title)} tabIndex={0}>
        <iframe
          ref={frame}
          key={query}
          src={`${places.frame}${query && `?${query}`}`}
          title={title}
          width={embedding.widthPx ?? '100%'}
          height={embedding.heightPx ?? measuredPx}
        />
      </section>
      {snippets.map(({ name, label, text }) => (
        <Copies key={name} of={[{ name, text }]}>
          <textarea
            className="share-field share-snippet"
            aria-label={label}
            readOnly
            rows={3}
            value={text}
            onFocus={({ target }) => {
              target.select()
            }}
          />
        </Copies>
      ))}
      <p className="option-note">{say.note}</p>
    </>
  )
}

/** Pixels as typed, within bounds; null: nothing is typed. */
function pixels(text: string): number | null {
  const px = Number(text)
  return px > 0 ? Math.min(BOUNDS_PX.most, Math.max(BOUNDS_PX.least, px)) : null
}

/** How high the panel in a frame says that it is. */
function useMeasured(frame: RefObject<HTMLIFrameElement | null>): number {
  const [heightPx, setHeightPx] = useState(FIRST_HEIGHT_PX)
  useEffect(
    function followHeight() {
      const hear = ({ source, data }: MessageEvent<unknown>) => {
        if (!source || source !== frame.current?.contentWindow) return
        const message = parseFrameMessage(data)
        if (message?.type === 'ready' || message?.type === 'resize')
          setHeightPx(Math.min(BOUNDS_PX.most, Math.ceil(message.height)))
      }
      window.addEventListener('message', hear)
      return function stopListening() {
        window.removeEventListener('message', hear)
      }
    },
    [frame],
  )
  return heightPx
}
