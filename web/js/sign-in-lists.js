// Sessions and tokens of an account, for its owner and for administrators.

import { table } from './dialog.js';
import { el } from './dom.js';
import { pick, t } from './i18n.js';
import { instant } from './value.js';

/** @param {object[]} sessions @param {(session) => void} end */
export function sessionTable(sessions, end) {
  const rows = sessions.map((session) => [
    session.current ? el('strong', { text: t('account.this-session') }) : browserName(session.program),
    session.address,
    instant(session.createdAt),
    instant(session.seenAt),
    session.current ? '' : button(t('account.end'), () => end(session)),
  ]);
  const titles = ['account.browser', 'account.address', 'account.since', 'account.seen'].map((key) => t(key));
  return table([...titles, ''], rows, t('account.no-sessions'));
}

/** @param {object[]} tokens @param {object[]} permissions with labels @param {(token) => void} revoke */
export function tokenTable(tokens, permissions, revoke) {
  const label = (code) => pick(permissions.find((one) => one.code === code)?.label ?? code);
  const rows = tokens.map((token) => [
    token.name,
    token.permissions.map(label).join(t('value.separator')),
    token.region || t('account.everywhere'),
    instant(token.expiresAt),
    token.usedAt ? instant(token.usedAt) : t('account.never'),
    button(t('account.revoke'), () => revoke(token)),
  ]);
  const titles = ['account.token-name', 'account.may', 'account.region', 'account.expires', 'account.used'].map((key) => t(key));
  return table([...titles, ''], rows, t('account.no-tokens'));
}

const button = (text, click) => el('button', { type: 'button', class: 'quiet', text, on: { click } });

/** The part of a browser's long name that people know. */
function browserName(program) {
  const known = [['Edg/', 'Edge'], ['Firefox/', 'Firefox'], ['Chrome/', 'Chrome'], ['Safari/', 'Safari']];
  const name = known.find(([mark]) => program.includes(mark))?.[1] ?? program.slice(0, 24);
  const system = ['Windows', 'Android', 'iPhone', 'Macintosh', 'Linux'].find((mark) => program.includes(mark));
  return [name, system].filter(Boolean).join(' · ');
}
