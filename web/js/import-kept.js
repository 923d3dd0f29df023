// Files that were sent and wait on the server: until when, what can be done with them, and out with them at once.

import { getJson, send } from './api.js';
import { el } from './dom.js';
import { t } from './i18n.js';
import { attempt, tellDone } from './page-frame.js';
import { instant, number } from './value.js';

/** Throws a file away, and says so. @returns {Promise<boolean>} whether it is gone */
export async function discard(upload) {
  const gone = await attempt(async () => {
    await send('DELETE', `/api/imports/uploads/${upload}`);
    return true;
  });
  if (gone) tellDone(t('import.kept-gone'));
  return gone === true;
}

/** A line that says until when a file is kept. */
export const keptNote = (until) => el('small', { class: 'import-hint', text: t('import.kept-until', { time: instant(until) }) });

/**
 * What was sent before and not imported, or null.
 * @param {{open: (upload: string) => void, changed: () => void}} work
 */
export async function keptList({ open, changed }) {
  const files = await attempt(() => getJson('/api/imports/uploads'));
  if (!files?.length) return null;
  return el('section', { id: 'import-kept' },
    el('h2', { text: t('import.kept') }),
    el('p', { class: 'import-hint', text: t('import.kept-why') }),
    el('ul', {}, ...files.map(({ upload, file, bytes, keptUntil }) =>
      el('li', {},
        el('span', {}, el('strong', { text: file }), ' ', el('small', { class: 'import-hint', text: `${size(bytes)} · ${t('import.kept-until', { time: instant(keptUntil) })}` })),
        el('button', { type: 'button', class: 'quiet', text: t('import.kept-open'), 'aria-label': `${t('import.kept-open')}: ${file}`, on: { click: () => open(upload) } }),
        el('button', { type: 'button', class: 'quiet', text: t('import.kept-discard'), 'aria-label': `${t('import.kept-discard')}: ${file}`, on: { click: async () => (await discard(upload)) && changed() } })))));
}

const size = (bytes) => (bytes < 1e6 ? `${number(Math.max(bytes / 1e3, 0.1), 1)} kB` : `${number(bytes / 1e6, 1)} MB`);

/**
 * What stands where the report would, when an import was cancelled or has failed: the file is still there.
 * @param {{text: string, until: string, again: () => void, discard: () => void}} stop
 */
export function stopped({ text, until, again, discard: away }) {
  return [
    el('h2', { text: t('import.report') }),
    el('p', { id: 'import-verdict', class: 'wrong', role: 'status', text }),
    el('p', {}, t('import.kept-still'), ' ', keptNote(until)),
    el('div', { class: 'actions' },
      el('button', { id: 'import-again', type: 'button', class: 'primary', text: t('import.again'), on: { click: again } }),
      discardButton(away)),
  ];
}

export const discardButton = (work) => el('button', { id: 'import-discard', type: 'button', class: 'quiet', text: t('import.kept-discard'), on: { click: work } });
