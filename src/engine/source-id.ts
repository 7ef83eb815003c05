/** The name that a publisher is known by: "PICSS (Pakistan Institute …), Militancy Database" → "PICSS". */
export function shortPublisher(publisher: string): string {
  return publisher.split(/ \(|, /)[0] ?? publisher
}

/** The id of a publisher in links: its short name in small letters, words joined by hyphens. */
export function sourceId(publisher: string): string {
  return shortPublisher(publisher)
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
