// The past day: a calendar that marks the days with changes, and the banner that says which day is shown.

import { getJson } from './api.js';
import { byId, el, fill, iconButton } from './dom.js';
import { locale, onLanguage, t } from './i18n.js';
import { announce } from './messages.js';
import { dayOf, zone } from './past.js';
import * as state from './state.js';
import { date, number } from './value.js';

let month = null; // the first day of the month that is shown

/** A section that reads itself; call its `load` when it is to be shown. */
export function timePanel() {
  const grid = el('div', { class: 'calendar-days', role: 'group', 'aria-label': t('changes.days') });
  const title = el('strong', { 'aria-live': 'polite' });
  const back = el('button', { type: 'button', class: 'quiet to-present', text: t('changes.to-present'), on: { click: leavePast } });
  const turn = (by) => () => {
    month = new Date(month.getFullYear(), month.getMonth() + by, 1);
    load();
  };
  const head = el(
    'div',
    { class: 'calendar-head' },
    iconButton('chevron', t('changes.month-before'), turn(-1), { class: 'icon-button turned' }),
    title,
    iconButton('chevron', t('changes.month-after'), turn(1)),
  );
  const node = el('section', { class: 'time-panel' }, el('h3', { text: t('changes.past-title') }), el('p', { class: 'footnote', text: t('changes.past-about') }), head, grid, back);
  const load = async () => {
    month ??= firstOfMonth(state.get().at ? new Date(`${state.get().at}T00:00:00`) : new Date());
    title.textContent = new Intl.DateTimeFormat(locale(), { year: 'numeric', month: 'long' }).format(month);
    back.hidden = !state.get().at;
    draw(grid, new Map());
    const next = new Date(month.getFullYear(), month.getMonth() + 1, 1);
    const query = new URLSearchParams({ from: month.toISOString(), to: next.toISOString(), zone: zone() });
    if (state.get().region) query.set('region', state.get().region);
    const asked = month;
    const days = await getJson(`/api/changes/days?${query}`).catch(() => []);
    if (asked === month) draw(grid, new Map(days.map(({ day, changes }) => [day, changes])));
  };
  return { node, load };
}

const firstOfMonth = (day) => new Date(day.getFullYear(), day.getMonth(), 1);

function draw(grid, changes) {
  const last = new Date(month.getFullYear(), month.getMonth() + 1, 0).getDate();
  const lead = (month.getDay() + 6) % 7; // weeks begin on Monday
  const names = Array.from({ length: 7 }, (_, at) => new Intl.DateTimeFormat(locale(), { weekday: 'narrow' }).format(new Date(2024, 0, 1 + at)));
  const today = dayOf(new Date());
  const days = Array.from({ length: last }, (_, at) => dayOf(new Date(month.getFullYear(), month.getMonth(), at + 1)));
  fill(
    grid,
    ...names.map((name) => el('span', { class: 'weekday', 'aria-hidden': 'true', text: name })),
    ...Array.from({ length: lead }, () => el('span', {})),
    ...days.map((day) => dayNode(day, changes.get(day), today)),
  );
}

function dayNode(day, count, today) {
  const label = count ? t('changes.day-count', { date: date(day), count: number(count, 0) }) : date(day);
  return el('button', {
    type: 'button',
    class: count ? 'day marked' : 'day',
    disabled: day > today,
    'aria-label': label,
    title: label,
    'aria-pressed': String(day === state.get().at),
    'aria-current': day === today ? 'date' : null,
    data: { day },
    text: String(Number(day.slice(8))),
    on: { click: () => (day === today ? leavePast() : state.set({ at: day, theme: null })) },
  });
}

function leavePast() {
  state.set({ at: null });
}

/** The banner over the map while a past day is shown. */
export function startPastBanner() {
  const banner = el('div', { id: 'past-banner', role: 'status', hidden: true });
  byId('stage').append(banner);
  const show = () => {
    const { at } = state.get();
    banner.hidden = !at;
    document.body.classList.toggle('past', Boolean(at));
    if (!at) return;
    const text = t('changes.as-of', { date: date(at) });
    fill(banner, el('strong', { text }), el('span', { text: t('changes.read-only') }), el('button', { type: 'button', text: t('changes.to-present'), on: { click: leavePast } }));
  };
  show();
  onLanguage(show);
  state.subscribe((now, changed) => {
    if (!changed.has('at')) return;
    show();
    announce(now.at ? t('changes.as-of', { date: date(now.at) }) : t('changes.present'));
  });
}
