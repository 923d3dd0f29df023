// Drawing a line or an area on the map: vertex by vertex, with mouse, touch or keyboard.

import * as map from './map.js';
import { areaSquareMetres, closedRing, crossing, lengthMetres } from './shape.js';

const least = { line: 2, area: 3 };
const style = { color: '#1d5b8f', weight: 3, dashArray: '6 5', fillColor: '#1d5b8f', fillOpacity: 0.12 };
const round = (degrees) => +degrees.toFixed(8);

/**
 * Begins to draw; clicks and some keys on the map belong to the drawing until it ends.
 * @param {'line' | 'area'} kind
 * @param {{told: (measures: object) => void, finished: (positions: number[][]) => void, cancelled: () => void}} listeners
 *   told gets {count, lengthMetres, areaSquareMetres, crossing, complete}; finished the positions, of an area a closed ring
 * @returns {{undo, finish, cancel, addMiddle, stop}}
 */
export function drawShape(kind, { told, finished, cancelled }) {
  let positions = [];
  let pointer = null;
  let clear = () => {};
  const complete = () => positions.length >= least[kind] && !(kind === 'area' && crossing(positions, true));

  const show = () => {
    clear();
    const shown = pointer && positions.length ? [...positions, pointer] : positions;
    clear = map.overlay(features(kind, shown, positions), (feature) => (feature.properties.vertex ? { ...style, dashArray: null, radius: 5, fillOpacity: 1 } : style));
    told({
      count: positions.length,
      lengthMetres: lengthMetres(kind === 'area' && shown.length > 2 ? [...shown, shown[0]] : shown),
      areaSquareMetres: kind === 'area' ? areaSquareMetres(shown) : null,
      crossing: kind === 'area' ? crossing(positions, true) : null,
      complete: complete(),
    });
  };
  const add = ({ lat, lon }) => {
    const next = [round(lon), round(lat)];
    const last = positions.at(-1);
    pointer = null;
    // The second click of a double click stands where the first one stood.
    if (!last || last[0] !== next[0] || last[1] !== next[1]) positions = [...positions, next];
    show();
  };
  const undo = () => {
    positions = positions.slice(0, -1);
    pointer = null;
    show();
  };
  const stop = () => {
    clear();
    document.removeEventListener('keydown', onKey, true);
    map.captureDrawing(null);
  };
  const finish = () => {
    if (!complete()) return show();
    stop();
    return finished(kind === 'area' ? closedRing(positions) : positions);
  };
  const cancel = () => {
    stop();
    cancelled();
  };
  const addMiddle = () => add(map.getView());

  function onKey(event) {
    const typing = event.target.closest?.('input, select, textarea, dialog');
    const takesBack = event.key === 'Backspace' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z');
    const onButton = event.target.closest?.('button, a, summary');
    if (event.key === 'Escape' && !event.target.closest?.('dialog')) cancel();
    else if (typing) return;
    else if (takesBack) undo();
    else if (event.key === ' ' && !onButton) addMiddle();
    else if (event.key === 'Enter' && !onButton) finish();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  document.addEventListener('keydown', onKey, true);
  map.captureDrawing({
    click: add,
    finish,
    move: ({ lat, lon }) => {
      pointer = [lon, lat];
      show();
    },
  });
  show();
  return { undo, finish, cancel, addMiddle, stop };
}

function features(kind, shown, positions) {
  const feature = (geometry, vertex = false) => ({ type: 'Feature', properties: { vertex }, geometry });
  const line = { type: 'LineString', coordinates: shown };
  const shape = kind === 'area' && shown.length > 2 ? { type: 'Polygon', coordinates: [[...shown, shown[0]]] } : line;
  return [...(shown.length > 1 ? [feature(shape)] : []), ...positions.map((coordinates) => feature({ type: 'Point', coordinates }, true))];
}
