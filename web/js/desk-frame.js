// What every planning desk stands on: its page, its map with buttons, the region it plans for, its state in the address.

import { loadCatalog, tileRequests } from './catalog.js';
import { createPlanMap } from './desk-map.js';
import { choice } from './dialog.js';
import { byId, el, fill, iconButton } from './dom.js';
import { pick, t, withTexts } from './i18n.js';
import { showMessage } from './messages.js';
import { startPage } from './page-frame.js';
import { getRegion, getShape, listChildren } from './regions.js';

const countyDigits = 6;
const townshipDigits = 9;
let state = {};

/**
 * Starts the page of a desk: like startPage, with the texts of all desks and the state of the address.
 * @param {string} name the name in pages.json
 * @param {(me: object) => void | Promise<void>} show fills the page; called again when the language changes
 */
export function startDesk(name, show) {
  withTexts('desk');
  state = Object.fromEntries(new URLSearchParams(location.search));
  return startPage(name, async (me) => {
    await loadCatalog();
    await show(me);
  });
}

/** A value that stands in the address, or ''. */
export const inAddress = (name) => state[name] ?? '';

/** Puts values into the address; empty ones are left out of it. */
export function toAddress(changes) {
  for (const [name, value] of Object.entries(changes)) {
    if (value === '' || value === null || value === undefined) delete state[name];
    else state[name] = String(value);
  }
  const query = new URLSearchParams(state).toString();
  history.replaceState(null, '', `${location.pathname}${query && `?${query}`}`);
}

/**
 * Makes the map in `#desk-map` with its buttons, once: relief below, then our layers.
 * @param {string[]} layers of the catalog, drawn below the plan
 * @param {object} [listeners] as of createPlanMap
 */
export function startDeskMap(layers, listeners = {}) {
  const map = createPlanMap(byId('desk-map'), { failed: tilesFailed, ...listeners });
  map.setBase([
    { address: '/tiles/hillshade/{z}/{x}/{y}.png', maxNativeZoom: 14, opacity: 0.55 },
    ...tileRequests(layers.map((layer) => ({ layer, style: 'default' })), null, null).map(({ address }) => ({ address, opacity: 0.9 })),
  ]);
  byId('desk-map-buttons').replaceChildren(
    iconButton('plus', t('map.zoom-in'), map.zoomIn, { 'data-i18n-label': 'map.zoom-in' }),
    iconButton('minus', t('map.zoom-out'), map.zoomOut, { 'data-i18n-label': 'map.zoom-out' }));
  return map;
}

let told = false;

function tilesFailed() {
  if (!told) showMessage('tiles', t('desk.tiles-failed'));
  told = true;
}

/** The regions to plan for: [{code, name, level}] from the top of what the reader may see down to the counties. */
export async function listPlanRegions() {
  const found = [];
  const add = async (regions, depth) => {
    for (const region of regions) {
      found.push({ ...region, depth });
      if (region.code.length < countyDigits) await add(await listChildren(region.code), depth + 1);
    }
  };
  await add(await listChildren(null), 0);
  return found;
}

/** The first county of those, or the first of all: what a desk plans for when nobody says otherwise. */
export const usualRegion = (regions) => (regions.find(({ code }) => code.length >= countyDigits) ?? regions[0])?.code ?? '';

/**
 * A choice of the region of a plan: counties, and the townships of the chosen one.
 * @param {string} chosen code
 * @param {(code: string) => void} changed
 */
export async function regionChoice(chosen, changed) {
  const regions = await listPlanRegions();
  const county = chosen.slice(0, countyDigits);
  const townships = county.length === countyDigits ? await listChildren(county) : [];
  const above = regions.filter(({ code }) => code !== county && code.length < townshipDigits);
  const own = regions.find(({ code }) => code === county) ?? (county ? await getRegion(county).catch(() => null) : null);
  const pairs = [
    ...above.map(({ code, name, depth }) => [code, `${'　'.repeat(depth)}${pick(name)}`]),
    ...(own ? [[own.code, pick(own.name)]] : []),
    ...townships.map(({ code, name }) => [code, `　${pick(name)}`]),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  if (!pairs.some(([code]) => code === chosen)) pairs.unshift([chosen, chosen]);
  return choice(pairs, chosen, { id: 'desk-region', on: { change: ({ target }) => changed(target.value) } });
}

/** The outline of a region, or of null where it has none. */
export const regionShape = (code) => getShape(code).catch(() => null);

/** A note in place of something: loading, empty or failed, with what to do about it. */
export function note(place, text, retry) {
  return fill(place, el('p', { class: 'empty', text }), retry ? el('button', { type: 'button', class: 'quiet', text: t('retry'), on: { click: retry } }) : null);
}

/** Runs work that fills a place, with notes while it loads and when it fails. */
export async function fillBy(place, work) {
  place.setAttribute('aria-busy', 'true');
  if (!place.childElementCount) note(place, t('loading'));
  try {
    return await work();
  } catch (failure) {
    if (failure.name !== 'AbortError') note(place, failure.detail ?? t('desk.failed'), () => fillBy(place, work));
    return undefined;
  } finally {
    place.removeAttribute('aria-busy');
  }
}
