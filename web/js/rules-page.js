// The page of the rules: what holds in a region on a day, by topic, and what a county decides for itself.

import { getJson } from './api.js';
import { choice } from './dialog.js';
import { byId, debounce, el, fill } from './dom.js';
import { pick, t } from './i18n.js';
import { attempt, startPage } from './page-frame.js';
import { getRegion, listChildren, pathOf } from './regions.js';
import { decide, history } from './rules-decide.js';
import { ruleEntry, wordsOf } from './rules-entry.js';

const OPEN_STATES = ['conflict', 'unknown'];
const wanted = Object.fromEntries(['region', 'at', 'topic', 'only', 'find'].map((name) => [name, new URLSearchParams(location.search).get(name) ?? '']));
let page = null;

async function load() {
  const query = new URLSearchParams(Object.entries({ region: wanted.region, at: wanted.at }).filter(([, value]) => value));
  page = await getJson(`/api/rules?${query}`);
}

async function show() {
  await load();
  fill(byId('rules-filter'), ...(await filterFields()));
  list();
}

async function filterFields() {
  const search = el('input', { type: 'search', name: 'find', value: wanted.find, placeholder: t('rules.find'), 'aria-label': t('rules.find') });
  search.addEventListener('input', debounce(() => set({ find: search.value }, list), 150));
  const topics = [['', t('rules.all-topics')], ...page.topics.map(({ topic, label }) => [topic, pick(label)])];
  const states = [['', t('rules.all-states')], ['open', t('rules.only-open')], ['own', t('rules.only-own')]];
  return [
    labelled('rules.region', await regionChoice()),
    labelled('rules.day', el('input', { type: 'date', name: 'at', value: page.day, on: { change: ({ target }) => set({ at: target.value }, again) } })),
    labelled('rules.topic', choice(topics, wanted.topic, { name: 'topic', on: { change: ({ target }) => set({ topic: target.value }, list) } })),
    labelled('rules.state', choice(states, wanted.only, { name: 'only', on: { change: ({ target }) => set({ only: target.value }, list) } })),
    search,
  ];
}

/** The regions above the chosen one, itself, and those below it. */
async function regionChoice() {
  const code = page.region;
  const above = code ? await getRegion(code).then(pathOf, () => [{ code, name: code }]) : [];
  const below = await listChildren(code || null).catch(() => []);
  const pairs = [
    ['', t('rules.whole')],
    ...above.map(({ code: each, name }, depth) => [each, `${'\u2003'.repeat(depth)}${name} ${each}`]),
    ...below.map(({ code: each, name }) => [each, `${'\u2003'.repeat(above.length)}${name} ${each}`]),
  ];
  return choice(pairs, code, { name: 'region', on: { change: ({ target }) => set({ region: target.value }, again) } });
}

const labelled = (key, input) => el('label', {}, el('span', { text: t(key) }), input);

function set(patch, then) {
  Object.assign(wanted, patch);
  const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value)).toString();
  window.history.replaceState(null, '', query ? `?${query}` : location.pathname);
  then();
}

const again = () => attempt(show, again);

function list() {
  const text = wanted.find.trim().toLowerCase();
  const found = page.rules.filter(
    (rule) =>
      (!wanted.topic || rule.topic === wanted.topic) &&
      (wanted.only !== 'open' || OPEN_STATES.includes(rule.state)) &&
      (wanted.only !== 'own' || rule.state === 'own') &&
      (!text || wordsOf(rule).toLowerCase().includes(text)),
  );
  const conflicts = found.filter(({ state }) => state === 'conflict').length;
  const unknown = found.filter(({ state }) => state === 'unknown').length;
  byId('rules-count').textContent = t('rules.count', { count: found.length, conflicts, unknown });
  const actions = {
    decide: page.maySet ? (rule) => decide(rule, page, again) : null,
    history: (rule, place) => attempt(() => history(rule, page, place, again)),
  };
  const groups = page.topics.map(({ topic, label }) => [label, found.filter((rule) => rule.topic === topic)]).filter(([, rules]) => rules.length);
  fill(
    byId('rules-list'),
    ...groups.map(([label, rules]) => el('section', {}, el('h2', { text: pick(label) }), ...rules.map((rule) => ruleEntry(rule, actions)))),
    found.length ? null : el('p', { class: 'empty', text: t('rules.none') }),
  );
}

byId('rules-filter').addEventListener('submit', (event) => event.preventDefault());

startPage('rules', show);
