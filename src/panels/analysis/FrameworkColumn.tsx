import { dayNumber, type IsoDate } from '#domain/date.ts'
import type { ComponentRow, FrameworkModel } from '#engine/analysis/framework.ts'
import { useSpeech } from '#format/speech.ts'
import { Standing, Total } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { PageLink } from './PageLink.tsx'
import { useRecordWords } from './record-words.ts'

interface Props {
  readonly group: 'legibility' | 'speed'
  readonly model: FrameworkModel
  readonly view: ViewState
}

/** One half of the framework: its components, one below the other. */
export function FrameworkColumn({ group, model, view }: Props) {
  const say = useRecordWords().framework
  const { name, is } = say.meanings[group]
  return (
    <section aria-labelledby={`framework-${group}`}>
      <h3 id={`framework-${group}`}>{name}</h3>
      <p className="framework-note">{is}</p>
      <ul>
        {model[group].map((component) => (
          <ComponentLine key={component.id} component={component} view={view} />
        ))}
      </ul>
    </section>
  )
}

const GLYPHS = { up: '↑', same: '=', down: '↓', 'no-evidence': '◌' } as const

interface LineProps {
  readonly component: ComponentRow
  readonly view: ViewState
}

function ComponentLine({ component, view }: LineProps) {
  const { n } = useSpeech()
  const say = useRecordWords().framework
  const { judgement, newer } = component
  const newest = newer.at(-1)
  const earlier = newer.slice(0, -1).reverse()
  return (
    <li className="framework-component">
      <h4>{component.name}</h4>
      <p>
        <span className="framework-label">{say.interview}</span>{' '}
        <Standing is="quote">{component.seedView}</Standing>
      </p>
      {judgement && (
        <p className={`framework-change change-${judgement.change}`}>
          <span className="framework-arrow" aria-hidden="true">
            {GLYPHS[judgement.change]}
          </span>
          <b>
            <span className="visually-hidden">{say.since}</span>
            {say.change[judgement.change]}
          </b>
          <span className="framework-note">{say.confidence[judgement.confidence]}</span>
        </p>
      )}
      {judgement && (
        <p className="judged" data-standing="quote">
          {judgement.why}
        </p>
      )}
      {newest ? (
        <EvidenceLine item={newest} view={view} />
      ) : (
        judgement === null && <p className="framework-note">{say.noNewer}</p>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>
            <Total value={earlier.length}>{say.more(n.count(earlier.length))}</Total>
          </summary>
          {earlier.map((item) => (
            <EvidenceLine key={item.date + item.text} item={item} view={view} />
          ))}
        </details>
      )}
    </li>
  )
}

function EvidenceLine({
  item,
  view,
}: {
  readonly item: ComponentRow['newer'][number]
  readonly view: ViewState
}) {
  const { n } = useSpeech()
  const [incident] = item.incidents
  const text = <Standing is="quote">{item.text}</Standing>
  return (
    <p className="framework-evidence">
      <span className="framework-label">{n.day(dayNumber(item.date as IsoDate))}</span>{' '}
      {incident === undefined ? (
        text
      ) : (
        <a href={`?${queryWith(view, { selected: { kind: 'event', id: incident } })}`}>{text}</a>
      )}{' '}
      <span className="framework-note">
        {item.sources.map((page, i) => (
          <span key={page.url}>
            {i > 0 && '; '}
            <PageLink page={page} />
          </span>
        ))}
      </span>
    </p>
  )
}
