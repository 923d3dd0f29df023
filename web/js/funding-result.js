// What came out of a plan of funds: figures, channels, townships beside the formula, how even it is.

import { chartColours, drawChart } from './chart.js';
import { figure, keyFigures, loadBar, percent } from './desk-figures.js';
import { el, fill } from './dom.js';
import { channelLabel } from './funding-form.js';
import { pick, t } from './i18n.js';
import { number } from './value.js';

const tenThousand = 10_000;

/** Yuan as 10,000 yuan. */
export const amount = (yuan) => t('funding.amount', { amount: figure(yuan / tenThousand, 1) });

/**
 * Draws figures, channels and townships.
 * @param {HTMLElement} place
 * @param {object} result as docs/funding.md has it
 * @param {boolean} quick whether it is a first look
 */
export function drawResult(place, result, quick) {
  const { figures } = result;
  if (result.status === 'infeasible' || result.status === 'timeout') {
    fill(place,
      el('h2', { text: t(`funding.${result.status}`) }),
      el('p', { text: t(result.status === 'timeout' ? 'funding.timeout-hint' : 'funding.infeasible-hint') }),
      el('ul', {}, ...result.shortfalls.map((each) => el('li', {
        text: t(`funding.shortfall-${each.what}`, { of: pick(each.of), channel: each.channel ? channelLabel(each.channel) : '', wanted: amount(each.wantedYuan), missing: amount(each.missingYuan) }),
      }))));
    return;
  }
  const lorenz = el('div', { class: 'funding-lorenz' });
  fill(place,
    el('p', { class: 'footnote' }, el('span', { class: `tag ${quick ? '' : 'tag-good'}`, text: t(quick ? 'funding.quick' : 'funding.exact') }), ' ',
      figures.gap === 0 ? t('desk.proven') : t('desk.within', { gap: percent(figures.gap, 2) })),
    begun(result.begun),
    result.withoutCost > 0 ? el('p', { class: 'note', text: t('funding.without-cost', { count: result.withoutCost }) }) : null,
    figures.yuanThereIs > 0 ? null : el('p', { class: 'note', text: t('funding.no-money') }),
    keyFigures([
      [t('funding.funded'), t('funding.of', { part: number(figures.funded), all: number(figures.projects) }), t('funding.begun-count', { count: number(figures.begun) })],
      [t('funding.given'), amount(figures.yuan), t('funding.of-money', { all: amount(figures.yuanThereIs) })],
      [t('funding.poor-households'), number(figures.poorHouseholds), t('funding.households', { count: number(figures.households) })],
      [t('funding.points'), number(figures.points, 0), t('funding.bound', { bound: number(figures.bound, 0) })],
    ]),
    el('h2', { text: t('funding.channels') }),
    ...result.channels.map(channel),
    el('h2', { text: t('funding.townships') }),
    formulaNote(result),
    el('p', { class: 'footnote', text: t('funding.evenness', { plan: figure(figures.gini, 3), formula: figure(figures.giniByFormula, 3) }) }),
    villages(result.equity.villages),
    el('p', { class: 'footnote' }, key(0, t('funding.plan')), ' ', key(1, t('funding.formula'))),
    lorenz,
    townships(result));
  if (result.equity.plan.lorenz) drawLorenz(lorenz, result.equity);
  else lorenz.remove();
}

function channel({ channel: code, yuan, given, price, priceSolved, rule }) {
  const worth = priceSolved ?? price;
  return el('div', { class: 'funding-used' },
    el('strong', { text: channelLabel(code) }),
    el('span', { class: 'figures', text: t('funding.of', { part: figure(given / tenThousand, 1), all: amount(yuan) }) }),
    loadBar(given, yuan, t('funding.used', { channel: channelLabel(code), share: percent(yuan ? given / yuan : 0) })),
    el('small', { text: t(priceSolved === null || priceSolved === undefined ? 'funding.price-about' : 'funding.price', { points: figure(worth, 1) }) }),
    el('small', { text: rule ? t('funding.by-rule', { value: rule.value, source: pick(rule.source) }) : t('funding.by-plan') }));
}

/** What "proven best" means where there was too little money for all that was begun. */
const begun = (kept) => (kept?.chosen ? el('p', { class: 'footnote', text: t(kept.proven ? 'funding.begun-chosen' : 'funding.begun-chosen-open', { all: number(kept.all), kept: number(kept.kept) }) }) : null);

function formulaNote({ formulaIsEmpty, formulaMissing }) {
  if (!formulaIsEmpty && !formulaMissing?.length) return null;
  const key = !formulaIsEmpty ? 'part' : formulaMissing.length ? 'empty' : 'impossible';
  return el('p', { class: 'note', text: t(`funding.formula-${key}`, { names: formulaMissing.map((each) => pick(each)).join(t('value.separator')) }) });
}

function villages({ count, gini, theil, theilWithinTownships: within, theilBetweenTownships: between, leftOutYuan }) {
  if (!count) return null;
  const figures3 = { gini: figure(gini, 3), theil: figure(theil, 3), within: figure(within, 3), between: figure(between, 3) };
  const rest = leftOutYuan > 0 ? t('funding.villages-left-out', { yuan: amount(leftOutYuan) }) : '';
  return el('p', { class: 'footnote', text: `${t('funding.villages-even', { count: number(count), ...figures3 })}${rest}` });
}

function townships({ townships: all, people }) {
  const cell = (text) => el('td', { class: 'numeric', text });
  const perHead = (yuan, heads) => (heads ? figure(yuan / heads) : '—');
  const heading = ['township', 'people', 'plan', 'formula', 'difference', 'plan-per-head'].map((name) =>
    el('th', { scope: 'col', class: name === 'township' ? '' : 'numeric', text: name === 'people' ? t(`funding.by-${people}`) : t(`funding.column-${name}`) }));
  const rows = all.map(({ name, indicators, plan, formula, projects, funded }) =>
    el('tr', {},
      el('th', { scope: 'row', text: name, title: t('funding.of', { part: number(funded), all: number(projects) }) }),
      cell(figure(indicators[people])), cell(figure(plan / tenThousand, 1)), cell(figure(formula / tenThousand, 1)),
      cell(`${plan > formula ? '+' : plan < formula ? '−' : ''}${figure(Math.abs(plan - formula) / tenThousand, 1)}`), cell(perHead(plan, indicators[people]))));
  return el('div', { class: 'table-scroll funding-townships', tabindex: '0' }, el('table', {}, el('thead', {}, el('tr', {}, ...heading)), el('tbody', {}, ...rows)));
}

function key(place, text) {
  const dot = el('span', { class: 'funding-dot' });
  dot.style.background = chartColours[place];
  return el('span', {}, dot, text);
}

function drawLorenz(node, { plan, formula }) {
  const line = (name, curve, more) => ({ type: 'line', name, showSymbol: false, data: (curve ?? []).map(({ people, amount: share }) => [people * 100, share * 100]), ...more });
  const axis = (name) => ({ type: 'value', min: 0, max: 100, name, nameLocation: 'middle', nameGap: 26 });
  drawChart(node, {
    grid: { left: 8, right: 16, top: 28, bottom: 28, containLabel: true },
    xAxis: axis(t('funding.lorenz-people')),
    yAxis: { ...axis(t('funding.lorenz-money')), nameLocation: 'end', nameGap: 10, nameTextStyle: { align: 'left' } },
    series: [
      line(t('funding.plan'), plan.lorenz),
      line(t('funding.formula'), formula.lorenz),
      line(t('funding.equal'), [{ people: 0, amount: 0 }, { people: 1, amount: 1 }], { lineStyle: { type: 'dashed', color: '#8a8f94' }, itemStyle: { color: '#8a8f94' } }),
    ],
  }, t('funding.lorenz'));
}
