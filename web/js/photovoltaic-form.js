// The form of a photovoltaic plan: sliders for what is scarce, fields for the rest.

import { regionChoice } from './desk-frame.js';
import { choice, field } from './dialog.js';
import { el, fill } from './dom.js';
import { t } from './i18n.js';

/** What sliders move: key, most, step. 0 of money and land means no limit. */
const sliders = [
  ['quotaMegawatts', 100, 0.5],
  ['budgetMillion', 1000, 5],
  ['landMu', 5000, 10],
  ['householdPercent', 100, 5],
  ['incomeLineYuan', 8000, 100],
];

/**
 * Draws the form.
 * @param {HTMLElement} place
 * @param {object} plan changed in place
 * @param {{changed: () => void, moved: (region: string) => void}} options
 */
export async function drawForm(place, plan, { changed, moved }) {
  const region = await regionChoice(plan.region, moved);
  fill(place,
    field('title', t('photovoltaic.plan-title'), textOf(plan, 'title', changed)),
    field('region', t('photovoltaic.region'), region),
    ...sliders.map((one) => slider(plan, one, changed)),
    field('objective', t('photovoltaic.objective'), choice(['households', 'income', 'cost'].map((key) => [key, t(`photovoltaic.objective-${key}`)]), plan.objective, {
      on: { change: ({ target }) => ((plan.objective = target.value), changed()) },
    })),
    group('limits', [
      number(plan, 'mostVillageKilowatts', changed), number(plan, 'nearGridMetres', changed), number(plan, 'mostVillageKilowattsNearGrid', changed),
      number(plan, 'leastKilowatts', changed), number(plan, 'townshipKilowatts', changed),
      number(plan, 'mostGridMetres', changed), number(plan, 'yuanPerKilowattHour', changed), number(plan, 'leastHouseholds', changed),
      check(plan, 'approvalAllowed', changed), check(plan, 'gridCapacity', changed), check(plan, 'begunAnew', changed),
      field('day', t('photovoltaic.day'), textOf(plan, 'day', changed, { type: 'date' }), t('photovoltaic.day-hint')),
    ]),
    group('division', [
      number(plan, 'collectivePercent', changed), number(plan, 'publicPercent', changed), number(plan, 'restPercent', changed),
      el('small', { text: t('photovoltaic.division-hint') }),
      number(plan, 'degradationPercent', changed), number(plan, 'firstYearLossPercent', changed),
    ]),
    group('sites', [
      check(plan, 'siting', changed),
      field('source', t('photovoltaic.source'), choice(['villages', 'generated'].map((key) => [key, t(`photovoltaic.source-${key}`)]), plan.source, {
        on: { change: ({ target }) => ((plan.source = target.value), changed()) },
      })),
      number(plan, 'slopeDegrees', changed),
      field('months', t('photovoltaic.months'), textOf(plan, 'months', changed), t('photovoltaic.months-hint')),
      number(plan, 'connectionYuan', changed), number(plan, 'yuanPerMetre', changed),
      check(plan, 'roofs', changed), number(plan, 'roofKilowatts', changed),
    ]));
}

const group = (name, nodes) => el('details', { class: 'desk-step' }, el('summary', {}, el('span', { text: t(`photovoltaic.group-${name}`) })), el('div', {}, ...nodes));

const textOf = (plan, key, changed, more = {}) =>
  el('input', { type: 'text', value: plan[key], autocomplete: 'off', ...more, on: { change: ({ target }) => ((plan[key] = target.value.trim()), changed()) } });

function number(plan, key, changed) {
  const input = el('input', { type: 'number', step: 'any', min: 0, value: plan[key], on: { change: ({ target }) => ((plan[key] = target.value === '' ? '' : Number(target.value)), changed()) } });
  return field(key, t(`photovoltaic.${key}`), input);
}

function check(plan, key, changed) {
  const id = `photovoltaic-${key}`;
  const box = el('input', { type: 'checkbox', id, on: { change: ({ target }) => ((plan[key] = target.checked), changed()) } });
  box.checked = plan[key];
  return el('label', { class: 'check', for: id }, box, t(`photovoltaic.${key}`));
}

/** A slider with its figure beside it; both move the plan. */
function slider(plan, [key, most, step], changed) {
  const id = `photovoltaic-${key}`;
  const range = el('input', { type: 'range', min: 0, max: Math.max(most, plan[key]), step, value: plan[key], 'aria-labelledby': `${id}-label` });
  const figure = el('input', { type: 'number', id, min: 0, step: 'any', value: plan[key] });
  const take = (from, other) => () => {
    plan[key] = Number(from.value) || 0;
    other.value = from.value;
    changed();
  };
  range.addEventListener('input', take(range, figure));
  figure.addEventListener('change', take(figure, range));
  return el('div', { class: 'photovoltaic-slider' }, el('label', { id: `${id}-label`, for: id, text: t(`photovoltaic.${key}`) }), range, figure);
}
