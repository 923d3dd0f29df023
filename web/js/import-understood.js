// How a file is understood: what can be corrected before anything is written.

import { listLayers, loadCatalog } from './catalog.js';
import { byId, el, fill } from './dom.js';
import { pick, t } from './i18n.js';
import { setsTable } from './import-sets.js';

const modes = ['insert', 'update', 'upsert', 'replace'];
const waysOutOfConflict = ['refuse', 'keep', 'overwrite'];
const usualSystems = ['EPSG:4490', 'EPSG:4326', 'GCJ-02', 'BD-09', ...Array.from({ length: 21 }, (_, zone) => `EPSG:${4534 + zone}`)];

let found = null;
let work = null;
let chosen = { crs: '', otherCrs: false, mode: 'insert', key: '', region: '', conflicts: 'refuse', allOrNothing: true };
let mapping = new Map();

/** What the form says, as the server takes it. */
export function settings() {
  const layer = byId('import-layer')?.value ?? found?.layer;
  return {
    layer,
    part: found?.parts?.length > 1 ? found.part : null,
    encoding: byId('import-encoding')?.dataset.changed ? byId('import-encoding').value : null,
    crs: chosen.crs,
    mode: chosen.mode,
    key: chosen.mode === 'insert' ? null : chosen.key,
    region: chosen.mode === 'replace' ? chosen.region : null,
    conflicts: chosen.mode === 'insert' ? null : chosen.conflicts,
    allOrNothing: chosen.allOrNothing,
    map: [...mapping].map(([attribute, heading]) => `${attribute}=${heading}`),
  };
}

/** Bad rows no longer stop the good ones. */
export function takeGoodRows() {
  chosen.allOrNothing = false;
  byId('import-all').checked = false;
}

/**
 * Draws what was understood.
 * @param {object} view the answer of the inspection
 * @param {{look: Function, check: Function, start: Function}} actions
 */
export async function showUnderstood(view, actions) {
  const anew = found?.upload !== view.upload || found?.part !== view.part;
  if (anew) {
    chosen = { ...chosen, crs: '', otherCrs: false };
    mapping = new Map();
  }
  found = view;
  work = actions;
  await loadCatalog();
  const encodingChanged = !anew && byId('import-encoding')?.dataset.changed;
  fill(byId('import-understood'),
    el('h2', { text: t('import.understood') }),
    setsTable(found, (part) => work.look({ part, layer: null, encoding: null, crs: null, map: [] })),
    el('form', { id: 'import-settings', on: { submit: (event) => event.preventDefault() } },
      layerField(), encodingField(encodingChanged), crsField(), modeField(), keyField(), conflictsField(), regionField(),
      el('label', { class: 'check whole' },
        el('input', { id: 'import-all', type: 'checkbox', checked: chosen.allOrNothing, disabled: chosen.mode === 'replace', on: { change: ({ target }) => { chosen.allOrNothing = target.checked; } } }),
        ' ', t('import.all'))),
    notes(),
    el('h3', { text: t('import.table') }),
    el('p', { class: 'import-hint', text: t('import.table-why') }),
    el('div', { class: 'table-scroll' }, table()),
    el('p', { id: 'import-missing', class: 'wrong', text: missing() }),
    el('div', { class: 'actions' },
      el('button', { id: 'import-check', type: 'button', class: 'quiet', text: t('import.check'), on: { click: () => work.check() } }),
      el('button', { id: 'import-start', type: 'button', class: 'primary', text: t('import.start'), on: { click: () => work.start() } })));
  ready();
}

function ready() {
  const ok = !found.crs || found.crs.name || chosen.crs;
  byId('import-check').disabled = !ok;
  // Not one row could be added then.
  byId('import-start').disabled = !ok || (missing() !== '' && chosen.mode !== 'upsert');
}

const field = (label, control, ...hints) => el('label', { class: 'field' }, el('span', { text: label }), control, ...hints);
const option = (value, text, selected) => el('option', { value, text, selected });

function layerField() {
  const layers = listLayers();
  return field(t('import.layer'), el('select', { id: 'import-layer', on: { change: () => { mapping = new Map(); work.look({ map: [] }); } } },
    ...layers.map(({ name, label }) => option(name, pick(label), name === found.layer))));
}

function encodingField(changed) {
  const { name, reason, choices } = found.encoding;
  if (choices.length < 2) return null;
  const select = el('select', { id: 'import-encoding', on: { change: ({ target }) => { target.dataset.changed = 'true'; mapping = new Map(); work.look({ map: [] }); } } },
    ...choices.map((choice) => option(choice, choice, choice === name)));
  if (changed) select.dataset.changed = 'true';
  return field(t('import.encoding'), select, el('small', { text: t('import.encoding-why', { reason }) }));
}

function crsField() {
  if (!found.crs) return null;
  const { name, reason, problem, suggestions } = found.crs;
  const said = name && !chosen.crs ? name : null;
  const systems = [...new Set([...suggestions.map(({ crs }) => crs).filter((crs) => !crs.includes('-45')), ...usualSystems])];
  const why = Object.fromEntries(suggestions.map((suggestion) => [suggestion.crs, suggestion.reason]));
  const select = el('select', { id: 'import-crs', on: { change: ({ target }) => chooseCrs(target.value) } },
    option('', said ? t('import.crs-said', { crs: said }) : t('import.crs-choose'), !chosen.crs && !chosen.otherCrs),
    ...systems.map((crs) => option(crs, why[crs] ? `${crs} – ${why[crs]}` : crs, crs === chosen.crs)),
    option('other', t('import.crs-other'), chosen.otherCrs));
  const hint = problem ?? reason ?? t('import.crs-none');
  const range = found.range && t('import.crs-range', { range: found.range.map((value) => Number(value.toPrecision(9))).join(' … ') });
  return field(t('import.crs'), select,
    chosen.otherCrs && el('input', { id: 'import-crs-number', type: 'text', inputmode: 'numeric', value: chosen.crs.replace('EPSG:', ''), placeholder: t('import.crs-number'), 'aria-label': t('import.crs-number'),
      on: { change: ({ target }) => { chosen.crs = /^\d{4,6}$/.test(target.value.trim()) ? `EPSG:${target.value.trim()}` : target.value.trim(); work.look({}); } } }),
    el('small', { class: problem || (!name && !chosen.crs) ? 'wrong' : null, text: hint }),
    !name && suggestions.length > 0 && el('small', { text: suggestions.map((one) => `${one.crs}: ${one.reason}`).join(' · ') }),
    range && el('small', { text: range }));
}

function chooseCrs(value) {
  chosen.otherCrs = value === 'other';
  chosen.crs = chosen.otherCrs ? '' : value;
  work.look({});
}

function modeField() {
  return field(t('import.mode'), el('select', { id: 'import-mode', on: { change: ({ target }) => { chosen.mode = target.value; showUnderstood(found, work); } } },
    ...modes.map((mode) => option(mode, t(`import.mode-${mode}`), mode === chosen.mode))));
}

function keyField() {
  if (chosen.mode === 'insert') return null;
  return field(t('import.key'), el('select', { id: 'import-key', on: { change: ({ target }) => { chosen.key = target.value; } } },
    option('', t('import.key-usual'), !chosen.key),
    ...found.attributes.filter(({ name, denied }) => !denied && filled(name)).map(({ name, label }) => option(name, label, name === chosen.key))));
}

/** Files that say which version they show are held against what others changed meanwhile. */
function conflictsField() {
  if (chosen.mode === 'insert') return null;
  return field(t('import.conflicts'), el('select', { id: 'import-conflicts', on: { change: ({ target }) => { chosen.conflicts = target.value; } } },
    ...waysOutOfConflict.map((way) => option(way, t(`import.conflicts-${way}`), way === chosen.conflicts))));
}

function regionField() {
  if (chosen.mode !== 'replace') return null;
  return field(t('import.region'), el('input', { id: 'import-region', type: 'text', inputmode: 'numeric', maxlength: 12, value: chosen.region, on: { change: ({ target }) => { chosen.region = target.value; } } }));
}

const filled = (name) => found.columns.some(({ attribute }) => attribute === name);

function missing() {
  const names = found.attributes.filter(({ name, required }) => required && !filled(name) && !(name === 'region_code' && found.located)).map(({ label }) => label);
  return names.length && chosen.mode !== 'update' ? t('import.missing', { names: names.join(' · ') }) : '';
}

function notes() {
  if (!found.notes.length) return null;
  return el('details', { class: 'import-finding', open: true },
    el('summary', { text: t('import.notes') }), el('ul', {}, ...found.notes.map(({ text }) => el('li', { text }))));
}

function table() {
  const columns = found.columns;
  return el('table', { id: 'import-table' },
    el('thead', {},
      el('tr', {}, el('th', { scope: 'col', text: t('import.row') }), ...columns.map(({ heading }) => el('th', { scope: 'col', text: heading, title: heading })), found.located && el('th', { scope: 'col', text: t('import.place') })),
      el('tr', {}, el('td', {}), ...columns.map((column) => el('td', {}, target(column))), found.located && el('td', {}))),
    el('tbody', {}, ...found.rows.map(({ row, values, place }) =>
      el('tr', {}, el('th', { scope: 'row', class: 'figures', text: row }),
        ...values.map((value, at) => el('td', { class: columns[at].attribute || columns[at].position ? null : 'left-out', text: value, title: value })),
        found.located && el('td', { text: place, title: place })))));
}

/** Which attribute a column fills; a column of the position fills none. */
function target(column) {
  if (column.position) return el('span', { class: 'import-hint', text: t('import.is-place') });
  const text = ({ label, unit, required, denied }) =>
    `${label}${unit ? ` (${unit})` : ''}${required ? ` · ${t('import.required')}` : ''}${denied ? ` · ${t('import.denied')}` : ''}`;
  return el('select', { class: column.attribute ? 'matched' : null, 'aria-label': column.heading, on: { change: (event) => map(column, event.target.value) } },
    option('', t('import.leave'), !column.attribute),
    ...found.attributes.map((attribute) =>
      el('option', { value: attribute.name, text: text(attribute), selected: attribute.name === column.attribute, disabled: attribute.denied })));
}

function map(column, attribute) {
  if (column.attribute) mapping.set(column.attribute, '');
  if (attribute) mapping.set(attribute, column.heading);
  work.look({ map: settings().map });
}
