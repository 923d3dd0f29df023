// Moves units by hand: what it costs is told at once, and kept only when somebody asks for it.

import { isAbort, Latest, send } from './api.js';
import { figure, loadBar, minutes, percent } from './desk-figures.js';
import { choice, field } from './dialog.js';
import { el, fill } from './dom.js';
import { pick, t } from './i18n.js';

const latest = new Latest();
let scenario = null;
let units = null;
let moves = new Map(); // unit -> site
let listener = () => {};

/**
 * Begins anew for a scenario.
 * @param {object} shown @param {object | undefined} unitsMap its map of old homes @param {(moves: Map) => void} changed
 */
export function startHand(shown, unitsMap, changed) {
  scenario = shown;
  units = unitsMap ? new Map(unitsMap.features.map((feature) => [feature.id, feature.properties])) : null;
  moves = new Map();
  listener = changed;
}

/** The moves as a plan file names them. */
export const handMoves = () => [...moves].map(([unit, site]) => ({ unit, site }));

/**
 * Draws the panel.
 * @param {HTMLElement} place @param {string | null} chosen unit @param {(title: string) => void} keep orders a scenario with the moves
 */
export function drawHand(place, chosen, keep) {
  if (!scenario || (!chosen && !moves.size)) return fill(place);
  if (!units) return fill(place, el('p', { class: 'note', text: t('relocation.hand-older') }));
  const answer = el('div', { 'aria-live': 'polite', class: 'relocation-hand-answer' });
  fill(place,
    el('h2', { text: t('relocation.hand') }),
    chosen && units.has(chosen) ? mover(chosen, place, keep) : null,
    moves.size ? el('ul', { class: 'relocation-moves' }, ...[...moves].map(([unit, site]) => moveNode(unit, site, place, chosen, keep))) : null,
    answer);
  if (moves.size) evaluate(answer, keep);
  return undefined;
}

function mover(unit, place, keep) {
  const { label, people, site, minutes: ways } = units.get(unit);
  const open = scenario.result.sites.filter(({ id }) => id in ways);
  const options = open
    .sort((a, b) => (ways[a.id] ?? Infinity) - (ways[b.id] ?? Infinity))
    .map(({ id, name, where, people: there, capacity }) => [id, t('relocation.hand-option', { name: [name, where].filter(Boolean).join(' '), minutes: minutes(ways[id]), free: figure(capacity - there) })]);
  const select = choice([...(site ? [] : [['', t('relocation.hand-nowhere')]]), ...options], moves.get(unit) ?? site ?? '', { id: 'relocation-hand-site' });
  for (const option of select.options) option.disabled = option.value !== '' && !Number.isFinite(ways[option.value]);
  select.addEventListener('change', () => {
    if (select.value === (site ?? '')) moves.delete(unit);
    else moves.set(unit, select.value);
    listener(moves);
    drawHand(place, unit, keep);
    place.querySelector('#relocation-hand-site')?.focus();
  });
  return field('hand', t('relocation.hand-unit', { unit: label, people: figure(people) }), select);
}

function moveNode(unit, site, place, chosen, keep) {
  const name = (id) => scenario.result.sites.find((each) => each.id === id)?.name ?? t('relocation.hand-nowhere');
  const back = () => {
    moves.delete(unit);
    listener(moves);
    drawHand(place, chosen, keep);
  };
  return el('li', {},
    t('relocation.hand-move', { unit: units.get(unit).label, from: name(units.get(unit).site), to: name(site) }), ' ',
    el('button', { type: 'button', class: 'quiet small', text: t('relocation.hand-back'), on: { click: back } }));
}

async function evaluate(answer, keep) {
  answer.setAttribute('aria-busy', 'true');
  try {
    const found = await latest.run((signal) =>
      send('POST', `/api/relocation/scenarios/${scenario.summary.id}/moves`, { moves: handMoves() }, { signal }));
    fill(answer, ...answerNodes(found), keepForm(keep));
  } catch (failure) {
    if (!isAbort(failure)) fill(answer, el('p', { class: 'wrong', text: failure.detail ?? t('desk.failed') }));
  } finally {
    answer.removeAttribute('aria-busy');
  }
}

function answerNodes({ objective, gap, meanMinutes, longestMinutes, further, nearer, sites, broken }) {
  const row = (label, { before, after }, form) => {
    const worse = after > before + 1e-9;
    return el('tr', {}, el('th', { scope: 'row', text: label }), el('td', { class: 'numeric', text: form(before) }), el('td', { class: `numeric ${worse ? 'wrong' : after < before - 1e-9 ? 'good' : ''}`, text: form(after) }));
  };
  const changed = sites.filter(({ before, people }) => before !== people);
  return [
    ...broken.map((text) => el('p', { class: 'note', text: pick(text) })),
    el('table', { class: 'desk-compare' },
      el('thead', {}, el('tr', {}, el('td'), el('th', { scope: 'col', class: 'numeric', text: t('relocation.plan-now') }), el('th', { scope: 'col', class: 'numeric', text: t('relocation.by-hand') }))),
      el('tbody', {},
        row(t('relocation.objective-value'), objective, (value) => figure(value)),
        row(t('relocation.gap'), gap, (value) => percent(value, 2)),
        row(t('relocation.mean-way'), meanMinutes, minutes),
        row(t('relocation.longest'), longestMinutes, minutes))),
    el('p', { class: 'footnote', text: t('relocation.hand-people', { further: figure(further), nearer: figure(nearer) }) }),
    el('ul', { class: 'relocation-sites' }, ...changed.map(({ name, before, people, capacity }) =>
      el('li', {}, t('relocation.hand-load', { name, before: figure(before), people: figure(people), capacity: figure(capacity) }), loadBar(people, capacity, name)))),
  ];
}

function keepForm(keep) {
  const title = el('input', { type: 'text', maxlength: 80, value: t('relocation.hand-title', { title: scenario.summary.title }) });
  return el('div', { class: 'form' },
    field('hand-title', t('relocation.name'), title),
    el('div', { class: 'actions' }, el('button', { type: 'button', class: 'primary', id: 'relocation-hand-keep', text: t('relocation.hand-keep'), on: { click: () => keep(title.value.trim() || scenario.summary.title) } })));
}
