import { useMemo } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { releaseChanges } from '#engine/trend/releases.ts'
import type { TrendModel } from '#engine/trend.ts'
import { useSpeech } from '#format/speech.ts'
import { dayX, type TrendLayout } from '../layout.ts'
import { useFormWords } from './form-words.ts'
import { releaseWords } from './release-words.ts'
import './releases.css'

interface Props {
  readonly model: TrendModel
  readonly dataset: Pick<Dataset, 'coverage'>
  readonly layout: TrendLayout
}

/** Wedges on the coverage lanes where a country's record passes to another release. */
export default function ReleaseMarks({ model, dataset, layout }: Props) {
  const { m, n } = useSpeech()
  const say = useFormWords()
  const countries = useMemo(() => model.ribbon.map(({ country }) => country), [model])
  const changes = useMemo(
    () => releaseChanges(dataset, countries, model.period),
    [dataset, countries, model.period],
  )
  return (
    <svg
      className="trend-layer trend-releases"
      width={layout.widthPx}
      height={layout.heightPx}
      aria-hidden="true"
    >
      {changes.map((change) => {
        const x = Math.round(dayX(layout, change.day)) + 0.5
        const y = layout.ribbon.top + countries.indexOf(change.country) * layout.ribbon.rowPx
        return (
          <path key={`${change.country}${change.day}`} d={`M${x - 4},${y}h8l-4,6Z`}>
            <title>
              {say.releaseTitle(
                m.words.countries[change.country],
                n.day(change.day),
                releaseWords(change, say),
              )}
            </title>
          </path>
        )
      })}
    </svg>
  )
}
