/** What can be wrong with a dataset. The messages say each in words, with what to do. */
export const DATASET_PROBLEMS = [
  /** the server has no such file */
  'missing',
  /** the server answered with another status than 200 */
  'refused',
  /** no answer within the time allowed */
  'no-answer',
  /** the file could not be fetched at all */
  'unreachable',
  /** the file ends early or is not JSON */
  'not-json',
  /** made by another version of the dataset form */
  'other-version',
  /** the bytes are not those that the manifest names */
  'altered',
  /** the host pins keys, and the manifest's signature is missing or by none of them */
  'unsigned',
  /** the host pins keys, and the version at hand, which one of them signed, is newer */
  'older',
  /** a field is missing or of another kind */
  'wrong-shape',
  /** a column of another length, or a value out of its range */
  'wrong-column',
  /** an id that nothing in the dataset has */
  'unknown-id',
] as const
export type DatasetProblem = (typeof DATASET_PROBLEMS)[number]

/** What another try may mend; anything else is wrong with the data themselves. */
const OF_THE_WAY: readonly DatasetProblem[] = ['missing', 'refused', 'no-answer', 'unreachable']

/** A dataset that cannot be used: which file, what is wrong with it, and the particulars. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError'
  readonly file: string
  readonly problem: DatasetProblem
  /** the particulars, for whoever mends it: a path in the file, a status, two hashes */
  readonly detail: string

  constructor(file: string, problem: DatasetProblem, detail: string) {
    super(`${file}: ${problem}: ${detail}`)
    this.file = file
    this.problem = problem
    this.detail = detail
  }

  /** the data themselves are wrong: they came, and were not taken */
  get isRefusal(): boolean {
    return !OF_THE_WAY.includes(this.problem)
  }
}

/** An error in one line, as page and service worker tell it each other: problem, file and particulars, percent-encoded. */
export function lineOf({ problem, file, detail }: DatasetError): string {
  return [problem, file, detail].map(encodeURIComponent).join(' ')
}

/** The error that a line tells; null: it tells none. */
export function errorIn(line: string): DatasetError | null {
  const [word, file = 'manifest.json', detail = ''] = line.split(' ').map(decodeURIComponent)
  const problem = DATASET_PROBLEMS.find((one) => one === word)
  return problem ? new DatasetError(file, problem, detail) : null
}
