// The page of accounts: the list with its filters, and who may do what.

import { openBulk } from './accounts-bulk.js';
import { openAccount, openNewAccount } from './accounts-forms.js';
import { getJson } from './api.js';
import { table } from './dialog.js';
import { byId, debounce, el, fill } from './dom.js';
import { language, pick, t } from './i18n.js';
import { attempt, startPage } from './page-frame.js';
import { instant } from './value.js';

let me = null;
let rights = { permissions: [], roles: [] };
let accounts = [];

async function show(signedIn) {
  me = signedIn;
  fill(byId('accounts'), el('p', { class: 'empty', text: t('loading') }));
  rights = await getJson('/api/permissions');
  byId('export').href = `/api/permissions.xlsx?lang=${language()}`; // a link carries no language of its own
  showRoles();
  showTable();
  // Without the roles their dialogs would have none to choose from.
  for (const id of ['add', 'bulk']) byId(id).disabled = false;
  await load();
}

async function load() {
  accounts = await getJson('/api/accounts');
  showAccounts();
}

const context = () => ({ me, rights, changed: () => attempt(load) });

function showRoles() {
  const role = byId('filter-role');
  const kept = role.value;
  fill(role,
    el('option', { value: '', text: t('accounts.any-role') }),
    ...rights.roles.map(({ code, label }) => el('option', { value: code, text: pick(label) })));
  role.value = kept;
}

function showAccounts() {
  const text = byId('filter-text').value.trim().toLowerCase();
  const role = byId('filter-role').value;
  const region = byId('filter-region').value.trim();
  const found = accounts.filter((account) =>
    (!text || account.username.toLowerCase().includes(text) || account.fullName.toLowerCase().includes(text)) &&
    (!role || account.role === role) &&
    (!region || (account.region ?? '').startsWith(region)));
  byId('found').textContent = t('accounts.count', { count: found.length, all: accounts.length });
  const titles = ['account.username', 'accounts.full-name', 'account.role', 'account.region', 'accounts.state', 'accounts.last'];
  fill(byId('accounts'), table(titles.map((key) => t(key)), found.map(row), t('accounts.none')));
}

const roleLabel = (code) => pick(rights.roles.find((role) => role.code === code)?.label ?? code);

function row(account) {
  return [
    el('button', { type: 'button', class: 'link', text: account.username, on: { click: () => openAccount(account, context()) } }),
    account.fullName,
    roleLabel(account.role),
    account.region ?? t('account.everywhere'),
    state(account),
    account.signedInAt ? instant(account.signedInAt) : t('account.never'),
  ];
}

function state(account) {
  const tag = (kind, key) => el('span', { class: `tag tag-${kind}`, text: t(key) });
  if (!account.enabled) return tag('off', 'accounts.disabled');
  if (account.blockedUntil) return tag('bad', 'accounts.blocked');
  return account.passwordGiven ? tag('warn', 'accounts.given') : tag('good', 'accounts.enabled');
}

function showTable() {
  const titles = [t('accounts.permission'), ...rights.roles.map((role) => pick(role.label))];
  const mark = (role, code) =>
    role.permissions.includes(code) ? el('span', { text: '✓', 'aria-label': t('value.yes') }) : el('span', { text: '–', class: 'count', 'aria-label': t('value.no') });
  const rows = rights.permissions.map(({ code, label }) => [pick(label), ...rights.roles.map((role) => mark(role, code))]);
  fill(byId('permission-table'), table(titles, rows, ''));
}

for (const id of ['filter-text', 'filter-region']) byId(id).addEventListener('input', debounce(showAccounts, 120));
byId('filter-role').addEventListener('change', showAccounts);
byId('add').addEventListener('click', () => openNewAccount(context()));
byId('bulk').addEventListener('click', () => openBulk(context()));
startPage('accounts', show);
