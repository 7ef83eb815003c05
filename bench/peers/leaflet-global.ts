import * as leaflet from 'leaflet'

// leaflet.markercluster hangs its classes on a global L
export const L = { ...leaflet } as typeof leaflet
Object.assign(globalThis, { L })
