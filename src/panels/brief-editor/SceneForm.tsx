import type { Dataset } from '#dataset/dataset.ts'
import type { Evidence, Scene } from '#dataset/schema/briefs.ts'
import { BRIEF_LIMITS, type SceneChange, withEvidence } from '#engine/brief/editor.ts'
import { TextButton } from '#ui/TextButton.tsx'
import { parseQuery } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { EvidenceList } from './EvidenceList.tsx'
import { FigureChoice } from './FigureChoice.tsx'
import { LabelList } from './LabelList.tsx'
import { openIn } from './scene-of-view.ts'
import { TextField } from './TextField.tsx'
import { useEditorSpeech } from './words.ts'

interface Props {
  readonly scene: Scene
  readonly dataset: Dataset
  /** the view on the desk */
  readonly view: ViewState
  readonly rungs: readonly string[]
  /** what is wrong with the scene, in words */
  readonly faults: readonly string[]
  readonly onChange: (change: SceneChange) => void
  /** a part of the scene is taken out; `said` tells so */
  readonly onTakeOut: (change: SceneChange, said: string) => void
  /** the scene gets the view on the desk */
  readonly onTakeView: () => void
  readonly onRemove: () => void
}

/** One scene: its view, its words, what each point rests on, and its figure. */
export function SceneForm({ scene, dataset, view, rungs, faults, ...on }: Props) {
  const { m, n } = useEditorSpeech()
  const say = m.briefEditor
  const { onChange, onTakeOut, onTakeView, onRemove } = on
  const { points } = scene
  const open = [parseQuery(scene.state).view, view].flatMap((one) => openIn(one, dataset) ?? [])
  const offered = open.reduce<Evidence[]>(withEvidence, [{ events: 'selected' }])
  const changePoint = (at: number, change: Partial<Scene['points'][number]>) => {
    onChange({ points: points.map((point, i) => (i === at ? { ...point, ...change } : point)) })
  }
  return (
    <div className="brief-scene">
      {faults.length > 0 && (
        <ul className="stale">
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <p className="brief-line">
        <a href={`?${scene.state}`}>{say.showView}</a>
        <TextButton onClick={onTakeView}>{say.takeView}</TextButton>
        <TextButton onClick={onRemove}>{say.remove}</TextButton>
      </p>
      <TextField
        label={say.kicker}
        value={scene.kicker ?? ''}
        most={BRIEF_LIMITS.kicker}
        onValue={(kicker) => onChange({ kicker })}
      />
      <TextField
        label={say.headline}
        value={scene.headline}
        most={BRIEF_LIMITS.headline}
        onValue={(headline) => onChange({ headline })}
      />
      {points.map(({ text, evidence }, i) => {
        const number = n.count(i + 1)
        return (
          <div key={number}>
            <TextField
              label={say.point(number)}
              value={text}
              most={BRIEF_LIMITS.point}
              lines={2}
              onValue={(written) => changePoint(i, { text: written })}
            />
            <EvidenceList
              label={say.evidence(number)}
              dataset={dataset}
              evidence={evidence}
              open={offered}
              onEvidence={(more) => changePoint(i, { evidence: more })}
            />
            <TextButton
              onClick={() =>
                onTakeOut({ points: points.filter((_, other) => other !== i) }, say.removedPoint(number))
              }
            >
              {say.removePoint(number)}
            </TextButton>
          </div>
        )
      })}
      {points.length < BRIEF_LIMITS.points && (
        <TextButton onClick={() => onChange({ points: [...points, { text: '', evidence: [] }] })}>
          {say.addPoint}
        </TextButton>
      )}
      <p className="option-note" data-standing="rule">
        {say.words}
      </p>
      <LabelList dataset={dataset} scene={scene} onChange={onChange} onTakeOut={onTakeOut} />
      <FigureChoice
        dataset={dataset}
        figure={scene.figure}
        evidence={points.flatMap(({ evidence }) => evidence).concat(offered)}
        rungs={rungs}
        onFigure={(figure) => onChange({ figure })}
      />
      <TextField
        label={say.notes}
        value={scene.notes ?? ''}
        most={BRIEF_LIMITS.notes}
        lines={4}
        onValue={(notes) => onChange({ notes })}
      />
    </div>
  )
}
