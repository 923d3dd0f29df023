// The ledger goes out as a workbook and comes back changed: first a look at what would change, then the change itself.

import { getJson, send } from './api.js';
import { ask, openDialog, table } from './dialog.js';
import { byId, el, fill } from './dom.js';
import { language, t } from './i18n.js';
import { address } from './ledger-state.js';
import { showMessage } from './messages.js';
import { attempt, tellDone } from './page-frame.js';
import { number } from './value.js';

const EVERY_MILLISECONDS = 400;
const CONFLICT = 'SANTU-IMPORT-CONFLICT';
const ENDED = ['done', 'failed', 'cancelled'];

/** @param {{mayExport: boolean, mayImport: boolean}} rights @param {() => void} changed */
export function drawFiles(rights, changed) {
  const input = el('input', { type: 'file', class: 'unseen', accept: '.xlsx', id: 'ledger-file', tabindex: '-1', 'aria-label': t('ledger.upload'), on: { change: ({ target }) => target.files.length && bringIn(target, changed) } });
  fill(byId('ledger-files'),
    rights.mayExport && el('a', { id: 'ledger-download', class: 'button quiet', href: address('.xlsx'), download: '', text: t('ledger.download') }),
    rights.mayImport && rights.mayExport && el('button', { id: 'ledger-upload', type: 'button', class: 'quiet', text: t('ledger.upload'), on: { click: () => input.click() } }),
    input,
    el('span', { id: 'ledger-busy', role: 'status' }));
}

async function bringIn(input, changed) {
  const content = new FormData();
  content.append('file', input.files[0]);
  input.value = '';
  await attempt(async () => {
    busy(t('ledger.checking'));
    let checked = await order(content, true);
    busy('');
    let conflicts = 'refuse';
    const found = conflictsOf(checked);
    if (found) {
      conflicts = await decide(found);
      if (!conflicts) return undefined;
      checked = await order(sentBefore(checked), true, conflicts);
    }
    if (checked.report.refused) return refused(checked);
    if (!checked.report.updated) return tellDone(t('ledger.nothing-changed'));
    if (!(await ask(t('ledger.sure', { updated: number(checked.report.updated, 0) }), t('ledger.bring-in')))) return undefined;
    busy(t('ledger.bringing-in'));
    const done = await order(sentBefore(checked), false, conflicts);
    if (done.report.refused) return refused(done);
    tellDone(t('ledger.brought-in', { updated: number(done.report.updated, 0) }));
    return changed();
  });
  busy('');
}

function sentBefore({ upload }) {
  const content = new FormData();
  content.append('upload', upload);
  return content;
}

/** What others changed while the workbook was away and the workbook changes too, where nothing else is wrong. */
function conflictsOf({ report }) {
  const rejected = report.findings.filter(({ action }) => action === 'rejected');
  return report.refused && rejected.length === 1 && rejected[0].code === CONFLICT ? rejected[0] : null;
}

/** @returns {Promise<'keep' | 'overwrite' | null>} */
function decide({ count, first }) {
  return new Promise((resolve) => {
    let answer = null;
    const choose = (way) => el('button', { type: 'button', id: `ledger-${way}`, class: way === 'keep' ? 'primary' : 'quiet', text: t(`ledger.conflict.${way}`), on: { click: () => ((answer = way), dialog.close()) } });
    const dialog = openDialog(t('ledger.conflict.title', { count: number(count, 0) }),
      el('p', { text: t('ledger.conflict.lead') }),
      table(['row', 'field', 'mine', 'theirs'].map((name) => t(`ledger.conflict.${name}`)), first.map(({ row, field, value, expected }) => [number(row, 0), field, value ?? '', expected ?? '']), ''),
      el('div', { class: 'actions' }, choose('keep'), choose('overwrite')));
    dialog.id = 'ledger-conflicts';
    dialog.addEventListener('close', () => resolve(answer));
  });
}

function refused({ report }) {
  const first = report.findings.filter(({ action }) => action === 'rejected').flatMap(({ first: lines }) => lines).slice(0, 3);
  showMessage('problem', [t('ledger.refused', { rejected: number(report.rejected, 0) }), ...first.map(({ row, text }) => (row ? `${row}: ${text}` : text))].join(' '), { label: t('ledger.look-closer'), address: '/import' });
}

/** Orders an import that changes households by their number, and waits for its report. */
async function order(content, dryRun, conflicts = 'refuse') {
  for (const [name, value] of Object.entries({ layer: 'household', mode: 'update', allOrNothing: true, conflicts, dryRun })) content.append(name, value);
  const { job, upload } = await send('POST', '/api/imports', content);
  for (;;) {
    const now = await getJson(`/api/jobs/${job}?lang=${language()}`);
    if (now.state === 'done') return { upload, report: await getJson(now.results.find(({ name }) => name === 'report.json').address) };
    if (ENDED.includes(now.state)) throw Object.assign(new Error(now.state), { status: 400, detail: now.problem?.detail, code: now.problem?.code });
    await new Promise((resolve) => setTimeout(resolve, EVERY_MILLISECONDS));
  }
}

function busy(text) {
  byId('ledger-busy').textContent = text;
}
