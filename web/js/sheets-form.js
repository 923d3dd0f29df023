// The settings of a sheet: which village, template, paper, scale and texts.

import { byId, debounce, el, fill } from './dom.js';
import { pick, t } from './i18n.js';
import * as state from './sheets-state.js';
import { listVillages, townshipOf } from './sheets-villages.js';

const papers = ['A4', 'A3', 'A2', 'A1', 'A0'];
const scales = [1000, 2000, 2500, 5000, 10000, 15000, 20000, 25000, 30000, 50000, 100000];

let changed = () => {};

/**
 * Draws the form.
 * @param {{name: string, label: object, paper: string}[]} templates
 * @param {{code: string, name: string, county: string}[]} townships
 * @param {() => void} listener told of every change, after it stands in the address
 */
export async function drawForm(templates, townships, listener) {
  changed = listener;
  const villages = el('select', { id: 'sheet-village', on: { change: ({ target }) => put({ village: target.value }) } });
  fill(
    byId('sheet-form'),
    field(t('sheets.template'), choice('sheet-template', 'template', templates.map(({ name, label }) => [name, pick(label)]))),
    field(t('sheets.township'), townshipChoice(townships)),
    field(t('sheets.village'), villages),
    el('div', { class: 'pair' }, field(t('sheets.paper'), paperChoice()), field(t('sheets.orientation'), orientationChoice())),
    ownSize(),
    el('div', { class: 'pair' }, field(t('sheets.scale'), scaleChoice()), field(t('sheets.tiles'), tilesChoice())),
    el('label', { class: 'check' },
      el('input', { id: 'sheet-public', type: 'checkbox', checked: state.get('public') === 'true',
        on: { change: ({ target }) => put({ public: target.checked }) } }),
      ' ', t('sheets.public')),
    el('small', { text: t('sheets.public-why') }),
    el('fieldset', {}, el('legend', { text: t('sheets.texts') }), ...state.texts.map(textField)),
  );
  byId('sheet-form').onsubmit = (event) => event.preventDefault();
  await showVillages();
}

function put(changes) {
  state.set(changes);
  changed();
}

const field = (label, control) => el('label', { class: 'field' }, el('span', { text: label }), control);

function choice(id, name, options) {
  return el('select', { id, on: { change: ({ target }) => put({ [name]: target.value }) } },
    ...options.map(([value, text]) => option(value, text, state.get(name))));
}

const option = (value, text, chosen) => el('option', { value, text, selected: String(value) === chosen });

function townshipChoice(townships) {
  const here = townshipOf(state.get('village'));
  const counties = [...new Set(townships.map(({ county }) => county))];
  const ofCounty = (county) =>
    townships.filter((township) => township.county === county).map(({ code, name }) => option(code, name, here));
  return el('select', { id: 'sheet-township', on: { change: ({ target }) => goToTownship(target.value) } },
    ...(counties.length > 1
      ? counties.map((county) => el('optgroup', { label: county || '–' }, ...ofCounty(county)))
      : ofCounty(counties[0])));
}

async function goToTownship(code) {
  const [first] = await listVillages(code);
  if (!first) return fill(byId('sheet-village'), el('option', { value: '', text: t('sheets.no-villages') }));
  put({ village: first.code });
  await showVillages();
}

/** Shows the villages of the chosen one's township, after a change from elsewhere too. */
export async function showVillages() {
  const village = state.get('village');
  byId('sheet-township').value = townshipOf(village);
  const villages = await listVillages(townshipOf(village));
  fill(byId('sheet-village'), ...villages.map(({ code, name }) => option(code, name, village)));
}

function paperChoice() {
  const own = /x/i.test(state.get('paper'));
  const select = el('select', { id: 'sheet-paper' },
    option('', t('sheets.paper-usual'), state.get('paper')),
    ...papers.map((paper) => option(paper, paper, state.get('paper'))),
    el('option', { value: 'own', text: t('sheets.paper-own'), selected: own }));
  select.addEventListener('change', () => {
    byId('sheet-own-size').hidden = select.value !== 'own';
    if (select.value !== 'own') put({ paper: select.value });
    else putOwnSize();
  });
  return select;
}

function ownSize() {
  const [, width = '1200', height = '900'] = state.get('paper').match(/^(\d+)x(\d+)$/i) ?? [];
  const side = (id, value, label) =>
    field(label, el('input', { id, type: 'number', min: 148, max: 3000, step: 1, value, on: { change: putOwnSize } }));
  return el('div', { id: 'sheet-own-size', class: 'pair', hidden: !/x/i.test(state.get('paper')) },
    side('sheet-width', width, t('sheets.width')), side('sheet-height', height, t('sheets.height')));
}

function putOwnSize() {
  const [width, height] = ['sheet-width', 'sheet-height'].map((id) => byId(id));
  if (width.reportValidity() && height.reportValidity()) put({ paper: `${width.value}x${height.value}` });
}

const orientationChoice = () =>
  choice('sheet-orientation', 'landscape', [
    ['', t('sheets.orientation-best')],
    ['true', t('sheets.landscape')],
    ['false', t('sheets.portrait')],
  ]);

const scaleChoice = () =>
  choice('sheet-scale', 'scale', [['', t('sheets.scale-best')], ...scales.map((scale) => [scale, `1:${scale.toLocaleString('en')}`])]);

/** For printers whose paper is smaller than the sheet. */
const tilesChoice = () =>
  choice('sheet-tiles', 'tiles', [['', t('sheets.tiles-none')], ...['A4', 'A3'].map((paper) => [paper, t('sheets.tiles-on', { paper })])]);

function textField(name) {
  const later = debounce(({ target }) => put({ [name]: target.value.trim() }), 400);
  return field(t(`sheets.text-${name}`),
    el('input', { id: `sheet-text-${name}`, type: 'text', maxlength: 120, value: state.get(name), on: { input: later } }));
}

/** Shows what will be printed where nobody has written anything else. */
export function showUsualTexts(usual = {}) {
  for (const name of state.texts) byId(`sheet-text-${name}`).placeholder = usual[name] || t('sheets.text-empty');
}
