// How much the sites of a plan depend on its weights: a job of many runs, and in how many of them each site stays.

import { getJson, send } from './api.js';
import { figure, loadBar, minutes, percent } from './desk-figures.js';
import { watchJob } from './desk-order.js';
import { heading } from './desk-scenarios.js';
import { el, fill } from './dom.js';
import { t } from './i18n.js';
import { factorName } from './relocation-criteria.js';

const change = 0.2;
const found = new Map(); // scenario -> what came out

/** Draws the panel of a scenario. @param {HTMLElement} place */
export function drawSensitivity(place, { summary }) {
  const body = el('div');
  const start = el('button', { type: 'button', class: 'quiet', id: 'relocation-sensitivity', text: t('relocation.sensitivity-run', { change: percent(change) }) });
  fill(place, heading(t('relocation.sensitivity'), 'target'), body);
  const known = found.get(summary.id);
  if (known) return show(body, known);
  if (summary.studies?.includes('sensitivity')) {
    getJson(`/api/scenarios/${summary.id}/studies/sensitivity`).then((kept) => {
      found.set(summary.id, kept);
      if (body.isConnected) show(body, kept);
    }, () => {});
  }
  start.addEventListener('click', async () => {
    try {
      fill(body);
      const ordered = await send('POST', '/api/jobs', { kind: 'relocation-sensitivity', parameters: { scenario: summary.id, change } });
      const job = await watchJob(ordered.id, body);
      if (!job) return drawSensitivity(place, { summary });
      found.set(summary.id, await getJson(job.results[0].address));
      return drawSensitivity(place, { summary });
    } catch (failure) {
      return fill(body, el('p', { class: 'wrong', text: failure.detail ?? t('desk.failed') }), start);
    }
  });
  return fill(body, el('p', { class: 'footnote', text: t('relocation.sensitivity-means') }), start);
}

function show(place, { sites, runs, runsWithChangedWeights: count, weightsMatter, sameMetres }) {
  const firm = sites.filter(({ share }) => share === 1).length;
  const [same, ...others] = runs;
  return fill(place,
    el('p', { text: t('relocation.stay-all', { firm, sites: sites.length, runs: count }) }),
    weightsMatter ? null : el('p', { class: 'note', text: t('relocation.weights-do-not-matter') }),
    el('ul', { class: 'relocation-sites' }, ...[...sites].sort((a, b) => b.share - a.share).map(({ name, stays, share }) =>
      el('li', {}, el('span', { class: 'relocation-site-top' }, el('strong', { text: name }), el('span', { class: 'figures', text: t('relocation.stays', { stays, runs: count, share: percent(share) }) })), loadBar(stays, count * 1.01, name)))),
    el('details', {}, el('summary', { text: t('relocation.runs') }),
      el('div', { class: 'table-scroll', tabindex: '0' }, el('table', { class: 'desk-compare' },
        el('thead', {}, el('tr', {}, ...['run', 'stay', 'mean', 'gap'].map((key) => el('th', { scope: 'col', text: t(`relocation.${key}`) })))),
        el('tbody', {}, ...[same, ...others].map((run) =>
          el('tr', {},
            el('th', { scope: 'row', text: run.factor ? `${factorName(run.factor)} ${run.change > 0 ? '+' : '−'}${percent(Math.abs(run.change))}` : t('relocation.run-same') }),
            el('td', { class: 'numeric', text: `${run.stay} / ${run.sites}` }),
            el('td', { class: 'numeric', text: minutes(run.meanMinutes) }),
            el('td', { class: 'numeric', text: percent(run.gap, 2) }))))))),
    el('p', { class: 'footnote', text: t('relocation.sensitivity-honest', { stay: same.stay, sites: figure(sites.length), metres: figure(sameMetres) }) }));
}
