// Panels that fold away; on a phone one sheet at the bottom at a time.

import { byId, isPhone } from './dom.js';
import { setCovered } from './map.js';

const body = document.body;
const remembered = 'santu.folded';

export function startPanels() {
  for (const side of ['left', 'right']) {
    for (const button of document.querySelectorAll(`[data-fold=${side}]`)) {
      button.addEventListener('click', () => fold(side, !body.classList.contains(`fold-${side}`)));
    }
  }
  recall().forEach((side) => fold(side, true));
  for (const tab of document.querySelectorAll('#left [role=tab]')) {
    tab.addEventListener('click', () => showTab(tab.dataset.tab));
    tab.addEventListener('keydown', tabKey);
  }
  for (const button of document.querySelectorAll('#dock button')) {
    button.addEventListener('click', () => showSheet(button.dataset.sheet));
  }
  showTab('layers');
  showSheet('map');
  addEventListener('resize', cover);
}

function fold(side, isFolded) {
  body.classList.toggle(`fold-${side}`, isFolded);
  for (const button of document.querySelectorAll(`[data-fold=${side}]`)) {
    button.setAttribute('aria-expanded', String(!isFolded));
  }
  try {
    const folded = ['left', 'right'].filter((name) => body.classList.contains(`fold-${name}`));
    localStorage.setItem(remembered, folded.join(' '));
  } catch {
    // Nothing is kept; the panels are open next time.
  }
}

function recall() {
  try {
    return (localStorage.getItem(remembered) ?? '').split(' ').filter((side) => side === 'left');
  } catch {
    return [];
  }
}

function showTab(name) {
  for (const tab of document.querySelectorAll('#left [role=tab]')) {
    const isOn = tab.dataset.tab === name;
    tab.setAttribute('aria-selected', String(isOn));
    tab.tabIndex = isOn ? 0 : -1;
    byId(tab.dataset.tab).hidden = !isOn;
  }
}

function tabKey({ key, target }) {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
  const tabs = [...target.parentElement.querySelectorAll('[role=tab]')];
  const other = tabs.at((tabs.indexOf(target) + (key === 'ArrowRight' ? 1 : -1)) % tabs.length);
  showTab(other.dataset.tab);
  other.focus();
}

/** On a phone: map, layers, regions or details. */
function showSheet(name) {
  const again = body.dataset.sheet === name;
  body.dataset.sheet = again ? 'map' : name;
  for (const button of document.querySelectorAll('#dock button')) {
    button.setAttribute('aria-pressed', String(button.dataset.sheet === body.dataset.sheet));
  }
  if (['layers', 'regions', 'changes'].includes(name)) showTab(name);
  cover();
}

/** The sheet takes this part of the height of the map; see phone.css. */
const sheetShare = 0.58;

function cover() {
  setCovered(isPhone() && body.dataset.sheet !== 'map' ? byId('stage').clientHeight * sheetShare : 0);
}

/** Brings the details into view, because something was chosen. */
export function showDetails() {
  if (isPhone()) {
    if (body.dataset.sheet !== 'details') showSheet('details');
  } else if (body.classList.contains('fold-right')) {
    fold('right', false);
  }
}

/** Closes the sheet of a phone; tells whether there was one. */
export function closeSheet() {
  if (!isPhone() || body.dataset.sheet === 'map') return false;
  showSheet('map');
  return true;
}
