// The past day that the workbench shows, as the addresses of the server take it. Nothing is written while it is on.

import * as state from './state.js';

export const isPast = () => Boolean(state.get().at);

/** The last moment of a day such as 2026-06-30 where the reader sits, as the server wants it. */
export function endOfDay(day) {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 23, 59, 59, 999).toISOString();
}

/** An address that asks for the day that is shown. */
export function asOf(address) {
  const { at } = state.get();
  return at ? `${address}${address.includes('?') ? '&' : '?'}at=${endOfDay(at)}` : address;
}

/** A day as 2026-06-30 where the reader sits. */
export function dayOf(date) {
  const two = (number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'Asia/Shanghai';
