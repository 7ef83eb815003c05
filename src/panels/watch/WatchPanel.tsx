import { ANALYSES } from '#domain/analysis.ts'
import type { PastReading } from '#engine/indicators/history.ts'
import type { WatchModel } from '#engine/watch.ts'
import { useSpeech } from '#format/speech.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import { PanelHeader } from '#ui/PanelHeader.tsx'
import { later, Part } from '#ui/part.tsx'
import { TextButton } from '#ui/TextButton.tsx'
import { queryWith } from '#view/link.ts'
import type { ChangeView, ViewState } from '#view/view-state.ts'
import { WatchLine } from './WatchLine.tsx'
import './watch.css'

const WatchTable = later(async () => ({ default: (await import('./WatchTable.tsx')).WatchTable }))

interface Props {
  readonly model: WatchModel
  /** past readings by the indicator's id, oldest first; empty: not reckoned yet */
  readonly history: ReadonlyMap<string, readonly PastReading[]>
  readonly view: ViewState
  readonly change: ChangeView
}

const NO_PAST: readonly PastReading[] = []

/** The indicators, a line each: what it says, what moved and when, how it stood before, how old and how sure it is. */
export function WatchPanel({ model, history, view, change }: Props) {
  const { m, n } = useSpeech()
  const isTable = view.tables.includes('watch')
  const days = history.values().next().value ?? []
  const first = days[0]
  const last = days.at(-1)
  return (
    <section className="watch" aria-label={m.watch.title}>
      <PanelHeader id="watch-title" title={m.watch.title} note={m.watch.order}>
        <Disclosure label={m.watch.analyses}>
          {(close) => (
            <ul className="watch-analyses">
              {ANALYSES.map((id) => (
                <li key={id}>
                  <a
                    href={`?${queryWith(view, { selected: { kind: 'analysis', id } })}`}
                    onClick={() => {
                      close()
                    }}
                  >
                    {m.watch.analysis[id]}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
        <TextButton
          pressed={isTable}
          onClick={() => {
            const rest = view.tables.filter((panel) => panel !== 'watch')
            change({ tables: isTable ? rest : [...rest, 'watch'] })
          }}
        >
          {m.words.showAsTable}
        </TextButton>
      </PanelHeader>
      {isTable ? (
        <Part waiting={<p className="desk-waiting">{m.app.loading}</p>}>
          <WatchTable model={model} view={view} />
        </Part>
      ) : (
        <>
          <div className="watch-heads" aria-hidden="true">
            <span>{first && last && m.watch.past(n.monthName(first.on), n.monthName(last.on))}</span>
            <span>{m.watch.reading}</span>
          </div>
          <ul className="watch-rows">
            {model.rows.map((row) => (
              <WatchLine
                key={row.indicator.id}
                row={row}
                past={history.get(row.indicator.id) ?? NO_PAST}
                view={view}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
