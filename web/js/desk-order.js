// Orders a plan and shows how far it is, until it stands in the list of scenarios.

import { getJson, Problem, send } from './api.js';
import { byId, el, fill } from './dom.js';
import { language, t } from './i18n.js';
import { announce, clearMessage } from './messages.js';

const announceEveryPercent = 25;
const retryMilliseconds = 3000;

/**
 * Orders a plan.
 * @param {string} kind relocation, photovoltaic, funding
 * @param {string} plan the text of the plan file
 * @param {HTMLElement} place where progress and the button to cancel are shown
 * @returns {Promise<string | null>} the scenario, null when it was cancelled; rejects with the problem when it fails
 */
export async function orderPlan(kind, plan, place) {
  clearMessage('problem');
  const { job } = await send('POST', '/api/scenarios', { kind, plan });
  const done = await watchJob(job, place);
  if (done) byId('desk-result').scrollTop = 0; // what may be done with the plan stands there
  return done ? job : null;
}

/**
 * Shows the progress of any job in a place until it ends.
 * @returns {Promise<object | null>} the job when it is done, null when it was cancelled; rejects with the problem of a failed one
 */
export async function watchJob(id, place) {
  const stop = () => send('DELETE', `/api/jobs/${id}`).catch(() => {});
  const bar = el('progress', { max: 100, 'aria-label': t('desk.progress') });
  const stage = el('p', { class: 'desk-stage', 'aria-live': 'off' });
  const past = el('ol', { class: 'desk-stages' });
  const cancel = el('button', { type: 'button', class: 'quiet', text: t('desk.cancel'), on: { click: stop } });
  fill(place, el('div', { class: 'desk-progress' }, bar, stage, past, cancel));
  try {
    const job = await lastOf(id, (now) => tell(now, { bar, stage, past }));
    if (job.state === 'done') return job;
    if (job.state === 'failed') throw new Problem(job.problem?.code ?? 'SANTU-JOB', 422, job.problem?.detail ?? t('desk.failed'));
    return null;
  } finally {
    fill(place);
  }
}

let toldPercent = 0;

function tell(job, { bar, stage, past }) {
  if (job.percent === null) bar.removeAttribute('value');
  else bar.value = job.percent;
  const text = job.state === 'waiting' ? t('desk.waiting') : (job.stage ?? '');
  if (stage.textContent && text && text !== stage.textContent) {
    past.prepend(el('li', { text: stage.textContent }));
    while (past.childElementCount > 4) past.lastChild.remove();
  }
  stage.textContent = text;
  if (job.percent >= toldPercent + announceEveryPercent || job.percent < toldPercent) {
    toldPercent = job.percent - (job.percent % announceEveryPercent);
    announce(`${job.percent} % ${text}`);
  }
}

/** Listens to a job until it is at its end; a line that breaks is taken up again. */
function lastOf(id, hear) {
  return new Promise((resolve, reject) => {
    const source = new EventSource(`/api/jobs/${id}/events?lang=${language()}`);
    const look = () =>
      getJson(`/api/jobs/${id}`).then(
        (job) => (isOver(job) ? resolve(job) : setTimeout(look, retryMilliseconds)),
        (failure) => (failure.status === 0 ? setTimeout(look, retryMilliseconds) : reject(failure)),
      );
    source.addEventListener('job', ({ data }) => {
      const job = JSON.parse(data);
      hear(job);
      if (!isOver(job)) return;
      source.close();
      resolve(job);
    });
    source.addEventListener('gone', () => {
      source.close();
      look();
    });
    source.addEventListener('error', () => source.readyState === EventSource.CLOSED && look());
  });
}

const isOver = ({ state }) => state !== 'waiting' && state !== 'running';
