import type { FrameLocator, Page } from '@playwright/test'

interface Framed {
  readonly baseURL: string | undefined
  /** what the frame's `sandbox` allows */
  readonly sandbox: string
  readonly query?: string
}

/**
 * Opens a page of the same site, without the board's policy, that frames the board. A frame without an origin of its own
 * needs a server that lets any origin read: here it does.
 */
export async function openFramed(
  page: Page,
  { baseURL, sandbox, query = '' }: Framed,
): Promise<FrameLocator> {
  if (!sandbox.includes('allow-same-origin')) {
    await page.route('**/board/**', async (route) => {
      const response = await route.fetch()
      const headers = { ...response.headers(), 'access-control-allow-origin': '*' }
      await route.fulfill({ response, headers })
    })
  }
  const body = `<iframe sandbox="${sandbox}" src="${baseURL}${query && `?${query}`}" width="1200" height="800"></iframe>`
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto('./host.html')
  return page.frameLocator('iframe')
}
