// The card of the selected feature: what it is, its values, its history.

import { getJson } from './api.js';
import { readableName, titleOf } from './card-names.js';
import { findLayer } from './catalog.js';
import { el, fill, icon, iconButton } from './dom.js';
import { draftOffer, editButton } from './edit-start.js';
import { exportButton } from './export.js';
import { historyView } from './history-view.js';
import { pick, t } from './i18n.js';
import { isArea, isPlanned, landCheckPanel, landUseOf } from './land-check.js';
import * as map from './map.js';
import { asOf } from './past.js';
import { featurePrints } from './print-actions.js';
import * as state from './state.js';
import { unmaskableGroups } from './unmask.js';
import { instant } from './value.js';

export const readFeature = (layer, id, signal) => getJson(asOf(`/api/layers/${layer}/features/${id}`), { signal });

/** @param {{layer: string, id: string, name: string}[]} others features at the same place */
export function cardNode(feature, layerName, id, others) {
  const layer = findLayer(layerName);
  const body = el('div', { class: 'card-body', role: 'tabpanel', id: 'card-body', tabindex: '-1' });
  const tabs = el('div', { class: 'tabs', role: 'tablist', 'aria-label': t('card.tabs') });
  const views = {
    attributes: () => attributesView(layer, feature, id),
    ...(isArea(feature.geometry) && isPlanned(layerName) ? { land: () => landView(layerName, feature) } : {}),
    history: () => historyView(layer, id),
  };
  const show = (name) => {
    for (const tab of tabs.children) {
      const isOn = tab.dataset.tab === name;
      tab.setAttribute('aria-selected', String(isOn));
      tab.tabIndex = isOn ? 0 : -1;
    }
    fill(body, views[name]());
  };
  tabs.append(...Object.keys(views).map((name) => tabNode(name, show)));
  tabs.addEventListener('keydown', ({ key }) => {
    if (key !== 'ArrowRight' && key !== 'ArrowLeft') return;
    const all = [...tabs.children];
    const step = key === 'ArrowRight' ? 1 : all.length - 1;
    const other = all[(all.findIndex(({ tabIndex }) => tabIndex === 0) + step) % all.length];
    show(other.dataset.tab);
    other.focus();
  });
  show('attributes');
  return el('article', { class: 'card', 'aria-labelledby': 'card-title' }, head(layer, feature, id), draftOffer(layer, feature, id), othersNode(others, id), tabs, body);
}

function tabNode(name, show) {
  return el('button', {
    type: 'button',
    role: 'tab',
    'aria-controls': 'card-body',
    data: { tab: name },
    text: t(`card.${name}`),
    on: { click: () => show(name) },
  });
}

function head(layer, feature, id) {
  const actions = [];
  if (feature.geometry) {
    actions.push(iconButton('target', t('card.show'), () => map.fit(map.measure(feature.geometry).extent, 16)));
  }
  if (layer.name === 'household') {
    actions.push(openButton('household', t('card.open-household'), { page: 'household', household: id }));
  }
  const code = feature.properties.region_code;
  if ((layer.name === 'region' || layer.name === 'village') && code) {
    actions.push(openButton('village', t('card.open-maps'), { page: 'region', region: code, map: 'status', feature: null }));
  }
  actions.push(...featurePrints(layer.name, feature, id));
  actions.push(editButton(layer, feature, id));
  actions.push(exportButton(t('export.open-feature'), { layer: layer.name, feature: { id, name: titleOf(layer, feature.properties) } }));
  return el(
    'header',
    { class: 'card-head' },
    el('p', { class: 'kind', text: pick(layer.label) }),
    iconButton('close', t('close'), () => state.set({ feature: null }), { class: 'icon-button card-close' }),
    el('h2', { id: 'card-title', tabindex: '-1', text: titleOf(layer, feature.properties) }),
    feature.geometry ? null : el('p', { class: 'note', text: t('card.unlocated') }),
    el('div', { class: 'actions' }, ...actions),
  );
}

function openButton(picture, label, patch) {
  return el('button', { type: 'button', class: 'quiet', on: { click: () => state.set(patch) } }, icon(picture), el('span', { text: label }));
}

function othersNode(others, id) {
  const rest = others.filter((other) => other.id !== id);
  if (rest.length === 0) return null;
  return el(
    'details',
    { class: 'others' },
    el('summary', { text: t('card.others', { count: rest.length }) }),
    el(
      'ul',
      {},
      ...rest.map(({ layer, id: otherId, name }) =>
        el(
          'li',
          {},
          el(
            'button',
            { type: 'button', class: 'link', on: { click: () => state.set({ feature: { layer, id: otherId } }) } },
            el('span', { class: 'kind', text: pick(findLayer(layer).label) }),
            el('span', { text: readableName(name) ?? t('card.unnamed', { layer: pick(findLayer(layer).label) }) }),
          ),
        ),
      ),
    ),
  );
}

function landView(layerName, { geometry, properties }) {
  return landCheckPanel(geometry, { use: landUseOf(layerName), reclaimedMu: properties.homestead_reclaimed_mu ?? undefined });
}

function attributesView(layer, feature, id) {
  const { updated_at: updated, updated_by: by } = feature.properties;
  const footer = updated
    ? el('p', { class: 'footnote', text: t('card.updated', { time: instant(updated), by: by ?? '' }) })
    : null;
  return el('div', {}, ...unmaskableGroups(layer, id, feature.properties), footer);
}
