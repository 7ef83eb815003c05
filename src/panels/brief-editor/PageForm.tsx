import { useState } from 'react'
import type { Citation } from '#dataset/schema/common.ts'
import { parseIsoDate } from '#domain/date.ts'
import { readPage } from '#engine/brief/parse.ts'
import { TextButton } from '#ui/TextButton.tsx'
import { useEditorSpeech } from './words.ts'

const focus = (field: HTMLInputElement | null) => {
  field?.focus()
}

/** A page as evidence: who published it, where, and when if that is known. */
export function PageForm({ onPage }: { readonly onPage: (page: Citation) => void }) {
  const { m } = useEditorSpeech()
  const say = m.briefEditor
  const [publisher, setPublisher] = useState('')
  const [url, setUrl] = useState('')
  const [date, setDate] = useState('')
  const [isBad, setBad] = useState(false)
  const add = () => {
    const page = readPage({ publisher: publisher.trim(), url: url.trim(), date: parseIsoDate(date) })
    if (page) onPage(page)
    else setBad(true)
  }
  return (
    <span className="brief-line">
      <input
        ref={focus}
        aria-label={say.publisher}
        placeholder={say.publisher}
        maxLength={100}
        value={publisher}
        onChange={({ target }) => setPublisher(target.value)}
      />
      <input
        type="url"
        aria-label={say.address}
        placeholder={say.address}
        maxLength={1000}
        value={url}
        onChange={({ target }) => setUrl(target.value)}
      />
      <input
        type="date"
        aria-label={say.date}
        value={date}
        onChange={({ target }) => setDate(target.value)}
      />
      <TextButton onClick={add}>{say.addPage}</TextButton>
      {isBad && (
        <span role="alert" className="stale">
          {say.badPage}
        </span>
      )}
    </span>
  )
}
