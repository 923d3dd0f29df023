// The sign-in page: language, other ways in, and why a sign-in failed.

import { getJson } from './api.js';
import { byId } from './dom.js';
import { language, onLanguage, preferredLanguage, t, useLanguage } from './i18n.js';

const query = new URLSearchParams(location.search);

function tell() {
  const place = byId('sign-in-message');
  const text = message();
  place.textContent = text;
  place.hidden = !text;
  place.classList.toggle('good', query.has('signed-out') && !query.has('error'));
}

function message() {
  const error = query.get('error');
  if (error === 'throttled') return t('sign-in.throttled');
  if (error === 'provider') return t('sign-in.provider-failed');
  if (error === 'account') return t('sign-in.no-account');
  if (error !== null) return t(error === 'expired' ? 'sign-in.expired' : 'sign-in.wrong');
  return query.has('signed-out') ? t('sign-in.signed-out') : '';
}

async function offerOthers() {
  const { provider } = await getJson('/api/sign-in', { quiet: true });
  if (provider) offer(provider);
}

/** The way in at the identity provider, where the operator has named one. */
function offer({ label, address }) {
  const name = () => (byId('provider').textContent = label || t('sign-in.provider'));
  byId('provider').href = address;
  byId('other-way').hidden = false;
  onLanguage(name);
  name();
}

onLanguage(tell);
await useLanguage(preferredLanguage(query.get('lang')));
byId('language').addEventListener('click', () => useLanguage(language() === 'zh' ? 'en' : 'zh'));
try {
  await offerOthers();
} catch {
  byId('sign-in-message').textContent = t('problem.network');
  byId('sign-in-message').hidden = false;
}
