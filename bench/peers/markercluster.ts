import type { Map as LeafletMap, Marker } from 'leaflet'
import { L } from './leaflet-global.ts'
import 'leaflet.markercluster'
import 'leaflet.markercluster/dist/MarkerCluster.css'
import 'leaflet.markercluster/dist/MarkerCluster.Default.css'
import type { MapPeer } from './contract.ts'

interface ClusterGroup {
  readonly addLayers: (markers: readonly Marker[]) => void
  readonly clearLayers: () => void
}
type Clustering = typeof L & { markerClusterGroup: (options: object) => ClusterGroup & L.Layer }

/** Filled in one go and without animation, as its guide advises for many markers. It draws clusters, not events. */
export function markercluster(map: LeafletMap): MapPeer {
  const group = (L as Clustering).markerClusterGroup({ animate: false, chunkedLoading: false })
  map.setMaxZoom(18)
  map.addLayer(group)
  const made = new Map<number, Marker>()
  let shown: readonly number[] = []
  return {
    show: (items) => {
      group.clearLayers()
      const markers = items.map(({ key, latitude, longitude }) => {
        const marker = made.get(key) ?? new L.Marker([latitude, longitude], { icon: new L.DivIcon() })
        made.set(key, marker)
        return marker
      })
      group.addLayers(markers)
      shown = items.map(({ key }) => key)
    },
    hover: (x, y) => document.elementFromPoint(x, y),
    keys: () => shown,
  }
}
