// Features of a region that have no position yet: a map cannot show them, so they are listed.

import { featuresAddress, getJson } from './api.js';
import { titleOf } from './card-names.js';
import { findLayer } from './catalog.js';
import { el } from './dom.js';
import { pick, t } from './i18n.js';
import { asOf } from './past.js';
import { number } from './value.js';

const mostListed = 200;

/** Appends one list for each layer that has features without a position in the region. */
export function appendUnlocated(place, region, layers, choose) {
  for (const { layer: name } of layers) {
    const layer = findLayer(name);
    if (!layer?.unlocatedCount) continue;
    getJson(asOf(featuresAddress(name, { region, located: false, limit: mostListed }))).then(
      (found) => found.features.length && place.append(listNode(layer, found, choose)),
      () => {}, // the maps and tables stand without this list
    );
  }
}

function listNode(layer, { features, numberMatched }, choose) {
  const total = numberMatched ?? features.length;
  return el(
    'details',
    { class: 'unlocated', data: { layer: layer.name } },
    el('summary', {}, el('span', { text: t('region.unlocated-list', { layer: pick(layer.label) }) }), el('span', { class: 'count', text: number(total, 0) })),
    el('ul', { class: 'child-list' }, ...features.map((feature) => itemNode(layer, feature, choose))),
    total > features.length ? el('p', { class: 'footnote', text: t('table.cut', { shown: features.length, total: number(total, 0) }) }) : null,
  );
}

function itemNode(layer, feature, choose) {
  const id = String(feature.id).replace(/^\w+\./, '');
  const open = () => choose({ layer: layer.name, id });
  return el('li', {}, el('button', { type: 'button', class: 'link', text: titleOf(layer, feature.properties), on: { click: open } }));
}
