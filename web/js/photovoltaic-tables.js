// Tables of a photovoltaic plan: station by station with its reason, by township, sites with what speaks for them.

import { figure, loadBar } from './desk-figures.js';
import { choice } from './dialog.js';
import { el, fill } from './dom.js';
import { pick, t } from './i18n.js';
import { shareLeft } from './photovoltaic-result.js';

const mostRows = 200;

/** Stations with a choice of answers; `choose` hears the id of a row. */
export function stationsNode(stations, choose) {
  const body = el('tbody');
  const count = el('p', { class: 'footnote', 'aria-live': 'polite' });
  const answers = choice([['', t('photovoltaic.all')], ...['yes', 'partly', 'no', 'stands'].map((key) => [key, t(`photovoltaic.answer-${key}`)])], '', { 'aria-label': t('photovoltaic.answer') });
  const draw = () => {
    const found = stations.filter(({ answer }) => !answers.value || answer === answers.value);
    fill(body, ...found.slice(0, mostRows).flatMap((one) => rows(one, choose)));
    count.textContent = found.length > mostRows ? t('photovoltaic.rows-of', { shown: mostRows, count: found.length }) : t('photovoltaic.rows', { count: found.length });
  };
  answers.addEventListener('change', draw);
  draw();
  return el('section', {},
    el('h2', { text: t('photovoltaic.by-station') }), answers, count,
    el('div', { class: 'table-scroll photovoltaic-stations', tabindex: '0' },
      el('table', {}, headNode(['station', 'kilowatts', 'households']), body)));
}

/** The first column holds names, the others figures. */
const headNode = (keys) =>
  el('thead', {}, el('tr', {}, ...keys.map((key, index) => el('th', { scope: 'col', class: index === 0 ? '' : 'numeric', text: t(`photovoltaic.column-${key}`) }))));

/** Figures in one row, the answer and its reason over the whole width below: the table stands beside the map. */
const rows = (one, choose) => [
  el('tr', { data: { station: one.id } },
    el('th', { scope: 'row' }, el('button', { type: 'button', class: 'link', text: one.name ?? one.region, on: { click: () => choose(one.id) } })),
    el('td', { class: 'numeric', text: `${figure(one.kilowatts)} / ${figure(one.applied)}` }),
    el('td', { class: 'numeric', text: figure(one.households) })),
  el('tr', { class: 'photovoltaic-why' },
    el('td', { colspan: 3 },
      el('span', { class: `photovoltaic-answer photovoltaic-${one.answer}`, text: t(`photovoltaic.answer-${one.answer}`) }), ' ',
      pick(one.reason), connection(one))),
];

/** To what it would be connected, how far that is and what it costs, as far as it is known. */
function connection({ gridName, gridMetres, connectionYuan }) {
  const known = [
    gridName,
    Number.isFinite(gridMetres) ? `${figure(gridMetres)} m` : null,
    connectionYuan > 0 ? t('photovoltaic.connection-yuan', { yuan: figure(connectionYuan / 1e4, 1) }) : null,
  ].filter(Boolean);
  return known.length > 0 ? el('small', { class: 'photovoltaic-connection', text: t('photovoltaic.connection', { known: known.join(' · ') }) }) : null;
}

/** By township: given of what was asked. */
export const townshipsNode = (townships) =>
  el('section', {},
    el('h2', { text: t('photovoltaic.by-township') }),
    el('div', { class: 'table-scroll', tabindex: '0' }, el('table', {},
      headNode(['township', 'kilowatts', 'households']),
      el('tbody', {}, ...townships.map(({ region, name, kilowatts, households, applied }) =>
        el('tr', {}, el('th', { scope: 'row', text: name ?? region }),
          el('td', { class: 'numeric' }, `${figure(kilowatts)} / ${figure(applied)}`, loadBar(kilowatts, applied, t('photovoltaic.given-of', { given: figure(kilowatts), applied: figure(applied) }))),
          el('td', { class: 'numeric', text: figure(households) })))))));

/** Sites with their figures and what each factor gave, and why land is out. */
export function sitesNode(siting) {
  const open = siting.sites.filter(({ out }) => out.length === 0);
  const head = ['site', 'capacity', 'hours', 'shade', 'grid', 'cost', 'land-check', 'score'];
  return el('section', {},
    el('h2', { text: t('photovoltaic.sites') }),
    el('p', { text: t('photovoltaic.sites-found', { count: figure(open.length), share: shareLeft(siting), tilt: figure(siting.tiltDegrees) }) }),
    el('div', { class: 'table-scroll', tabindex: '0' }, el('table', {},
      headNode(head),
      el('tbody', {}, ...open.slice(0, mostRows).map(siteRow)))),
    el('h3', { text: t('photovoltaic.out') }),
    el('ul', {}, ...siting.out.map(({ label, squareKilometres }) => el('li', { text: `${pick(label)}: ${figure(squareKilometres, 1)} km²` }))));
}

const siteRow = (site) =>
  el('tr', { title: Object.entries(site.contributions).map(([factor, share]) => `${t(`photovoltaic.factor-${factor}`)} ${figure(share, 2)}`).join(' · ') },
    el('th', { scope: 'row', text: `${t(`photovoltaic.kind-${site.kind}`)} ${site.name ?? site.id}` }),
    el('td', { class: 'numeric', text: figure(site.kilowatts) }),
    el('td', { class: 'numeric', text: figure(site.hours) }),
    el('td', { class: 'numeric', text: `${figure(site.shadePercent, 1)} %` }),
    el('td', { class: 'numeric', title: site.gridPoint ?? '' }, `${figure(site.gridMetres)} m`,
      site.connectionYuan > 0 ? el('small', { class: 'photovoltaic-connection', text: t('photovoltaic.connection-yuan', { yuan: figure(site.connectionYuan / 1e4, 1) }) }) : null),
    el('td', { class: 'numeric', text: figure(site.yuan / 1e4, 1) }),
    el('td', { text: site.land ? t(`photovoltaic.land-${site.land}`) : '—' }),
    el('td', { class: 'numeric', text: figure(site.score, 2) }));
