// One household on one screen: the groups of the catalog side by side.

import { findLayer } from './catalog.js';
import { titleOf } from './card-names.js';
import { el, icon } from './dom.js';
import { draftOffer, editButton } from './edit-start.js';
import { t } from './i18n.js';
import { householdHandbook } from './print-actions.js';
import { longCode, pathOf } from './regions.js';
import * as state from './state.js';
import { statusHistory } from './status-history.js';
import { unmaskableGroups } from './unmask.js';
import { instant, isEmpty, valueNode } from './value.js';

/** @param {object} feature GeoJSON of the household @param {object|null} region where it lives, when known */
export function householdPage(feature, region) {
  const layer = findLayer('household');
  const { properties } = feature;
  return el(
    'article',
    { class: 'household-page', 'aria-labelledby': 'household-title' },
    el(
      'header',
      { class: 'card-head' },
      el('p', { class: 'kind', text: t('household.title') }),
      el('h2', { id: 'household-title', tabindex: '-1', text: titleOf(layer, properties) }),
      el('p', { class: 'code', text: place(region, properties.region_code) }),
      badges(layer, properties),
      feature.geometry ? null : el('p', { class: 'note', text: t('card.unlocated') }),
      actions(region, layer, feature),
    ),
    draftOffer(layer, feature, feature.id),
    ...unmaskableGroups(layer, feature.id, properties, { everyGroup: true, className: 'household-groups' }),
    statusHistory(layer, feature.id, properties),
    properties.updated_at
      ? el('p', { class: 'footnote', text: t('card.updated', { time: instant(properties.updated_at), by: properties.updated_by ?? '' }) })
      : null,
  );
}

function place(region, code) {
  const names = region ? pathOf(region).map(({ name }) => name).join(' › ') : '';
  return [names, code && longCode(code)].filter(Boolean).join(' · ');
}

/** The one or two codes that say most about a household, as small marks. */
function badges(layer, properties) {
  const codes = layer.attributes.filter(({ type, name }) => type === 'code' && !isEmpty(properties[name])).slice(0, 3);
  return el(
    'p',
    { class: 'badges' },
    ...codes.map((attribute) => el('span', { class: 'badge' }, valueNode(attribute, properties[attribute.name]))),
  );
}

function actions(region, layer, feature) {
  const openVillage = region
    ? el(
        'button',
        {
          type: 'button',
          class: 'quiet',
          on: { click: () => state.set({ page: 'region', region: region.code, map: 'status', household: null, feature: null }) },
        },
        icon('village'),
        el('span', { text: t('household.to-village', { name: region.name }) }),
      )
    : null;
  return el(
    'div',
    { class: 'actions' },
    editButton(layer, feature, feature.id),
    openVillage,
    householdHandbook(feature.id),
    el('button', { type: 'button', class: 'quiet', on: { click: () => print() } }, icon('print'), el('span', { text: t('print') })),
  );
}
