// The map of who got what: the thematic map of the chosen number, or the places of those who go without.

import { getJson } from './api.js';
import { tileRequests } from './catalog.js';
import { regionShape, startDeskMap } from './desk-frame.js';
import { byId, el, fill } from './dom.js';
import { pick, t } from './i18n.js';
import { fetchLegend } from './legends.js';

const HILLS = { address: '/tiles/hillshade/{z}/{x}/{y}.png', maxNativeZoom: 14, opacity: 0.4 };
let shown = 0;

export function startAllocationMap() {
  const map = startDeskMap(['region']);
  return { ...map, showRegion: async (code) => map.showRegion(await regionShape(code)) };
}

/** Draws what is chosen; a newer choice wins over an older one that is still on its way. */
export async function drawMap(map, { answer, resource, need, gap }) {
  const turn = ++shown;
  if (!map.hasView() && answer.rows.length) await map.showRegion(answer.region || answer.rows[0].code.slice(0, 6));
  const places = (gap?.features ?? []).filter(({ lon }) => lon !== null);
  map.setFeatures('gap', gap ? places.map(point) : null, {
    style: () => ({ radius: 6, color: '#fff', weight: 1.5, fillColor: '#d55e00', fillOpacity: 0.95 }),
    tip: ({ properties }) => properties.title ?? '',
    order: 8,
  });
  const { column, ramp, per } = answer.resources[resource];
  const value = per[need].theme;
  const theme = gap || !value ? null : await themeOf(value, ramp, column, answer.needs[need]).catch(() => null);
  if (turn !== shown) return;
  const base = tileRequests([{ layer: 'region', style: 'default' }], null, null).map(({ address }) => ({ address, opacity: 0.9 }));
  map.setBase([HILLS, ...(theme ? [{ address: `/tiles/${theme.layer}:${theme.style}/{z}/{x}/{y}.png`, opacity: 0.85 }] : []), ...base]);
  await drawLegend(theme, turn);
}

const point = ({ lon, lat, title, id }) => ({
  type: 'Feature',
  id,
  properties: { title },
  geometry: { type: 'Point', coordinates: [lon, lat] },
});

function themeOf(value, ramp, column, need) {
  const title = (language) => `${column.label[language]} / ${need.label[language]}`;
  const query = new URLSearchParams({ value, ramp, method: 'quantile', classes: '5', zh: title('zh'), en: title('en') });
  return getJson(`/api/themes/draft?${query}`);
}

async function drawLegend(theme, turn) {
  const place = byId('allocation-legend');
  place.hidden = !theme;
  if (!theme) return;
  const items = await fetchLegend(theme.layer, theme.style).catch(() => []);
  if (turn !== shown) return;
  fill(
    place,
    el('strong', { text: pick(theme.label) }),
    el('ul', { 'aria-label': t('allocation.legend') },
      ...items.map((item) =>
        el('li', {}, el('img', { src: item.image, width: item.width, height: item.height, alt: '' }), el('span', { text: pick(item.title) })))),
    items.length ? null : el('span', { text: t('allocation.not-drawn') }),
    el('a', { href: `/?theme=${encodeURIComponent(theme.name)}`, text: t('allocation.open-map') }),
  );
}
