// Boxes dragged on the map. Takes the pointer before the map does, so that it stands still meanwhile.

import { byId } from './dom.js';
import * as map from './map.js';

const clickPixels = 6;
const style = { color: '#1d5b8f', weight: 1.5, dashArray: '5 4', fillOpacity: 0.08 };
const noStart = ['mousedown', 'touchstart', 'pointerdown'];

/**
 * Gives drags and clicks on the map to somebody else until what it returns is called.
 * @param {{box: (extent: number[]) => void, click: (place: {lat: number, lon: number}) => void}} listener box gets [west, south,
 *   east, north]
 */
export function startBoxes(listener) {
  const element = byId('map');
  const stage = element.parentElement;
  let from = null;
  let clear = () => {};
  const start = (event) => {
    if (!element.contains(event.target)) return;
    event.stopPropagation();
    if (event.type !== 'pointerdown' || event.button !== 0) return;
    element.focus({ preventScroll: true });
    from = { x: event.clientX, y: event.clientY, place: placeOf(element, event) };
  };
  const isBox = ({ clientX, clientY }) => Math.hypot(clientX - from.x, clientY - from.y) > clickPixels;
  const move = (event) => {
    if (!from || !isBox(event)) return;
    clear();
    clear = map.overlay([feature(extentOf(from.place, placeOf(element, event)))], () => style);
  };
  const cancel = () => {
    from = null;
    clear();
  };
  const end = (event) => {
    if (!from) return;
    const { place } = from;
    const box = isBox(event) && extentOf(place, placeOf(element, event));
    cancel();
    if (box) listener.box(box);
    else listener.click(place);
  };
  element.classList.add('selecting');
  map.captureClicks(() => {});
  for (const name of noStart) stage.addEventListener(name, start, true);
  addEventListener('pointermove', move);
  addEventListener('pointerup', end);
  addEventListener('pointercancel', cancel);
  return () => {
    cancel();
    element.classList.remove('selecting');
    map.captureClicks(null);
    for (const name of noStart) stage.removeEventListener(name, start, true);
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', end);
    removeEventListener('pointercancel', cancel);
  };
}

/** Where an event is in degrees, by the Mercator pixels of the world. */
function placeOf(element, { clientX, clientY }) {
  const view = map.getView();
  const middle = map.pixelsOf(view);
  const frame = element.getBoundingClientRect();
  const world = 256 * 2 ** view.zoom;
  const x = middle.x + clientX - frame.left - frame.width / 2;
  const y = middle.y + clientY - frame.top - frame.height / 2;
  return { lon: (x / world) * 360 - 180, lat: (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / world))) * 180) / Math.PI };
}

const extentOf = (a, b) => [Math.min(a.lon, b.lon), Math.min(a.lat, b.lat), Math.max(a.lon, b.lon), Math.max(a.lat, b.lat)];

const feature = ([west, south, east, north]) => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] },
});
