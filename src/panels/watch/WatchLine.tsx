import type { WatchModel, WatchRow } from '#engine/watch.ts'
import { useSpeech } from '#format/speech.ts'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { EvidenceStrip } from './EvidenceStrip.tsx'
import { LevelMark } from './LevelMark.tsx'

interface Props {
  readonly row: WatchRow
  readonly strip: WatchModel['strip']
  readonly view: ViewState
}

/** One indicator: the whole line is the link that opens it. */
export function WatchLine({ row, strip, view }: Props) {
  const { m, n } = useSpeech()
  const { indicator, reading } = row
  const { mode } = indicator.measurement
  const isOpen = view.selected?.kind === 'indicator' && view.selected.id === indicator.id
  // The short reading repeats the level ("High: attacks flat"): here the level stands beside it.
  const short = reading?.short ?? m.watch.noReading
  const line = short.slice(short.indexOf(': ') + 1).trim()
  return (
    <li className="watch-row" aria-current={isOpen || undefined}>
      <div className="watch-words">
        <a
          className="watch-name"
          href={`?${queryWith(view, { selected: { kind: 'indicator', id: indicator.id } })}`}
          title={indicator.question}
        >
          {indicator.short}
        </a>
        <span className="watch-mode">{m.watch.modes[mode]}</span>
        <p className={mode === 'judged' ? 'watch-line judged' : 'watch-line'}>{line}</p>
      </div>
      <EvidenceStrip marks={row.marks} from={strip.from} to={strip.to} />
      <div className="watch-reading">
        {reading && (
          <>
            <LevelMark reading={reading} />
            <p className={reading.isStale ? 'watch-age stale' : 'watch-age'}>
              {reading.isStale && (
                <span role="img" aria-label={m.watch.stale} title={m.watch.stale}>
                  ◷
                </span>
              )}{' '}
              {m.watch.until(n.dayOfYear(reading.readTo))}
            </p>
          </>
        )}
      </div>
    </li>
  )
}
