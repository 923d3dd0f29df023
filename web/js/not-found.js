// The page for addresses that there are not: says which, in both languages, and leads back to the map.

import { byId } from './dom.js';
import { language, preferredLanguage, useLanguage } from './i18n.js';

byId('address').textContent = readable(location.pathname);
byId('language').addEventListener('click', () => useLanguage(language() === 'zh' ? 'en' : 'zh'));
await useLanguage(preferredLanguage(new URLSearchParams(location.search).get('lang')));

function readable(address) {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
