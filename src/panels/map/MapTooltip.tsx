import type { Dataset } from '#dataset/dataset.ts'
import { VICTIM_SIDES } from '#domain/event.ts'
import type { MapModel } from '#engine/map.ts'
import { killedBySide } from '#engine/map-marks.ts'
import { useSpeech } from '#format/speech.ts'
import { IncidentGlyph } from '#ui/IncidentGlyph.tsx'
import type { ViewState } from '#view/view-state.ts'
import { Float } from './Float.tsx'
import type { Frame } from './frame.ts'
import { IncidentLine } from './IncidentLine.tsx'
import { useMarkWords } from './mark-words.ts'
import { regionValues } from './regions.ts'
import { SideSwatch } from './SideSwatch.tsx'
import type { IncidentCluster, PlacedMark } from './scene.ts'
import { smallText } from './small-text.ts'
import type { Target } from './use-pointer.ts'

interface Props {
  readonly target: Target
  readonly frame: Frame
  readonly dataset: Dataset
  readonly model: MapModel
  readonly view: ViewState
}

/** What the pointer is on, in the table's own numbers. */
export function MapTooltip({ target, frame, dataset, model, view }: Props) {
  const { direction } = useSpeech()
  const clearPx = target.is === 'mark' ? target.at.radiusPx + 8 : 14
  return (
    <Float at={target.at} clearPx={clearPx} frame={frame} className="map-tooltip">
      <div role="tooltip" dir={direction} data-standing="glance">
        {target.is === 'mark' && <MarkLines at={target.at} dataset={dataset} view={view} />}
        {target.is === 'incidents' && <IncidentLines at={target.at} />}
        {target.is === 'province' && (
          <RegionLines id={target.id} dataset={dataset} model={model} view={view} />
        )}
      </div>
    </Float>
  )
}

function MarkLines({ at: { mark }, dataset, view }: { at: PlacedMark } & Pick<Props, 'dataset' | 'view'>) {
  const { m, n } = useSpeech()
  const { tooltip: say } = useMarkWords()
  const { rows, killed, name, days, precision } = mark
  const sides = killedBySide(dataset.events, rows, view.sides.length > 0 ? view.sides : VICTIM_SIDES)
  const events = n.count(rows.length)
  const toll = view.sides.length === 0 && view.toll !== 'best' ? say.toll[view.toll] : null
  return (
    <>
      <p>
        <b>{name ?? say.unnamed}</b>
      </p>
      <p className="map-tooltip-note">{n.days(days)}</p>
      {sides.length > 0 && (
        <dl>
          {sides.map(({ side, killed: dead }) => (
            <div key={side}>
              <dt>
                <SideSwatch side={side} />
                {m.words.sides[side]}
              </dt>
              <dd>{n.count(dead)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="map-tooltip-total">
        {killed === 0 && !toll
          ? say.none(events, rows.length === 1)
          : say.total(n.count(killed), events, rows.length === 1)}
        {toll && `, ${toll}`}
      </p>
      {toll && sides.length > 0 && <p className="map-tooltip-note">{say.sidesAreBest}</p>}
      {(precision === 'district' || precision === 'province') && (
        <p className="map-tooltip-note">{say.area[precision]}</p>
      )}
    </>
  )
}

const SHOWN = 4

function IncidentLines({ at: { incidents } }: { at: IncidentCluster }) {
  const { n } = useSpeech()
  const { tooltip: say } = useMarkWords()
  return (
    <>
      {incidents.length > SHOWN && <p>{say.more(n.count(incidents.length))}</p>}
      <ul>
        {incidents.slice(0, SHOWN).map(({ incident }) => (
          <li key={incident.id}>
            <IncidentGlyph kind={incident.kind} size={11} />
            <IncidentLine incident={incident} />
          </li>
        ))}
      </ul>
      {incidents.length > SHOWN && <p className="map-tooltip-note">…</p>}
    </>
  )
}

function RegionLines({
  id,
  dataset,
  model,
  view,
}: { id: string } & Pick<Props, 'dataset' | 'model' | 'view'>) {
  const { n } = useSpeech()
  const { tooltip: say } = useMarkWords()
  const region = model.regions.find((one) => one.id === id)
  if (!region) return null
  const { name, events, killed, isLocated } = region
  return (
    <>
      <p>
        <b>{name}</b>
      </p>
      <p>
        {isLocated || events > 0 ? say.region(n.count(killed), n.count(events), events === 1) : say.unlocated}
      </p>
      {view.isRate && <RateLine id={id} dataset={dataset} model={model} />}
    </>
  )
}

function RateLine({ id, dataset, model }: { id: string } & Pick<Props, 'dataset' | 'model'>) {
  const { n } = useSpeech()
  const { tooltip: say } = useMarkWords()
  const value = regionValues(dataset, model, { isRate: true }).get(id) ?? null
  const year = dataset.provinces.find((province) => province.id === id)?.population?.year
  return (
    <p className="map-tooltip-note">
      {value === null ? say.noPopulation : say.rate[model.measure](smallText(value, n), String(year))}
    </p>
  )
}
