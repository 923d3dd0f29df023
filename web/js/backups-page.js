// Backups: how the last one went, the files, and a new one now.

import { getJson, send } from './api.js';
import { byId, el, fill } from './dom.js';
import { t } from './i18n.js';
import { attempt, startPage, tellDone } from './page-frame.js';
import { instant, number } from './value.js';

const EVERY_MILLISECONDS = 700;
const ENDED = ['done', 'failed', 'cancelled'];

async function show() {
  const state = await getJson('/api/backups');
  fill(
    byId('backup-state'),
    el('p', { class: state.problem || state.overdue ? 'wrong' : null, text: verdict(state) }),
    el('dl', { class: 'facts' },
      ...fact('backups.last', state.lastGood ? `${instant(state.lastGood.finishedAt)} · ${size(state.lastGood.bytes)}` : t('backups.never')),
      ...fact('backups.next', state.timer ? instant(state.next) : t('backups.no-timer'))),
    el('div', { class: 'actions' },
      el('button', { type: 'button', id: 'backup-now', class: 'primary', text: t('backups.now'), on: { click: () => attempt(start) } }),
      el('span', { id: 'backup-stage', 'aria-live': 'polite' })));
  fill(byId('backup-files'), el('h2', { text: t('backups.files') }), files(state.files));
  fill(byId('backup-tries'), el('h2', { text: t('backups.tries') }), tries(state.tries));
}

function verdict(state) {
  if (state.problem) return t('backups.failed', { problem: state.problem });
  if (state.overdue) return t('backups.overdue');
  return t(state.lastGood ? 'backups.good' : 'backups.none');
}

async function start() {
  byId('backup-now').disabled = true;
  try {
    const { job } = await send('POST', '/api/backups');
    const ended = await follow(job);
    await show();
    if (ended.state === 'done') tellDone(t('backups.done'));
  } finally {
    byId('backup-now').disabled = false;
  }
}

async function follow(job) {
  for (;;) {
    const now = await getJson(`/api/jobs/${job}`);
    byId('backup-stage').textContent = now.stage ?? '';
    if (ENDED.includes(now.state)) return now;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MILLISECONDS));
  }
}

function files(list) {
  if (list.length === 0) return el('p', { class: 'note', text: t('backups.no-files') });
  const row = (file) =>
    el('tr', {},
      el('td', { text: instant(file.madeAt) }),
      el('td', { text: t(`backups.origin.${file.origin}`) }),
      el('td', { text: size(file.bytes) }),
      el('td', { text: t(file.encrypted ? 'backups.encrypted' : 'backups.plain') }),
      el('td', {}, el('a', { href: `/api/backups/${file.name}`, download: file.name, text: file.name })));
  return table(['made', 'origin', 'size', 'protection', 'file'], list.map(row));
}

function tries(list) {
  const row = (entry) =>
    el('tr', {},
      el('td', { text: instant(entry.finishedAt) }),
      el('td', { text: t(`backups.origin.${entry.origin}`) }),
      el('td', { text: entry.actor }),
      el('td', { text: entry.file }),
      el('td', { class: entry.problem ? 'wrong' : null, text: entry.problem ?? t('backups.went-well') }));
  return table(['made', 'origin', 'actor', 'file', 'outcome'], list.map(row));
}

const table = (columns, rows) =>
  el('div', { class: 'table-scroll' },
    el('table', {},
      el('thead', {}, el('tr', {}, ...columns.map((name) => el('th', { scope: 'col', text: t(`backups.column.${name}`) })))),
      el('tbody', {}, ...rows)));

const size = (bytes) => `${number(bytes / 1e6, 1)} MB`;
const fact = (key, text) => [el('dt', { text: t(key) }), el('dd', { text })];

startPage('backups', show);
