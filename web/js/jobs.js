// The menu of long work: what waits and runs, how far it is, what came out of it.

import { getJson, send } from './api.js';
import { byId, el, fill, icon } from './dom.js';
import { language, locale, onLanguage, t } from './i18n.js';
import { announce, showMessage, showProblem } from './messages.js';

const announceEveryPercent = 25;
const retryMilliseconds = 4000;
let jobs = [];
let source = null;
let watched = null;
let told = 0;

const isOpen = (job) => job.state === 'waiting' || job.state === 'running';

/** Puts the menu into the bar on top and shows the jobs of who is signed in. */
export function startJobs() {
  const menu = el('details', { id: 'jobs' }, el('summary', {}, icon('jobs'), el('span', { id: 'jobs-count', class: 'figures' })), el('div', { class: 'menu' }));
  byId('account').before(menu);
  menu.addEventListener('toggle', () => menu.open && refresh());
  document.addEventListener('click', (event) => {
    if (!event.composedPath().includes(menu)) menu.open = false;
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary').focus();
    event.stopPropagation();
  });
  onLanguage(() => {
    stopWatching();
    refresh();
  });
  show();
  refresh();
}

/** Orders long work and shows it in the menu. @param {object} parameters as the kind wants them */
export async function orderJob(kind, parameters) {
  try {
    const job = await send('POST', '/api/jobs', { kind, parameters });
    keep(job);
    byId('jobs').open = true;
    announce(t('jobs.ordered', { title: job.title }));
    watch();
  } catch (failure) {
    showProblem(failure, failure.status === 0 ? () => orderJob(kind, parameters) : null);
  }
}

async function refresh() {
  try {
    jobs = await getJson('/api/jobs', { quiet: true });
    show();
    watch();
  } catch {
    // The menu is a convenience; whoever works on notices elsewhere that the server is away.
  }
}

function keep(job) {
  const place = jobs.findIndex(({ id }) => id === job.id);
  if (place < 0) jobs.unshift(job);
  else jobs[place] = job;
  show();
}

/** Listens to one job at a time: a browser has few lines to a server, and the map needs them. */
function watch() {
  const next = jobs.find((job) => job.state === 'running') ?? jobs.findLast(isOpen);
  if (!next) return stopWatching();
  if (watched === next.id) return;
  stopWatching();
  watched = next.id;
  told = 0;
  source = new EventSource(`/api/jobs/${next.id}/events?lang=${language()}`);
  source.addEventListener('job', ({ data }) => hear(JSON.parse(data)));
  source.addEventListener('gone', () => {
    stopWatching();
    refresh();
  });
  source.addEventListener('error', () => {
    if (source?.readyState !== EventSource.CLOSED) return; // it comes back by itself
    stopWatching();
    setTimeout(refresh, retryMilliseconds);
  });
}

function stopWatching() {
  source?.close();
  source = null;
  watched = null;
}

function hear(job) {
  keep(job);
  if (isOpen(job)) {
    if (job.percent >= told + announceEveryPercent) {
      told = job.percent - (job.percent % announceEveryPercent);
      announce(t('jobs.progress', { title: job.title, percent: job.percent }));
    }
    return;
  }
  stopWatching();
  if (job.state === 'done') tellDone(job);
  if (job.state === 'failed') announce(`${t('jobs.failed', { title: job.title })} ${job.problem?.detail ?? ''}`);
  watch();
}

function tellDone(job) {
  const text = t('jobs.done', { title: job.title });
  announce(text);
  const [result] = job.results;
  if (!byId('jobs').open) showMessage('done', text, result && { label: t('jobs.download'), address: result.address });
}

function show() {
  const menu = byId('jobs');
  if (!menu) return;
  const open = jobs.filter(isOpen).length;
  menu.querySelector('summary').setAttribute('aria-label', open ? t('jobs.menu-open', { count: open }) : t('jobs.menu'));
  menu.querySelector('summary').title = t('jobs.menu');
  byId('jobs-count').textContent = open || '';
  const focused = document.activeElement?.dataset?.job;
  fill(
    menu.querySelector('.menu'),
    el('h2', { text: t('jobs.menu') }),
    jobs.length ? el('ul', {}, ...jobs.map(jobNode)) : el('p', { class: 'empty', text: t('jobs.none') }),
  );
  if (focused) menu.querySelector(`[data-job="${focused}"]`)?.focus();
}

function jobNode(job) {
  return el(
    'li',
    { class: `job job-${job.state}` },
    el('p', { class: 'job-title', text: job.title }),
    el('p', { class: 'job-state', text: stateText(job) }),
    job.state === 'running'
      ? el('progress', { max: 100, 'aria-label': job.title, ...(job.percent === null ? {} : { value: job.percent }) })
      : null,
    ...job.results.map((result) =>
      el('a', { class: 'job-result', href: result.address, download: result.name, text: `${result.name} (${size(result.bytes)})` }),
    ),
    notesNode(job.notes),
    el('div', { class: 'actions' }, ...actions(job)),
  );
}

function stateText(job) {
  if (job.state === 'running') return [job.percent === null ? null : `${job.percent} %`, job.stage].filter(Boolean).join(' · ');
  if (job.state === 'failed') return job.problem?.detail ?? t('jobs.state-failed');
  if (job.state === 'done') return t('jobs.kept-until', { date: new Date(job.expiresAt).toLocaleDateString(locale()) });
  return t(`jobs.state-${job.state}`);
}

function notesNode(notes) {
  if (!notes.length) return null;
  return el(
    'details',
    { class: 'job-notes' },
    el('summary', { text: t('jobs.notes', { count: notes.length }) }),
    el('ul', {}, ...notes.map(({ detail }) => el('li', { text: detail }))),
  );
}

function actions(job) {
  const button = (key, work) =>
    el('button', { type: 'button', class: 'quiet', data: { job: `${key}-${job.id}` }, text: t(key), on: { click: work } });
  if (isOpen(job)) return [button('jobs.cancel', () => remove(job))];
  const again = button('jobs.again', () => orderJob(job.kind, job.parameters));
  return [...(job.state === 'done' ? [] : [again]), button('jobs.drop', () => remove(job))];
}

async function remove(job) {
  try {
    const left = await send('DELETE', `/api/jobs/${job.id}`);
    if (left) keep(left);
    else jobs = jobs.filter(({ id }) => id !== job.id);
    announce(t(left ? 'jobs.cancelled' : 'jobs.dropped', { title: job.title }));
    if (watched === job.id) stopWatching();
    show();
    watch();
  } catch (failure) {
    if (failure.status === 404) return refresh();
    showProblem(failure, null);
  }
}

const size = (bytes) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
