// The filters of the ledger: region, task year, kind, stage, mode, site, words.

import { choice } from './dialog.js';
import { byId, debounce, el, fill } from './dom.js';
import { pick, t } from './i18n.js';
import { wanted } from './ledger-state.js';
import { getRegion, listChildren, pathOf } from './regions.js';

/**
 * Draws the filters.
 * @param {object} statistics with the sites and years that there are
 * @param {object} layer of households, for its code lists
 * @param {(patch: object) => void} changed
 */
export async function drawFilter(statistics, layer, changed) {
  const search = el('input', { type: 'search', name: 'q', value: wanted.q, 'aria-label': t('ledger.find'), placeholder: t('ledger.find') });
  search.addEventListener('input', debounce(() => changed({ q: search.value.trim() }), 300));
  const over = el('input', { type: 'checkbox', name: 'over', on: { change: ({ target }) => changed({ over: target.checked ? 'true' : '' }) } });
  over.checked = wanted.over === 'true';
  const select = (name, pairs) =>
    labelled(`ledger.filter.${name}`, choice([['', t('ledger.all')], ...pairs], wanted[name], { name, on: { change: ({ target }) => changed({ [name]: target.value }) } }));
  const years = new Set([...Object.keys(statistics.years), wanted.year].filter(Boolean));
  const sites = [...statistics.sites.map(({ id, name }) => [id, name]), ['none', t('ledger.no-site')], ['unknown', t('ledger.unknown-site')]];
  fill(byId('ledger-filter'),
    labelled('ledger.filter.region', await regionChoice(changed)),
    select('year', [...years].sort().map((year) => [year, year])),
    select('kind', codes(layer, 'relocation_kind')),
    select('stage', codes(layer, 'relocation_stage')),
    select('mode', codes(layer, 'relocation_mode')),
    select('site', sites),
    search,
    el('label', { class: 'check' }, over, el('span', { text: t('ledger.only-over') })));
}

const labelled = (key, input) => el('label', {}, el('span', { text: t(key) }), input);

/** Values and labels of a code list. */
export const codes = (layer, name) =>
  (layer.attributes.find((attribute) => attribute.name === name)?.codes ?? []).map(({ value, label }) => [value, pick(label)]);

/** The regions above the chosen one, itself, and those below it. */
async function regionChoice(changed) {
  const code = wanted.region;
  const above = code ? await getRegion(code).then(pathOf, () => [{ code, name: code }]) : [];
  const below = await listChildren(code || null).catch(() => []);
  const pairs = [
    ['', t('ledger.whole')],
    ...above.map(({ code: each, name }, depth) => [each, `${'\u2003'.repeat(depth)}${name}`]),
    ...below.map(({ code: each, name }) => [each, `${'\u2003'.repeat(above.length)}${name}`]),
  ];
  return choice(pairs, code, { name: 'region', on: { change: ({ target }) => changed({ region: target.value }) } });
}
