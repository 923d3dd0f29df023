// Messages at the top of the map, and what a screen reader is told.

import { byId, el, iconButton } from './dom.js';
import { t } from './i18n.js';

const shown = new Map(); // kind -> node

/**
 * Shows a message until it is dismissed or cleared; one of a kind at a time.
 * @param {string} kind for example "network"
 * @param {string} text
 * @param {{label: string, address?: string, work?: () => void}} [action] what to do about it
 */
export function showMessage(kind, text, action) {
  clearMessage(kind);
  const node = el(
    'div',
    { class: `message message-${kind}` },
    el('span', { text }),
    action?.address ? el('a', { href: action.address, text: action.label }) : null,
    action?.work
      ? el('button', {
          type: 'button',
          text: action.label,
          on: {
            click: () => {
              clearMessage(kind);
              action.work();
            },
          },
        })
      : null,
    iconButton('close', t('close'), () => clearMessage(kind)),
  );
  shown.set(kind, node);
  byId('messages').append(node);
}

export function clearMessage(kind) {
  shown.get(kind)?.remove();
  shown.delete(kind);
}

/** Says a text to screen readers only. */
export function announce(text) {
  const place = byId('announcements');
  place.textContent = '';
  requestAnimationFrame(() => (place.textContent = text));
}

/** Shows that something could not be read, in words that say what to do. */
export function showProblem(problem, retry) {
  if (problem.status === 401) return; // the sign-in message is there already
  const text =
    problem.status === 0 ? t('problem.network') : problem.detail || t('problem.server', { code: problem.code ?? problem.name });
  showMessage(problem.status === 0 ? 'network' : 'problem', text, retry && { label: t('retry'), work: retry });
}
