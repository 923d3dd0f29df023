// The page of a region: its three maps and their tables; in the atlas a short card of the region.

import { getJson } from './api.js';
import { findLayer, listMaps, mapName } from './catalog.js';
import { el, fill, icon, iconButton } from './dom.js';
import { exportButton } from './export.js';
import { pick, t } from './i18n.js';
import { regionPrints } from './print-actions.js';
import { listChildren, longCode, pathOf } from './regions.js';
import { asOf } from './past.js';
import * as state from './state.js';
import { tableNode } from './tables.js';
import { appendUnlocated } from './unlocated.js';
import { date, number } from './value.js';

export const readMap = (name, code, signal) => getJson(asOf(`/api/maps/${name}/${code}`), { signal });

/** @param {object} region as of /api/regions @param {object} sheet as of /api/maps/{map}/{code} */
export function regionPage(region, sheet) {
  const unlocated = el('section', { class: 'unlocated-lists' });
  appendUnlocated(unlocated, region.code, sheet.layers, choose);
  return el(
    'article',
    { class: 'region-page', 'aria-labelledby': 'region-title' },
    head(region, printButton(), el('p', { class: 'sheet-name', text: sheetTitle(sheet) }),
      el('div', { class: 'actions' }, ...regionPrints(region, sheet.map), exportButton(t('export.open'), { region }))),
    mapTabs(region.code, sheet.map),
    ...sheet.tables.map((table) => tableNode(table, choose)),
    sheet.tables.length ? null : el('p', { class: 'empty', text: t('region.no-tables') }),
    unlocated,
  );
}

function sheetTitle({ label, dataDate }) {
  return dataDate ? `${pick(label)} · ${t('region.data-date', { date: date(dataDate) })}` : pick(label);
}

function head(region, ...more) {
  const above = pathOf(region).slice(0, -1).map(({ name }) => name).join(' › ');
  return el(
    'header',
    { class: 'card-head' },
    el('p', { class: 'kind', text: t(`level.${region.level}`) }),
    el('h2', { id: 'region-title', tabindex: '-1', text: region.name }),
    el('p', { class: 'code', text: `${longCode(region.code)}${above ? ` · ${above}` : ''}` }),
    region.extent || region.point ? null : el('p', { class: 'note', text: t('region.unlocated') }),
    ...more,
  );
}

function mapTabs(code, current) {
  return el(
    'div',
    { class: 'map-tabs', role: 'group', 'aria-label': t('maps.title') },
    ...listMaps().map((declared) =>
      el('button', {
        type: 'button',
        'aria-pressed': String(declared.name === current),
        data: { map: declared.name },
        text: mapName(declared),
        on: { click: () => state.set({ page: 'region', region: code, map: declared.name, feature: null }) },
      }),
    ),
  );
}

const printButton = () => iconButton('print', t('print'), () => print(), { class: 'icon-button card-close' });

function choose({ layer, id }) {
  state.set({ feature: { layer, id } });
}

/** The card of the chosen region in the atlas: on to its maps or one level down. */
export function regionCard(region) {
  const children = el('div', { class: 'children' });
  if (region.childCount > 0) {
    listChildren(region.code).then(
      (list) => fill(children, el('h3', { text: t('region.children', { count: number(list.length, 0) }) }), childList(list)),
      () => fill(children, el('p', { class: 'empty', text: t('regions.failed') })),
    );
  }
  return el('article', { class: 'region-card', 'aria-labelledby': 'region-title' }, head(region), openMaps(region.code),
    el('div', { class: 'actions' }, ...regionPrints(region, 'status'), exportButton(t('export.open'), { region })), children);
}

function openMaps(code) {
  return el(
    'div',
    { class: 'open-maps' },
    el('h3', { text: t('maps.title') }),
    ...listMaps().map(({ name, label }) =>
      el(
        'button',
        { type: 'button', data: { map: name }, on: { click: () => state.set({ page: 'region', region: code, map: name, feature: null }) } },
        icon(`map-${name}`),
        el('span', { text: pick(label) }),
      ),
    ),
  );
}

function childList(list) {
  return el(
    'ul',
    { class: 'child-list' },
    ...list.map(({ code, name, childCount }) =>
      el(
        'li',
        {},
        el(
          'button',
          { type: 'button', class: 'link', on: { click: () => state.set({ region: code, feature: null }) } },
          el('span', { text: name }),
          childCount > 0 ? el('span', { class: 'count', text: number(childCount, 0) }) : null,
        ),
      ),
    ),
  );
}

/** The layers that a sheet switches on, as the state keeps them. */
export function sheetLayers(sheet) {
  return sheet.layers
    .filter(({ layer, visible }) => visible !== false && findLayer(layer))
    .map(({ layer, style }) => ({ layer, style: style ?? 'default' }));
}
