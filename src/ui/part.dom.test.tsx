import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isUnfetched, later, MissingWord, Part, useMissing } from './part.tsx'

let root: Root
let box: HTMLElement
const draw = (children: React.ReactNode) =>
  act(async () => {
    root.render(
      <MissingWord value="Did not load.">
        {children}
        <Notice />
      </MissingWord>,
    )
  })

function Notice() {
  const missing = useMissing()
  return (
    missing && (
      <button type="button" onClick={missing.again}>
        {missing.error.message}
      </button>
    )
  )
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  box = document.createElement('div')
  document.body.append(box)
  root = createRoot(box, { onCaughtError: () => undefined })
})
afterEach(async () => {
  await act(async () => root.unmount())
  box.remove()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const again = () => act(async () => box.querySelector('button')?.click())

/** A part whose file comes at the given try, counted from one. */
function partThatComesAt(first: number) {
  const load = vi.fn(async () => {
    if (load.mock.calls.length < first) throw new Error(`try ${load.mock.calls.length}`)
    return { default: ({ name }: { name: string }) => <p>here: {name}</p> }
  })
  return { load, Late: later(load) }
}

test('a part whose file does not come leaves its word, is named, and comes by another try', async () => {
  const { load, Late } = partThatComesAt(3)
  await draw(
    <>
      <p>beside</p>
      <Part waiting={<p>waiting</p>}>
        <Late name="x" />
      </Part>
    </>,
  )
  expect(box.textContent).toBe('besideDid not load.try 1')
  await again()
  expect(box.textContent).toBe('besideDid not load.try 2')
  await again()
  expect(box.textContent).toBe('besidehere: x')
  expect(load).toHaveBeenCalledTimes(3)
})

test('one try asks anew for every file that did not come, and for no other', async () => {
  const one = partThatComesAt(2)
  const two = partThatComesAt(3)
  const three = partThatComesAt(1)
  const parts = () => (
    <>
      <Part>
        <one.Late name="0" />
      </Part>
      <Part>
        <two.Late name="1" />
      </Part>
      <Part>
        <three.Late name="2" />
      </Part>
    </>
  )
  await draw(parts())
  expect(box.textContent).toBe('here: 2try 1')
  await again()
  expect(box.textContent).toBe('here: 0here: 2try 2')
  await again()
  await draw(parts())
  expect(box.textContent).toBe('here: 0here: 1here: 2')
  expect([one, two, three].map(({ load }) => load.mock.calls.length)).toEqual([2, 3, 1])
})

test('what stands in for a part stays in its place', async () => {
  const { Late } = partThatComesAt(9)
  await draw(
    <Part waiting={<p>still</p>} instead={<p>still</p>}>
      <Late name="x" />
    </Part>,
  )
  expect(box.textContent).toBe('stilltry 1')
})

test('a part that fails while it is drawn is no file that did not come; what is taken away is missed no more', async () => {
  let why: Error | null = null
  function Broken(): never {
    why = new Error('broken')
    throw why
  }
  await draw(
    <Part>
      <Broken />
    </Part>,
  )
  expect(box.textContent).toBe('broken')
  expect(why && isUnfetched(why)).toBe(false)
  await draw(<p>another view</p>)
  expect(box.textContent).toBe('another view')
})
