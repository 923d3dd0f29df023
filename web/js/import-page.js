// The page where files come in: send, look, check, import, report.

import { getJson, send } from './api.js';
import { byId, el, fill } from './dom.js';
import { language, onLanguage, t } from './i18n.js';
import { discard, discardButton, keptList, keptNote, stopped } from './import-kept.js';
import { showReport } from './import-report.js';
import { setDone } from './import-sets.js';
import { settings, showUnderstood, takeGoodRows } from './import-understood.js';
import { announce, showMessage } from './messages.js';
import { attempt, startPage } from './page-frame.js';
import { number } from './value.js';

const EVERY_MILLISECONDS = 400;
/** As the server takes them. */
const MOST_FILES = 40;
const ENDED = ['done', 'failed', 'cancelled'];

let upload = null;
let understood = null;
let job = null;
let lastReport = null;
/** How the last import ended when it was stopped, and whether it was only to check. */
let lastStop = null;
/** Whether what was sent is imported and no longer on the server. */
let gone = false;

async function show() {
  if (!understood) return showFile();
  if (!gone) await look({});
  showHead();
  if (lastReport) await fetchReport(lastReport);
  if (lastStop) showStopped();
  return undefined;
}

async function showFile() {
  const input = el('input', { id: 'import-input', type: 'file', multiple: true, 'aria-label': t('import.drop'), on: { change: ({ target }) => take(target.files) } });
  const drop = el('div', { class: 'drop' }, el('strong', { text: t('import.drop') }), el('small', { text: t('import.lead') }), input);
  for (const type of ['dragenter', 'dragover']) drop.addEventListener(type, () => drop.classList.add('over'));
  for (const type of ['dragleave', 'drop']) drop.addEventListener(type, () => drop.classList.remove('over'));
  fill(byId('import-file'), drop);
  const kept = await keptList({ open: (sent) => ((upload = sent), open(form({}))), changed: showFile });
  if (kept && drop.isConnected) drop.after(kept);
}

function take(files) {
  if (files.length > MOST_FILES) return void showMessage('problem', t('import.too-many', { count: files.length, most: MOST_FILES }));
  const content = new FormData();
  for (const file of files) content.append('file', file);
  return files.length ? open(content) : undefined;
}

/** Looks at files for the first time. @param {FormData} content the files, or the number of those sent before */
async function open(content) {
  hide('import-understood');
  forgetReport();
  gone = false;
  busy(t('import.sending'));
  const found = await attempt(() => inspect(content));
  idle();
  if (!found) {
    // What cannot be understood at all is of no use on the server.
    if (upload) await send('DELETE', `/api/imports/uploads/${upload}`).catch(() => {});
    upload = null;
    return showFile();
  }
  draw(found);
  showHead();
  byId('import-understood').querySelector('select')?.focus();
  announce(t('import.understood'));
  return undefined;
}

/** Which file it is, and what becomes of it. */
function showHead() {
  const { file, format, parts, keptUntil } = understood;
  fill(byId('import-file'), el('div', { class: 'actions' },
    el('strong', { text: parts.length > 1 ? file : `${file} (${format})` }),
    gone ? el('small', { class: 'import-hint', text: t('import.kept-done') }) : keptNote(keptUntil),
    el('button', { id: 'import-another', type: 'button', class: 'quiet', text: t('import.another'), on: { click: startAgain } })));
}

function startAgain() {
  const removed = upload && !gone ? send('DELETE', `/api/imports/uploads/${upload}`).catch(() => {}) : null;
  return clear(removed);
}

/** Back to the beginning. @param {Promise} [removed] what has to be done before the files still kept are listed */
async function clear(removed) {
  upload = null;
  understood = null;
  forgetReport();
  hide('import-understood', 'import-progress');
  await removed;
  await showFile();
  byId('import-input').focus();
}

const discardNow = async () => (await discard(upload)) && clear();

async function inspect(content) {
  try {
    const found = await send('POST', '/api/imports/inspect', content);
    upload = found.upload;
    return found;
  } catch (failure) {
    upload = failure.body?.upload ?? upload;
    throw failure;
  }
}

/** Asks anew how the file is understood, with what the form says. @param {object} changes what differs from the form */
async function look(changes) {
  if (changes.part) forgetReport();
  const found = await attempt(() => inspect(form({ ...settings(), ...changes })));
  if (found) draw(found);
}

function forgetReport() {
  lastReport = null;
  lastStop = null;
  hide('import-report');
}

function draw(found) {
  understood = found;
  byId('import-understood').hidden = false;
  showUnderstood(found, { look, check: () => order(true), start: () => order(false) });
}

function form(values) {
  const content = new FormData();
  content.append('upload', upload);
  for (const [name, value] of Object.entries(values)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') content.append(name, one);
    }
  }
  return content;
}

async function order(dryRun) {
  forgetReport();
  busy(t('import.working'), true);
  const ended = await attempt(async () => {
    const ordered = await send('POST', '/api/imports', form({ ...settings(), dryRun }));
    job = ordered.job;
    return follow(job);
  });
  job = null;
  idle();
  if (!ended) return;
  if (ended.state === 'done') {
    await fetchReport(ended);
    byId('import-report').focus();
  } else {
    lastStop = { ended, dryRun };
    showStopped();
  }
}

function showStopped() {
  const { ended, dryRun } = lastStop;
  const text = ended.state === 'cancelled' ? t('import.cancelled') : t('import.failed', { problem: ended.problem?.detail ?? '' });
  byId('import-report').hidden = false;
  fill(byId('import-report'), ...stopped({ text, until: understood.keptUntil, again: () => order(dryRun), discard: discardNow }));
  byId('import-report').focus();
}

/** Marks a data set as done, so that the ones still waiting stand out. */
function nextSet() {
  setDone(understood.part);
  draw(understood);
}

async function fetchReport(ended) {
  lastReport = ended;
  const { address } = ended.results.find(({ name }) => name === 'report.json');
  const report = await attempt(() => getJson(address));
  if (!report) return;
  if (!report.dryRun && !report.refused) settle();
  showReport(report, ended.results, report.refused && !report.dryRun ? refusedActions(report) : []);
}

/** After an import: the file is gone, or another of its data sets waits. */
function settle() {
  if (understood.parts.length > 1) return nextSet();
  gone = true;
  hide('import-understood');
  return showHead();
}

/** One bad row has stopped all: the good ones, another try, or away with the file. */
const refusedActions = ({ read, rejected }) => [
  read > rejected && el('button', { id: 'import-good', type: 'button', class: 'primary', text: t('import.take-good', { count: number(read - rejected, 0) }), on: { click: () => (takeGoodRows(), order(false)) } }),
  discardButton(discardNow),
];

async function follow(id) {
  for (;;) {
    const now = await getJson(`/api/jobs/${id}?lang=${language()}`);
    const bar = byId('import-bar');
    if (now.percent !== null) bar.value = now.percent;
    byId('import-stage').textContent = now.stage ?? '';
    if (ENDED.includes(now.state)) return now;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MILLISECONDS));
  }
}

function busy(text, cancellable = false) {
  byId('import-progress').hidden = false;
  fill(byId('import-progress'),
    el('p', { id: 'import-stage', text }),
    el('div', { class: 'actions' },
      el('progress', { id: 'import-bar', max: 100, 'aria-label': text }),
      cancellable && el('button', { id: 'import-cancel', type: 'button', class: 'quiet', text: t('import.cancel'), on: { click: cancel } })));
  byId('import-progress').scrollIntoView({ block: 'nearest' });
}

function cancel() {
  if (job) attempt(() => send('DELETE', `/api/jobs/${job}`));
}

const idle = () => hide('import-progress');

function hide(...ids) {
  for (const id of ids) byId(id).hidden = true;
}

// A file that misses the frame must not take the place of the page.
for (const type of ['dragover', 'drop']) {
  document.addEventListener(type, (event) => {
    if (!event.target.closest?.('.drop')) event.preventDefault();
  });
}

onLanguage(() => !understood && showFile());
startPage('import', show);
