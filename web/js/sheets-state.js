// What is to be printed, kept in the address, so that it can be sent to a colleague.

/** The texts of the title block that may be changed for one printing. */
export const texts = ['title', 'subtitle', 'maker', 'person', 'review', 'note'];
const names = ['template', 'village', 'paper', 'landscape', 'scale', 'tiles', 'public', ...texts];

let values = {};

export function readAddress() {
  const query = new URLSearchParams(location.search);
  values = {};
  for (const name of names) if (query.has(name)) values[name] = query.get(name);
}

export const get = (name) => values[name] ?? '';

/** Sets values; an empty one is left out of the address. */
export function set(changes) {
  for (const [name, value] of Object.entries(changes)) {
    if (value === '' || value === null || value === undefined || value === false) delete values[name];
    else values[name] = String(value);
  }
  const query = new URLSearchParams(values);
  history.replaceState(null, '', `${location.pathname}?${query}`);
}

/** The address of the sheet itself: `.pdf`, `.png`, or '' for how it will look. */
export function sheetAddress(ending, more = {}) {
  const { template, village, ...rest } = values;
  const query = new URLSearchParams({ ...rest, ...more });
  return `/api/sheets/${encodeURIComponent(template)}/${encodeURIComponent(village)}${ending}?${query}`;
}
