import type { Town } from '#dataset/schema/register.ts'
import { readCsv } from '#pipeline/readers/csv.ts'
import { inputBytes } from './inputs.ts'

type Rank = 0 | 1 | 2

/**
 * The towns that the map may name: GeoNames id, our spelling, and rank (0 capital, 1 provincial capital or large town,
 * 2 town). Chosen for orientation in the border region first, and spread over both countries.
 */
const TOWNS: readonly (readonly [geonameId: string, name: string, rank: Rank])[] = [
  ['1138958', 'Kabul', 0],
  ['1176615', 'Islamabad', 0],
  ['1138336', 'Kandahar', 1],
  ['1140026', 'Herat', 1],
  ['1133616', 'Mazar-e Sharif', 1],
  ['1139715', 'Jalalabad', 1],
  ['1141269', 'Ghazni', 1],
  ['1136469', 'Khost', 1],
  ['1135689', 'Kunduz', 1],
  ['1141857', 'Gardez', 1],
  ['1134720', 'Lashkar Gah', 1],
  ['1147242', 'Bamyan', 1],
  ['1133453', 'Maymana', 1],
  ['1142170', 'Fayzabad', 1],
  ['1142264', 'Farah', 1],
  ['1120985', 'Zaranj', 1],
  ['1148311', 'Asadabad', 1],
  ['1130131', 'Qalat', 1],
  ['1122747', 'Tarinkot', 1],
  ['1130490', 'Pul-e Khumri', 1],
  ['1123004', 'Taloqan', 1],
  ['1145904', 'Firozkoh', 1],
  ['8534261', 'Sharan', 1],
  ['1145352', 'Charikar', 1],
  ['1133574', 'Mehtar Lam', 1],
  ['1130469', 'Parun', 2],
  ['1131833', 'Nili', 2],
  ['1131479', 'Urgun', 2],
  ['1123906', 'Spin Boldak', 2],
  ['1172451', 'Lahore', 1],
  ['1174872', 'Karachi', 1],
  ['1168197', 'Peshawar', 1],
  ['1167528', 'Quetta', 1],
  ['1169607', 'Muzaffarabad', 1],
  ['1178338', 'Gilgit', 1],
  ['1166993', 'Rawalpindi', 1],
  ['1179400', 'Faisalabad', 1],
  ['1169825', 'Multan', 1],
  ['1176734', 'Hyderabad', 1],
  ['1164408', 'Sukkur', 1],
  ['1183460', 'Bannu', 2],
  ['1180281', 'Dera Ismail Khan', 2],
  ['1173491', 'Kohat', 2],
  ['1170880', 'Mardan', 2],
  ['1170395', 'Mingora', 2],
  ['1181065', 'Chitral', 2],
  ['1185056', 'Abbottabad', 2],
  ['1163905', 'Tank', 2],
  ['1177203', 'Hangu', 2],
  ['1172208', 'Landi Kotal', 2],
  ['1168394', 'Parachinar', 2],
  ['1170367', 'Miran Shah', 2],
  ['1162634', 'Wana', 2],
  ['1162105', 'Zhob', 2],
  ['1181611', 'Chaman', 2],
  ['1180289', 'Dera Ghazi Khan', 2],
  ['1173664', 'Khuzdar', 2],
  ['1163054', 'Turbat', 2],
  ['1177446', 'Gwadar', 2],
  ['1164896', 'Sibi', 2],
  ['1180729', 'Dalbandin', 2],
]

/** Names wholly in Arabic script, as GeoNames lists them; it does not say of which language each is. */
function nativeNames(text: string): string[] {
  return text
    .split('|')
    .map((name) => name.replace(/[\u200B-\u200D\u2060]/g, ' ').trim())
    .filter((name, i, all) => /^[\p{Script=Arabic}\s]+$/u.test(name) && all.indexOf(name) === i)
}

/** The towns in the list's order. Throws when GeoNames' table lacks one. */
export function townsOf(folder: string): Town[] {
  const file = 'geonames_cities500_af_pk.csv'
  const byId = new Map(
    readCsv(file, inputBytes(folder, `geo/${file}`)).rows.map((row) => [row.cells['geonameid'], row.cells]),
  )
  return TOWNS.map(([id, name, rank]) => {
    const cells = byId.get(id)
    if (!cells) throw new Error(`${file} has no place ${id} (${name})`)
    return {
      name,
      nativeNames: nativeNames(cells['alternatenames_arabic_script'] ?? ''),
      country: cells['country'] ?? '',
      latitude: Number(cells['lat']),
      longitude: Number(cells['lon']),
      rank,
      population: Number(cells['population']) || null,
    }
  })
}
