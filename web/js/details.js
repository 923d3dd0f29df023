// The right panel: the card of a feature, the page of a region or of a household, or what to do first.

import { isAbort, Latest } from './api.js';
import { cardNode, readFeature } from './card.js';
import { findLayer } from './catalog.js';
import { onDataChanged } from './changed.js';
import { byId, el, fill, icon } from './dom.js';
import { editorNode, isEditing, onEditorChange, stopEditing } from './edit.js';
import { newFeatureNode } from './edit-start.js';
import { hidePlaces } from './history-view.js';
import { householdPage } from './household.js';
import { onLanguage, t } from './i18n.js';
import * as map from './map.js';
import { announce } from './messages.js';
import { showDetails } from './panels.js';
import { readMap, regionCard, regionPage, sheetLayers } from './region-page.js';
import { getRegion } from './regions.js';
import * as state from './state.js';

const latest = new Latest();
const sheets = new Map();
let others = [];
let layersGiven = false;

/** @param {{keepLayers: boolean}} options whether the address itself says which layers are on */
export function startDetails({ keepLayers }) {
  layersGiven = keepLayers;
  render(new Set(['page']));
  onLanguage(() => render(new Set()));
  onEditorChange(() => render(new Set()));
  onDataChanged(() => {
    sheets.clear();
    if (!isEditing()) render(new Set());
  });
  state.subscribe((_, changed) => {
    if (changed.has('feature') || changed.has('household')) hidePlaces();
    if (changed.has('at')) sheets.clear();
    if (['page', 'region', 'map', 'feature', 'household', 'at'].some((key) => changed.has(key))) render(changed);
  });
}

/** Features at the place of the last click, so that the card can offer the ones below. */
export function setOthers(hits) {
  others = hits;
}

const scrolled = new Map(); // what is shown -> where it was scrolled to
let shownKey = '';
const keyOf = ({ page, region, map: name, feature, household }) => [page, region, name, feature?.id, household].join('/');

async function render(changed) {
  const { page, feature } = state.get();
  const place = byId('details-body');
  const slow = setTimeout(() => place.setAttribute('aria-busy', 'true'), 200);
  try {
    const node = await latest.run((signal) => content(signal));
    const hadFocus = place.contains(document.activeElement) || byId('map').matches('.by-keyboard:focus');
    scrolled.set(shownKey, place.scrollTop);
    fill(place, node);
    shownKey = keyOf(state.get());
    place.scrollTop = feature ? 0 : (scrolled.get(shownKey) ?? 0);
    const heading = node.querySelector('h2');
    if (hadFocus) heading?.focus({ preventScroll: true });
    document.title = heading ? `${heading.textContent} · ${t('brand')}` : t('brand');
    if (changed.size > 0 && (feature || page !== 'atlas' || changed.has('region'))) {
      if (heading) announce(heading.textContent);
      showDetails();
    }
  } catch (failure) {
    if (!isAbort(failure)) fill(place, failed(failure));
  } finally {
    clearTimeout(slow);
    place.removeAttribute('aria-busy');
  }
}

async function content(signal) {
  const { page, region, feature, household } = state.get();
  if (isEditing()) return editorNode();
  stopEditing();
  if (page === 'household') return householdContent(household, signal);
  if (feature) return featureContent(feature, signal);
  map.showSelected(null);
  if (page === 'region') return regionContent(region, signal);
  return el('div', {}, region ? regionCard(await getRegion(region)) : welcome(), newFeatureNode());
}

async function featureContent({ layer, id }, signal) {
  if (!findLayer(layer)) return failed({ status: 404 });
  const feature = await readFeature(layer, id, signal);
  select(feature);
  return cardNode(feature, layer, id, others.some((other) => other.id === id) ? others : []);
}

function select(feature, zoom) {
  map.showSelected(feature.geometry);
  if (!feature.geometry) return;
  const { lat, lon, extent } = map.measure(feature.geometry);
  if (zoom) map.fit(extent, zoom);
  else if (feature.geometry.type === 'Point') map.ensureVisible({ lat, lon });
}

async function householdContent(id, signal) {
  const feature = await readFeature('household', id, signal);
  const code = feature.properties.region_code;
  const region = code ? await getRegion(code).catch(() => null) : null;
  const node = householdPage(feature, region);
  const hadView = Boolean(state.get().view);
  if (region && state.get().region !== code) state.set({ region: code }, { replace: true });
  requestAnimationFrame(() => {
    map.resized();
    select(feature, hadView && state.get().view ? null : 16);
    if (feature.geometry) {
      const { lat, lon } = map.measure(feature.geometry);
      map.setView({ zoom: Math.max(map.getView().zoom, 15), lat, lon });
    }
  });
  return node;
}

async function regionContent(code, signal) {
  const name = state.get().map;
  const key = `${name}/${code}`;
  if (!sheets.has(key)) {
    sheets.clear();
    sheets.set(key, await readMap(name, code, signal));
    if (!layersGiven && !state.get().at) state.set({ layers: sheetLayers(sheets.get(key)) });
    layersGiven = false;
  }
  return regionPage(await getRegion(code), sheets.get(key));
}

/** Forgets the sheet, so that coming back sets its layers again. */
export function forgetSheet() {
  sheets.clear();
}

function welcome() {
  const hint = (picture, text) => el('li', {}, icon(picture), el('span', { text }));
  return el(
    'div',
    { class: 'welcome' },
    el('h2', { text: t('welcome.title') }),
    el('ul', {}, hint('region', t('welcome.region')), hint('search', t('welcome.search')), hint('point', t('welcome.point')), hint('map-status', t('welcome.maps'))),
  );
}

function failed(failure) {
  const missing = failure.status === 404;
  const text = missing ? t('details.missing') : failure.status === 0 ? t('problem.network') : failure.detail || t('problem.server', { code: failure.code });
  return el(
    'div',
    { class: 'empty' },
    el('p', { text }),
    missing
      ? el('button', { type: 'button', class: 'quiet', text: t('details.to-atlas'), on: { click: () => state.set({ page: 'atlas', household: null, feature: null }) } })
      : el('button', { type: 'button', class: 'quiet', text: t('retry'), on: { click: () => render(new Set()) } }),
  );
}

