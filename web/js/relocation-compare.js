// Two scenarios beside each other: a table, and a map that is swiped from one to the other.

import { compareTable, figure, minutes, percent, sideMark } from './desk-figures.js';
import { compareScenarios, heading } from './desk-scenarios.js';
import { byId, el, fill } from './dom.js';
import { t } from './i18n.js';
import { factorName } from './relocation-criteria.js';

const services = ['school', 'clinic', 'market'];
const most = 1000;

/** Lays the handle over the map that moves the border between two scenarios; null takes it away. */
export function drawSwipe(map, titles) {
  const place = byId('relocation-swipe');
  if (!titles) {
    fill(place);
    return map.setSwipe(null);
  }
  const swipe = el('input', { type: 'range', class: 'desk-swipe', min: 0, max: most, value: most / 2, 'aria-label': t('relocation.swipe') });
  const line = el('div', { class: 'relocation-swipe-line' });
  const move = () => {
    line.style.left = `${swipe.value / 10}%`;
    map.setSwipe(swipe.value / most);
  };
  swipe.addEventListener('input', move);
  fill(place, line, swipe,
    el('p', { class: 'relocation-side relocation-side-a' }, sideMark('a'), ' ', titles[0]),
    el('p', { class: 'relocation-side relocation-side-b' }, sideMark('b'), ' ', titles[1]));
  move();
  return undefined;
}

/** Draws the table of two scenarios. */
export async function drawCompared(place, a, b) {
  const found = await compareScenarios(a.summary.id, b.summary.id);
  const figures = found.figures ?? {};
  const row = (key, label, form = figure, better = undefined) => ({ label, a: figures[key]?.a, b: figures[key]?.b, form, better });
  const sites = ({ result }) => result.sites.filter(({ state }) => state === 'open').length;
  const rows = [
    row('peoplePlaced', t('relocation.people-placed'), figure, 'more'),
    { label: t('relocation.sites-built'), a: sites(a), b: sites(b) },
    row('meanMinutes', t('relocation.mean-way'), minutes, 'less'),
    row('longestMinutes', t('relocation.longest'), minutes, 'less'),
    ...services.filter((kind) => figures[`${kind}MeanMinutes`]).map((kind) => row(`${kind}MeanMinutes`, t('relocation.mean-to', { place: factorName(kind) }), minutes, 'less')),
    { label: t('relocation.objective-value'), a: a.summary.objective, b: b.summary.objective, better: a.result.objectiveName === b.result.objectiveName ? 'less' : undefined },
    { label: t('relocation.gap'), a: a.result.gap, b: b.result.gap, form: (value) => percent(value, 2), better: 'less' },
  ];
  const moved = found.moved ?? [];
  fill(place,
    heading(t('relocation.compared'), 'layers'),
    found.comparable ? null : el('p', { class: 'note', text: t('relocation.not-comparable') }),
    compareTable([a.summary.title, b.summary.title], rows),
    el('dl', { class: 'facts' },
      ...fact('relocation.in-both', found.sitesInBoth), ...fact('relocation.only-a', found.sitesOnlyInA), ...fact('relocation.only-b', found.sitesOnlyInB)),
    moved.length
      ? el('details', {}, el('summary', { text: t('relocation.moved', { units: figure(moved.length), people: figure(found.peopleMoved) }) }),
          el('ul', { class: 'relocation-comers' }, ...moved.map((one) =>
            el('li', {}, t('relocation.moved-one', { unit: one.mover, a: one.siteInA, b: one.siteInB, from: minutes(one.minutesInA), to: minutes(one.minutesInB) })))))
      : el('p', { class: 'footnote', text: t('relocation.moved-none') }));
}

const fact = (key, names = []) => [el('dt', { text: t(key, { count: names.length }) }), el('dd', { text: names.join(t('value.separator')) || '—' })];
