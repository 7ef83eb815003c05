import type { KindChanges } from '#pipeline/diff/changes.ts'
import type { FieldChange } from '#pipeline/diff/fields.ts'
import { pointerSteps } from '#pipeline/diff/json.ts'

/** A field that came to every record of a kind, or went from all of them. */
export interface FormChange {
  readonly kind: string
  /** steps of the path, joined by dots */
  readonly field: string
  readonly what: 'added' | 'removed'
}

/** Records of which one says nothing about all of them. */
const TOO_FEW = 2

const isNothing = (value: unknown) => value === undefined || value === null

function formOf({ path, from, to }: FieldChange): Pick<FormChange, 'field' | 'what'> | null {
  if (isNothing(from) === isNothing(to)) return null
  return { field: pointerSteps(path).join('.'), what: isNothing(from) ? 'added' : 'removed' }
}

const keyOf = ({ field, what }: Pick<FormChange, 'field' | 'what'>) => `${what} ${field}`

/**
 * Tells changes of form from changes of records: what is new, or gone, in each of the `common` records that both datasets
 * have. `left`: the records that changed in something else.
 */
export function withoutForm(
  changes: KindChanges,
  common: number,
): { readonly form: readonly FormChange[]; readonly left: Pick<KindChanges, 'revised'> } {
  const found = new Map<string, { form: FormChange; records: number }>()
  for (const one of changes.revised.flatMap(({ changes: fields }) => fields)) {
    const form = formOf(one)
    if (form === null) continue
    const known = found.get(keyOf(form)) ?? { form: { kind: changes.kind, ...form }, records: 0 }
    found.set(keyOf(form), { ...known, records: known.records + 1 })
  }
  const whole = [...found].filter(([, { records }]) => records === common && common >= TOO_FEW)
  const keys = new Set(whole.map(([key]) => key))
  const isOfForm = (change: FieldChange) => {
    const form = formOf(change)
    return form !== null && keys.has(keyOf(form))
  }
  return {
    form: whole.map(([, { form }]) => form),
    left: { revised: changes.revised.filter(({ changes: fields }) => !fields.every(isOfForm)) },
  }
}
