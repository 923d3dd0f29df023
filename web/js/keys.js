// Keys that work everywhere, and the page that lists them.

import { byId, el, fill } from './dom.js';
import { onLanguage, t } from './i18n.js';
import * as map from './map.js';
import { closeSheet } from './panels.js';
import * as state from './state.js';

const listed = [
  ['/', 'keys.search'],
  ['+ −', 'keys.zoom'],
  ['← ↑ → ↓', 'keys.move'],
  ['Enter', 'keys.pick'],
  ['Ctrl Z', 'changes.key-undo'],
  ['Ctrl Shift Z', 'changes.key-redo'],
  ['Esc', 'keys.escape'],
  ['?', 'keys.help'],
];

export function startKeys() {
  render();
  onLanguage(render);
  byId('keys-open').addEventListener('click', () => byId('keys').showModal());
  byId('keys-close').addEventListener('click', () => byId('keys').close());
  document.addEventListener('keydown', onKey);
}

function render() {
  fill(byId('keys-list'), ...listed.map(([key, text]) => el('div', {}, el('dt', {}, el('kbd', { text: key })), el('dd', { text: t(text) }))));
}

function onKey(event) {
  const typing = event.target.closest?.('input:not([type=checkbox], [type=radio]), select, textarea, dialog');
  if (event.ctrlKey || event.metaKey || event.altKey || typing) return;
  if (event.key === '/') byId('search').focus();
  else if (event.key === '?') byId('keys').showModal();
  else if (event.key === 'Escape') escape();
  else if ((event.key === '+' || event.key === '=') && !inMap(event)) map.zoomIn();
  else if (event.key === '-' && !inMap(event)) map.zoomOut();
  else return;
  event.preventDefault();
}

/** The map has its own keys while it has the focus. */
const inMap = ({ target }) => byId('map').contains(target);

/** Takes back the last choice: the sheet of a phone, the feature, the page. */
function escape() {
  if (closeSheet()) return;
  const { feature, page } = state.get();
  if (feature) {
    state.set({ feature: null });
    byId('map').focus();
  } else if (page !== 'atlas') state.set({ page: 'atlas', household: null });
}
