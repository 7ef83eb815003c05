import type { Dataset } from '#dataset/dataset.ts'
import type { DatasetError } from '#dataset/errors.ts'
import { dayNumber, type IsoDate } from '#domain/date.ts'
import { useAboutSpeech } from '#format/about-speech.ts'

interface Props {
  readonly dataset: Dataset
  /** address of the manifest */
  readonly manifest: string
  /** why the newest dataset is not shown; null: it is */
  readonly error: DatasetError | null
}

/** What was checked of the data, by whose key, what stands in the way of newer ones, and what all of it does not prove. */
export function Integrity({ dataset, manifest, error }: Props) {
  const { m, n } = useAboutSpeech()
  const say = m.about.integrity
  const { signature } = dataset
  const { title, version, generatedOn, sha256 } = dataset.manifest
  const { problems, remedies } = m.app.error
  return (
    <dl className="about-gaps" data-standing="code">
      {error && (
        <div>
          <dt>{error.isRefusal ? m.app.signature.refused : say.notFetched}</dt>
          <dd>
            {problems[error.problem]} {say.kept}
          </dd>
          <dd className="file-name">{say.inTheWay(error.file, manifest)}</dd>
          <dd className="file-name">{error.detail}</dd>
          <dd>{remedies[error.problem]}</dd>
        </div>
      )}
      <div>
        <dt>{m.app.signature[signature.is]}</dt>
        <dd>
          {signature.is === 'verified'
            ? say.signature.verified(signature.key)
            : say.signature[signature.is === 'unchecked' ? signature.why : 'unsigned']}
        </dd>
      </div>
      <div>
        <dt>{say.files}</dt>
        <dd>{say.checksums}</dd>
      </div>
      <div>
        <dt>{say.shown}</dt>
        <dd>{say.dataset(title, version, n.day(dayNumber(generatedOn as IsoDate)))}</dd>
        <dd className="file-name">{say.hash(sha256)}</dd>
      </div>
      <div>
        <dt>{say.limits}</dt>
        <dd>{say.limit}</dd>
      </div>
    </dl>
  )
}
