import type { Actor } from '#dataset/schema/register.ts'
import type { Share } from '#engine/detail.ts'
import { useDetailSpeech } from '#format/detail-speech.ts'
import { Standing } from '#ui/Trace.tsx'
import { queryWith } from '#view/link.ts'
import type { ViewState } from '#view/view-state.ts'
import { Facts } from './Facts.tsx'
import { ShareFacts } from './ShareFacts.tsx'
import { Sources } from './Sources.tsx'

interface Props {
  readonly actor: Actor
  readonly parent: Actor | null
  readonly share: Share
  readonly view: ViewState
}

/** An actor of the register and what of the selection it takes part in. */
export function ActorDetail({ actor, parent, share, view }: Props) {
  const { m } = useDetailSpeech()
  const quote = (text: string) => text !== '' && <Standing is="quote">{text}</Standing>
  return (
    <>
      <p className="detail-kick">
        {m.detail.actor}, {actor.type}
      </p>
      <h2 className="detail-title" data-standing="quote">
        {actor.name}
      </h2>
      <Facts
        facts={[
          [
            m.detail.above,
            parent && (
              <a href={`?${queryWith(view, { selected: { kind: 'actor', id: parent.id } })}`}>
                {parent.name}
              </a>
            ),
          ],
          [m.detail.aliases, quote(actor.aliases.join(', '))],
          [m.detail.stateLabels, quote(actor.stateLabels.map((label) => `“${label}”`).join(', '))],
          [m.detail.notes, quote(actor.notes ?? actor.relationToParent ?? '')],
        ]}
      />
      {actor.origin === 'ucdp' && <p className="detail-note">{m.detail.ucdpOnly}</p>}
      <ShareFacts share={share} view={view} only={{ actors: [actor.id] }} />
      {actor.sources.length > 0 && <Sources sources={actor.sources} view={view} />}
    </>
  )
}
