// Criteria with their weights as sliders, their curves, and weights from comparing them two by two.

import { findLayer } from './catalog.js';
import { percent } from './desk-figures.js';
import { choice } from './dialog.js';
import { el, fill, iconButton } from './dom.js';
import { findText, pick, t } from './i18n.js';
import { openComparison } from './relocation-ahp.js';
import { usualCurve } from './relocation-plan.js';

const own = ['slope', 'altitude', 'road', 'homes'];
const mostWeight = 10;

const kinds = () => findLayer('facility')?.attributes?.find(({ name }) => name === 'kind')?.codes ?? [];

/** What people call a factor. */
export const factorName = (factor) =>
  findText(`relocation.factor-${factor}`) ?? pick(kinds().find(({ value }) => value === factor)?.label ?? factor);

/** The unit of a factor's values. */
export const factorUnit = (factor) => (factor === 'slope' ? '°' : 'm');

/** The criteria of a plan, changed in place. */
export function criteriaFields(plan, changed) {
  const place = el('div', { class: 'relocation-criteria' });
  const shares = [];
  const tell = () => {
    const sum = plan.criteria.reduce((total, { weight }) => total + weight, 0);
    shares.forEach((node, index) => (node.textContent = percent(sum ? plan.criteria[index].weight / sum : 0)));
  };
  const byHand = () => {
    plan.ahp = null;
    tell();
    changed();
  };
  const draw = () => {
    shares.length = 0;
    fill(place,
      ...plan.criteria.map((criterion, index) => criterionNode(criterion, index)),
      el('div', { class: 'actions' }, adder(), plan.criteria.length > 1 ? el('button', { type: 'button', class: 'quiet small', id: 'relocation-compare-criteria', text: t('relocation.ahp'), on: { click: compare } }) : null),
      plan.ahp ? el('p', { class: 'footnote', text: t('relocation.ahp-used') }) : null);
    tell();
  };
  const criterionNode = (criterion, index) => {
    const share = el('span', { class: 'figures' });
    shares.push(share);
    const name = factorName(criterion.factor);
    const slider = el('input', { type: 'range', min: 0, max: mostWeight, step: 0.1, value: criterion.weight, 'aria-label': t('relocation.weight-of', { name }), data: { factor: criterion.factor } });
    slider.addEventListener('input', () => {
      criterion.weight = Number(slider.value);
      byHand();
    });
    const curve = el('input', { type: 'text', value: criterion.curve.join(', '), 'aria-label': t('relocation.curve-of', { name }), spellcheck: 'false' });
    curve.addEventListener('change', () => {
      const numbers = curve.value.split(/[,，\s]+/).filter(Boolean).map(Number);
      const good = numbers.length >= 2 && numbers.length % 2 === 0 && numbers.every(Number.isFinite);
      curve.setAttribute('aria-invalid', String(!good));
      if (!good) return;
      criterion.curve = numbers;
      changed();
    });
    const remove = () => {
      plan.criteria.splice(index, 1);
      plan.ahp = null;
      draw();
      changed();
    };
    return el('div', { class: 'relocation-criterion' },
      el('div', { class: 'relocation-criterion-top' },
        el('span', { text: name }), share,
        plan.criteria.length > 1 ? iconButton('close', t('relocation.remove', { name }), remove) : null),
      slider,
      el('details', {}, el('summary', { text: t('relocation.curve') }), curve, el('small', { text: t('relocation.curve-hint', { unit: factorUnit(criterion.factor) }) })));
  };
  const adder = () => {
    const free = [...own, ...kinds().map(({ value }) => value)].filter((factor) => !plan.criteria.some((each) => each.factor === factor));
    const select = choice([['', t('relocation.add')], ...free.map((factor) => [factor, factorName(factor)])], '', { 'aria-label': t('relocation.add') });
    select.addEventListener('change', () => {
      if (!select.value) return;
      plan.criteria.push({ factor: select.value, weight: 1, curve: usualCurve(select.value) });
      plan.ahp = null;
      draw();
      changed();
    });
    return select;
  };
  const compare = () =>
    openComparison(plan.criteria.map(({ factor }) => factorName(factor)), plan.ahp, ({ ahp, weights }) => {
      plan.ahp = ahp;
      const most = Math.max(...weights);
      plan.criteria.forEach((criterion, index) => (criterion.weight = Math.round((mostWeight * 10 * weights[index]) / most) / 10));
      draw();
      changed();
    });
  draw();
  return place;
}
