// The page of the audit log: filters, the newest entries, older ones on demand.

import { getJson } from './api.js';
import { byId, el, fill } from './dom.js';
import { t } from './i18n.js';
import { attempt, startPage } from './page-frame.js';
import { instant } from './value.js';

const PAGE = 100;
const wanted = { actor: '', action: '', subject: '', from: '', until: '' };
let actions = [];

const parameters = (more = {}) => {
  const given = Object.entries({ ...wanted, ...more }).filter(([, value]) => value !== '');
  return new URLSearchParams(given);
};

const field = (name, type) =>
  el('input', {
    type,
    name,
    value: wanted[name],
    placeholder: type === 'search' ? t(`audit.${name}`) : null,
    'aria-label': t(`audit.${name}`),
    on: { change: ({ target }) => (wanted[name] = target.value) },
  });

function showFilter() {
  const choice = el(
    'select',
    { name: 'action', 'aria-label': t('audit.action'), on: { change: ({ target }) => (wanted.action = target.value) } },
    el('option', { value: '', text: t('audit.any-action') }),
    ...actions.map((action) => el('option', { value: action, text: t(`audit.action.${action}`), selected: action === wanted.action })),
  );
  fill(
    byId('audit-filter'),
    field('actor', 'search'),
    choice,
    field('subject', 'search'),
    el('label', {}, el('span', { text: t('audit.from') }), field('from', 'date')),
    el('label', {}, el('span', { text: t('audit.until') }), field('until', 'date')),
    el('button', { type: 'submit', class: 'primary', text: t('audit.search') }),
    el('a', { class: 'quiet', href: `/api/audit.xlsx?${parameters()}`, download: 'audit.xlsx', text: t('audit.xlsx') }),
    el('a', { class: 'quiet', href: `/api/audit.csv?${parameters()}`, download: 'audit.csv', text: t('audit.csv') }),
  );
}

const COLUMNS = ['sequence', 'at', 'actor', 'action', 'subject', 'region', 'address', 'details'];

/** Details as words: `rows: 12 · format: csv`. */
const detailText = (details) =>
  Object.entries(details)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join(' · ');

function row(entry) {
  const cells = { ...entry, at: instant(entry.at), action: t(`audit.action.${entry.action}`), details: detailText(entry.details) };
  return el('tr', {}, ...COLUMNS.map((name) => el('td', { class: name, text: cells[name] ?? '' })));
}

async function load(before, body, more) {
  const page = await getJson(`/api/audit?${parameters({ limit: PAGE, ...(before ? { before } : {}) })}`);
  actions = page.actions;
  body.append(...page.entries.map(row));
  fill(
    more,
    page.next
      ? el('button', { type: 'button', class: 'quiet', text: t('audit.older'), on: { click: () => attempt(() => load(page.next, body, more)) } })
      : null,
    body.children.length ? null : el('p', { class: 'empty', text: t('audit.none') }),
  );
}

async function show() {
  const body = el('tbody');
  const more = el('div', { class: 'actions' });
  await load(null, body, more);
  showFilter();
  fill(
    byId('audit-list'),
    el(
      'div',
      { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': t('audit.title') },
      el('table', {}, el('thead', {}, el('tr', {}, ...COLUMNS.map((name) => el('th', { scope: 'col', text: t(`audit.${name}`) })))), body),
    ),
    more,
  );
}

byId('audit-filter').addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(show);
});

startPage('audit', show);
