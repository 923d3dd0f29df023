// The place of a feature in the form: shown as figures, moved on the map by handles, set by a click, or taken away.

import { el, fill } from './dom.js';
import { drawShape } from './draw.js';
import { t } from './i18n.js';
import { isArea, isPlanned, landCheckPanel, landUseOf } from './land-check.js';
import * as map from './map.js';
import { areaSquareMetres, findCrossing, lengthMetres } from './shape.js';
import { number } from './value.js';
import { addPart, canEdit, insertVertex, listVertices, moveVertex, removeVertex } from './vertices.js';

const mostHandles = 400;
const mostChecked = 3000;
let clear = () => {};
let drawing = null;

/** Takes the handles off the map. */
export function stopPlacing() {
  clear();
  clear = () => {};
  drawing?.stop();
  drawing = null;
  map.captureClicks(null);
  document.body.classList.remove('placing');
}

/**
 * @param {object} layer of the catalog
 * @param {object | null} geometry GeoJSON
 * @param {() => void} changed
 * @returns {{node: HTMLElement, read: () => object | null, problem: () => string | null, tell: (text: string) => void}}
 */
export function placeField(layer, geometry, changed) {
  let present = geometry;
  const words = el('p', { class: 'place-words', role: 'status' });
  const error = el('p', { class: 'field-error', role: 'alert' });
  const buttons = el('div', { class: 'actions' });
  const about = el('p', { class: 'footnote' });
  let focused = null;
  const set = (next, path = null) => {
    present = next;
    focused = path;
    draw();
    changed();
  };
  const land = landPlace(layer);
  const draw = () => {
    stopPlacing();
    land.update(present);
    map.captureClicks(() => {}); // a click beside the handles must not leave the form
    words.textContent = describe(present);
    about.textContent = t(layer.geometryType === 'Point' ? 'edit.place-about' : present ? 'edit.vertices-about' : 'edit.draw-about');
    error.textContent = problem() ?? '';
    fill(buttons, ...actions(layer, present, set, begin));
    map.showSelected(present);
    if (canEdit(present)) clear = handles(present, set, focused);
  };
  // What came in crossed by an import keeps nobody from changing its name.
  const crosses = () => present !== geometry && present && canEdit(present) && listVertices(present).length <= mostChecked && findCrossing(present);
  const problem = () => (drawing ? t('edit.draw-unfinished') : crosses() ? t('edit.crosses') : null);
  const begin = (kind) => {
    stopPlacing();
    // On a phone the form gives way to a bar meanwhile: see phone.css.
    document.body.classList.add('placing');
    if (kind === 'point') return byClick();
    about.textContent = t('edit.draw-about');
    drawing = drawShape(kind, {
      told: (measures) => {
        words.textContent = tellMeasures(kind, measures);
        error.textContent = measures.crossing ? t('edit.crosses') : '';
        buttons.querySelector('[data-place=finish]')?.toggleAttribute('disabled', !measures.complete);
        buttons.querySelector('[data-place=undo]')?.toggleAttribute('disabled', measures.count === 0);
      },
      finished: (positions) => set(addPart(layer.geometryType, present, kind, positions)),
      cancelled: () => draw(),
    });
    fill(buttons, ...drawingActions(drawing));
    buttons.querySelectorAll('[data-place=finish], [data-place=undo]').forEach((button) => (button.disabled = true));
    map.focus();
    return undefined;
  };
  const byClick = () => {
    map.captureClicks(({ lat, lon }) => set({ type: 'Point', coordinates: [round(lon), round(lat)] }));
    words.textContent = t('edit.click-begin');
    fill(buttons, placeButton(t('edit.cancel'), draw, 'cancel'));
    buttons.firstChild.focus();
  };
  draw();
  return { node: el('fieldset', { class: 'place' }, el('legend', { text: t('edit.place') }), words, error, buttons, about, land.node), read: () => present, problem, tell: (text) => (error.textContent = text) };
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
  return canEdit(geometry) ? [t('edit.vertices', { count: listVertices(geometry).length }), measuresOf(geometry)].filter(Boolean).join(' · ') : t('edit.place-fixed');
}

function measuresOf({ type, coordinates }) {
  if (/Line/.test(type)) return length((type === 'LineString' ? [coordinates] : coordinates).reduce((sum, line) => sum + lengthMetres(line), 0));
  if (!/Polygon/.test(type)) return '';
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return area(polygons.reduce((sum, [shell, ...holes]) => sum + areaSquareMetres(shell) - holes.reduce((less, hole) => less + areaSquareMetres(hole), 0), 0));
}

const length = (metres) => (metres < 1000 ? t('edit.metres', { value: number(metres, 1) }) : t('edit.kilometres', { value: number(metres / 1000, 3) }));
const area = (squareMetres) => t('edit.area', { value: number(squareMetres, squareMetres < 10000 ? 1 : 0), mu: number((squareMetres * 3) / 2000, 2) });

function tellMeasures(kind, { count, lengthMetres: metres, areaSquareMetres: squareMetres }) {
  if (count === 0) return t(kind === 'area' ? 'edit.draw-area-begin' : 'edit.draw-line-begin');
  return [t('edit.vertices', { count }), length(metres), squareMetres === null ? '' : area(squareMetres)].filter(Boolean).join(' · ');
}

function drawingActions({ undo, finish, cancel, addMiddle }) {
  return [placeButton(t('edit.draw-finish'), finish, 'finish'), placeButton(t('edit.draw-undo'), undo, 'undo'), placeButton(t('edit.draw-middle'), addMiddle, 'middle'), placeButton(t('edit.cancel'), cancel, 'cancel')];
}

const placeButton = (text, work, name) => el('button', { type: 'button', class: 'quiet', text, data: { place: name }, on: { click: work } });

/** What may be drawn into a layer: whatever its type allows, a further part only of the same kind. */
function kindsOf({ geometryType }, geometry) {
  const all = { LineString: ['line'], MultiLineString: ['line'], Polygon: ['area'], MultiPolygon: ['area'], Geometry: ['line', 'area'] }[geometryType] ?? [];
  return geometry ? all.filter((kind) => geometry.type === (kind === 'line' ? 'MultiLineString' : 'MultiPolygon')) : all;
}

function actions(layer, geometry, set, begin) {
  const list = [];
  if (isPoint(layer) && (!geometry || geometry.type === 'Point')) list.push(placeButton(t(geometry ? 'edit.move-by-click' : 'edit.set-by-click'), () => begin('point'), 'click'));
  kindsOf(layer, geometry).forEach((kind) => list.push(placeButton(t(geometry ? 'edit.draw-part' : kind === 'line' ? 'edit.draw-line' : 'edit.draw-area'), () => begin(kind), kind)));
  if (geometry) list.push(placeButton(t('edit.remove-place'), () => set(null), 'remove'));
  return list;
}

const round = (degrees) => +degrees.toFixed(8);

/** A handle at each vertex, a paler one between two that makes a new vertex when it is dragged. */
function handles(geometry, set, focused) {
  const vertices = listVertices(geometry);
  if (vertices.length > mostHandles) return () => {};
  const at = ([lon, lat]) => ({ lat, lon });
  const made = vertices.flatMap(({ path, position, next }) => {
    const vertex = map.handle(at(position), {
      kind: 'vertex',
      label: t('edit.vertex'),
      moved: ({ lat, lon }) => set(moveVertex(geometry, path, [round(lon), round(lat)]), path),
      removed: () => set(removeVertex(geometry, path)),
    });
    if (focused?.join() === path.join()) vertex.focus();
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
