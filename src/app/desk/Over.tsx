import type { Dispatch, SetStateAction } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import { useSpeech } from '#format/speech.ts'
import { NO_FILTERS } from '#panels/filters/no-filters.ts'
import { commandsFor } from '#panels/palette/commands.ts'
import { KeySheet } from '#panels/palette/KeySheet.tsx'
import { Palette } from '#panels/palette/Palette.tsx'
import { usePaletteWords } from '#panels/palette/words.ts'
import { later, Part } from '#ui/part.tsx'
import type { ChangeView, Theme, ViewState } from '#view/view-state.ts'
import type { ThemeChoice } from '../use-theme.ts'
import { KEYS_OFF, singleKeys, type Over as Which } from './use-palette.ts'

const BriefEditor = later(async () => ({ default: (await import('../brief-editor/Editor.tsx')).Editor }))

interface Props {
  readonly which: Which
  readonly onWhich: Dispatch<SetStateAction<Which | null>>
  readonly dataset: Dataset
  /** the last day of all data, whatever the view's as-of day */
  readonly last: number
  readonly view: ViewState
  readonly change: ChangeView
  readonly theme: ThemeChoice
  /** opens playback, or ends it */
  readonly onPlay: () => void
}

/** What stands over the page, with the commands that only the whole page can do. */
export function Over({ which, onWhich, dataset, last, view, change, theme, onPlay }: Props) {
  const speech = useSpeech()
  const say = usePaletteWords()
  const deeds = {
    theme: (chosen: Theme) => {
      theme.choose(chosen)
      // A theme that came with the link would win over the reader's choice.
      if (view.theme !== 'auto') change({ theme: 'auto' }, 'replace')
    },
    copy: () => void navigator.clipboard?.writeText(window.location.href).catch(() => undefined),
    play: onPlay,
    keys: () => onWhich('keys'),
    brief: () => onWhich('brief'),
    scene: () => onWhich('scene'),
  }
  const commands = commandsFor({ view, dataset, noFilters: NO_FILTERS }, deeds, speech, say)
  // The browser tells of a closing late: another may be open by then.
  const close = () => onWhich((now) => (now === which ? null : now))
  if (which === 'brief' || which === 'scene')
    return (
      <Part>
        <BriefEditor
          shown={dataset}
          view={view}
          change={change}
          isAdding={which === 'scene'}
          onClose={close}
        />
      </Part>
    )
  return which === 'keys' ? (
    <KeySheet isSingle={!singleKeys.areOff} onSingle={keepKeys} onClose={close} />
  ) : (
    <Palette dataset={dataset} last={last} commands={commands} change={change} onClose={close} />
  )
}

function keepKeys(isOn: boolean): void {
  singleKeys.areOff = !isOn
  try {
    if (isOn) window.localStorage.removeItem(KEYS_OFF)
    else window.localStorage.setItem(KEYS_OFF, '1')
  } catch {
    // No storage here: the choice lasts as long as the page.
  }
}
