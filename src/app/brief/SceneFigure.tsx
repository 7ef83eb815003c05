import type { FigureModel } from '#engine/brief/figure.ts'
import { CountsFigure } from '#panels/brief/CountsFigure.tsx'
import { LadderFigure } from '#panels/brief/LadderFigure.tsx'
import { SeriesFigure } from '#panels/brief/SeriesFigure.tsx'
import { WallWatch } from '#panels/watch/wall/WallWatch.tsx'
import { ClaimsFigure } from './ClaimsFigure.tsx'

/** The figure of a scene. */
export function SceneFigure({ figure }: { readonly figure: FigureModel }) {
  switch (figure.is) {
    case 'claims':
      return <ClaimsFigure figure={figure} />
    case 'watch':
      return <WallWatch rows={figure.rows} />
    case 'ladder':
      return <LadderFigure rungs={figure.rungs} />
    case 'series':
      return <SeriesFigure series={figure.series} />
    case 'counts':
      return <CountsFigure figure={figure} />
  }
}
