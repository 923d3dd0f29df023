// The frame of every page beside the map: the way back to it, language, account menu, messages.

import { startAccount } from './account.js';
import { byId, el, icon } from './dom.js';
import { language, onLanguage, preferredLanguage, t, translate, useLanguage, withTexts } from './i18n.js';
import { announce, showMessage, showProblem } from './messages.js';

/**
 * Starts a page: draws the frame around `<main id="page">`, loads the page's own texts, reads who is signed in.
 * @param {string} name the name in pages.json, of the page's texts and of its file
 * @param {(me: object) => void | Promise<void>} show fills the page; called again when the language changes
 */
export async function startPage(name, show) {
  withTexts(name);
  drawFrame();
  await useLanguage(preferredLanguage(new URLSearchParams(location.search).get('lang')));
  const me = await whoIsHere();
  if (!me) return;
  // Fetched when everything else stands: a page works without it.
  if (!me.passwordChange) import('./jobs.js').then(({ startJobs }) => startJobs());
  const open = me.pages.some((page) => page.name === name);
  if (!open) byId('page').replaceChildren(el('h1', { 'data-i18n': 'page.closed' }), el('p', { 'data-i18n': 'page.closed-why' }));
  translate(document);
  document.body.classList.remove('starting');
  if (!open) return;
  const again = () => attempt(() => show(me));
  onLanguage(again);
  await again();
}

/** Runs work of the page; what goes wrong is said at its top. Returns undefined then. */
export async function attempt(work, retry) {
  try {
    return await work();
  } catch (failure) {
    if (failure?.name !== 'AbortError') showProblem(failure, retry);
    return undefined;
  }
}

/** Says that something worked, to eyes and ears. */
export function tellDone(text) {
  showMessage('done', text);
  announce(text);
}

async function whoIsHere() {
  try {
    return await startAccount();
  } catch (failure) {
    if (failure.status === 401) location.reload(); // the server then asks for the password
    else {
      document.body.classList.remove('starting');
      showProblem(failure, () => location.reload());
    }
    return null;
  }
}

function drawFrame() {
  document.body.prepend(
    el('a', { class: 'skip', href: '#page', 'data-i18n': 'skip.page' }),
    el('header', { id: 'top' },
      el('a', { id: 'brand', href: '/', 'data-i18n-label': 'page.to-map' },
        el('span', { class: 'brand-mark', 'aria-hidden': 'true' }),
        el('span', { class: 'brand-name', 'data-i18n': 'brand' })),
      el('a', { class: 'quiet', id: 'to-map', href: '/', 'data-i18n': 'page.to-map' }),
      el('div', { class: 'top-end' }, languageButton(), accountMenu())),
    el('div', { id: 'messages', role: 'status' }));
  document.body.append(el('p', { id: 'announcements', class: 'unseen', 'aria-live': 'polite' }));
}

function languageButton() {
  const change = async () => {
    await useLanguage(language() === 'zh' ? 'en' : 'zh');
    announce(t('language.changed'));
  };
  return el('button', {
    id: 'language', type: 'button', class: 'quiet', 'data-i18n': 'language.other', 'data-i18n-label': 'language.switch',
    on: { click: change },
  });
}

function accountMenu() {
  return el('details', { id: 'account' },
    el('summary', { 'data-i18n-label': 'account.menu' }, icon('person')),
    el('div', { class: 'menu' },
      el('p', {}, el('strong', { id: 'account-name' }), ' ', el('span', { id: 'account-region' })),
      el('ul', { id: 'account-pages' }),
      el('form', { method: 'post', action: '/sign-out' },
        el('input', { id: 'account-csrf', type: 'hidden', name: '_csrf' }),
        el('button', { type: 'submit', class: 'quiet', 'data-i18n': 'account.sign-out' }))));
}
