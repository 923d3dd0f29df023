// How the sheet will look: its frame on the map, or the page as a picture, and what should be looked at before printing.

import { findLayer, listMaps, tileRequests } from './catalog.js';
import { byId, el, fill, iconButton } from './dom.js';
import { getBytes } from './api.js';
import { t } from './i18n.js';
import * as map from './map.js';
import * as state from './sheets-state.js';
import { number } from './value.js';

const pictureDpi = 72;
let picture = null;
let started = false;

/** Makes the map once. */
export function startPreview() {
  if (started) return;
  started = true;
  const nothing = () => {};
  map.createMap(byId('map'), { view: nothing, hover: nothing, leave: nothing, pick: nothing, loading: showBusy, failed: nothing });
  byId('map-buttons').append(
    iconButton('plus', '', map.zoomIn, { 'data-i18n-label': 'map.zoom-in' }),
    iconButton('minus', '', map.zoomOut, { 'data-i18n-label': 'map.zoom-out' }),
  );
  new ResizeObserver(() => map.resized()).observe(byId('map'));
}

export function showBusy(busy) {
  byId('progress').hidden = !busy;
}

/** The frame of the map on the map, all else dimmed. @param {object} layout as of /api/sheets/{template}/{code} */
export function showFrame(layout, template) {
  byId('map').hidden = byId('map-buttons').hidden = false;
  byId('sheet-picture').hidden = true;
  map.resized();
  const ring = [...layout.frame, layout.frame[0]];
  const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)];
  map.fit([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)], 18);
  map.showRegion({ type: 'Polygon', coordinates: [ring] }, true);
  map.setTiles(tileRequests(layersOf(template), null, null));
}

function layersOf(template) {
  const declared = listMaps().find(({ name }) => name === template?.map);
  return (declared?.layers ?? [])
    .filter(({ layer, visible }) => visible !== false && findLayer(layer))
    .map(({ layer, style }) => ({ layer, style: style ?? 'default' }));
}

/** One page as it will be printed. */
export async function showPicture(page, signal) {
  byId('map').hidden = byId('map-buttons').hidden = true;
  const place = byId('sheet-picture');
  place.hidden = false;
  const bytes = await getBytes(state.sheetAddress('.png', { dpi: pictureDpi, page }), { signal });
  if (picture) URL.revokeObjectURL(picture);
  picture = URL.createObjectURL(new Blob([bytes], { type: 'image/png' }));
  const image = el('img', { src: picture, alt: t('sheets.page-picture', { page }) });
  await image.decode();
  fill(place, image);
}

/** Size, scale, pages, and what was found. */
export function showFacts(layout) {
  const [width, height] = layout.paper;
  fill(
    byId('sheet-facts'),
    el('dl', { class: 'facts' },
      ...fact('sheets.size', t('sheets.millimetres', { width: number(width, 0), height: number(height, 0) })),
      ...fact('sheets.scale', `1:${number(layout.scaleDenominator, 0)}`),
      ...fact('sheets.crs', layout.crs),
      ...fact('sheets.pages', number(layout.pages, 0))),
    el('h2', { text: t('sheets.checks') }),
    layout.warnings.length
      ? el('ul', { class: 'sheet-warnings' },
          ...layout.warnings.map(({ code, text }) => el('li', { data: { code } }, text, ' ', el('small', { text: code }))))
      : el('p', { class: 'note', text: t('sheets.no-warnings') }),
  );
}

const fact = (key, text) => [el('dt', { text: t(key) }), el('dd', { text })];
