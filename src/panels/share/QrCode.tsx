import { useRef, useState } from 'react'
import { TextButton } from '#ui/TextButton.tsx'
import { QUIET, qrPath } from './qr-path.ts'
import { useShareSpeech } from './words.ts'

interface Props {
  readonly link: string
  readonly save: (file: Blob, name: string) => void
}

type Encoder = typeof import('lean-qr/nano')['generate']

/** Screen pixels that a camera still tells apart, a module. */
const MODULE_PX = 3
const SMALLEST_PX = 200

/** The link as a QR code, when it is asked for. */
export function QrCode({ link, save }: Props) {
  const say = useShareSpeech().m.share
  const [isShown, setShown] = useState(false)
  const [encode, setEncode] = useState<{ readonly by: Encoder } | 'loading' | 'failed'>('loading')
  const svg = useRef<SVGSVGElement>(null)
  const toggle = () => {
    setShown(!isShown)
    if (isShown || typeof encode === 'object') return
    import('lean-qr/nano').then(
      ({ generate }) => {
        setEncode({ by: generate })
      },
      () => {
        setEncode('failed')
      },
    )
  }
  const code = isShown && typeof encode === 'object' ? drawn(encode.by, link) : null
  return (
    <>
      <button type="button" className="text-button" aria-expanded={isShown} onClick={toggle}>
        {say.showQr}
      </button>
      {isShown && encode === 'failed' && <p role="alert">{say.qrFailed}</p>}
      {code === 'too-long' && <p role="alert">{say.qrTooLong}</p>}
      {code && code !== 'too-long' && (
        <>
          <svg
            ref={svg}
            className="share-qr"
            role="img"
            aria-label={say.qr}
            viewBox={`0 0 ${code.size} ${code.size}`}
            width={Math.max(SMALLEST_PX, code.size * MODULE_PX)}
            shapeRendering="crispEdges"
          >
            {/* dark on white in every theme: many readers know no other */}
            <rect width={code.size} height={code.size} fill="white" />
            <path d={code.path} fill="black" />
          </svg>
          <TextButton
            onClick={() => {
              if (svg.current) save(svgFile(svg.current), 'watchline-link.svg')
            }}
          >
            {say.saveQr}
          </TextButton>
        </>
      )}
    </>
  )
}

/** The encoder refuses what no QR code can hold. */
function drawn(encode: Encoder, link: string): { path: string; size: number } | 'too-long' {
  try {
    const code = encode(link)
    return { path: qrPath(code), size: code.size + 2 * QUIET }
  } catch {
    return 'too-long'
  }
}

const svgFile = (svg: SVGSVGElement) =>
  new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' })
