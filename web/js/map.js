// The only module that touches Leaflet (the global L of its WebJar).

import { onArrows } from './arrows.js';
import { prefersCalm } from './dom.js';

const { L } = window;
const accent = '#1d5b8f';
let map;
let base = null;
let mask = null;
let outline = null;
let highlight = null;
let tooltip = null;
let covered = 0;
const drawn = new Map(); // name -> {address, layer}
const busy = new Set();
let listeners = {};

/**
 * Makes the map.
 * @param {HTMLElement} element
 * @param {{view, hover, leave, pick, loading, failed}} callbacks view(), hover/pick({lat, lon}), leave(),
 *   loading(boolean), failed()
 */
export function createMap(element, callbacks) {
  listeners = callbacks;
  map = L.map(element, {
    attributionControl: false,
    zoomControl: false,
    minZoom: 3,
    maxZoom: 19,
    fadeAnimation: false,
    zoomAnimation: !prefersCalm(),
    markerZoomAnimation: false,
    inertia: !prefersCalm(),
  });
  map.createPane('mask').style.zIndex = 350;
  map.on('moveend zoomend', () => listeners.view());
  map.on('mousemove', ({ latlng }) => (drawing?.move ?? listeners.hover)(position(latlng)));
  map.on('mouseout', () => listeners.leave());
  map.on('click', ({ latlng }) => (drawing?.click ?? captured ?? listeners.pick)(position(latlng)));
  map.on('dblclick', () => drawing?.finish());
}

let captured = null;

/** Gives the clicks on the map to somebody else, or back with null. */
export const captureClicks = (listener) => (captured = listener);

let drawing = null;

/** Gives clicks, moves and double clicks to who draws: {click, move, finish}; back with null. A vertex may go to the middle, so nothing glides. */
export function captureDrawing(listener) {
  drawing = listener;
  map.doubleClickZoom[listener ? 'disable' : 'enable']();
  map.getContainer().classList.toggle('drawing', Boolean(listener));
  map.panBy = (by, how) => L.Map.prototype.panBy.call(map, by, listener ? { animate: false } : how);
}

const position = ({ lat, lng }) => ({ lat, lon: lng });

export const hasView = () => map._loaded === true;
export const focus = () => map.getContainer().focus();
export const zoomIn = () => map.zoomIn();
export const zoomOut = () => map.zoomOut();
export const resized = () => map.invalidateSize({ pan: false, debounceMoveend: true });

export function setView({ zoom, lat, lon }) {
  map.setView([lat, lon], zoom, { animate: false });
}

export function getView() {
  const { lat, lng } = map.getCenter();
  return { zoom: map.getZoom(), lat, lon: lng };
}

/** The visible part as [west, south, east, north] in degrees. */
export function getExtent() {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

/** Told how many pixels at the bottom lie under a sheet, so that nothing is put there. */
export function setCovered(pixels) {
  covered = pixels;
}

/** Shows [west, south, east, north] as large as it fits, but no closer than maxZoom. */
export function fit([west, south, east, north], maxZoom = 17) {
  map.fitBounds(
    [[south, west], [north, east]],
    { paddingTopLeft: [16, 16], paddingBottomRight: [16, 16 + covered], maxZoom, animate: false },
  );
}

/** Moves a position into view when it lies outside or under a sheet. */
export function ensureVisible({ lat, lon }) {
  map.panInside([lat, lon], { paddingTopLeft: [40, 40], paddingBottomRight: [40, 40 + covered], animate: false });
}

/** Draws below everything: null for paper, else {address, maxNativeZoom, opacity, subdomains}. */
export function setBase(wanted) {
  if (wanted?.address === base?.address) return;
  base?.layers.forEach((layer) => layer.remove());
  base = wanted && {
    address: wanted.address,
    layers: [wanted.address, wanted.labels].filter(Boolean).map((address, index) =>
      L.tileLayer(address, {
        pane: 'tilePane',
        zIndex: 1 + index,
        maxZoom: 19,
        maxNativeZoom: wanted.maxNativeZoom ?? 18,
        opacity: wanted.opacity ?? 1,
        subdomains: wanted.subdomains ?? '',
      }).addTo(map),
    ),
  };
}

/**
 * Draws our own tiles: [{name, address}] from bottom to top. A changed address is loaded unseen first and then takes the
 * place of the old picture, so nothing flashes.
 */
export function setTiles(wanted) {
  for (const [name, { layer }] of drawn) {
    if (!wanted.some((item) => item.name === name)) {
      layer.remove();
      drawn.delete(name);
    }
  }
  wanted.forEach(({ name, address }, index) => {
    const old = drawn.get(name);
    if (old?.address === address) return old.layer.setZIndex(10 + index);
    const layer = L.tileLayer(address, { zIndex: 10 + index, maxZoom: 19, keepBuffer: 1, opacity: old ? 0 : 1 });
    drawn.set(name, { address, layer });
    watch(layer);
    if (old) {
      const swap = () => {
        layer.setOpacity(1);
        old.layer.remove();
      };
      layer.once('load', swap);
      layer.once('remove', () => old.layer.remove());
    }
    layer.addTo(map);
  });
}

function watch(layer) {
  const report = (isBusy) => {
    if (isBusy) busy.add(layer);
    else busy.delete(layer);
    listeners.loading(busy.size > 0);
  };
  layer.on('loading', () => report(true));
  layer.on('load remove', () => report(false));
  layer.on('tileerror', ({ tile }) => againLater(layer, tile));
}

const pausesMilliseconds = [1500, 5000];

/** A busy server or a weak line gets two more chances; then people are told. */
function againLater(layer, tile) {
  const tried = Number(tile.dataset.tried ?? 0);
  if (tried >= pausesMilliseconds.length) return listeners.failed();
  tile.dataset.tried = tried + 1;
  setTimeout(() => {
    if (map.hasLayer(layer) && tile.parentNode) tile.src = tile.getAttribute('src');
  }, pausesMilliseconds[tried]);
}

/** Asks again for all tiles. */
export const redraw = () => drawn.forEach(({ layer }) => layer.redraw());

/** Outlines a region (GeoJSON geometry or null) and, when asked, dims everything outside. */
export function showRegion(geometry, dimOutside) {
  mask?.remove();
  outline?.remove();
  mask = outline = null;
  if (!geometry || !/Polygon$/.test(geometry.type)) return;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  if (dimOutside) {
    const world = [[-89, -360], [-89, 360], [89, 360], [89, -360]];
    const holes = polygons.map(([shell]) => shell.map(([lon, lat]) => [lat, lon]));
    mask = L.polygon([world, ...holes], {
      pane: 'mask',
      stroke: false,
      fillColor: '#f4f1ea',
      fillOpacity: 0.78,
      interactive: false,
    }).addTo(map);
  }
  outline = L.geoJSON(geometry, {
    pane: 'mask',
    interactive: false,
    style: { color: accent, weight: 2, fill: false, opacity: 0.9 },
  }).addTo(map);
}

/** Marks the selected feature (GeoJSON geometry or null). */
export function showSelected(geometry) {
  highlight?.remove();
  highlight = geometry
    ? L.geoJSON(geometry, {
        interactive: false,
        style: { color: accent, weight: 3.5, fillColor: accent, fillOpacity: 0.12 },
        pointToLayer: (_, latlng) =>
          L.circleMarker(latlng, { radius: 11, color: accent, weight: 3, fill: false, interactive: false }),
      }).addTo(map)
    : null;
}

/** Extent and middle of a GeoJSON geometry. */
export function measure(geometry) {
  const bounds = L.geoJSON(geometry).getBounds();
  const { lat, lng } = bounds.getCenter();
  return { extent: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()], lat, lon: lng };
}

export function showTooltip({ lat, lon }, text) {
  tooltip ??= L.tooltip({ direction: 'top', offset: [0, -8], opacity: 1, className: 'name-tip' });
  tooltip.setLatLng([lat, lon]).setContent(document.createTextNode(text));
  if (!map.hasLayer(tooltip)) tooltip.addTo(map);
}

export function hideTooltip() {
  tooltip?.remove();
}

/** Pixels from one position to another at the present zoom. */
export function pixelsOf({ lat, lon }, zoom = map.getZoom()) {
  return map.project([lat, lon], zoom);
}

export const isTouch = () => L.Browser.mobile;

/** Draws GeoJSON features above everything, each in its own style; returns what takes them away. */
export function overlay(features, styleOf) {
  const pointToLayer = (feature, latlng) => L.circleMarker(latlng, { radius: 8, ...styleOf(feature) });
  const layer = L.geoJSON(features, { interactive: false, style: styleOf, pointToLayer }).addTo(map);
  return () => layer.remove();
}

/**
 * A handle to drag or to move by the arrow keys, or to remove by a double click, a long press or the Delete key; returns what
 * takes it away, with a `focus` of its own.
 */
export function handle({ lat, lon }, { kind, label, moved, removed }) {
  const icon = L.divIcon({ className: `handle handle-${kind}`, iconSize: [16, 16] });
  const marker = L.marker([lat, lon], { draggable: true, icon, alt: label, title: label }).addTo(map);
  marker.on('dragend', () => moved(position(marker.getLatLng())));
  if (removed) {
    marker.on('dblclick contextmenu', removed); // a long press on a touch screen is the latter
    marker.on('keydown', ({ originalEvent }) => originalEvent.key === 'Delete' && removed());
  }
  const element = marker.getElement();
  const byPixels = (pixels) => marker.setLatLng(map.unproject(map.project(marker.getLatLng(), map.getZoom()).add(pixels), map.getZoom()));
  onArrows(element, byPixels, () => moved(position(marker.getLatLng())));
  return Object.assign(() => marker.remove(), { focus: () => element.focus() });
}
