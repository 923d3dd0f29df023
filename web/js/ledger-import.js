// The ledger goes out as a workbook and comes back changed: first a look at what would change, then the change itself.

import { getJson, send } from './api.js';
import { ask } from './dialog.js';
import { byId, el, fill } from './dom.js';
import { language, t } from './i18n.js';
import { address } from './ledger-state.js';
import { showMessage } from './messages.js';
import { attempt, tellDone } from './page-frame.js';
import { number } from './value.js';

const EVERY_MILLISECONDS = 400;
const ENDED = ['done', 'failed', 'cancelled'];

/** @param {{mayExport: boolean, mayImport: boolean}} rights @param {() => void} changed */
export function drawFiles(rights, changed) {
  const input = el('input', { type: 'file', class: 'unseen', accept: '.xlsx', id: 'ledger-file', tabindex: '-1', on: { change: ({ target }) => target.files.length && bringIn(target, changed) } });
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
    const checked = await order(content, true);
    busy('');
    if (checked.report.refused) return refused(checked);
    if (!checked.report.updated) return tellDone(t('ledger.nothing-changed'));
    if (!(await ask(t('ledger.sure', { updated: number(checked.report.updated, 0) }), t('ledger.bring-in')))) return undefined;
    busy(t('ledger.bringing-in'));
    const again = new FormData();
    again.append('upload', checked.upload);
    const done = await order(again, false);
    if (done.report.refused) return refused(done);
    tellDone(t('ledger.brought-in', { updated: number(done.report.updated, 0) }));
    return changed();
  });
  busy('');
}

function refused({ report }) {
  const first = report.findings.filter(({ action }) => action === 'rejected').flatMap(({ first: lines }) => lines).slice(0, 3);
  showMessage('problem', [t('ledger.refused', { rejected: number(report.rejected, 0) }), ...first.map(({ row, text }) => (row ? `${row}: ${text}` : text))].join(' '), { label: t('ledger.look-closer'), address: '/import' });
}

/** Orders an import that changes households by their number, and waits for its report. */
async function order(content, dryRun) {
  for (const [name, value] of Object.entries({ layer: 'household', mode: 'update', allOrNothing: true, dryRun })) content.append(name, value);
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
