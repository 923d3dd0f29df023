// The form in which somebody makes a thematic map: each change of mind is drawn at once. Nothing is kept on the server; the
// name of the draft holds its declaration, and so does the address of the page.

import { getJson } from './api.js';
import { findTheme, listLayers, rememberDraft } from './catalog.js';
import { debounce, el } from './dom.js';
import { pick, t } from './i18n.js';
import { announce } from './messages.js';
import * as state from './state.js';

const numbers = ['integer', 'decimal'];
const reaches = [500, 1000, 2000, 4000, 8000];
let open = false;
let ramps = null;
let problem = null;
let said = { layer: 'household', attribute: '', by: 'village', how: 'sum', per: 'none', kind: 'classes', method: 'jenks', classes: '5', radius: '2000', ramp: 'gold' };
let redraw = () => {};

/** The form, or the button that opens it. @param {function} again renders the panel anew */
export function draftSection(again) {
  redraw = again;
  const toggle = el('button', {
    type: 'button',
    id: 'theme-draft-open',
    class: 'quiet theme-draft-open',
    'aria-expanded': String(open),
    text: t('theme-draft.make'),
    on: { click: switchForm },
  });
  return el('div', { class: 'theme-draft' }, toggle, open ? formNode() : null);
}

async function switchForm() {
  open = !open;
  if (open && !ramps) ramps = await getJson('/api/themes/ramps').catch(() => []);
  redraw();
  if (open && !present()) show();
}

/** The draft that is on the map, or nothing. */
const present = () => {
  const theme = findTheme(state.get().theme);
  return theme?.declaration ? theme : null;
};

function formNode() {
  said = possible(said);
  const layer = listLayers().find(({ name }) => name === said.layer);
  const draft = present();
  return el(
    'div',
    { class: 'theme-draft-form', role: 'group', 'aria-label': t('theme-draft.make') },
    el('p', { class: 'legend-note', text: t('theme-draft.hint') }),
    select('layer', listLayers().map(({ name, label }) => [name, pick(label)])),
    select('attribute', [['', t('theme-draft.places')], ...numeric(layer).map(({ name, label }) => [name, pick(label)])]),
    select('by', ['own', 'village', 'township', 'county', 'city'].map((by) => [by, t(`theme-draft.by-${by}`)])),
    said.by !== 'own' && said.attribute ? select('how', ['sum', 'mean', 'min', 'max'].map((how) => [how, t(`theme-draft.how-${how}`)])) : null,
    said.by !== 'own' ? select('per', divisors(layer)) : null,
    select('kind', kinds().map((kind) => [kind, t(`theme-draft.kind-${kind}`)])),
    said.kind === 'classes' ? select('method', ['jenks', 'quantile', 'equal'].map((method) => [method, t(`theme-draft.method-${method}`)])) : null,
    ['classes', 'heat'].includes(said.kind) ? select('classes', [3, 4, 5, 6, 7, 8, 9].map((count) => [String(count), String(count)])) : null,
    said.kind === 'heat' ? select('radius', reaches.map((metres) => [String(metres), t('theme-draft.radius-metres', { metres })])) : null,
    rampChoice(),
    problem ? el('p', { class: 'wrong', role: 'alert', text: problem }) : null,
    draft ? declarationNode(draft) : null,
  );
}

const numeric = (layer) => layer.attributes.filter(({ type }) => numbers.includes(type));

/** Areas, and what else of the layer may be added up. */
function divisors(layer) {
  const others = said.attribute && said.how === 'sum' ? numeric(layer).filter(({ name }) => name !== said.attribute) : [];
  return [['none', t('theme-draft.per-none')], ['km2', t('theme-draft.per-km2')], ...others.map(({ name, label }) => [name, pick(label)])];
}

function kinds() {
  if (said.by !== 'own') return ['classes', 'symbols', 'dots'];
  return said.attribute ? ['classes', 'symbols', 'heat'] : ['heat'];
}

/** What was chosen before, as far as it goes with what was chosen last. */
function possible(wanted) {
  said = { ...wanted };
  const layer = listLayers().find(({ name }) => name === said.layer) ?? listLayers()[0];
  said.layer = layer.name;
  if (!numeric(layer).some(({ name }) => name === said.attribute)) said.attribute = '';
  if (!kinds().includes(said.kind)) [said.kind] = kinds();
  if (!divisors(layer).some(([name]) => name === said.per)) said.per = 'none';
  return said;
}

function select(name, pairs) {
  const id = `theme-draft-${name}`;
  return el(
    'div',
    { class: 'theme-draft-line' },
    el('label', { for: id, text: t(`theme-draft.${name}`) }),
    el(
      'select',
      { id, on: { change: ({ target }) => change({ [name]: target.value }) } },
      ...pairs.map(([value, text]) => el('option', { value, text, selected: value === said[name] })),
    ),
  );
}

function rampChoice() {
  return el(
    'div',
    { class: 'theme-draft-line', role: 'radiogroup', 'aria-label': t('theme-draft.ramp') },
    el('span', { text: t('theme-draft.ramp') }),
    el('div', { class: 'ramps' }, ...(ramps ?? []).map(rampNode)),
  );
}

function rampNode({ name, colours }) {
  const swatch = el('span', { class: 'ramp' });
  swatch.style.backgroundImage = `linear-gradient(to right, ${colours.join(', ')})`;
  const input = el('input', {
    type: 'radio',
    name: 'theme-draft-ramp',
    id: `theme-draft-ramp-${name}`,
    class: 'unseen',
    checked: said.ramp === name,
    'aria-label': t(`theme-draft.ramp-${name}`),
    on: { change: () => change({ ramp: name }) },
  });
  return el('label', { title: t(`theme-draft.ramp-${name}`) }, input, swatch);
}

function change(patch) {
  said = possible({ ...said, ...patch });
  redraw();
  show();
}

/** The number as a theme file writes it. */
function value() {
  const { layer, attribute, by, how, per } = said;
  if (by === 'own') return attribute ? `${layer}.${attribute}` : layer;
  const number = attribute ? `${how} ${layer}.${attribute}` : `count ${layer}`;
  const divisor = { none: '', km2: ' / km2' }[per] ?? ` / sum ${layer}.${per}`;
  return `${number}${divisor} by ${by}`;
}

let asked = 0;

const show = debounce(async () => {
  const number = (asked += 1);
  const { kind, method, classes, ramp, radius } = said;
  const query = new URLSearchParams({ value: value(), kind, ramp });
  if (kind === 'classes') query.set('method', method);
  if (kind === 'classes' || kind === 'heat') query.set('classes', classes);
  if (kind === 'heat') query.set('radius', radius);
  try {
    const draft = await getJson(`/api/themes/draft?${query}`);
    if (number !== asked || !open) return;
    problem = null;
    rememberDraft(draft);
    if (state.get().theme === draft.name) redraw();
    else state.set({ theme: draft.name });
  } catch (failure) {
    problem = failure.detail ?? failure.code;
    redraw();
  }
}, 150);

function declarationNode({ declaration }) {
  const id = 'theme-draft-declaration';
  return el(
    'div',
    { class: 'theme-draft-declaration' },
    el('label', { for: id, text: t('theme-draft.declaration') }),
    el('textarea', { id, readonly: true, rows: 4, text: declaration }),
    el(
      'div',
      { class: 'actions' },
      el('button', { type: 'button', id: 'theme-draft-copy', text: t('theme-draft.copy'), on: { click: () => copy(declaration) } }),
      el('button', { type: 'button', class: 'quiet', text: t('theme-draft.off'), on: { click: () => state.set({ theme: null }) } }),
    ),
  );
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    announce(t('theme-draft.copied'));
  } catch {
    // Without the right to write into the clipboard the text is marked, ready for the keyboard.
    document.getElementById('theme-draft-declaration')?.select();
  }
}
