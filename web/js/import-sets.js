// The data sets of a file that has several: one is looked at, the others wait for their turn.

import { findLayer } from './catalog.js';
import { el } from './dom.js';
import { pick, t } from './i18n.js';
import { number } from './value.js';

let upload = null;
let imported = new Set();

/** Remembers that a data set was imported. */
export function setDone(name) {
  imported.add(name);
}

/** @param {object} found the answer of the inspection @param {(name: string) => void} choose */
export function setsTable(found, choose) {
  if (upload !== found.upload) {
    upload = found.upload;
    imported = new Set();
  }
  if (found.parts.length < 2) return null;
  return el('fieldset', { id: 'import-sets' },
    el('legend', { text: t('import.sets', { count: found.parts.length }) }),
    el('p', { class: 'import-hint', text: t('import.sets-why') }),
    el('div', { class: 'table-scroll' },
      el('table', {},
        el('thead', {}, el('tr', {}, ...['name', 'format', 'shapes', 'records', 'layer', 'state'].map((column) =>
          el('th', { scope: 'col', class: column === 'records' ? 'figures' : null, text: t(`import.set-${column}`) })))),
        el('tbody', {}, ...found.parts.map((part) => row(part, part.name === found.part, choose))))));
}

function row({ name, format, shapes, records, likelyLayer }, chosen, choose) {
  const layer = likelyLayer && findLayer(likelyLayer);
  return el('tr', { class: chosen ? 'chosen' : null },
    el('th', { scope: 'row' }, el('label', {},
      el('input', { type: 'radio', name: 'import-set', value: name, checked: chosen, on: { change: () => choose(name) } }), ' ', name)),
    el('td', { text: format }),
    el('td', { text: shapes }),
    el('td', { class: 'figures', text: records < 0 ? '–' : number(records, 0) }),
    el('td', { text: layer ? pick(layer.label) : '–' }),
    el('td', { text: imported.has(name) ? t('import.set-done') : '' }));
}
