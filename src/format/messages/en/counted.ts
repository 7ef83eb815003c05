/** A count with its noun in English: "1 event", "0 events", "1,292 events". The count comes formatted. */
export function counted(count: string, one: string): string {
  return `${count} ${count === '1' ? one : `${one}s`}`
}
