// Several features at once: by boxes drawn on the map, by clicks, or all that the map shows; taken out as files.

import { may } from './account.js';
import { getJson } from './api.js';
import { titleOf } from './card-names.js';
import { findLayer } from './catalog.js';
import { byId, el, fill, icon, iconButton } from './dom.js';
import { openExport } from './export.js';
import { featuresAt, layersUnder } from './hit.js';
import { onLanguage, pick, t } from './i18n.js';
import * as map from './map.js';
import { announce, showMessage, showProblem } from './messages.js';
import { asOf } from './past.js';
import { startBoxes } from './select-box.js';
import * as state from './state.js';
import { number } from './value.js';

/** What one box brings of a layer, and what the server takes by name. */
const mostOfBox = 1000;
const mostChosen = 10_000;
const mostNamed = 200;
const shown = { color: '#1d5b8f', weight: 3, fillColor: '#1d5b8f', fillOpacity: 0.15 };

let active = false;
let chosen = new Map(); // layer -> Map of id -> feature
let clearMap = () => {};
let stopBoxes = null;

/** Puts the button on the map, for those who may export. */
export function startSelection() {
  if (!may('export')) return;
  byId('map-buttons').append(iconButton('select', '', toggle, { id: 'select-open', 'aria-pressed': 'false', 'data-i18n-label': 'export.select-open' }));
  byId('stage').append(el('section', { id: 'selection', hidden: true, 'data-i18n-label': 'export.select-title' }));
  onLanguage(() => active && render());
  state.subscribe((_, changed) => active && (changed.has('at') || changed.has('page')) && toggle());
}

function toggle() {
  active = !active;
  byId('select-open').setAttribute('aria-pressed', String(active));
  byId('selection').hidden = !active;
  stopBoxes?.();
  stopBoxes = active ? startBoxes({ box: addBox, click: addAt }) : null;
  if (!active) chosen = new Map();
  draw();
  if (active) announce(t('export.select-hint'));
}

function draw() {
  clearMap();
  clearMap = map.overlay([...chosen.values()].flatMap((features) => [...features.values()]).filter(({ geometry }) => geometry), () => shown);
  if (active) render();
}

const restriction = () => (state.get().page === 'region' ? state.get().region : null);

async function addBox([west, south, east, north]) {
  const layers = layersUnder(state.get().layers ?? [], map.getView().zoom);
  if (!layers.length) return showMessage('notice', t('export.select-no-layers'));
  byId('selection').setAttribute('aria-busy', 'true');
  try {
    const answers = await Promise.all(layers.map((layer) => featuresIn(layer, [west, south, east, north])));
    answers.forEach(({ features }, at) => features.forEach((feature) => add(layers[at], feature)));
    const cut = layers.filter((_, at) => answers[at].cut);
    if (cut.length) showMessage('notice', t('export.select-cut', { count: number(mostOfBox, 0), layers: cut.map(labelOf).join(t('value.separator')) }));
  } catch (failure) {
    showProblem(failure, () => addBox([west, south, east, north]));
  }
  byId('selection').removeAttribute('aria-busy');
  draw();
  announce(summary());
}

async function featuresIn(layer, [west, south, east, north]) {
  const region = restriction() ? `&region=${restriction()}` : '';
  const box = [west, south, east, north].map((degrees) => degrees.toFixed(7)).join(',');
  const found = await getJson(asOf(`/api/layers/${layer}/features?bbox=${box}&limit=${mostOfBox}${region}`));
  // A county is not meant by a box inside it; a parcel that reaches over its edge is.
  const features = layer === 'region' ? found.features.filter(({ geometry }) => geometry && isInside(map.measure(geometry).extent, [west, south, east, north])) : found.features;
  return { features, cut: found.numberMatched > found.features.length };
}

const isInside = ([w, s, e, n], [west, south, east, north]) => w >= west && s >= south && e <= east && n <= north;

/** A click adds what lies there, or takes it out again. */
async function addAt(position) {
  const { zoom } = map.getView();
  try {
    const [hit] = await featuresAt(map.pixelsOf(position, zoom), zoom, state.get().layers ?? [], restriction(), map.isTouch());
    if (!hit) return announce(t('map.nothing'));
    if (chosen.get(hit.layer)?.has(hit.id)) remove(hit.layer, hit.id);
    else add(hit.layer, await getJson(asOf(`/api/layers/${hit.layer}/features/${hit.id}`)));
  } catch (failure) {
    return showProblem(failure, () => addAt(position));
  }
  draw();
  return announce(summary());
}

function add(layer, feature) {
  if (!chosen.has(layer)) chosen.set(layer, new Map());
  const features = chosen.get(layer);
  if (features.size < mostChosen) features.set(feature.id, feature);
}

function remove(layer, id) {
  chosen.get(layer).delete(id);
  if (!chosen.get(layer).size) chosen.delete(layer);
}

const labelOf = (layer) => pick(findLayer(layer).label);
const total = () => [...chosen.values()].reduce((sum, features) => sum + features.size, 0);
const summary = () => (total() ? t('export.select-count', { count: number(total(), 0) }) : t('export.select-none'));

function render() {
  fill(byId('selection'),
    el('div', { class: 'selection-top' },
      el('strong', { id: 'selection-count', text: summary() }),
      el('button', { type: 'button', class: 'quiet', text: t('export.select-view'), on: { click: () => addBox(map.getExtent()) } }),
      el('button', { type: 'button', class: 'quiet', disabled: !total(), text: t('export.select-clear'), on: { click: () => ((chosen = new Map()), draw()) } }),
      iconButton('close', t('export.select-end'), toggle)),
    total() ? null : el('p', { class: 'selection-hint', text: t('export.select-hint') }),
    ...[...chosen].map(layerNode));
}

function layerNode([layer, features]) {
  const declared = findLayer(layer);
  const names = [...features.values()].slice(0, mostNamed);
  return el('details', { class: 'selection-layer', data: { layer } },
    el('summary', {},
      el('span', { text: t('export.select-of-layer', { layer: labelOf(layer), count: number(features.size, 0) }) }),
      el('button', { type: 'button', class: 'quiet', on: { click: (event) => (event.preventDefault(), exportLayer(layer)) } }, icon('jobs'), el('span', { text: t('export.select-export') }))),
    el('ul', {}, ...names.map((feature) => el('li', {},
      el('label', {},
        el('input', { type: 'checkbox', checked: true, on: { change: () => (remove(layer, feature.id), draw()) } }), ' ',
        titleOf(declared, feature.properties))))),
    features.size > mostNamed ? el('p', { class: 'footnote', text: t('export.select-more', { count: number(features.size - mostNamed, 0) }) }) : null);
}

const exportLayer = (layer) => openExport({ layer, selection: [...chosen.get(layer).keys()] });
