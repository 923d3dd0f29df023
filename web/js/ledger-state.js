// What of the ledger is wanted: it stands in the address bar, and every question to the server is made from it.

import { language } from './i18n.js';

const FILTERS = ['region', 'year', 'kind', 'stage', 'mode', 'site', 'q', 'over'];
const OWN = ['tab', 'sort', 'offset', 'late', 'finding'];
export const PAGE_ROWS = 100;

const given = new URLSearchParams(location.search);
export const wanted = Object.fromEntries([...FILTERS, ...OWN].map((name) => [name, given.get(name) ?? '']));

/** Changes what is wanted; a new filter begins at the first row. */
export function want(patch) {
  Object.assign(wanted, { offset: '' }, patch);
  const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value)).toString();
  window.history.replaceState(null, '', query ? `?${query}` : location.pathname);
}

/** The address of a part of the ledger, with the filters and more. */
export function address(part, more = {}) {
  const values = { ...Object.fromEntries(FILTERS.map((name) => [name, wanted[name]])), lang: language(), ...more };
  return `/api/relocation/ledger${part}?${new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '' && value !== null))}`;
}
