// Figures, the Lorenz curve and the table of the regions for one resource against one need.

import { drawChart } from './chart.js';
import { figure, keyFigures, percent } from './desk-figures.js';
import { el, fill } from './dom.js';
import { pick, t } from './i18n.js';

const sort = { column: 'per', down: true };

export function drawResult(place, view) {
  const { answer, resource, need } = view;
  const { column, per } = answer.resources[resource];
  const spread = per[need];
  const names = { resource: pick(column.label), need: pick(answer.needs[need].label) };
  if (spread.gini === null) {
    return fill(place, el('p', { class: 'empty', text: t('allocation.nothing', names) }), tableOf(view, names));
  }
  const curve = el('div', { id: 'allocation-lorenz' });
  fill(
    place,
    el('h2', { text: names.resource }),
    figures(answer, column, spread, answer.needs[need], names),
    spread.leftOut ? el('p', { class: 'note', text: t('allocation.left-out', { count: spread.leftOut, ...names }) }) : null,
    el('h2', { text: t('allocation.lorenz') }),
    el('p', { text: t('allocation.lorenz-says', { ...names, share: percent(shareOfHalf(spread.lorenz), 1) }) }),
    curve,
    tableOf(view, names),
  );
  return drawLorenz(curve, spread.lorenz, names);
}

function figures(answer, column, spread, need, names) {
  const unit = pick(column.unit) ?? '';
  return keyFigures([
    [t('allocation.total'), `${figure(column.total, digitsOf(column.total))} ${unit}`],
    [t('allocation.mean'), `${figure(spread.perUnit, digitsOf(spread.perUnit))} ${unit}`, `／${pick(need.unit) ?? names.need}`],
    [t('allocation.gini'), figure(spread.gini, 3), t('allocation.gini-hint')],
    [t('allocation.theil'), figure(spread.theil, 3), splits(spread, aboveOf(answer)).join(' · ')],
  ]);
}

/** How much of Theil's measure is within the townships, counties ... and how much between them. */
const splits = ({ splits: all, theilWithin, theilBetween }, above) =>
  (all.length ? all.map(({ level, regions, within, between }) => [`${t(`level.${level.toLowerCase()}`)} (${regions})`, within, between]) : [[above, theilWithin, theilBetween]])
    .map(([name, within, between]) => t('allocation.theil-split', { above: name, within: figure(within, 3), between: figure(between, 3) }));

function aboveOf({ level, levels }) {
  const order = ['PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'];
  const above = order[order.indexOf(level) - 1];
  return above && levels.length ? t(`level.${above.toLowerCase()}`) : t('allocation.theil-all');
}

const digitsOf = (value) => (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 2 : 4);

/** What the half with the least has, between the points of the curve. */
function shareOfHalf(curve) {
  const next = curve.findIndex(([people]) => people >= 0.5);
  const [toPeople, toAmount] = curve[next];
  const [people, amount] = curve[Math.max(0, next - 1)];
  return toPeople === people ? toAmount : amount + ((toAmount - amount) * (0.5 - people)) / (toPeople - people);
}

function drawLorenz(node, curve, names) {
  const axis = (name, more) => ({ type: 'value', min: 0, max: 1, name, axisLabel: { formatter: (value) => percent(value) }, ...more });
  drawChart(
    node,
    {
      legend: { show: false },
      grid: { left: 8, right: 20, top: 12, bottom: 32, containLabel: true },
      xAxis: axis(t('allocation.lorenz-x', names), { nameLocation: 'middle', nameGap: 28 }),
      yAxis: axis('', {}),
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        formatter: ([{ data }]) => `${percent(data[0], 1)} → ${percent(data[1], 1)}`,
      },
      series: [
        { type: 'line', name: names.resource, data: curve, showSymbol: false, areaStyle: { opacity: 0.12 }, lineStyle: { width: 2 } },
        { type: 'line', name: t('allocation.equal'), data: [[0, 0], [1, 1]], showSymbol: false, tooltip: { show: false }, lineStyle: { type: 'dashed', width: 1 } },
      ],
    },
    t('allocation.lorenz-says', { ...names, share: percent(shareOfHalf(curve), 1) }),
  );
}

function tableOf(view, names) {
  const place = el('div', { class: 'allocation-table' });
  drawTable(place, view, names);
  return place;
}

function drawTable(place, view, names) {
  const { answer, resource, need } = view;
  const mean = answer.resources[resource].per[need].perUnit;
  const rows = answer.rows.map((row) => {
    const amount = row.amounts[resource];
    const needed = row.needs[need];
    return { code: row.code, name: row.name, parent: row.parent, need: needed, amount, per: needed ? amount / needed : null };
  });
  rows.sort((a, b) => compare(a[sort.column], b[sort.column]) * (sort.down ? -1 : 1));
  const columns = [['name', t('allocation.name')], ['need', names.need], ['amount', names.resource], ['per', `／${pick(answer.needs[need].unit) ?? names.need}`]];
  const change = (column) => {
    Object.assign(sort, { down: sort.column === column ? !sort.down : column !== 'name', column });
    drawTable(place, view, names);
  };
  fill(
    place,
    el('h2', { text: t('allocation.table', { count: rows.length, level: t(`level.${answer.level.toLowerCase()}`) }) }),
    el('div', { class: 'table-scroll', tabindex: '0' },
      el('table', {},
        el('thead', {}, el('tr', {},
          ...columns.map(([column, label]) => heading(column, label, change)),
          el('th', { scope: 'col', class: 'numeric', text: t('allocation.ratio') }))),
        el('tbody', {}, ...rows.map((row) => line(row, mean, view.open))))),
  );
}

const heading = (column, label, change) =>
  el('th', {
    scope: 'col',
    class: column === 'name' ? '' : 'numeric',
    'aria-sort': sort.column === column ? (sort.down ? 'descending' : 'ascending') : 'none',
  }, el('button', { type: 'button', title: t('allocation.sort', { column: label }), text: label, on: { click: () => change(column) } }));

function line(row, mean, open) {
  const numeric = (text) => el('td', { class: 'numeric figures', text });
  const node = el('tr', { tabindex: '0', title: row.parent ? `${row.parent} ${row.code}` : row.code },
    el('td', { text: row.name }),
    numeric(figure(row.need)),
    numeric(figure(row.amount, digitsOf(row.amount))),
    numeric(row.per === null ? '—' : figure(row.per, digitsOf(row.per))),
    numeric(row.per === null || !mean ? '—' : percent(row.per / mean)));
  const choose = () => {
    node.parentElement.querySelector('[aria-selected=true]')?.removeAttribute('aria-selected');
    node.setAttribute('aria-selected', 'true');
    open(row.code);
  };
  node.addEventListener('click', choose);
  node.addEventListener('keydown', ({ key }) => key === 'Enter' && choose());
  return node;
}

/** Unknown numbers come last either way. */
function compare(a, b) {
  if (a === null || b === null) return a === b ? 0 : (a === null) === sort.down ? -1 : 1;
  return typeof a === 'string' ? a.localeCompare(b, 'zh') : a - b;
}
