import { DatasetError } from '#dataset/errors.ts'
import { useSpeech } from '#format/speech.ts'
import { isUnfetched } from '#ui/part.tsx'
import './error-page.css'

interface Props {
  readonly error: Error
  readonly onRetry: () => void
}

/** The one page for a dataset that cannot be used: what is wrong, with which file, what to do. */
export function ErrorPage({ error, onRetry }: Props) {
  const { m } = useSpeech()
  const say = m.app.error
  const problem = error instanceof DatasetError ? error.problem : isUnfetched(error) ? 'unfetched' : 'other'
  return (
    <main className="error-page" data-state="error">
      <div role="alert">
        <p className="wordmark">{m.app.name}</p>
        <h1>{error instanceof DatasetError ? say.title : say.titleOther}</h1>
        <dl>
          <dt>{say.what}</dt>
          <dd>{say.problems[problem]}</dd>
          {error instanceof DatasetError && (
            <>
              <dt>{say.file}</dt>
              <dd className="file-name">{error.file}</dd>
            </>
          )}
          <dt>{say.todo}</dt>
          <dd>{say.remedies[problem]}</dd>
          <dt>{say.detail}</dt>
          <dd className="file-name">{error instanceof DatasetError ? error.detail : error.message}</dd>
        </dl>
      </div>
      <button type="button" className="button" onClick={onRetry}>
        {say.retry}
      </button>
    </main>
  )
}
