// The list of worked-out plans: which one is shown, which one it is compared with, and what may be done with each.

import { getJson, send } from './api.js';
import { quality, sideMark } from './desk-figures.js';
import { ask, field, form, openDialog } from './dialog.js';
import { el, fill, icon } from './dom.js';
import { t } from './i18n.js';
import { announce, showMessage } from './messages.js';
import { attempt, tellDone } from './page-frame.js';
import { instant } from './value.js';

const conflict = 409;

/** The scenarios of a kind and region, newest first. */
export async function listScenarios(kind, region) {
  const all = await getJson(`/api/scenarios?${new URLSearchParams({ kind, ...(region ? { region } : {}) })}`);
  return all.filter((each) => each.kind === kind && (!region || each.region.startsWith(region)));
}

/** One scenario: {summary, plan, result}. */
export const getScenario = (id) => getJson(`/api/scenarios/${id}`);

/** One of its maps as GeoJSON: sites, flows ... */
export const getMap = (id, name) => getJson(`/api/scenarios/${id}/maps/${name}`);

/** What differs between two. */
export const compareScenarios = (a, b) => getJson(`/api/scenarios/compare?${new URLSearchParams({ a, b })}`);

export const isAccepted = ({ accepted }) => Boolean(accepted);

/**
 * Draws the list.
 * @param {HTMLElement} place
 * @param {object[]} scenarios as of listScenarios
 * @param {{shown: string, beside: string, open: (id) => void, compare: (id | null) => void, changed: () => void}} options
 *   `shown` and `beside` are ids; `changed` reads the list again
 */
export function drawScenarios(place, scenarios, options) {
  if (!scenarios.length) return fill(place, el('p', { class: 'empty', text: t('desk.no-scenarios') }));
  return fill(place, el('ul', { class: 'desk-scenarios' }, ...scenarios.map((one) => scenarioNode(one, options))));
}

function scenarioNode(one, { shown, beside, open, compare, changed }) {
  const isShown = one.id === shown;
  const isBeside = one.id === beside;
  return el('li', { class: `desk-scenario ${isShown ? 'is-shown' : ''}`, data: { scenario: one.id } },
    el('button', { type: 'button', class: 'link', 'aria-current': isShown ? 'true' : null, on: { click: () => open(one.id) } },
      isShown || isBeside ? sideMark(isShown ? 'a' : 'b') : null,
      el('strong', { text: one.title })),
    el('p', { class: 'footnote' },
      isAccepted(one) ? el('span', { class: 'tag tag-good', text: t('desk.accepted') }) : null, ' ',
      `${quality(one)} · ${instant(one.createdAt)} · ${one.createdBy}`),
    el('div', { class: 'actions' },
      isShown || !shown
        ? null
        : el('button', { type: 'button', class: 'quiet small', 'aria-pressed': String(isBeside), text: t('desk.compare'), on: { click: () => compare(isBeside ? null : one.id) } }),
      isAccepted(one) ? null : el('button', { type: 'button', class: 'quiet small', text: t('desk.drop'), on: { click: () => drop(one, changed) } })));
}

async function drop(one, changed) {
  if (!(await ask(t('desk.drop-sure', { title: one.title }), t('desk.drop')))) return;
  await attempt(async () => {
    await send('DELETE', `/api/scenarios/${one.id}`);
    announce(t('desk.dropped', { title: one.title }));
    const restore = () => attempt(() => send('POST', `/api/scenarios/${one.id}/restore`).then(changed));
    showMessage('done', t('desk.dropped', { title: one.title }), { label: t('desk.restore'), work: restore });
    await changed();
  });
}

/**
 * What may be done with the shown scenario: files, report, accept.
 * @param {object} summary
 * @param {{changed: () => void, more?: Node[], report?: boolean, means?: () => Promise<string>}} options what accepting it would change
 */
export function scenarioActions(summary, { changed, more = [], report = true, means }) {
  const link = (address, text, id) => el('a', { id, class: 'button quiet', href: address, download: true, text });
  return el('div', { class: 'actions desk-actions' },
    isAccepted(summary)
      ? el('span', { class: 'tag tag-good', text: t('desk.accepted') })
      : el('button', { id: 'desk-accept', type: 'button', class: 'primary', text: t('desk.accept'), on: { click: () => openAccept(summary, changed, means) } }),
    report ? link(`/api/scenarios/${summary.id}/report.pdf`, t('desk.report'), 'desk-report') : null,
    link(`/api/jobs/${summary.id}/result`, t('desk.files'), 'desk-files'),
    ...more);
}

/** Asks for the reason and accepts; data that changed since then must be taken note of. */
function openAccept(summary, changed, means) {
  const effect = el('p', { class: 'desk-effect', 'aria-live': 'polite' });
  const reason = el('textarea', { rows: 3, required: true, maxlength: 500 });
  const anyway = el('input', { type: 'checkbox', name: 'anyway', id: 'desk-anyway' });
  const older = el('p', { class: 'note', hidden: true }, el('label', { class: 'check', for: 'desk-anyway' }, anyway, t('desk.accept-anyway')));
  const content = form([effect, el('p', { text: t('desk.accept-means') }), field('reason', t('desk.reason'), reason, t('desk.reason-hint')), older], t('desk.accept'), async () => {
    try {
      await send('POST', `/api/scenarios/${summary.id}/accept`, { reason: reason.value.trim(), anyway: anyway.checked });
    } catch (failure) {
      if (failure.status === conflict) older.hidden = false;
      throw failure;
    }
    dialog.close();
    tellDone(t('desk.accept-done', { title: summary.title }));
    await changed();
  });
  const dialog = openDialog(t('desk.accept-title', { title: summary.title }), content);
  reason.focus();
  if (means) attempt(async () => (effect.textContent = await means()));
}

/** A small heading with a picture, for the sections of a desk. */
export const heading = (text, picture) => el('h2', {}, picture ? icon(picture) : null, text);
