/** The brief that the page was saved with, as an element; null: the page is no saved briefing. */
export const carriedBriefScript = (): HTMLScriptElement | null =>
  document.querySelector<HTMLScriptElement>('script[data-file="brief"]')
