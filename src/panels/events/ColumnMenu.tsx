import { Disclosure } from '#ui/Disclosure.tsx'
import { TextButton } from '#ui/TextButton.tsx'
import { SORT_COLUMNS, type SortColumn } from '#view/view-state.ts'
import { ALWAYS } from './columns.ts'
import { useEventWords } from './words.ts'

interface Props {
  readonly columns: readonly SortColumn[]
  /** null: those of the start */
  readonly onChoose: (columns: readonly SortColumn[] | null) => void
}

/** Which columns the table has. */
export function ColumnMenu({ columns, onChoose }: Props) {
  const say = useEventWords()
  return (
    <Disclosure label={say.choose}>
      {() => (
        <>
          <fieldset className="event-columns">
            <legend>{say.choose}</legend>
            <p className="event-second">{say.always}</p>
            {SORT_COLUMNS.filter((column) => column !== ALWAYS).map((column) => (
              <label key={column}>
                <input
                  type="checkbox"
                  checked={columns.includes(column)}
                  onChange={({ target }) => {
                    const others = columns.filter((other) => other !== column)
                    const chosen = target.checked ? [...others, column] : others
                    onChoose(SORT_COLUMNS.filter((id) => chosen.includes(id)))
                  }}
                />
                {say.columns[column]}
              </label>
            ))}
          </fieldset>
          <TextButton
            onClick={() => {
              onChoose(null)
            }}
          >
            {say.reset}
          </TextButton>
        </>
      )}
    </Disclosure>
  )
}
