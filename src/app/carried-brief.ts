import { currentQuery, goTo } from '#view/address.ts'

/** The brief that the page was saved with, as an element; null: the page is no saved briefing. */
export const carriedBriefScript = (): HTMLScriptElement | null =>
  document.querySelector<HTMLScriptElement>('script[data-file="brief"]')

/** Makes a page that was saved with a brief open as that briefing, unless its link asks for something. */
export function openCarriedBrief(): void {
  if (carriedBriefScript() && currentQuery() === '') goTo('mode=brief', 'replace')
}
