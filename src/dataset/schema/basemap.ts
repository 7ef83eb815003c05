import * as z from 'zod/mini'

/**
 * TopoJSON with these objects. `land`: countries (properties `id` ISO 3166-1 alpha-2, `focus` boolean).
 * `provinces`: first level of both countries (`id` ISO 3166-2). `lines`: boundary lines (`kind`: border, durand,
 * control, unsettled). `rivers` and `lakes`.
 */
export const BASEMAP_OBJECTS = ['land', 'provinces', 'lines', 'rivers', 'lakes'] as const

export const LINE_KINDS = ['border', 'durand', 'control', 'unsettled'] as const
export type LineKind = (typeof LINE_KINDS)[number]

/** Only the frame is checked here; the geometry is read by topojson-client. */
export const basemapFile = z.looseObject({
  type: z.literal('Topology'),
  objects: z.object({
    land: z.unknown(),
    provinces: z.unknown(),
    lines: z.unknown(),
    rivers: z.unknown(),
    lakes: z.unknown(),
  }),
  arcs: z.array(z.array(z.array(z.number()))),
})

/** A checked frame; read the geometry through topojson-client. */
export type Basemap = z.infer<typeof basemapFile>
