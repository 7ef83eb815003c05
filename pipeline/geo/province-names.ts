import type { Country } from '#domain/event.ts'

/** First-level units by ISO 3166-2 id: our name, then other spellings (UCDP's and Natural Earth's among them). */
export const PROVINCES: Readonly<Record<string, readonly [name: string, ...aliases: string[]]>> = {
  'AF-BAL': ['Balkh'],
  'AF-BAM': ['Bamyan', 'Bamian'],
  'AF-BDG': ['Badghis'],
  'AF-BDS': ['Badakhshan'],
  'AF-BGL': ['Baghlan'],
  'AF-DAY': ['Daykundi', 'Daikundi'],
  'AF-FRA': ['Farah'],
  'AF-FYB': ['Faryab'],
  'AF-GHA': ['Ghazni'],
  'AF-GHO': ['Ghor'],
  'AF-HEL': ['Helmand', 'Hilmand'],
  'AF-HER': ['Herat', 'Hirat'],
  'AF-JOW': ['Jowzjan', 'Jawzjan'],
  'AF-KAB': ['Kabul'],
  'AF-KAN': ['Kandahar'],
  'AF-KAP': ['Kapisa'],
  'AF-KDZ': ['Kunduz'],
  'AF-KHO': ['Khost'],
  'AF-KNR': ['Kunar'],
  'AF-LAG': ['Laghman'],
  'AF-LOG': ['Logar'],
  'AF-NAN': ['Nangarhar'],
  'AF-NIM': ['Nimroz'],
  'AF-NUR': ['Nuristan'],
  'AF-PAN': ['Panjshir', 'Panjsher'],
  'AF-PAR': ['Parwan'],
  'AF-PIA': ['Paktia', 'Paktya'],
  'AF-PKA': ['Paktika'],
  'AF-SAM': ['Samangan'],
  'AF-SAR': ['Sar-e Pul', 'Sari Pul'],
  'AF-TAK': ['Takhar'],
  'AF-URU': ['Uruzgan'],
  'AF-WAR': ['Wardak', 'Maidan Wardak'],
  'AF-ZAB': ['Zabul'],
  'PK-BA': ['Balochistan', 'Baluchistan'],
  'PK-GB': ['Gilgit-Baltistan', 'Northern Areas'],
  'PK-IS': ['Islamabad Capital Territory', 'Islamabad', 'F.C.T.'],
  'PK-JK': ['Azad Jammu and Kashmir', 'Azad Jammu & Kashmir', 'Azad Kashmir'],
  'PK-KP': [
    'Khyber Pakhtunkhwa',
    'Khyber Pakhtunkwa',
    'North-West Frontier Province',
    'K.P.',
    'Federally Administered Tribal Areas',
    'F.A.T.A.',
  ],
  'PK-PB': ['Punjab'],
  'PK-SD': ['Sindh', 'Sind'],
}

/** The tribal areas had their own first-level name until they were merged into Khyber Pakhtunkhwa in May 2018. */
export const TRIBAL_AREAS = 'Federally Administered Tribal Areas'

const key = (name: string) =>
  name
    .toLowerCase()
    .replace(/ province$/, '')
    .trim()

const BY_NAME = new Map(
  Object.entries(PROVINCES).flatMap(([id, names]) =>
    names.map((name) => [`${id.slice(0, 2)} ${key(name)}`, id] as const),
  ),
)

/** The province that a country's first-level name stands for, or null. "province" at the end does not matter. */
export function provinceByName(country: Country, name: string): string | null {
  return BY_NAME.get(`${country} ${key(name)}`) ?? null
}
