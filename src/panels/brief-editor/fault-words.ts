import type { BriefFault } from '#engine/brief/check.ts'
import type { BriefRefusal, FormFault } from '#engine/brief/parse.ts'
import type { EditorSpeech } from './words.ts'

/** Faults that are named one by one where a file is refused. */
const NAMED_AT_MOST = 5

/** A fault of form: the field, what is wrong with it, and what to do. */
export function formFaultWords({ field, why, limit, strangers }: FormFault, { m, n }: EditorSpeech): string {
  const say = m.briefEditor.fault
  const names: Readonly<Record<string, string>> = say.fields
  const path = field.split(' ').map((part) => (Object.hasOwn(names, part) ? (names[part] ?? part) : part))
  const said = field === '' ? say.whole : path.join(' ')
  const text = {
    missing: () => say.missing(said),
    'too-long': () => say['too-long'](said, n.count(limit ?? 0)),
    'too-many': () => say['too-many'](said, n.count(limit ?? 0)),
    'unknown-field': () => say['unknown-field'](said, n.list(strangers.map((name) => name.slice(0, 40)))),
    wrong: () => say.wrong(said),
  }[why]()
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A fault of what a scene names. */
export const namedFaultWords = ({ what, names }: BriefFault, { m }: EditorSpeech): string =>
  m.briefEditor.fault.named[what](names.slice(0, 80))

/** Why a file was not taken. */
export function refusalWords(refusal: BriefRefusal, speech: EditorSpeech): string {
  const { m, n } = speech
  const { refused, fault } = m.briefEditor
  if (refusal.is !== 'misshapen') return refused[refusal.is]
  const { faults } = refusal
  const named = faults.slice(0, NAMED_AT_MOST).map((one) => {
    const text = formFaultWords(one, speech)
    return one.scene === null ? text : fault.at(n.count(one.scene), text)
  })
  const others = faults.length - named.length
  return refused.misshapen([...named, others > 0 && refused.more(n.count(others))].filter(Boolean).join(' '))
}
