import { useState } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { useBriefingSpeech } from '#panels/brief/words.ts'
import { formatQuery } from '#view/link.ts'
import type { useView } from '#view/use-view.ts'
import { ownBrief } from '../brief-editor/own-brief.ts'
import { Presenter } from './Presenter.tsx'
import { isPresenter } from './presenter-window.ts'
import { useGround } from './use-ground.ts'
import { Wall } from './Wall.tsx'
import '#panels/brief/brief.css'

interface Props {
  readonly dataset: Dataset
  readonly link: ReturnType<typeof useView>
}

/** Briefing mode: the wall, or in its own window what the presenter sees. */
export function Briefing({ dataset, link }: Props) {
  const { ground, isUnread, goodAt } = useGround(dataset)
  const [isForPresenter] = useState(isPresenter)
  const { view } = link
  if (!ground) return isUnread ? <NoBrief link={link} isUnread /> : <main className="wall" aria-busy="true" />
  const { briefs } = ground
  const brief = ownBrief(view.brief) ?? briefs.find(({ id }) => id === view.brief) ?? briefs[0]
  if (!brief) return <NoBrief link={link} isUnread={false} />
  const channel = `watchline:brief:${brief.id}:${dataset.manifest.id}`
  const Shown = isForPresenter ? Presenter : Wall
  return <Shown {...{ ground, brief, channel, link, goodAt }} />
}

function NoBrief({ link, isUnread }: Pick<Props, 'link'> & { readonly isUnread: boolean }) {
  const say = useBriefingSpeech().m.briefing.none
  const { theme, language } = link.view
  return (
    <main className="error-page" data-state="error">
      <h1>{say.title}</h1>
      <p>{isUnread ? say.failed : say.text}</p>
      <p>
        <a href={`?${formatQuery({ ...link.view, mode: 'desk', brief: null, theme, language })}`}>
          {say.desk}
        </a>
      </p>
    </main>
  )
}
