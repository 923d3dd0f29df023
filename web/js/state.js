// What the workbench shows, in one place, and its copy in the address bar.
//
// Path: / (atlas), /village/{code} (the three maps of a region), /household/{id} (one household).
// Query: view=zoom/lat/lon, layers=a,b:style, theme=name, base=relief|plain|tianditu, region, map, feature=layer.id, lang,
// at=2026-06-30 for a past day.

const defaults = {
  page: 'atlas', // atlas | region | household
  view: null, // {zoom, lat, lon}
  layers: null, // [{layer, style}] that are on; null until the catalog says what is usual
  theme: null, // name of the thematic map that is on
  base: 'relief',
  region: null,
  map: null,
  feature: null, // {layer, id}
  household: null,
  at: null, // the past day that is shown, such as 2026-06-30
  language: null,
};

let state = { ...defaults };
const listeners = new Set();

export const get = () => state;

/** Tells a listener (state, changed keys) about every change. */
export function subscribe(listener) {
  listeners.add(listener);
}

/**
 * Changes the state. A change of place (page, region, map, feature) makes a new entry for the back button,
 * all others rewrite the present one.
 */
export function set(patch, { replace = false } = {}) {
  const changed = Object.keys(patch).filter((key) => !same(state[key], patch[key]));
  if (changed.length === 0) return;
  state = { ...state, ...patch };
  const newPlace = changed.some((key) => ['page', 'region', 'map', 'feature', 'household', 'at'].includes(key));
  write(newPlace && !replace);
  tell(changed);
}

function tell(changed) {
  listeners.forEach((listener) => listener(state, new Set(changed)));
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

function write(push) {
  const address = toAddress(state);
  if (address === location.pathname + location.search) return;
  if (push) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** The address of a state, such as /village/130624101?map=status. */
export function toAddress({ page, view, layers, theme, base, region, map, feature, household, at, language }) {
  const query = [];
  const add = (name, value) => value && query.push(`${name}=${value}`);
  if (view) add('view', `${round(view.zoom, 2)}/${round(view.lat, 5)}/${round(view.lon, 5)}`);
  add('layers', layers?.map(({ layer, style }) => (style && style !== 'default' ? `${layer}:${style}` : layer)).join(','));
  if (layers?.length === 0) query.push('layers=none');
  add('theme', theme);
  if (base !== defaults.base) add('base', base);
  if (page !== 'region') add('region', region);
  add('map', page === 'region' && map);
  add('feature', feature && `${feature.layer}.${feature.id}`);
  add('at', at);
  add('lang', language);
  const path = { atlas: '/', region: `/village/${region}`, household: `/household/${household}` }[page];
  return path + (query.length ? `?${query.join('&')}` : '');
}

/** The state of an address; what is missing or wrong keeps its default. */
export function fromAddress(path, search) {
  const query = new URLSearchParams(search);
  const found = { ...defaults };
  const [, place, key] = /^\/(village|household)\/([\w-]+)/.exec(path) ?? [];
  if (place === 'village' && /^\d{2,12}$/.test(key)) Object.assign(found, { page: 'region', region: key });
  if (place === 'household') Object.assign(found, { page: 'household', household: key });
  const [, zoom, lat, lon] = /^([\d.]+)\/(-?[\d.]+)\/(-?[\d.]+)$/.exec(query.get('view') ?? '') ?? [];
  if (lon !== undefined) found.view = { zoom: clamp(+zoom, 3, 19), lat: clamp(+lat, -85, 85), lon: clamp(+lon, -180, 180) };
  if (query.has('layers')) found.layers = parseLayers(query.get('layers'));
  if (/^[\w-]+$/.test(query.get('theme') ?? '')) found.theme = query.get('theme');
  if (['relief', 'plain', 'tianditu'].includes(query.get('base'))) found.base = query.get('base');
  if (found.page !== 'region' && /^\d{2,12}$/.test(query.get('region') ?? '')) found.region = query.get('region');
  if (found.page === 'region') found.map = query.get('map') || 'status';
  const [, layer, id] = /^(\w+)\.([\w-]+)$/.exec(query.get('feature') ?? '') ?? [];
  if (id) found.feature = { layer, id };
  if (/^\d{4}-\d\d-\d\d$/.test(query.get('at') ?? '')) found.at = query.get('at');
  if (['zh', 'en'].includes(query.get('lang'))) found.language = query.get('lang');
  return found;
}

function parseLayers(text) {
  return text
    .split(',')
    .filter((part) => part && part !== 'none')
    .map((part) => {
      const [layer, style = 'default'] = part.split(':');
      return { layer, style };
    });
}

const clamp = (value, low, high) => Math.min(high, Math.max(low, value || 0));
const round = (value, digits) => +value.toFixed(digits);

/** Reads the address, now and whenever the back or forward button changes it. */
export function readAddress() {
  state = fromAddress(location.pathname, location.search);
  addEventListener('popstate', () => {
    const before = state;
    state = fromAddress(location.pathname, location.search);
    state.layers ??= before.layers;
    state.language ??= before.language;
    tell(Object.keys(state).filter((key) => !same(state[key], before[key])));
  });
}
