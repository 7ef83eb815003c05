import { Desk } from './support/desk.ts'
import { expect, test } from './support/fixtures.ts'

test('text becomes neither markup nor code', async ({ page, watch }) => {
  await new Desk(page).open()
  const refused = await page.evaluate(() => {
    const attempts: Readonly<Record<string, () => void>> = {
      markup: () => {
        document.createElement('div').innerHTML = '<img src=x>'
      },
      'markup like what Leaflet asks with': () => {
        document.createElement('div').innerHTML = '<svg/><script></script>'
      },
      'the address of a script': () => {
        document.createElement('script').src = './assets/other.js'
      },
      'the text of a script': () => {
        document.createElement('script').text = '1'
      },
      'a worker': () => {
        new Worker('./other.js')
      },
      'text that a timer runs': () => {
        Reflect.apply(setTimeout, window, ['1'])
      },
      'another policy': () => {
        globalThis.trustedTypes?.createPolicy('other', {})
      },
    }
    return Object.entries(attempts).map(([what, attempt]) => {
      try {
        attempt()
        return `${what} went through`
      } catch (error) {
        return `${what}: ${error instanceof TypeError}`
      }
    })
  })
  expect(refused.filter((line) => !line.endsWith(': true'))).toEqual([])
  // what no rule of ours lets through, the browser refuses and reports
  expect(watch.violations.length).toBeGreaterThan(0)
  watch.violations.length = 0
})
