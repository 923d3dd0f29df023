// What can be printed of a region or household: handbooks at once, files of many sheets as jobs.

import { may } from './account.js';
import { el, icon } from './dom.js';
import { language, t } from './i18n.js';
import { orderJob } from './jobs.js';

/** The handbook of a household. @param {string} id its uuid */
export function householdHandbook(id) {
  return may('print') ? handbookLink(`household/${id}`, t('handbook.household')) : null;
}

/** @param {object} region as of /api/regions @param {string} map the one that is shown, which is also the template of a sheet */
export function regionPrints(region, map) {
  if (!may('print')) return [];
  if (region.level === 'village') {
    return [
      sheetLink(region.code, map),
      handbookLink(`village/${region.code}`, t('handbook.village')),
      jobButton(t('handbook.all-households'), 'handbooks', { region: region.code, publicEdition: false }),
    ];
  }
  return [jobButton(t('handbook.atlas'), 'atlas', { region: region.code, template: map, format: 'pdf', publicEdition: false })];
}

/** What can be printed of a feature that was picked on the map. @param {object} feature GeoJSON */
export function featurePrints(layer, feature, id) {
  const { region_code: code, level } = feature.properties;
  if (layer === 'household') return [householdHandbook(id)];
  if (layer === 'village' && code) return regionPrints({ code, level: 'village' }, 'status');
  if (layer === 'region' && code && level) return regionPrints({ code, level }, 'status');
  return [];
}

/** On to the page where the wall map of a village is prepared. */
function sheetLink(village, template) {
  const address = `/sheets?${new URLSearchParams({ template, village })}`;
  return el('a', { class: 'quiet button', href: address }, icon('print'), el('span', { text: t('region.print-sheet') }));
}

function handbookLink(path, label) {
  const address = `/api/handbooks/${path}.pdf?lang=${language()}`;
  return el('a', { class: 'quiet button', href: address, target: '_blank', rel: 'noopener' }, icon('print'), el('span', { text: label }));
}

function jobButton(label, kind, parameters) {
  return el('button', { type: 'button', class: 'quiet', on: { click: () => orderJob(kind, parameters) } }, icon('jobs'), el('span', { text: label }));
}
