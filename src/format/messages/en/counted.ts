/** A count with its noun in English: "1 event", "0 events", "1,292 events". The count comes formatted. */
export function counted(count: string, one: string): string {
  return `${count} ${count === '1' ? one : `${one}s`}`
}

/** A sentence with parts that are more than text, such as a number that can be followed. */
export type Sentence<T> = readonly (T | string)[]
