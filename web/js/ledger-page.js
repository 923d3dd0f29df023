// The page of the relocation ledger: filters, five views of one ledger, files out and in.

import { getJson, isAbort, Latest } from './api.js';
import { byId, el, fill } from './dom.js';
import { t } from './i18n.js';
import { drawFilter } from './ledger-filter.js';
import { drawFiles } from './ledger-import.js';
import { drawFindings, drawOverdue, drawPeople, drawRows } from './ledger-lists.js';
import { address, PAGE_ROWS, want, wanted } from './ledger-state.js';
import { drawStatistics } from './ledger-statistics.js';
import { startPage } from './page-frame.js';

const TABS = ['statistics', 'rows', 'people', 'overdue', 'findings'];
const PARTS = { statistics: '/statistics', rows: '', people: '/people', overdue: '/overdue', findings: '/findings' };
const latest = new Latest();
let layer = null;

const tab = () => (TABS.includes(wanted.tab) ? wanted.tab : 'statistics');

async function show() {
  layer = await getJson('/api/layers/household');
  await refresh();
}

/** Shows something else of the ledger. */
function change(patch) {
  want('tab' in patch && patch.tab !== wanted.tab ? { sort: '', ...patch } : patch);
  refresh();
}

async function refresh() {
  drawTabs();
  const panel = byId('ledger-panel');
  panel.setAttribute('aria-busy', 'true');
  try {
    const [statistics, found] = await latest.run((signal) => Promise.all([
      getJson(address('/statistics'), { signal }),
      tab() === 'statistics' ? null : getJson(address(PARTS[tab()], own()), { signal }),
    ]));
    const focused = document.activeElement?.name;
    await drawFilter(statistics, layer, change);
    if (focused) byId('ledger-filter').querySelector(`[name="${focused}"]`)?.focus();
    drawFiles(statistics, refresh);
    draw(panel, statistics, found);
  } catch (failure) {
    if (isAbort(failure)) return;
    fill(panel, el('p', { class: 'wrong', role: 'alert', text: failure.detail || t('ledger.failed') }), el('button', { type: 'button', class: 'quiet', text: t('retry'), on: { click: () => refresh() } }),
      el('button', { type: 'button', class: 'quiet', text: t('ledger.reset'), on: { click: () => change(Object.fromEntries(Object.keys(wanted).filter((name) => name !== 'tab').map((name) => [name, '']))) } }));
  }
  panel.removeAttribute('aria-busy');
}

const own = () => ({ limit: PAGE_ROWS, offset: wanted.offset, sort: wanted.sort, ...(tab() === 'overdue' ? { late: wanted.late } : {}), ...(tab() === 'findings' ? { finding: wanted.finding } : {}) });

function draw(panel, statistics, found) {
  const drawings = {
    statistics: () => drawStatistics(panel, statistics, layer, { show: change }),
    rows: () => drawRows(panel, found, layer, change),
    people: () => drawPeople(panel, found, layer, change),
    overdue: () => drawOverdue(panel, found, change),
    findings: () => drawFindings(panel, found, change),
  };
  drawings[tab()]();
}

function drawTabs() {
  const focused = document.activeElement?.getAttribute('role') === 'tab';
  fill(byId('ledger-tabs'), ...TABS.map((name) =>
    el('button', { type: 'button', role: 'tab', id: `ledger-tab-${name}`, 'aria-controls': 'ledger-panel', 'aria-selected': String(name === tab()), tabindex: name === tab() ? '0' : '-1', text: t(`ledger.tab.${name}`), on: { click: () => change({ tab: name }) } })));
  byId('ledger-panel').setAttribute('aria-labelledby', `ledger-tab-${tab()}`);
  if (focused) byId(`ledger-tab-${tab()}`).focus();
}

byId('ledger-tabs').addEventListener('keydown', (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  change({ tab: TABS.at((TABS.indexOf(tab()) + step) % TABS.length) });
});
byId('ledger-filter').addEventListener('submit', (event) => event.preventDefault());

startPage('ledger', show);
