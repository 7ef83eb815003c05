/** What is wrong with an input, in a form that a person can act on. */
export interface Problem {
  /** file name as given, without folders */
  readonly file: string
  /** line in the file (row in a sheet), counted from 1; 0: the file as a whole */
  readonly line: number
  /** column name; absent: the line as a whole */
  readonly column?: string
  /** the offending text, cut to 80 characters */
  readonly value?: string
  readonly why: string
  readonly fix: string
}

/** A problem in one sentence a line: place, value, reason, remedy. */
export function formatProblem(problem: Problem): string {
  const where = [
    problem.file,
    problem.line > 0 ? `line ${problem.line}` : '',
    problem.column === undefined ? '' : `column ${problem.column}`,
  ]
  const value = problem.value === undefined ? '' : ` ${JSON.stringify(problem.value.slice(0, 80))}`
  return `${where.filter(Boolean).join(', ')}:${value} ${problem.why}. ${problem.fix}.`
}

/** An input that cannot be used at all. Nothing is written after it. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'))
    this.problems = problems
  }
}

/** Throws an InputError with one problem. */
export function unusable(problem: Problem): never {
  throw new InputError([problem])
}
