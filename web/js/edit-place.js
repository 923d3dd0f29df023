// The place of a feature in the form: shown as figures, moved on the map by handles, set by a click, or taken away.

import { el, fill } from './dom.js';
import { t } from './i18n.js';
import { isArea, isPlanned, landCheckPanel, landUseOf } from './land-check.js';
import * as map from './map.js';
import { canEdit, insertVertex, listVertices, moveVertex, removeVertex } from './vertices.js';

const mostHandles = 400;
let clear = () => {};

/** Takes the handles off the map. */
export function stopPlacing() {
  clear();
  clear = () => {};
  map.captureClicks(null);
  document.body.classList.remove('placing');
}

/**
 * @param {object} layer of the catalog
 * @param {object | null} geometry GeoJSON
 * @param {() => void} changed
 * @returns {{node: HTMLElement, read: () => object | null}}
 */
export function placeField(layer, geometry, changed) {
  let present = geometry;
  const words = el('p', { class: 'place-words' });
  const buttons = el('div', { class: 'actions' });
  const set = (next) => {
    present = next;
    draw();
    changed();
  };
  const land = landPlace(layer);
  const draw = () => {
    stopPlacing();
    land.update(present);
    map.captureClicks(() => {}); // a click beside the handles must not leave the form
    words.textContent = describe(present);
    fill(buttons, ...actions(layer, present, set));
    map.showSelected(present);
    if (canEdit(present)) clear = handles(present, set);
  };
  draw();
  return { node: el('fieldset', { class: 'place' }, el('legend', { text: t('edit.place') }), words, buttons, el('p', { class: 'footnote', text: t(isPoint(layer) ? 'edit.place-about' : 'edit.vertices-about') }), land.node), read: () => present };
}

/** Below the place: the land check of an area, made anew while it is drawn. */
function landPlace({ name }) {
  const node = el('div', {});
  let panel = null;
  const update = (geometry) => {
    if (panel) panel.update(geometry);
    else if (isArea(geometry) && isPlanned(name)) fill(node, (panel = landCheckPanel(geometry, { use: landUseOf(name) })));
  };
  return { node, update };
}

const isPoint = ({ geometryType }) => geometryType === 'Point' || geometryType === 'Geometry';

function describe(geometry) {
  if (!geometry) return t('edit.no-place');
  if (geometry.type === 'Point') return geometry.coordinates.map((part) => `${part.toFixed(6)}°`).join(', ');
  return canEdit(geometry) ? t('edit.vertices', { count: listVertices(geometry).length }) : t('edit.place-fixed');
}

function actions(layer, geometry, set) {
  const button = (text, work, name) => el('button', { type: 'button', class: 'quiet', text, data: { place: name }, on: { click: work } });
  const byClick = () => {
    map.captureClicks(({ lat, lon }) => set({ type: 'Point', coordinates: [round(lon), round(lat)] }));
    document.body.classList.add('placing');
  };
  const list = [];
  if (isPoint(layer) && (!geometry || geometry.type === 'Point')) list.push(button(t(geometry ? 'edit.move-by-click' : 'edit.set-by-click'), byClick, 'click'));
  if (geometry) list.push(button(t('edit.remove-place'), () => set(null), 'remove'));
  return list;
}

const round = (degrees) => +degrees.toFixed(8);

/** A handle at each vertex, a paler one between two that makes a new vertex when it is dragged. */
function handles(geometry, set) {
  const vertices = listVertices(geometry);
  if (vertices.length > mostHandles) return () => {};
  const at = ([lon, lat]) => ({ lat, lon });
  const made = vertices.flatMap(({ path, position, next }) => {
    const vertex = map.handle(at(position), {
      kind: 'vertex',
      label: t('edit.vertex'),
      moved: ({ lat, lon }) => set(moveVertex(geometry, path, [round(lon), round(lat)])),
      removed: () => set(removeVertex(geometry, path)),
    });
    if (!next) return [vertex];
    const middle = map.handle(at([(position[0] + next[0]) / 2, (position[1] + next[1]) / 2]), {
      kind: 'middle',
      label: t('edit.new-vertex'),
      moved: ({ lat, lon }) => set(insertVertex(geometry, path, [round(lon), round(lat)])),
    });
    return [vertex, middle];
  });
  return () => made.forEach((remove) => remove());
}
