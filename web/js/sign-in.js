// The sign-in page: language, the form's token, and why a sign-in failed.

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
  if (error !== null) return t(error === 'expired' ? 'sign-in.expired' : 'sign-in.wrong');
  return query.has('signed-out') ? t('sign-in.signed-out') : '';
}

async function fetchToken() {
  const { parameter, token } = await getJson('/api/csrf', { quiet: true });
  byId('csrf').name = parameter ?? '_csrf';
  byId('csrf').value = token;
}

onLanguage(tell);
await useLanguage(preferredLanguage(query.get('lang')));
byId('language').addEventListener('click', () => useLanguage(language() === 'zh' ? 'en' : 'zh'));
try {
  await fetchToken();
} catch {
  byId('sign-in-message').textContent = t('problem.network');
  byId('sign-in-message').hidden = false;
}
