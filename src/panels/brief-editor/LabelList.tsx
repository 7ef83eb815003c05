import { useMemo, useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { Scene } from '#dataset/schema/briefs.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { BRIEF_LIMITS, type SceneChange } from '#engine/brief/editor.ts'
import { incidentsInView, labelChoices, labelFor, type WrittenLabel } from '#engine/brief/labels.ts'
import { TextButton } from '#ui/TextButton.tsx'
import { Standing } from '#ui/Trace.tsx'
import { parseQuery } from '#view/link.ts'
import { TextField } from './TextField.tsx'
import { useEditorSpeech } from './words.ts'

interface Props {
  readonly dataset: Dataset
  readonly scene: Scene
  readonly onChange: (change: SceneChange) => void
  readonly onTakeOut: (change: SceneChange, said: string) => void
}

/** Incidents that are offered at a time. */
const OFFERED = 5

const focusName = (label: HTMLElement | null) => {
  label?.querySelector('input')?.focus()
}

/** The incidents that the map of a scene names: found by name among those of its view, and what is written there. */
export function LabelList({ dataset, scene, onChange, onTakeOut }: Props) {
  const { m, n } = useEditorSpeech()
  const say = m.briefEditor.labels
  const { state, labels = [] } = scene
  const [said, setSaid] = useState('')
  const [fresh, setFresh] = useState<string | null>(null)
  const incidents = useMemo(() => incidentsInView(dataset, { state }), [dataset, state])
  const choices = labelChoices(incidents, scene, said)
  const offered = choices.slice(0, OFFERED)
  const { panel } = parseQuery(state).view
  const hasMap = panel !== 'trend' && panel !== 'watch'
  if (!hasMap && labels.length === 0) return null
  const change = (at: number, part: Partial<WrittenLabel>) => {
    onChange({ labels: labels.map((label, i) => (i === at ? { ...label, ...part } : label)) })
  }
  const dayOf = ({ date }: { readonly date: string }) => n.day(dayNumber(date as IsoDate))
  const add = (incident: (typeof choices)[number] | undefined) => {
    if (!incident) return
    setFresh(incident.id)
    setSaid('')
    onChange({ labels: [...labels, labelFor(incident, dayOf(incident))] })
  }
  return (
    <fieldset className="brief-labels">
      <legend>{say.title}</legend>
      {!hasMap && <p className="stale">{say.noMap}</p>}
      {labels.map(({ incident: id, name, note = '' }, i) => {
        const number = n.count(i + 1)
        const short = dataset.incidents.find((incident) => incident.id === id)?.short ?? id
        return (
          <div key={number} ref={id === fresh ? focusName : undefined} className="brief-label">
            <p className="brief-line">
              <span data-standing="quote">{say.label(number, short)}</span>
              <TextButton
                label={say.remove(number)}
                onClick={() => {
                  setFresh(null)
                  onTakeOut({ labels: labels.filter((_, other) => other !== i) }, say.removed(number))
                }}
              >
                ×
              </TextButton>
            </p>
            <TextField
              label={say.name(number)}
              value={name}
              most={BRIEF_LIMITS.labelName}
              onValue={(written) => change(i, { name: written })}
            />
            <TextField
              label={say.note(number)}
              value={note}
              most={BRIEF_LIMITS.labelNote}
              onValue={(written) => change(i, { note: written })}
            />
          </div>
        )
      })}
      {labels.length >= BRIEF_LIMITS.labels ? (
        <p className="option-note" data-standing="rule">
          {say.full(n.count(BRIEF_LIMITS.labels))}
        </p>
      ) : (
        <>
          <label className="brief-field">
            {say.search}
            <input
              type="search"
              dir="auto"
              value={said}
              onChange={({ target }) => setSaid(target.value)}
              onKeyDown={({ key }) => {
                if (key === 'Enter') add(choices[0])
              }}
            />
          </label>
          <p role="status" className="option-note">
            <Standing is="glance">{say.found(n.count(offered.length), n.count(choices.length))}</Standing>
          </p>
          <p className="brief-line" data-standing="quote">
            {offered.map((incident) => (
              <TextButton
                key={incident.id}
                label={say.add(say.of(incident.short, dayOf(incident)))}
                onClick={() => add(incident)}
              >
                {say.of(incident.short, dayOf(incident))}
              </TextButton>
            ))}
          </p>
        </>
      )}
    </fieldset>
  )
}
