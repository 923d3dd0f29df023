// What is different between two days: counts and a list by layer, marks on the map, a workbook to take along.

import { getJson } from './api.js';
import { findLayer } from './catalog.js';
import { readableName } from './card-names.js';
import { differenceStyle } from './difference-style.js';
import { el, fill } from './dom.js';
import { changesNode, hidePlaces, moveNode } from './history-view.js';
import { pick, t } from './i18n.js';
import * as map from './map.js';
import { dayOf, endOfDay } from './past.js';
import * as state from './state.js';
import { number } from './value.js';

const kinds = ['added', 'changed', 'removed'];
const days = { from: dayOf(new Date(Date.now() - 7 * 86400000)), to: dayOf(new Date()) };
let clear = null;

export function differencesPanel() {
  const result = el('div', { class: 'differences-result', 'aria-live': 'polite' });
  const field = (name, label) =>
    el(
      'label',
      {},
      el('span', { text: label }),
      el('input', { type: 'date', id: `differences-${name}`, value: days[name], max: dayOf(new Date()), required: true, on: { change: ({ target }) => (days[name] = target.value) } }),
    );
  const form = el(
    'form',
    { class: 'differences-form' },
    field('from', t('changes.from-day')),
    field('to', t('changes.to-day')),
    el('button', { type: 'submit', class: 'quiet', text: t('changes.compare') }),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    compare(result);
  });
  const node = el('section', { class: 'differences' }, el('h3', { text: t('changes.differences') }), el('p', { class: 'footnote', text: t('changes.differences-about') }), form, result);
  return { node, load: () => {} };
}

/** From the end of the first day to the end of the second: what happened on the days after the first. */
function query() {
  const to = days.to === dayOf(new Date()) ? new Date().toISOString() : endOfDay(days.to);
  const parameters = new URLSearchParams({ from: endOfDay(days.from), to });
  if (state.get().region) parameters.set('region', state.get().region);
  return parameters;
}

async function compare(result) {
  forget();
  fill(result, el('p', { class: 'empty', text: t('loading') }));
  try {
    const found = await getJson(`/api/changes/differences?${query()}`);
    fill(result, ...answer(found, result));
    show(found);
  } catch (failure) {
    fill(result, el('p', { class: 'empty', text: failure.detail || t('changes.failed') }));
  }
}

function answer(found, result) {
  if (found.layers.length === 0) return [el('p', { class: 'empty', text: t('changes.no-differences') })];
  return [
    legend(),
    el(
      'div',
      { class: 'actions' },
      el('a', { class: 'quiet', id: 'differences-xlsx', href: `/api/changes/differences.xlsx?${query()}`, download: true, text: t('changes.workbook') }),
      el('button', {
        type: 'button',
        class: 'quiet',
        text: t('changes.hide'),
        on: {
          click: () => {
            forget();
            fill(result);
          },
        },
      }),
    ),
    ...found.layers.map(layerNode),
  ];
}

function legend() {
  return el(
    'ul',
    { class: 'difference-legend', 'aria-label': t('changes.legend') },
    ...kinds.map((kind) => el('li', { data: { kind } }, el('span', { class: `difference-mark ${kind}`, 'aria-hidden': 'true' }), el('span', { text: t(`changes.${kind}`) }))),
  );
}

function layerNode(found) {
  const layer = findLayer(found.layer);
  const words = kinds.filter((kind) => found[kind] > 0).map((kind) => `${t(`changes.${kind}`)} ${number(found[kind], 0)}`);
  const total = kinds.reduce((sum, kind) => sum + found[kind], 0);
  return el(
    'details',
    { class: 'difference-layer', data: { layer: found.layer }, open: total <= 20 },
    el('summary', {}, el('strong', { text: pick(layer?.label ?? found.layer) }), el('span', { class: 'count', text: words.join(t('value.separator')) })),
    el('ul', {}, ...found.items.slice(0, 100).map((item) => itemNode(layer, item))),
    total > Math.min(100, found.items.length) ? el('p', { class: 'footnote', text: t('table.cut', { shown: Math.min(100, found.items.length), total: number(total, 0) }) }) : null,
  );
}

function itemNode(layer, item) {
  const open = () => {
    const geometry = item.geometryAfter ?? item.geometryBefore;
    if (geometry) map.fit(map.measure(geometry).extent, 16);
    if (item.kind !== 'removed') state.set({ feature: { layer: layer.name, id: item.id } });
  };
  const moved = item.movedMetres > 0 || (item.kind === 'changed' && Boolean(item.geometryBefore) !== Boolean(item.geometryAfter));
  return el(
    'li',
    { data: { kind: item.kind } },
    el('span', { class: `difference-mark ${item.kind}`, 'aria-hidden': 'true' }),
    el('button', { type: 'button', class: 'link', on: { click: open } }, el('span', { text: readableName(item.name) ?? t('card.unnamed', { layer: pick(layer.label) }) })),
    el('span', { class: 'unseen', text: t(`changes.${item.kind}`) }),
    changesNode(layer, Object.entries(item.changed)),
    moved ? moveNode(item) : null,
  );
}

function show({ layers }) {
  const features = layers.flatMap(({ items }) =>
    items.flatMap(({ kind, geometryBefore, geometryAfter }) => {
      const feature = (geometry, shown) => geometry && { type: 'Feature', geometry, properties: { kind: shown } };
      return (kind === 'removed' ? [feature(geometryBefore, kind)] : [feature(geometryAfter, kind)]).filter(Boolean);
    }),
  );
  clear = map.overlay(features, ({ properties }) => differenceStyle(properties.kind));
}

function forget() {
  hidePlaces();
  clear?.();
  clear = null;
}
