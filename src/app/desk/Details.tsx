import type { ComponentProps } from 'react'
import { DetailPanel } from '#panels/detail/DetailPanel.tsx'

type Props = Omit<ComponentProps<typeof DetailPanel>, 'series'>

/** The details of what is selected. */
export function Details(props: Props) {
  return <DetailPanel {...props} series={props.dataset.series} />
}
