// The page where files come in: send, look, check, import, report.

import { getJson, send } from './api.js';
import { byId, el, fill } from './dom.js';
import { language, onLanguage, t } from './i18n.js';
import { showReport } from './import-report.js';
import { setDone } from './import-sets.js';
import { settings, showUnderstood } from './import-understood.js';
import { announce, showMessage } from './messages.js';
import { attempt, startPage } from './page-frame.js';

const EVERY_MILLISECONDS = 400;
const ENDED = ['done', 'failed', 'cancelled'];

let upload = null;
let understood = null;
let job = null;
let lastReport = null;

async function show() {
  if (!understood) return showFile();
  await look({});
  if (lastReport) await fetchReport(lastReport);
  return undefined;
}

function showFile() {
  const input = el('input', { id: 'import-input', type: 'file', multiple: true, 'aria-label': t('import.drop'), on: { change: ({ target }) => take(target.files) } });
  const drop = el('div', { class: 'drop' }, el('strong', { text: t('import.drop') }), el('small', { text: t('import.lead') }), input);
  for (const type of ['dragenter', 'dragover']) drop.addEventListener(type, () => drop.classList.add('over'));
  for (const type of ['dragleave', 'drop']) drop.addEventListener(type, () => drop.classList.remove('over'));
  fill(byId('import-file'), drop);
}

async function take(files) {
  if (!files.length) return;
  const content = new FormData();
  for (const file of files) content.append('file', file);
  hide('import-understood', 'import-report');
  lastReport = null;
  busy(t('import.sending'));
  const found = await attempt(() => inspect(content));
  idle();
  if (!found) return showFile();
  fill(byId('import-file'), el('div', { class: 'actions' },
    el('strong', { text: found.parts.length > 1 ? found.file : `${found.file} (${found.format})` }),
    el('button', { id: 'import-another', type: 'button', class: 'quiet', text: t('import.another'), on: { click: startAgain } })));
  draw(found);
  byId('import-understood').querySelector('select')?.focus();
  announce(t('import.understood'));
}

function startAgain() {
  if (upload) send('DELETE', `/api/imports/uploads/${upload}`).catch(() => {});
  upload = null;
  understood = null;
  lastReport = null;
  hide('import-understood', 'import-report', 'import-progress');
  showFile();
  byId('import-input').focus();
}

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
  hide('import-report');
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
    if (!dryRun && understood.parts.length > 1) nextSet();
    await fetchReport(ended);
    byId('import-report').focus();
  } else showMessage('problem', ended.state === 'cancelled' ? t('import.cancelled') : t('import.failed', { problem: ended.problem?.detail ?? '' }));
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
  if (report) showReport(report, ended.results);
}

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
