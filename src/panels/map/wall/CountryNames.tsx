import type { CountryName } from './use-countries.ts'

interface Props {
  readonly countries: readonly CountryName[]
  readonly magnified: number
}

/** The countries in focus, by name on their own land. */
export function CountryNames({ countries, magnified }: Props) {
  return countries.map(({ id, name, box }) => (
    <p
      key={id}
      className="wall-country"
      style={{ transform: `translate(${box.left * magnified}px, ${box.top * magnified}px)` }}
    >
      {name}
    </p>
  ))
}
