// What a photovoltaic plan came to: key figures, prices of what is scarce, twenty years, comparison, the map.

import { chartColours, drawChart } from './chart.js';
import { compareTable, figure, keyFigures, percent } from './desk-figures.js';
import { el, fill } from './dom.js';
import { language, t } from './i18n.js';

const colours = { yes: '#009e73', partly: '#e69f00', no: '#b9bec2', stands: '#cc79a7' };

/** The figures of a plan; `bound` tells how good it may be at most. */
export function keyNode(result) {
  const { figures, objective, bound, status } = result;
  const best = status === 'quick' && objective === 'households' ? t('photovoltaic.at-most', { count: figure(Math.floor(bound)) }) : null;
  const begun = figures.begunStations ? ` · ${t('photovoltaic.begunApart', { count: figures.begunStations, megawatts: figure(figures.begunKilowatts / 1000, 1) })}` : '';
  return keyFigures([
    [t('photovoltaic.households'), figure(figures.households), best],
    [t('photovoltaic.given'), `${figure(figures.kilowatts / 1000, 1)} MW`, t('photovoltaic.of-applied', { megawatts: figure(figures.appliedKilowatts / 1000, 1) })],
    [t('photovoltaic.stations'), figure(figures.stationsYes + figures.stationsPartly), `${t('photovoltaic.refused', { count: figure(figures.stationsNo) })}${begun}`],
    [t('photovoltaic.income'), figure(figures.incomePerHousehold), t('photovoltaic.yuan-year')],
    [t('photovoltaic.spent'), figure(figures.yuan / 1e6, 1), t('photovoltaic.million-yuan')],
    [t('photovoltaic.land'), figure(figures.mu), t('photovoltaic.mu')],
  ]);
}

/** What one more MW, mu and million yuan would bring. */
export function pricesNode({ figures, objective }) {
  const unit = objective === 'households' ? t('photovoltaic.unit-households') : t('photovoltaic.unit-yuan');
  const rows = [['priceOfMegawatt', 1], ['priceOfMu', 1], ['priceOfMillionYuan', 1]].map(([key]) =>
    el('tr', {}, el('th', { scope: 'row', text: t(`photovoltaic.${key}`) }),
      el('td', { class: 'numeric', text: key in figures ? `+${figure(figures[key], figures[key] % 1 ? 2 : 0)} ${unit}` : t('photovoltaic.no-limit') })));
  if ('priceOfMillionYuan' in figures) {
    rows.push(el('tr', {}, el('th', { scope: 'row', text: t('photovoltaic.priceOfYuan') }), el('td', { class: 'numeric', text: `+${figure(figures.priceOfMillionYuan / 1e6, 6)} ${unit}` })));
  }
  return el('section', {}, el('h2', { text: t('photovoltaic.prices') }), el('table', {}, el('tbody', {}, ...rows)));
}

/** Twenty years as a chart and a table. */
export function yearsNode({ years, distribution }) {
  const later = distribution.later ?? [];
  const known = [distribution, ...later].some(({ collectivePercent }) => collectivePercent !== null);
  const node = el('div', { class: 'photovoltaic-chart' });
  const parts = known ? ['collectiveYuan', 'publicYuan', 'restYuan'] : ['yuan'];
  const used = parts.filter((key) => years.some((year) => year[key] > 0));
  requestAnimationFrame(() => node.isConnected && drawChart(node, {
    grid: { left: 8, right: 16, top: 28, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: years.map(({ number }) => number) },
    yAxis: [{ type: 'value', name: t('photovoltaic.million-yuan') }, { type: 'value', name: t('photovoltaic.unit-households'), splitLine: { show: false } }],
    series: [
      ...used.map((key, index) => ({ name: t(`photovoltaic.${key}`), type: 'bar', stack: 'yuan', itemStyle: { color: chartColours[index] }, data: years.map((year) => Math.round(year[key] / 1e4) / 100) })),
      { name: t('photovoltaic.householdsOverLine'), type: 'line', yAxisIndex: 1, itemStyle: { color: chartColours[4] }, data: years.map((year) => year.householdsOverLine) },
    ],
  }, t('photovoltaic.years-chart', { count: years.length })));
  const columns = ['yuan', ...(known ? used : []), 'jobs', 'yuanPerHousehold', 'householdsOverLine'].filter((key) => key !== 'jobs' || years.some(({ jobs }) => jobs > 0));
  return el('section', {},
    el('h2', { text: t('photovoltaic.years', { count: years.length }) }),
    known ? null : el('p', { class: 'note', text: t('photovoltaic.division-unknown') }),
    ...later.map((one) => el('p', { class: 'footnote', text: one.collectivePercent === null ? t('photovoltaic.division-ends', { year: one.fromYear })
      : t('photovoltaic.division-later', { year: one.fromYear, collective: figure(one.collectivePercent, one.collectivePercent % 1 ? 2 : 0), works: figure(one.publicPercent, one.publicPercent % 1 ? 2 : 0), rest: figure(one.restPercent, one.restPercent % 1 ? 2 : 0) }) })),
    el('p', { class: 'footnote photovoltaic-key' },
      ...used.map((key, index) => keyOf(chartColours[index], t(`photovoltaic.${key}`))), keyOf(chartColours[4], t('photovoltaic.householdsOverLine'))),
    node,
    el('details', {}, el('summary', { text: t('photovoltaic.years-table') }),
      el('div', { class: 'table-scroll', tabindex: '0' }, el('table', {},
        el('thead', {}, el('tr', {}, el('th', { scope: 'col', text: t('photovoltaic.year') }), ...columns.map((key) => el('th', { scope: 'col', class: 'numeric', text: t(`photovoltaic.${key}`) })))),
        el('tbody', {}, ...years.map((year) => el('tr', {}, el('th', { scope: 'row', text: String(year.number) }), ...columns.map((key) => el('td', { class: 'numeric', text: figure(year[key]) })))))))));
}

/** A dot of the colour and what it means; the small build of the charts has no legends. */
function keyOf(colour, text) {
  const dot = el('span', { class: 'photovoltaic-dot' });
  dot.style.background = colour;
  return el('span', {}, dot, text);
}

/** Two plans side by side. */
export function comparedNode({ a, b, figures }) {
  const row = (key, digits, better, scale = 1) => ({ label: t(`photovoltaic.compare-${key}`), a: figures[key]?.a / scale, b: figures[key]?.b / scale, form: (value) => figure(value, digits), better });
  return el('section', {}, el('h2', { text: t('photovoltaic.compared') }), compareTable([a.title, b.title], [
    row('households', 0, 'more'), row('kilowatts', 0), row('stationsYes', 0), row('stationsPartly', 0), row('stationsNo', 0, 'less'),
    row('yuan', 1, 'less', 1e6), row('mu', 0, 'less'), row('incomeYuan', 1, 'more', 1e6), row('incomePerHousehold', 0, 'more'), row('yuanPerHousehold', 0, 'less'), row('lastYearHouseholds', 0, 'more'),
  ]));
}

const stationTip = ({ properties }) =>
  `${properties.name ?? ''} · ${t(`photovoltaic.answer-${properties.answer}`)} · ${properties[language() === 'zh' ? 'reasonZh' : 'reasonEn']}`;

/** The middle of the first ring of a station, as a point with the same figures. */
function markOf(feature) {
  const ring = feature.geometry.coordinates[0][0];
  const mean = (axis) => ring.reduce((sum, place) => sum + place[axis], 0) / ring.length;
  return { ...feature, geometry: { type: 'Point', coordinates: [mean(0), mean(1)] } };
}

/** Draws stations and sites; `choose` hears the id of what was picked. */
export function drawMap(map, { stations, sites }, choose) {
  map.setFeatures('sites', sites ? { ...sites, features: sites.features.filter(({ properties }) => properties.kind !== 'given' && properties.out.length === 0) } : null, {
    order: 3,
    style: () => ({ color: '#1d5b8f', weight: 1, fillColor: '#56b4e9', fillOpacity: 0.6, radius: 3 }),
    tip: ({ properties }) => t('photovoltaic.site-tip', { name: properties.name ?? properties.id, kilowatts: figure(properties.kilowatts), hours: figure(properties.hours), score: figure(properties.score, 2) }),
  });
  // A station is a speck in a county: a mark of its size in kW stands on it.
  map.setFeatures('marks', stations ? { ...stations, features: stations.features.map(markOf) } : null, {
    order: 7,
    style: (feature) => ({ color: '#333', weight: 1, fillColor: colours[feature.properties.answer], fillOpacity: 0.9, radius: Math.max(4, Math.min(12, Math.sqrt(feature.properties.applied) / 5)) }),
    tip: stationTip,
    pick: (feature) => choose(feature.id),
  });
  map.setFeatures('stations', stations, {
    order: 6,
    style: (feature) => ({ color: '#333', weight: 1.5, fillColor: colours[feature.properties.answer], fillOpacity: 0.9 }),
    tip: stationTip,
    pick: (feature) => choose(feature.id),
  });
}

/** What the colours mean. */
export function legendNode(place, withSites) {
  return fill(place, ...['yes', 'partly', 'no', 'stands'].map((answer) => el('span', { class: `photovoltaic-answer photovoltaic-${answer}`, text: t(`photovoltaic.answer-${answer}`) })),
    withSites ? el('span', { class: 'photovoltaic-answer photovoltaic-site', text: t('photovoltaic.site') }) : null);
}

/** Land that is out and why, and the share that is left. */
export const shareLeft = ({ allowedSquareKilometres, landSquareKilometres }) => percent(allowedSquareKilometres / landSquareKilometres, 1);
