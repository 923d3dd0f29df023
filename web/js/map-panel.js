// Joins the map with the state: what is drawn, where, and what hovering and clicking mean.

import { findLayer, findTheme, getConfig, tileRequests } from './catalog.js';
import { readableName } from './card-names.js';
import { onDataChanged } from './changed.js';
import { setOthers } from './details.js';
import { byId, debounce, iconButton, isPhone } from './dom.js';
import { featuresAt, forgetTiles } from './hit.js';
import { onLanguage, pick, t } from './i18n.js';
import { scaleChanged } from './layers-panel.js';
import * as map from './map.js';
import { announce, clearMessage, showMessage, showProblem } from './messages.js';
import { showDetails } from './panels.js';
import { getRegion, getShape, placeOf } from './regions.js';
import * as state from './state.js';
import { showPointer, showScale } from './statusbar.js';
import { tileScaleDenominator } from './geodesy.js';
import { checkSignedIn } from './account.js';

const wholeCountry = [73, 18, 135, 54];
let hoverAt = null;
let hasShape = false; // whether the chosen region has a boundary
let following = false; // the map is being moved because of the state, not by hand

export function startMap() {
  const element = byId('map');
  map.createMap(element, { view: viewChanged, hover, leave, pick: pickAt, loading, failed: tilesFailed });
  element.setAttribute('role', 'application');
  byId('map-buttons').append(
    iconButton('plus', '', map.zoomIn, { id: 'zoom-in', 'data-i18n-label': 'map.zoom-in' }),
    iconButton('minus', '', map.zoomOut, { id: 'zoom-out', 'data-i18n-label': 'map.zoom-out' }),
    iconButton('home', '', () => goTo(null), { id: 'zoom-home', 'data-i18n-label': 'map.home' }),
  );
  element.addEventListener('keydown', (event) => {
    element.classList.add('by-keyboard');
    if (event.key === 'Enter') pickAt(map.getView());
  });
  element.addEventListener('pointerdown', () => element.classList.remove('by-keyboard'));
  addEventListener('resize', debounce(map.resized, 100));
  new ResizeObserver(debounce(map.resized, 50)).observe(element);
  onLanguage(() => describe());
  state.subscribe(stateChanged);
  onDataChanged(() => {
    forgetTiles();
    map.redraw();
  });
}

/** Shows the first view: the one in the address, else the chosen region, else everything. */
export async function firstView() {
  const { view, region } = state.get();
  if (view) map.setView(view);
  else await goTo(region);
  applyBase();
  await applyRegion();
}

async function goTo(code) {
  try {
    const extent = code ? placeOf(await getRegion(code)) : wholeExtent();
    if (code) showDetails();
    if (extent) moveTo(extent, code?.length === 12 ? 16 : 15);
    else if (!map.hasView()) moveTo(wholeExtent());
  } catch (failure) {
    if (!map.hasView()) moveTo(wholeExtent());
    if (failure.status === 404) showMessage('problem', t('regions.unknown', { code }));
    else showProblem(failure, () => goTo(code));
  }
}

function moveTo(extent, maxZoom) {
  following = true;
  map.resized();
  map.fit(extent, maxZoom);
  following = false;
}

const wholeExtent = () => findLayer('region')?.extent ?? findLayer('village')?.extent ?? wholeCountry;

async function stateChanged(now, changed) {
  if (changed.has('base')) applyBase();
  if (changed.has('view') && now.view && !sameView(now.view)) map.setView(now.view);
  if ((changed.has('region') || changed.has('page')) && now.page !== 'household') {
    if (!(changed.has('view') && now.view)) await goTo(now.region);
    await applyRegion();
  } else if (changed.has('layers') || changed.has('theme') || changed.has('at')) applyTiles();
}

function sameView(view) {
  const present = map.getView();
  const [a, b] = [map.pixelsOf(present), map.pixelsOf(view)];
  return present.zoom === view.zoom && Math.abs(a.x - b.x) < 2 && Math.abs(a.y - b.y) < 2;
}

const restriction = () => (state.get().page === 'region' ? state.get().region : null);

/** Inside a boundary the neighbours are drawn too, faintly; without one only what belongs to the region is drawn. */
function applyTiles() {
  const { layers, theme } = state.get();
  if (map.hasView()) map.setTiles(tileRequests(layers ?? [], hasShape ? null : restriction(), findTheme(theme)));
}

async function applyRegion() {
  const { region, page } = state.get();
  let shape = null;
  try {
    shape = region && (await getShape(region));
  } catch {
    // The map can be read without the outline.
  }
  if (state.get().region !== region) return;
  hasShape = Boolean(shape);
  map.showRegion(shape, page === 'region');
  applyTiles();
}

function applyBase() {
  const { base } = state.get();
  const key = getConfig().tianditu?.key;
  const service = (layer) =>
    `https://t{s}.tianditu.gov.cn/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default` +
    `&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${key}`;
  if (base === 'tianditu' && key) map.setBase({ address: service('vec'), labels: service('cva'), subdomains: '01234567' });
  else if (base === 'relief') map.setBase({ address: '/tiles/hillshade/{z}/{x}/{y}.png', maxNativeZoom: 14, opacity: 0.55 });
  else map.setBase(null);
}

function viewChanged() {
  const view = map.getView();
  showScale(view);
  scaleChanged(tileScaleDenominator(view.zoom));
  if (!following || state.get().view) rememberView();
}

/** A map stands on whole pixels, so it is never exactly where it was asked to be; only a real move counts. */
const rememberView = debounce(() => {
  if (!state.get().view || !sameView(state.get().view)) state.set({ view: map.getView() });
}, 250);

const hover = (position) => {
  showPointer(position);
  hoverAt = position;
  if (!isPhone()) lookUnder();
};

const lookUnder = debounce(async () => {
  const position = hoverAt;
  if (!position) return;
  const [first] = await hitsAt(position).catch(() => []);
  if (position !== hoverAt) return;
  byId('map').classList.toggle('over-feature', Boolean(first));
  if (first) map.showTooltip(position, nameOf(first));
  else map.hideTooltip();
}, 60);

function leave() {
  hoverAt = null;
  map.hideTooltip();
  showPointer(null);
}

function hitsAt(position) {
  const { zoom } = map.getView();
  return featuresAt(map.pixelsOf(position, zoom), zoom, state.get().layers ?? [], restriction(), map.isTouch());
}

const nameOf = ({ layer, name }) => readableName(name) ?? pick(findLayer(layer)?.label);

async function pickAt(position) {
  map.hideTooltip();
  try {
    const hits = await hitsAt(position);
    setOthers(hits);
    if (hits.length > 0) {
      const [{ layer, id }] = hits;
      state.set({ feature: { layer, id }, ...(state.get().page === 'household' ? { page: 'atlas', household: null } : {}) });
    } else {
      state.set({ feature: null });
      announce(t('map.nothing'));
    }
  } catch (failure) {
    showProblem(failure, () => pickAt(position));
  }
}

let loadingTimer = 0;

function loading(isBusy) {
  clearTimeout(loadingTimer);
  if (isBusy) loadingTimer = setTimeout(() => byId('progress').removeAttribute('hidden'), 350);
  else byId('progress').setAttribute('hidden', '');
  byId('map').setAttribute('aria-busy', String(isBusy));
  if (!isBusy) describe();
}

const tilesFailed = debounce(async () => {
  if (!(await checkSignedIn())) return;
  const retry = () => {
    clearMessage('network');
    map.redraw();
  };
  showMessage('network', t('map.tiles-failed'), { label: t('retry'), work: retry });
}, 400);

/** Words for those who do not see the map. */
function describe() {
  const names = (state.get().layers ?? []).map(({ layer }) => pick(findLayer(layer)?.label)).filter(Boolean);
  const text = t('map.describe', { count: names.length, layers: names.join(t('value.separator')) });
  byId('map-description').textContent = text;
}

/** A link of the present view, for the colleague. */
export const shareAddress = () => new URL(state.toAddress({ ...state.get(), view: map.getView() }), location.href).href;

