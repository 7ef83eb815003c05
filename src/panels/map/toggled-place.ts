/** Places of the filter with one more, or without it where it was among them. */
export function toggledPlace(places: readonly string[], id: string): readonly string[] {
  return places.includes(id) ? places.filter((place) => place !== id) : [...places, id].sort()
}
