import type { Score } from '#dataset/schema/backtest.ts'
import { isThin, skillOf } from '#engine/backtest/view.ts'
import { useSpeech } from '#format/speech.ts'
import { type Column, DataTable } from '#ui/DataTable.tsx'
import { Parts, Standing, Total } from '#ui/Trace.tsx'
import { useBacktestWords } from './backtest-words.ts'

interface Props {
  readonly caption: string
  readonly scores: readonly Score[]
  readonly minimumEach: number
  /** what a row is of, where the rows are not all of one outcome, horizon and half */
  readonly caseOf?: (score: Score) => string
}

/** The rule and the naive rules on the same month ends: counts, and the score with its interval. */
export function BacktestScores({ caption, scores, minimumEach, caseOf }: Props) {
  const { n } = useSpeech()
  const say = useBacktestWords()
  const count = (of: (score: Score) => number, id: string, head: string): Column<Score> => ({
    id,
    head,
    isNumber: true,
    cell: (score) => <Total value={of(score)}>{n.count(of(score))}</Total>,
  })
  const columns: Column<Score>[] = [
    ...(caseOf
      ? [
          {
            id: 'case',
            head: say.table.case,
            cell: (score: Score) => <Standing is="rule">{caseOf(score)}</Standing>,
          },
        ]
      : []),
    { id: 'by', head: say.table.forecaster, cell: ({ forecaster }) => say.forecasters[forecaster] },
    count(({ counts }) => counts.hits, 'hits', say.table.hits),
    count(({ counts }) => counts.misses, 'misses', say.table.misses),
    count(({ counts }) => counts.falseAlarms, 'falseAlarms', say.table.falseAlarms),
    count(({ counts }) => counts.silences, 'silences', say.table.silences),
    {
      id: 'score',
      head: say.table.score,
      cell: (score) => <Skill score={score} minimumEach={minimumEach} />,
    },
  ]
  return (
    <DataTable
      caption={caption}
      isCaptionShown={caseOf === undefined}
      columns={columns}
      rows={scores}
      rowKey={({ outcome, days, half, forecaster }) => [outcome, days, half, forecaster].join()}
    />
  )
}

interface SkillProps {
  readonly score: Score
  readonly minimumEach: number
}

function Skill({ score, minimumEach }: SkillProps) {
  const { n } = useSpeech()
  const say = useBacktestWords()
  const skill = skillOf(score)
  if (skill === null) return <span className="backtest-note">{say.noScore}</span>
  const { hits, misses, falseAlarms, silences } = score.counts
  // a rounded zero has no sign
  const figure = (value: number) => n.ratio(Math.abs(value) < 0.005 ? 0 : value)
  return (
    <>
      <Parts of={[hits, misses, falseAlarms, silences]}>
        <b>{figure(skill.score)}</b>{' '}
        <span className="backtest-range">
          ({say.range(figure(skill.interval.low), figure(skill.interval.high))})
        </span>
      </Parts>{' '}
      <span className="backtest-note">
        {isThin(score, minimumEach) ? say.thin : say.skill[`${skill.side}`]}
      </span>
    </>
  )
}
