import { createElement, Fragment, type ReactNode, useId, useMemo, useState } from 'react'
import { type Source, sourcesOf, withoutPublisher, withoutRelease } from '#engine/without-source.ts'
import { useSpeech } from '#format/speech.ts'
import { Standing } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { FilterProps } from './FilterBar.tsx'
import { Killed, Part } from './recount-cells.tsx'

type Props = Pick<FilterProps, 'dataset' | 'view' | 'selection'>

/** What would remain without one source: a release of events, or a publisher of pages that incidents rest on. */
export function WithoutSource(props: Props) {
  const { dataset, selection } = props
  const { m, n } = useSpeech()
  const say = m.filters.sensitivity.without
  const id = useId()
  const sources = useMemo(() => sourcesOf(dataset, selection), [dataset, selection])
  const [chosen, setChosen] = useState('')
  const source = sources.find((one) => keyOf(one) === chosen)
  const group = (is: Source['is'], label: string) => (
    <optgroup label={label}>
      {sources
        .filter((one) => one.is === is)
        .map((one) => (
          <option key={keyOf(one)} value={keyOf(one)}>
            {one.is === 'release'
              ? say.release(one.release, n.count(one.events))
              : say.publisher(one.publisher, n.count(one.incidents))}
          </option>
        ))}
    </optgroup>
  )
  return (
    <div className="without-source">
      <label htmlFor={id}>{say.label}</label>
      <select
        id={id}
        className="text-field"
        value={source ? chosen : ''}
        onChange={({ target }) => {
          setChosen(target.value)
        }}
      >
        <option value="">{say.none}</option>
        {group('release', say.releases)}
        {group('publisher', say.publishers)}
      </select>
      <div aria-live="polite">
        {source?.is === 'release' && <WithoutRelease {...props} release={source.release} />}
        {source?.is === 'publisher' && <WithoutPublisher {...props} publisher={source.publisher} />}
      </div>
    </div>
  )
}

function keyOf(source: Source): string {
  return source.is === 'release' ? `release ${source.release}` : `publisher ${source.publisher}`
}

const sentence = (parts: readonly ReactNode[]) => createElement(Fragment, null, ...parts)

function WithoutRelease({ dataset, view, selection, release }: Props & { readonly release: string }) {
  const { m } = useSpeech()
  const recount = withoutRelease(dataset, selection, release)
  const all = selection.rows.length
  return (
    <p>
      {sentence(
        m.filters.sensitivity.without.leaves<ReactNode>(
          <Part value={recount.events} of={all} />,
          <Part value={all} of={all} />,
          <Killed recount={recount} view={view} narrow={null} of={all} />,
        ),
      )}
    </p>
  )
}

function WithoutPublisher({ view, selection, publisher }: Props & { readonly publisher: string }) {
  const { m } = useSpeech()
  const say = m.filters.sensitivity.without
  const { incidents, claims, gone } = withoutPublisher(selection, publisher)
  const part = (value: number) => <Part value={value} of={incidents.all} />
  return (
    <>
      <p>
        {sentence(
          say.keeps<ReactNode>(
            part(incidents.kept),
            part(incidents.all),
            part(claims.kept),
            part(claims.all),
          ),
        )}
      </p>
      {gone.length > 0 && (
        <>
          <p>{say.gone}</p>
          <ul>
            {gone.map(({ id, title }) => (
              <li key={id}>
                <a href={`?${queryWith(view, { selected: { kind: 'event', id } })}`}>
                  <Standing is="quote">{title}</Standing>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
