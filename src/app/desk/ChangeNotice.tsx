import { useEffect, useEffectEvent } from 'react'
import type { Dataset } from '#dataset/dataset.ts'
import type { Changes } from '#engine/changes.ts'
import { useChangesSpeech } from '#format/changes-speech.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import { later, Part } from '#ui/part.tsx'
import { TextButton } from '#ui/TextButton.tsx'
import type { ViewState } from '#view/view-state.ts'

const ChangeLog = later(async () => ({ default: (await import('#panels/about/ChangeLog.tsx')).ChangeLog }))

interface Props {
  /** null: not known yet */
  readonly text: string | null
  /** what the button opens, for those who hear it without the sentence */
  readonly name: string
  /** null: the log does not tell */
  readonly changes: Changes | null
  readonly dataset: Dataset
  readonly view: ViewState
  readonly onShown: (() => void) | undefined
  readonly onDismiss: () => void
}

/** One sentence on what changed, with the particulars behind a button. */
export function ChangeNotice({ text, name, changes, dataset, view, onShown, onDismiss }: Props) {
  const { m } = useChangesSpeech()
  const isShown = text !== null
  const shown = useEffectEvent(() => onShown?.())
  useEffect(
    function sayShown() {
      if (isShown) shown()
    },
    [isShown],
  )
  return (
    <div className={isShown ? 'change-notice' : undefined}>
      <p role="status">{text}</p>
      {changes && (
        <Disclosure name={name} label={m.changes.open}>
          {() => (
            <Part waiting={<p>{m.changes.loading}</p>}>
              <ChangeLog entries={changes.entries} dataset={dataset} view={view} />
            </Part>
          )}
        </Disclosure>
      )}
      {isShown && <TextButton onClick={onDismiss}>{m.app.dismiss}</TextButton>}
    </div>
  )
}
