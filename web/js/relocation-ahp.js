// Weights by comparing criteria two by two (AHP), with the consistency ratio and the table that it rests on.

import { isAbort, Latest, send } from './api.js';
import { figure, percent } from './desk-figures.js';
import { choice, openDialog } from './dialog.js';
import { el, fill } from './dom.js';
import { t } from './i18n.js';

const most = 9; // Saaty's scale
const tables = [['saaty_1980', 'Saaty (1980)'], ['donegan_dodd_1991', 'Donegan & Dodd (1991)']];
const steps = 2 * (most - 1);

/** A step of the slider as a judgement: 9 ... 1 ... 1/9. */
const judgementOf = (step) => (step <= most - 1 ? most - step : 1 / (step - most + 2));
const stepOf = (judgement) => (judgement >= 1 ? most - Math.round(judgement) : Math.round(1 / judgement) + most - 2);

/**
 * Opens the comparison.
 * @param {string[]} names of the criteria
 * @param {{judgements: number[], table: string} | null} before
 * @param {(answer: {ahp: object, weights: number[]}) => void} take
 */
export function openComparison(names, before, take) {
  const pairs = names.flatMap((_, a) => names.slice(a + 1).map((__, below) => [a, a + 1 + below]));
  const judgements = before?.judgements.length === pairs.length ? [...before.judgements] : pairs.map(() => 1);
  const table = choice(tables, before?.table ?? 'saaty_1980', { 'aria-label': t('relocation.ahp-table') });
  const answer = el('div', { class: 'relocation-ahp-answer', 'aria-live': 'polite' });
  const use = el('button', { type: 'button', class: 'primary', text: t('relocation.ahp-take') });
  const latest = new Latest();
  let weighed = null;
  const weigh = async () => {
    try {
      weighed = await latest.run((signal) =>
        send('POST', '/api/relocation/weights', { factors: names.length, judgements, table: table.value.toUpperCase() }, { signal }));
      use.disabled = !weighed.acceptable;
      fill(answer,
        el('p', {}, ...names.map((name, index) => el('span', { class: 'tag', text: `${name} ${percent(weighed.weights[index], 1)}` }))),
        el('p', { class: weighed.acceptable ? 'good' : 'wrong',
          text: t(weighed.acceptable ? 'relocation.ahp-good' : 'relocation.ahp-bad', { ratio: figure(weighed.consistencyRatio, 4), table: weighed.table }) }));
    } catch (failure) {
      if (!isAbort(failure)) fill(answer, el('p', { class: 'wrong', text: failure.detail ?? t('desk.failed') }));
    }
  };
  const rows = pairs.map(([a, b], index) => {
    const said = el('small');
    const slider = el('input', { type: 'range', min: 0, max: steps, step: 1, value: stepOf(judgements[index]), 'aria-label': t('relocation.ahp-pair', { a: names[a], b: names[b] }) });
    const tell = () => {
      const value = judgements[index];
      said.textContent = value === 1 ? t('relocation.ahp-same') : t('relocation.ahp-more', { name: value > 1 ? names[a] : names[b], times: Math.round(value > 1 ? value : 1 / value) });
    };
    slider.addEventListener('input', () => {
      judgements[index] = judgementOf(Number(slider.value));
      tell();
      weigh();
    });
    tell();
    return el('li', {}, el('div', { class: 'relocation-pair' }, el('span', { text: names[a] }), slider, el('span', { text: names[b] })), said);
  });
  table.addEventListener('change', weigh);
  const dialog = openDialog(t('relocation.ahp-title'), el('p', { class: 'footnote', text: t('relocation.ahp-how') }), el('ul', { class: 'relocation-pairs' }, ...rows), table, answer, el('div', { class: 'actions' }, use));
  use.addEventListener('click', () => {
    dialog.close();
    take({ ahp: { table: table.value, judgements: judgements.map((value) => Math.round(value * 1e6) / 1e6) }, weights: weighed.weights });
  });
  weigh();
}
