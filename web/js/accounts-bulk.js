// Many accounts by one workbook: the template, the check, the first passwords.

import { sendFile } from './api.js';
import { openDialog, table } from './dialog.js';
import { el, fill } from './dom.js';
import { language, t } from './i18n.js';
import { attempt, tellDone } from './page-frame.js';

export function openBulk({ changed }) {
  const file = el('input', { type: 'file', id: 'bulk-file', accept: '.xlsx', 'aria-label': t('accounts.bulk-file') });
  const result = el('div', { role: 'status', id: 'bulk-result' });
  const make = el('button', { type: 'button', class: 'primary', id: 'bulk-make', text: t('accounts.bulk-make'), disabled: true });
  const dialog = openDialog(t('accounts.bulk'),
    el('ol', { class: 'steps' },
      el('li', {}, el('a', { href: `/api/accounts.xlsx?lang=${language()}`, download: true, text: t('accounts.bulk-template') })),
      el('li', {}, el('p', { text: t('accounts.bulk-file') }), file),
      el('li', {}, el('p', { text: t('accounts.bulk-passwords') }), make)),
    result);

  file.addEventListener('change', () => attempt(async () => {
    make.disabled = true;
    if (!file.files.length) return;
    const report = await sendFile('/api/accounts/bulk?dryRun=true', file.files[0]).catch((failure) => tell(result, failure));
    if (!report) return;
    show(result, report);
    make.disabled = report.findings.length > 0;
  }));
  make.addEventListener('click', () => attempt(async () => {
    make.disabled = true;
    const answer = await sendFile('/api/accounts/bulk', file.files[0]).catch((failure) => tell(result, failure));
    if (!answer) return;
    if (answer instanceof Blob) {
      save(answer);
      dialog.close();
      tellDone(t('accounts.bulk-done'));
      await changed();
    } else show(result, answer);
  }));
}

function tell(place, failure) {
  fill(place, el('p', { class: 'wrong', role: 'alert', text: failure.detail ?? t('problem.network') }));
  return null;
}

function show(place, { rows, findings }) {
  if (!findings.length) return fill(place, el('p', { class: 'good', text: t('accounts.bulk-good', { count: rows }) }));
  const titles = [t('accounts.row'), t('account.username'), t('accounts.mistake')];
  const lines = findings.map(({ row, username, detail }) => [String(row), username, detail]);
  return fill(place,
    el('p', { class: 'wrong', text: t('accounts.bulk-bad', { count: findings.length, rows }) }),
    table(titles, lines, ''));
}

function save(blob) {
  const link = el('a', { href: URL.createObjectURL(blob), download: `${t('accounts.passwords')}.xlsx` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
