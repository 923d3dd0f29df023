// Figures of plans in the reader's way: numbers with units, key figures, bars, tables that compare two plans.

import { el } from './dom.js';
import { locale, t } from './i18n.js';
import { number } from './value.js';

const isNumber = (value) => typeof value === 'number' && Number.isFinite(value);

/** A number, or a dash where there is none. */
export const figure = (value, digits = 0) => (isNumber(value) ? number(value, digits) : '—');

/** Minutes as people say them. */
export const minutes = (value) => (isNumber(value) ? t('desk.minutes', { count: number(value, value < 10 ? 1 : 0) }) : '—');

/** A share of 1 in percent. */
export const percent = (share, digits = 0) =>
  isNumber(share) ? new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: digits }).format(share) : '—';

/** How far a plan may be from the best there is, as a share of it; null where it is not known. */
export const gapOf = ({ objective, bound }) =>
  isNumber(objective) && isNumber(bound) && objective !== 0 ? Math.max(0, Math.abs(objective - bound) / Math.abs(objective)) : null;

/** What is known of how good a plan is, in words. */
export function quality(scenario) {
  if (scenario.status === 'optimal') return t('desk.proven');
  const gap = gapOf(scenario);
  if (scenario.status === 'infeasible') return t('desk.infeasible');
  return gap === null ? t('desk.unproven') : t('desk.within', { gap: percent(gap, gap < 0.01 ? 2 : 1) });
}

/** Key figures: `[label, value, hint]`, the value large, the hint small below it. */
export const keyFigures = (entries) =>
  el('dl', { class: 'desk-key' },
    ...entries.map(([label, value, hint]) =>
      el('div', {}, el('dt', { text: label }), el('dd', {}, el('span', { class: 'figures', text: value }), hint ? el('small', { text: hint }) : null))));

/** A bar for how much of something is used; turns to a warning when it is full. */
export function loadBar(value, most, label) {
  const share = most > 0 ? value / most : 0;
  const fill = el('span', { class: 'desk-bar-fill' });
  fill.style.width = `${Math.min(100, Math.max(0, share * 100))}%`;
  return el('span', {
    class: `desk-bar ${share > 1.0001 ? 'desk-bar-over' : share >= 0.999 ? 'desk-bar-full' : ''}`, role: 'img', 'aria-label': label, title: label,
  }, fill);
}

/** The mark of one of two plans that are compared: a, b. */
export const sideMark = (side) => el('span', { class: `desk-side desk-side-${side}`, text: side.toUpperCase() });

/**
 * Two plans side by side.
 * @param {[string, string]} titles of the two
 * @param {{label: string, a: number, b: number, form?: (value) => string, better?: 'less' | 'more'}[]} rows
 */
export function compareTable(titles, rows) {
  const cell = (text, more = '') => el('td', { class: `numeric ${more}`, text });
  const difference = ({ a, b, form = figure, better }) => {
    if (!isNumber(a) || !isNumber(b)) return cell('—');
    const change = b - a;
    if (Math.abs(change) < 1e-9) return cell('=');
    const good = better && (better === 'less' ? change < 0 : change > 0);
    return cell(`${change > 0 ? '+' : '−'}${form(Math.abs(change))}`, better ? (good ? 'good' : 'wrong') : '');
  };
  return el('div', { class: 'table-scroll', tabindex: '0' },
    el('table', { class: 'desk-compare' },
      el('thead', {}, el('tr', {},
        el('th', { scope: 'col', text: t('desk.compare-figure') }),
        ...titles.map((text, index) => el('th', { scope: 'col', class: 'numeric', title: text }, sideMark(index === 0 ? 'a' : 'b'), el('span', { class: 'unseen', text }))),
        el('th', { scope: 'col', class: 'numeric', text: t('desk.compare-change') }))),
      el('tbody', {}, ...rows.map((row) =>
        el('tr', {}, el('th', { scope: 'row', text: row.label }), cell((row.form ?? figure)(row.a)), cell((row.form ?? figure)(row.b)), difference(row))))));
}
