// Who is signed in, signing out, and what happens when the session is over.

import { getJson, onSignedOut, setToken } from './api.js';
import { byId, el, fill } from './dom.js';
import { onLanguage, pick, t } from './i18n.js';
import { showMessage } from './messages.js';
import { setClearance } from './value.js';

let me = null;

/** Reads who is signed in; without anybody the sign-in page takes over and comes back to this view. */
export async function startAccount() {
  me = await getJson('/api/me', { quiet: true });
  byId('account-name').textContent = me.signedIn ? me.username : '';
  byId('account-region').textContent = me.region?.name ?? '';
  byId('account-csrf').name = me.csrf?.parameter ?? '_csrf';
  byId('account-csrf').value = me.csrf?.token ?? '';
  setToken(me.csrf);
  setClearance(me.clearance);
  showPages();
  onLanguage(showPages);
  onSignedOut(tellSignedOut);
  const menu = byId('account');
  document.addEventListener('click', ({ target }) => {
    if (!menu.contains(target)) menu.open = false;
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary').focus();
    event.stopPropagation();
  });
  return me;
}

/** Whether the server lets who is signed in do something, such as `write-features`. */
export const may = (permission) => me?.permissions.includes(permission) ?? false;

/** Whether a page beside the map is of use to who is signed in. */
export const mayOpen = (name) => me?.pages.some((page) => page.name === name) ?? false;

function showPages() {
  const here = location.pathname.slice(1);
  const link = ({ name, label }) =>
    el('li', {}, el('a', { href: `/${name}`, text: pick(label), 'aria-current': name === here ? 'page' : null }));
  if (!me.signedIn) return offerSignIn();
  return fill(byId('account-pages'), ...me.pages.map(link));
}

/** A visitor of the public edition has nothing to sign out of. */
function offerSignIn() {
  byId('account-name').textContent = t('account.visitor');
  byId('account').querySelector('form').hidden = true;
  fill(byId('account-pages'), el('li', {}, el('a', { href: '/sign-in', text: t('sign-in.submit') })));
}

function tellSignedOut() {
  // The same address again: the server asks for the password and then returns to this very view.
  showMessage('signed-out', t('account.signed-out'), { label: t('account.sign-in'), address: location.href });
}

/** Whether the session still stands; says so when it does not. */
export async function checkSignedIn() {
  try {
    await getJson('/api/me');
    return true;
  } catch (failure) {
    return failure.status !== 401;
  }
}
