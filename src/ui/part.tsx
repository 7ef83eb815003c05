import {
  Component,
  type ComponentType,
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useSyncExternalStore,
} from 'react'

/** What a part of the page says of itself where it is missing. */
export const MissingWord = createContext('')

/** What did not come, or could not be drawn. */
interface Missing {
  readonly error: Error
  /** draws it again, once its files are asked for anew */
  readonly again: () => void
}

let missing: readonly Missing[] = []
const listeners = new Set<() => void>()
/** What asks for a file of the app once more, of each that did not come. */
const unfetched = new Set<() => void>()
const whys = new WeakSet<Error>()

function setMissing(now: readonly Missing[]) {
  missing = now
  for (const listener of listeners) listener()
}

/** A component whose code is fetched when it is first drawn, like React's `lazy`; what did not come can be asked for again. */
export function later<P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
): ComponentType<P> {
  const fetched = () =>
    fetching(load()).catch((why: unknown) => {
      unfetched.add(renew)
      throw why
    })
  let Fetched: ComponentType<P> = lazy(fetched)
  const renew = () => {
    Fetched = lazy(fetched)
  }
  return function Later(props: P) {
    return <Fetched {...props} />
  }
}

/** Notes, where a file of the app does not come, that this is the reason (isUnfetched). */
export function fetching<T>(loading: Promise<T>): Promise<T> {
  loading.catch((why: unknown) => {
    if (why instanceof Error) whys.add(why)
  })
  return loading
}

/** Whether this is why a file of the app did not come. */
export const isUnfetched = (error: Error) => whys.has(error)

interface Props {
  /** what stands here until the code is there */
  readonly waiting?: ReactNode
  /** what stands here where it does not come or cannot be drawn; absent: a word, where there is something to wait for */
  readonly instead?: ReactNode
  readonly children: ReactNode
}

/** A part of the page that may fail alone: the rest stays as it is, and the page says so (useMissing). */
export function Part({ waiting = null, instead, children }: Props) {
  const said = useContext(MissingWord)
  const word = waiting === null ? null : <p className="desk-waiting">{said}</p>
  return (
    <Boundary instead={instead === undefined ? word : instead}>
      <Suspense fallback={waiting}>{children}</Suspense>
    </Boundary>
  )
}

interface BoundaryProps {
  readonly instead: ReactNode
  readonly children: ReactNode
}

class Boundary extends Component<BoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null }
  readonly again = () => this.setState({ error: null })

  static getDerivedStateFromError(thrown: unknown) {
    return { error: thrown instanceof Error ? thrown : new Error(String(thrown)) }
  }

  override componentDidCatch() {
    noteMissing(this.state.error, this.again)
  }

  override componentWillUnmount() {
    if (this.state.error) setMissing(missing.filter(({ again }) => again !== this.again))
  }

  override render() {
    return this.state.error ? this.props.instead : this.props.children
  }
}

/** Says that something is missing on the page. */
export function noteMissing(why: unknown, again: () => void) {
  setMissing([...missing, { error: why instanceof Error ? why : new Error(String(why)), again }])
}

/** Why parts of the page are missing, and what tries once more; null where none is. */
export function useMissing(): Missing | null {
  const [first] = useSyncExternalStore(listen, () => missing)
  return first ? { error: first.error, again: tryAgain } : null
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Why the page has not its style; null where it has. */
export function lostStyle(): Error | null {
  const [lost] = lostStyles()
  if (!lost) return null
  const why = new Error(lost.href)
  whys.add(why)
  return why
}

/** Asks once more for the styles that did not come; ends when each is there or has failed again. */
export async function fetchStyles(): Promise<void> {
  await Promise.all(lostStyles().map(fetchStyle))
}

const lostStyles = () =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].filter(({ sheet }) => {
    try {
      return !sheet?.cssRules.length
    } catch {
      // Chromium puts a sheet that nobody may read in the place of one that did not come.
      return true
    }
  })

function fetchStyle(link: HTMLLinkElement): Promise<unknown> {
  const next = link.cloneNode() as HTMLLinkElement
  // What came altered or cut short may lie in the browser's cache for a year.
  next.href = `${link.href}?again`
  link.replaceWith(next)
  return new Promise((done) => {
    next.onload = done
    next.onerror = done
  })
}

function tryAgain() {
  void fetchStyles()
  for (const renew of unfetched) renew()
  unfetched.clear()
  const parts = missing
  setMissing([])
  for (const part of parts) part.again()
}
