import { useLayoutEffect, useRef } from 'react'
import { directionOf } from '#domain/language.ts'
import type { BriefSpec, ChartSpec, SceneSpec, TableSpec } from './slides/spec.ts'
import '#styles/print.css'
import './brief-sheets.css'

interface Props {
  readonly brief: BriefSpec
  /** the main part of each scene as SVG; null: it is a table */
  readonly drawings: readonly (string | null)[]
  /** whether the presenter's notes stand below */
  readonly hasNotes: boolean
  readonly words: { readonly notes: string; readonly sources: string; readonly scene: readonly string[] }
}

/** A brief on paper, a scene a sheet: what the slide has, with the addresses of its sources. */
export function BriefSheets({ brief, drawings, hasNotes, words }: Props) {
  return (
    <div lang={brief.language} dir={directionOf(brief.language)}>
      {brief.scenes.map((scene, i) => (
        <article key={scene.id}>
          <header>
            {scene.kicker !== null && <p>{scene.kicker}</p>}
            <h1>{scene.headline}</h1>
          </header>
          <div className="brief-sheet-body">
            <Main scene={scene} svg={drawings[i] ?? null} />
            <div>
              {scene.points.map(({ text, notes }) => (
                <p key={text}>
                  {text} <sup>{notes.join(', ')}</sup>
                </p>
              ))}
              {scene.figure && <Figure figure={scene.figure} />}
            </div>
          </div>
          {hasNotes && scene.presenter !== '' && (
            <section>
              <h2>{words.notes}</h2>
              <p className="brief-sheet-notes">{scene.presenter}</p>
            </section>
          )}
          <footer>
            <p>
              <b>{words.sources}</b>{' '}
              {scene.footnotes.map(({ n, text, url }) => (
                <span key={n}>
                  {n} {text} {url !== null && <a href={url}>{url}</a>}{' '}
                </span>
              ))}
            </p>
            <p>{scene.filters}</p>
            <p>
              {scene.foot} · {words.scene[i]}
            </p>
          </footer>
        </article>
      ))}
    </div>
  )
}

function Main({ scene, svg }: { readonly scene: SceneSpec; readonly svg: string | null }) {
  const figure = useRef<HTMLElement>(null)
  useLayoutEffect(
    function putDrawing() {
      if (svg === null) return
      const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml')
      figure.current?.replaceChildren(document.importNode(documentElement, true))
    },
    [svg],
  )
  if (scene.main.is === 'table') return <Figure figure={scene.main} />
  return <figure ref={figure} />
}

/** A table; a chart as a table of the values that it draws. */
function Figure({ figure }: { readonly figure: ChartSpec | TableSpec }) {
  const { title, note } = figure
  const { head, rows } = figure.is === 'table' ? figure : tableOf(figure)
  return (
    <>
      <table>
        <caption>{title}</caption>
        {head.length > 0 && (
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row) => (
            <tr key={row.join()}>
              {row.map((text, i) => (
                <td key={head[i] ?? text}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {note !== '' && (
        <p>
          <small>{note}</small>
        </p>
      )}
    </>
  )
}

/** One series has the name of the chart. */
const tableOf = ({ labels, series }: ChartSpec): Pick<TableSpec, 'head' | 'rows'> => ({
  head: series.length > 1 ? ['', ...series.map(({ name }) => name)] : [],
  rows: labels.map((label, i) => [label, ...series.map(({ values }) => `${values[i] ?? '–'}`)]),
})
