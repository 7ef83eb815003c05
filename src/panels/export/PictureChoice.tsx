import { Segmented } from '#ui/Segmented.tsx'
import { Standing } from '#ui/Trace.tsx'
import { type PictureSize, SIZES, scaleFor } from './picture/make-picture.ts'
import { PICTURE_PX, PICTURES, type PictureOf } from './picture/page.ts'
import { useExportSpeech } from './words.ts'

export interface Pictured {
  readonly of: PictureOf
  readonly size: PictureSize
}

interface Props {
  readonly pictured: Pictured
  readonly onPictured: (pictured: Pictured) => void
  /** whether it is made of pixels, so that it has a size */
  readonly isPixels: boolean
}

/** What a picture shows, and how many pixels it has. */
export function PictureChoice({ pictured, onPictured, isPixels }: Props) {
  const { m, n } = useExportSpeech()
  const say = m.exportPicture
  const { widthPx, heightPx } = PICTURE_PX[pictured.of]
  const scale = scaleFor(pictured.of, pictured.size)
  return (
    <div className="export-line">
      <Segmented
        label={say.of}
        options={PICTURES.map((id) => ({ id, label: say.parts[id] }))}
        value={pictured.of}
        onChange={(of) => onPictured({ ...pictured, of })}
      />
      {isPixels && (
        <>
          <Segmented
            label={say.size}
            options={SIZES.map((id) => ({ id, label: say.sizes[id] }))}
            value={pictured.size}
            onChange={(size) => onPictured({ ...pictured, size })}
          />
          <Standing is="scale">{say.pixels(n.count(widthPx * scale), n.count(heightPx * scale))}</Standing>
        </>
      )}
    </div>
  )
}
