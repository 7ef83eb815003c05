import type { ChangeEntry } from '#dataset/schema/changes.ts'

interface Versioned {
  readonly dataset: { readonly version: string }
  readonly changes: { readonly entries: readonly ChangeEntry[] }
}

/** What is wrong with the change log: its entries must lead from one version to the next, and the last to this dataset. */
export function changeLogProblems({ dataset, changes: { entries } }: Versioned): string[] {
  const breaks = entries.flatMap((entry, i) => {
    const next = entries[i + 1]
    return next === undefined || next.from.version === entry.to.version
      ? []
      : [`change log ${entry.to.version}: the next entry starts from ${next.from.version}`]
  })
  const loops = entries
    .filter(({ from, to }) => from.version === to.version)
    .map(({ to }) => `change log ${to.version}: leads from the version to itself`)
  const last = entries.at(-1)
  const stray =
    last && last.to.version !== dataset.version
      ? [
          `change log ${last.to.version}: is the last entry, but the dataset is version ${dataset.version}: run \`npm run data -- release --from DIR\``,
        ]
      : []
  return [...breaks, ...loops, ...stray]
}
