// Making an account and changing one: role, region, password, sessions, tokens.

import { getJson, send } from './api.js';
import { ask, choice, field, form, openDialog } from './dialog.js';
import { el, fill } from './dom.js';
import { pick, t } from './i18n.js';
import { attempt, tellDone } from './page-frame.js';
import { sessionTable, tokenTable } from './sign-in-lists.js';

const address = (username) => `/api/accounts/${encodeURIComponent(username)}`;

/** Roles that may do no more than who hands them out. */
const grantable = ({ me, rights }) =>
  rights.roles.filter((role) => role.permissions.every((code) => me.permissions.includes(code))).map(({ code, label }) => [code, pick(label)]);

const regionField = (value) =>
  field('region', t('account.region'), el('input', { inputmode: 'numeric', maxlength: 12, value }), t('accounts.region-help'));

const nameField = (value) => field('fullName', t('accounts.full-name'), el('input', { maxlength: 64, value, autocomplete: 'off' }));

export function openNewAccount(context) {
  const fields = [
    field('username', t('account.username'), el('input', { maxlength: 64, required: true, autocomplete: 'off', autocapitalize: 'none' }), t('accounts.username-help')),
    nameField(''),
    field('role', t('account.role'), choice(grantable(context), 'viewer')),
    regionField(context.me.region?.code ?? ''),
  ];
  const dialog = openDialog(t('accounts.add'), form(fields, t('accounts.make'), async (values) => {
    const made = await send('POST', '/api/accounts', values);
    dialog.close();
    showPassword(made.username, made.password);
    context.changed();
  }));
}

/** The only time that a first password is seen. */
function showPassword(username, password) {
  openDialog(t('accounts.password-made', { name: username }),
    el('p', { text: t('accounts.password-once') }),
    el('p', {}, el('code', { class: 'secret', id: 'secret', text: password })));
}

export function openAccount(account, context) {
  const fields = [
    nameField(account.fullName),
    field('role', t('account.role'), choice(grantable(context), account.role)),
    regionField(account.region ?? ''),
  ];
  const changed = async (text) => {
    dialog.close();
    tellDone(text);
    await context.changed();
  };
  const save = form(fields, t('accounts.save'), async (values) => {
    await send('PUT', address(account.username), values);
    await changed(t('accounts.saved', { name: account.username }));
  });
  const lists = el('div', { class: 'lists' });
  const dialog = openDialog(account.username, save, actions(account, changed), lists);
  attempt(() => showLists(lists, account, context));
}

function actions(account, changed) {
  const act = (key, work, done) =>
    el('button', { type: 'button', class: 'quiet', data: { act: key }, text: t(`accounts.${key}`), on: { click: () => attempt(async () => { await work(); if (done) await changed(t(done, { name: account.username })); }) } });
  const enable = (enabled) => send('PUT', address(account.username), { enabled });
  const reset = async () => {
    if (!(await ask(t('accounts.reset-question', { name: account.username }), t('accounts.reset')))) return;
    const { password } = await send('POST', `${address(account.username)}/password`, {});
    await changed(t('accounts.reset-done', { name: account.username }));
    showPassword(account.username, password);
  };
  const disable = async () => {
    if (!(await ask(t('accounts.disable-question', { name: account.username }), t('accounts.disable')))) return;
    await enable(false);
    await changed(t('accounts.disabled-done', { name: account.username }));
  };
  return el('div', { class: 'actions' },
    act('reset', reset),
    account.blockedUntil ? act('unlock', () => send('DELETE', `${address(account.username)}/block`), 'accounts.unlocked') : null,
    account.enabled ? act('disable', disable) : act('enable', () => enable(true), 'accounts.enabled-done'));
}

async function showLists(place, account, { rights }) {
  const base = address(account.username);
  const [sessions, tokens] = await Promise.all([getJson(`${base}/sessions`), getJson(`${base}/tokens`)]);
  const drop = (kind) => ({ id }) => attempt(async () => {
    await send('DELETE', `${base}/${kind}/${id}`);
    await showLists(place, account, { rights });
  });
  fill(place,
    el('h3', { text: t('account.sessions') }), sessionTable(sessions, drop('sessions')),
    el('h3', { text: t('account.tokens') }), tokenTable(tokens, rights.permissions, drop('tokens')));
}
