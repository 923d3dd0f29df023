// The page where sheets are prepared and printed.

import { getJson, isAbort, Latest } from './api.js';
import { loadCatalog } from './catalog.js';
import { byId, el, fill, iconButton } from './dom.js';
import { t, translate } from './i18n.js';
import { orderJob } from './jobs.js';
import { announce } from './messages.js';
import { attempt, startPage } from './page-frame.js';
import { drawForm, showUsualTexts, showVillages } from './sheets-form.js';
import { showBusy, showFacts, showFrame, showPicture, startPreview } from './sheets-preview.js';
import * as state from './sheets-state.js';
import { beside, listVillages, loadTownships, placeIn, townshipOf } from './sheets-villages.js';

const latest = new Latest();
let templates = [];
let townships = [];
let layout = null;
let view = 'frame'; // or the number of the page that is shown as a picture

async function show() {
  if (!templates.length) {
    let all;
    [all, townships] = await Promise.all([getJson('/api/sheets'), loadTownships(), loadCatalog()]);
    templates = all.filter(({ levels }) => levels.includes('village'));
    state.readAddress();
    await chooseFirst();
  }
  if (!state.get('village')) {
    return fill(byId('sheet-preview'), el('p', { class: 'empty', text: t('sheets.no-villages') }));
  }
  startPreview();
  await drawForm(templates, townships, () => refresh());
  translate(document);
  await refresh();
}

async function chooseFirst() {
  if (!templates.some(({ name }) => name === state.get('template'))) state.set({ template: templates[0]?.name });
  for (const { code } of state.get('village') ? [] : townships) {
    const [first] = await listVillages(code);
    if (first) return state.set({ village: first.code });
  }
}

/** Asks anew how the sheet will look, and shows it. */
async function refresh() {
  await attempt(async () => {
    showBusy(true);
    try {
      layout = await latest.run((signal) => getJson(state.sheetAddress(''), { signal }));
      await drawPaging();
      showUsualTexts(layout.texts);
      showFacts(layout);
      await showView();
      announce(t('sheets.ready', { title: layout.title, scale: layout.scaleDenominator }));
    } catch (failure) {
      if (!isAbort(failure)) throw failure;
    } finally {
      showBusy(false);
    }
  }, refresh);
}

async function showView() {
  if (view === 'frame') return showFrame(layout, templates.find(({ name }) => name === state.get('template')));
  view = Math.min(view, layout.pages);
  showBusy(true);
  await latest.run((signal) => showPicture(view, signal));
  showBusy(false);
}

async function look(wanted) {
  view = wanted;
  await drawPaging();
  await attempt(showView);
}

async function drawPaging() {
  const { number, total } = await placeIn(state.get('village'));
  fill(
    byId('sheet-paging'),
    iconButton('chevron', t('sheets.previous'), () => step(-1), { id: 'sheet-previous', class: 'icon-button back' }),
    el('span', { class: 'figures', text: t('sheets.place', { number, total }) }),
    iconButton('chevron', t('sheets.next'), () => step(1), { id: 'sheet-next' }),
    el('span', { role: 'group', 'aria-label': t('sheets.preview'), class: 'views' },
      viewButton('frame', t('sheets.frame')),
      ...Array.from({ length: layout.pages }, (_, index) => viewButton(index + 1, t('sheets.page', { page: index + 1 })))),
    el('span', { class: 'gap' }),
    printLink('.pdf', {}, t('sheets.pdf'), 'sheet-pdf', 'primary'),
    printLink('.png', { dpi: 150 }, t('sheets.png', { dpi: 150 }), 'sheet-png-150'),
    printLink('.png', { dpi: 300 }, t('sheets.png', { dpi: 300 }), 'sheet-png-300'),
    el('button', { id: 'sheet-atlas', type: 'button', class: 'quiet', text: t('sheets.atlas'), on: { click: orderAtlas } }),
  );
}

const viewButton = (name, text) =>
  el('button', { type: 'button', class: 'quiet', 'aria-pressed': String(view === name), text, data: { view: name }, on: { click: () => look(name) } });

function printLink(ending, more, text, id, look = 'quiet') {
  return el('a', { id, class: `button ${look}`, href: state.sheetAddress(ending, more), target: '_blank', rel: 'noopener', text });
}

/** All villages of the township with the same settings, as a job. */
function orderAtlas() {
  const landscape = state.get('landscape');
  return orderJob('atlas', {
    region: townshipOf(state.get('village')),
    template: state.get('template'),
    format: 'pdf',
    paper: state.get('paper') || null,
    landscape: landscape ? landscape === 'true' : null,
    publicEdition: state.get('public') === 'true',
    texts: sharedTexts(),
  });
}

/** The texts that are the same for all villages; title and subtitle are those of one. */
function sharedTexts() {
  const written = ['maker', 'person', 'review', 'note'].filter((name) => state.get(name)).map((name) => [name, state.get(name)]);
  return written.length ? Object.fromEntries(written) : null;
}

async function step(way) {
  await attempt(async () => {
    const village = await beside(state.get('village'), way);
    if (!village) return announce(t('sheets.no-more'));
    state.set({ village });
    await showVillages();
    await refresh();
    byId(way > 0 ? 'sheet-next' : 'sheet-previous').focus();
  });
}

document.addEventListener('keydown', (event) => {
  if (!event.altKey && !event.ctrlKey && !event.metaKey && !event.target.matches?.('input, select, textarea, #map')) {
    if (event.key === 'PageDown') step(1);
    else if (event.key === 'PageUp') step(-1);
    else return;
    event.preventDefault();
  }
});

startPage('sheets', show);
