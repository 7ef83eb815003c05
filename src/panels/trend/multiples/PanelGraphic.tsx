import { type ComponentProps, useMemo, useState } from 'react'
import type { ChangeView } from '#view/view-state.ts'
import { useSize } from '../use-size.ts'
import { FacetGrid } from './FacetGrid.tsx'
import { createFacetCursor } from './facet-cursor.ts'
import { layOutFacets } from './facets.ts'
import { MultiplesLine } from './MultiplesLine.tsx'
import { useMultiplesSpeech } from './multiples-speech.ts'

interface Props extends Omit<ComponentProps<typeof FacetGrid>, 'layout' | 'store'> {
  readonly change: ChangeView
}

/** The panels that fit, or on demand all of them, and the line above them. */
export function PanelGraphic({ multiples, panels, model, view, change, open }: Props) {
  const { m } = useMultiplesSpeech()
  const [box, size] = useSize<HTMLElement>()
  const [isAll, setAll] = useState(false)
  const [store] = useState(createFacetCursor)
  const layout = useMemo(
    () => (size && size.widthPx > 0 ? layOutFacets(panels.length, size.widthPx, size.heightPx, isAll) : null),
    [panels, size, isAll],
  )
  return (
    <>
      <MultiplesLine
        {...{ multiples, model, view, change, store, isAll }}
        counted={{ shown: layout?.shown ?? panels.length, all: panels.length }}
        onAll={setAll}
      />
      <section
        className={isAll ? 'trend-multiples is-all' : 'trend-multiples'}
        ref={box}
        dir="ltr"
        aria-label={m.multiples.region(multiples.by)}
      >
        {layout && <FacetGrid {...{ multiples, panels, model, view, layout, store, open }} />}
      </section>
    </>
  )
}
