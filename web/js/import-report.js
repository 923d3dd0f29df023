// What an import did, or would do: counts, findings, files, and the way back.

import { send } from './api.js';
import { ask } from './dialog.js';
import { byId, el, fill } from './dom.js';
import { t } from './i18n.js';
import { attempt, tellDone } from './page-frame.js';
import { number } from './value.js';

const counts = ['read', 'inserted', 'updated', 'deleted', 'duplicates', 'rejected', 'repaired', 'unlocated'];
const always = ['read', 'inserted', 'rejected'];
const order = ['rejected', 'repaired', 'duplicate', 'noted'];

/**
 * @param {object} report
 * @param {{name: string, address: string}[]} files
 * @param {Node[]} next what can be done now, besides
 */
export function showReport(report, files, next) {
  byId('import-report').hidden = false;
  fill(byId('import-report'),
    el('h2', { text: t('import.report') }),
    el('p', { id: 'import-verdict', class: report.refused ? 'wrong' : 'good', role: 'status', text: verdict(report) }),
    el('dl', { id: 'import-counts' },
      ...counts.filter((name) => always.includes(name) || report[name] > 0).map((name) => count(name, number(report[name], 0))),
      count('seconds', number(report.seconds, 1))),
    el('div', { class: 'actions' },
      ...next,
      ...files.filter(({ name }) => name !== 'report.json').map(({ name, address }) => el('a', { class: 'button quiet', href: address, download: name, text: name })),
      report.batch && el('button', { id: 'import-undo', type: 'button', class: 'quiet', text: t('import.undo'), on: { click: () => undo(report) } }),
      report.batch && el('a', { class: 'button quiet', href: '/', text: t('import.go') })),
    el('h3', { text: t('import.findings') }),
    ...(report.findings.length ? findings(report.findings) : [el('p', { class: 'note', text: t('import.no-findings') })]));
}

function verdict(report) {
  const rejected = number(report.rejected, 0);
  if (report.refused) return t(report.dryRun ? 'import.checked-refused' : 'import.refused', { rejected, good: number(report.read - report.rejected, 0) });
  if (report.dryRun && report.read) return t('import.checked');
  if (report.batch) return t(report.rejected ? 'import.done-but' : 'import.done', { rejected });
  if (!report.read) return t('import.empty');
  const otherwise = report.findings.find(({ code }) => code === 'SANTU-IMPORT-CODE-OTHERWISE');
  if (otherwise) return t('import.otherwise', { count: number(otherwise.count, 0) });
  return t(report.duplicates ? 'import.nothing' : 'import.all-rejected', { rejected });
}

const count = (name, text) => el('div', {}, el('dt', { text: t(`import.count.${name}`) }), el('dd', { id: `import-count-${name}`, text }));

function findings(groups) {
  return [...groups].sort((a, b) => order.indexOf(a.action) - order.indexOf(b.action)).map((group) =>
    el('details', { class: `import-finding ${group.action}`, data: { code: group.code } },
      el('summary', {},
        el('span', { class: 'mark', text: group.actionText }),
        el('span', { text: group.first[0].text }),
        group.count > 1 && el('span', { class: 'import-hint', text: ` · ${t('import.times', { count: number(group.count, 0) })}` })),
      el('ul', {}, ...group.first.map((line) => el('li', { text: [line.row ? t('import.at-row', { row: line.row }) : null, line.field, line.text].filter(Boolean).join(' · ') }))),
      group.count > group.first.length && el('p', { class: 'note', text: t('import.only-first', { count: group.first.length }) })));
}

async function undo(report) {
  const sure = await ask(t('import.undo-sure', { count: number(report.inserted + report.updated + report.deleted, 0) }), t('import.undo'));
  if (!sure) return;
  await attempt(async () => {
    await send('POST', `/api/changes/${report.batch}/undo`);
    byId('import-undo').remove();
    tellDone(t('import.undone'));
  });
}
