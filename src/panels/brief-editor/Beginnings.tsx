import type { Brief } from '#dataset/schema/briefs.ts'
import { type BriefRefusal, LARGEST_BRIEF, readBrief } from '#engine/brief/parse.ts'
import { FileButton } from '#ui/FileButton.tsx'
import { TextButton } from '#ui/TextButton.tsx'
import { refusalWords } from './fault-words.ts'
import { useEditorSpeech } from './words.ts'

interface Props {
  /** the dataset's own brief; null: none is at hand */
  readonly shipped: Brief | null
  readonly empty: Brief
  readonly onBrief: (brief: Brief) => void
  /** nothing was loaded, and why */
  readonly onRefused: (why: string) => void
}

/** What a briefing can begin with: the dataset's own, nothing, or a file. */
export function Beginnings({ shipped, empty, onBrief, onRefused }: Props) {
  const speech = useEditorSpeech()
  const say = speech.m.briefEditor.from
  const load = async (file: File) => {
    const read = await contentOf(file)
    if ('is' in read) onRefused(refusalWords(read, speech))
    else onBrief(read)
  }
  return (
    <p className="brief-line">
      {say.title}
      {shipped && <TextButton onClick={() => onBrief(shipped)}>{say.own}</TextButton>}
      <TextButton onClick={() => onBrief(empty)}>{say.empty}</TextButton>
      <FileButton accept=".json,application/json" onFile={(file) => void load(file)}>
        {say.file}
      </FileButton>
    </p>
  )
}

async function contentOf(file: File): Promise<Brief | BriefRefusal> {
  if (file.size > LARGEST_BRIEF) return { is: 'too-large' }
  try {
    return readBrief(await file.text())
  } catch {
    return { is: 'not-json' }
  }
}
