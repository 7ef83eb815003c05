import { ActorOptions } from './ActorOptions.tsx'
import { FocusOptions, TollOptions } from './ChoiceOptions.tsx'
import type { FilterProps } from './FilterBar.tsx'
import { KindOptions } from './KindOptions.tsx'
import { PrecisionOptions, SideOptions } from './ListOptions.tsx'
import { PeriodOptions } from './PeriodOptions.tsx'
import { PlaceOptions } from './PlaceOptions.tsx'
import { SensitivityOptions } from './SensitivityOptions.tsx'

const OPTIONS = {
  period: PeriodOptions,
  focus: FocusOptions,
  kind: KindOptions,
  actor: ActorOptions,
  place: PlaceOptions,
  side: SideOptions,
  precision: PrecisionOptions,
  toll: TollOptions,
  sensitivity: SensitivityOptions,
}
export type FilterName = keyof typeof OPTIONS

export interface OptionsProps extends FilterProps {
  readonly close: () => void
}

/** What a filter's chip opens. */
export function FilterOptions({ which, ...props }: OptionsProps & { readonly which: FilterName }) {
  const Options = OPTIONS[which]
  return <Options {...props} />
}
