// The page of one's own account: password, sessions, tokens.

import { getJson, send } from './api.js';
import { ask, choice, field, form, openDialog } from './dialog.js';
import { byId, el, fill } from './dom.js';
import { pick, t } from './i18n.js';
import { attempt, startPage, tellDone } from './page-frame.js';
import { sessionTable, tokenTable } from './sign-in-lists.js';

let me = null;
let permissions = [];

async function show(signedIn) {
  me = signedIn;
  document.body.classList.toggle('must-change', me.passwordChange);
  byId('must-change').hidden = !me.passwordChange;
  showRights();
  showPassword();
  await showSessions();
  if (me.passwordChange) return;
  ({ permissions } = await getJson('/api/permissions'));
  await showTokens();
}

function showRights() {
  const fact = (key, text) => [el('dt', { text: t(key) }), el('dd', { text })];
  fill(byId('my-rights'),
    el('dl', { class: 'facts' },
      ...fact('account.username', me.username),
      ...fact('account.role', pick(me.roleLabel)),
      ...fact('account.region', me.region?.name ?? t('account.everywhere'))));
}

function showPassword() {
  const secret = (autocomplete) => el('input', { type: 'password', autocomplete, required: true, maxlength: 200 });
  const fields = [
    // So that a browser knows whose password it keeps.
    el('input', { type: 'text', autocomplete: 'username', value: me.username, hidden: true }),
    field('current', t('my-account.current'), secret('current-password')),
    field('password', t('my-account.new'), secret('new-password'), t('my-account.rules')),
    field('again', t('my-account.again'), secret('new-password')),
  ];
  fill(byId('my-password'), form(fields, t('my-account.change'), changePassword));
}

async function changePassword(values, node) {
  if (values.password !== values.again) {
    node.querySelector('[data-field="again"]').append(el('p', { class: 'wrong', role: 'alert', text: t('my-account.differ') }));
    return;
  }
  await send('PUT', '/api/my/password', { current: values.current, password: values.password });
  if (me.passwordChange) return location.assign('/');
  node.reset();
  tellDone(t('my-account.changed'));
  await showSessions();
}

async function showSessions() {
  const sessions = await getJson('/api/my/sessions');
  const end = (session) => attempt(async () => {
    await send('DELETE', `/api/my/sessions/${session.id}`);
    await showSessions();
  });
  const endOthers = () => attempt(async () => {
    await send('DELETE', '/api/my/sessions');
    await showSessions();
    tellDone(t('my-account.others-ended'));
  });
  fill(byId('my-sessions'),
    sessionTable(sessions, end),
    sessions.length > 1
      ? el('div', { class: 'actions' }, el('button', { type: 'button', class: 'quiet', text: t('my-account.end-others'), on: { click: endOthers } }))
      : null);
}

async function showTokens() {
  const revoke = async (token) => {
    if (!(await ask(t('my-account.revoke-question', { name: token.name }), t('account.revoke')))) return;
    await attempt(async () => {
      await send('DELETE', `/api/my/tokens/${token.id}`);
      await showTokens();
    });
  };
  const tokens = await getJson('/api/my/tokens');
  fill(byId('my-tokens'),
    tokenTable(tokens, permissions, revoke),
    el('div', { class: 'actions' }, el('button', { type: 'button', class: 'quiet', id: 'new-token', text: t('my-account.new-token'), on: { click: newToken } })));
}

function newToken() {
  const mine = permissions.filter((one) => me.permissions.includes(one.code));
  const boxes = mine.map((one) =>
    el('label', { class: 'check' }, el('input', { type: 'checkbox', name: 'permission', value: one.code, checked: one.code === 'read' }), pick(one.label)));
  const days = [7, 30, 90, 180, 365].map((count) => [count, t('my-account.days', { count })]);
  const fields = [
    field('name', t('account.token-name'), el('input', { maxlength: 64, required: true }), t('my-account.token-hint')),
    el('fieldset', { class: 'field', data: { field: 'permissions' } }, el('legend', { text: t('account.may') }), ...boxes),
    field('region', t('account.region'), el('input', { inputmode: 'numeric', maxlength: 12, value: me.region?.code ?? '' }), t('my-account.region-hint')),
    field('days', t('my-account.lasts'), choice(days, 90)),
  ];
  const dialog = openDialog(t('my-account.new-token'), form(fields, t('my-account.make'), async (values, node) => {
    const chosen = [...node.querySelectorAll('[name=permission]:checked')].map((box) => box.value);
    const made = await send('POST', '/api/my/tokens', { name: values.name, region: values.region, days: Number(values.days), permissions: chosen });
    dialog.close();
    showSecret(made.secret);
    await showTokens();
  }));
}

function showSecret(secret) {
  openDialog(t('my-account.token-made'),
    el('p', { text: t('my-account.token-once') }),
    el('p', {}, el('code', { class: 'secret', id: 'secret', text: secret })));
}

startPage('my-account', show);
