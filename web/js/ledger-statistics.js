// The statistics of the ledger: a table that opens from county to township to village, then sites, years, kinds and stages.

import { getJson } from './api.js';
import { el, fill } from './dom.js';
import { t } from './i18n.js';
import { codes } from './ledger-filter.js';
import { address } from './ledger-state.js';
import { attempt } from './page-frame.js';
import { date, number } from './value.js';

const FIGURES = ['households', 'people', 'contracted', 'assigned', 'moved', 'movedPeople', 'demolished', 'reclaimed', 'reclaimedMu', 'industry', 'deeds', 'registers', 'areaPerPerson', 'overArea'];

/** @param {{show: (patch: object) => void}} actions */
export function drawStatistics(place, found, layer, actions) {
  const { total } = found;
  if (!total.households) return fill(place, el('p', { class: 'empty', text: t('ledger.empty') }));
  return fill(place,
    steps(total),
    rule(found.area, found.day),
    table(t('ledger.by-region'), t('ledger.region'), regionRows(found, actions)),
    table(t('ledger.by-site'), t('ledger.site'), siteRows(found, actions)),
    ...['years', 'kinds', 'stages', 'modes'].map((name) => grouped(name, found[name], layer, actions)));
}

/** How far all of them have come, in one line of bars. */
function steps(total) {
  const part = (name) => (total.households ? total[name] / total.households : 0);
  return el('ol', { class: 'ledger-steps' },
    el('li', {},
      el('span', { class: 'ledger-step', text: t('ledger.figure.households') }),
      el('strong', { text: number(total.households, 0) }),
      el('span', { class: 'ledger-share', text: t('ledger.people', { people: number(total.people, 0) }) })),
    ...['contracted', 'assigned', 'moved', 'demolished', 'reclaimed'].map((name) =>
      el('li', {},
        el('span', { class: 'ledger-step', text: t(`ledger.figure.${name}`) }),
        el('strong', { text: number(total[name], 0) }),
        el('meter', { min: 0, max: 1, value: part(name), 'aria-label': t(`ledger.figure.${name}`) }),
        el('span', { class: 'ledger-share', text: `${number(100 * part(name), 1)} %` }))));
}

function rule(area, day) {
  const key = area.value === null ? 'ledger.rule-unknown' : 'ledger.rule';
  const more = area.places > 0 ? ` ${t('ledger.rule-places', { places: area.places })}` : '';
  return el('p', { class: area.value === null ? 'note' : 'ledger-rule' },
    el('span', { text: t(key, { value: area.value, day: date(day) }) + more + ' ' }),
    el('a', { href: '/rules?topic=relocation', text: t('ledger.rule-source') }));
}

function table(title, first, rows) {
  return el('section', { class: 'ledger-table' },
    el('h2', { text: title }),
    el('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': title },
      el('table', {},
        el('thead', {}, el('tr', {}, el('th', { scope: 'col', text: first }), ...FIGURES.map((name) => el('th', { scope: 'col', class: 'numeric', text: t(`ledger.figure.${name}`) })))),
        el('tbody', {}, ...rows))));
}

function cells(figures) {
  return FIGURES.map((name) => {
    const value = figures[name];
    return el('td', { class: `numeric${name === 'overArea' && value > 0 ? ' wrong' : ''}`, text: value === null ? t('ledger.none') : number(value, name === 'reclaimedMu' || name === 'areaPerPerson' ? 1 : 0) });
  });
}

function regionRows(found, actions) {
  const whole = el('tr', { class: 'ledger-total' }, el('th', { scope: 'row', text: found.region?.name ?? t('ledger.whole') }), ...cells(found.total));
  return [whole, ...found.below.map((row) => regionRow(row, 0, actions))];
}

function regionRow(row, depth, actions) {
  const name = row.code ? row.name : t('ledger.not-stated');
  const open = row.children > 0 &&
    el('button', { type: 'button', class: 'ledger-open', 'aria-expanded': 'false', 'aria-label': t('ledger.open', { name }), on: { click: ({ currentTarget }) => toggle(currentTarget, row, depth, actions) } });
  const label = row.code ? el('button', { type: 'button', class: 'link', text: name, on: { click: () => actions.show({ region: row.code, tab: 'rows' }) } }) : el('span', { text: name });
  return el('tr', { data: { code: row.code ?? '', depth } }, el('th', { scope: 'row' }, el('span', { class: `ledger-depth-${depth}` }), open, label), ...cells(row.figures));
}

async function toggle(button, row, depth, actions) {
  const opened = button.getAttribute('aria-expanded') === 'true';
  button.setAttribute('aria-expanded', String(!opened));
  const line = button.closest('tr');
  if (opened) {
    while (Number(line.nextElementSibling?.dataset.depth) > depth) line.nextElementSibling.remove();
    return;
  }
  button.disabled = true;
  const found = await attempt(() => getJson(address('/statistics', { region: row.code })));
  button.disabled = false;
  if (found) line.after(...found.below.map((each) => regionRow(each, depth + 1, actions)));
  else button.setAttribute('aria-expanded', 'false');
}

function siteRows({ sites, noSite, unknownSite }, actions) {
  const row = (label, site, figures, more) =>
    el('tr', {}, el('th', { scope: 'row' }, el('button', { type: 'button', class: 'link', text: label, on: { click: () => actions.show({ site, tab: 'rows' }) } }), more), ...cells(figures));
  return [
    ...sites.map((site) => row(site.name, site.id, site.figures, el('small', { class: site.daysLate ? 'wrong' : '', text: siteNote(site) }))),
    noSite.households ? row(t('ledger.no-site'), 'none', noSite) : null,
    unknownSite.households ? row(t('ledger.unknown-site'), 'unknown', unknownSite) : null,
  ].filter(Boolean);
}

function siteNote(site) {
  const room = site.capacityHouseholds === null ? '' : t('ledger.capacity', { households: number(site.capacityHouseholds, 0), people: number(site.capacityPeople ?? 0, 0) });
  return [room, site.daysLate ? t('ledger.late', { days: number(site.daysLate, 0) }) : ''].filter(Boolean).join(' · ');
}

const GROUPS = { years: ['year', null], kinds: ['kind', 'relocation_kind'], stages: ['stage', 'relocation_stage'], modes: ['mode', 'relocation_mode'] };

function grouped(name, figures, layer, actions) {
  const [filter, attribute] = GROUPS[name];
  const list = attribute ? codes(layer, attribute) : Object.keys(figures).filter(Boolean).map((year) => [year, year]);
  const rows = [...list, ['', t('ledger.not-stated')]].filter(([code]) => figures[code]).map(([code, label]) =>
    el('tr', {}, el('th', { scope: 'row' }, code ? el('button', { type: 'button', class: 'link', text: label, on: { click: () => actions.show({ [filter]: code, tab: 'rows' }) } }) : el('span', { text: label })), ...cells(figures[code])));
  return rows.length > 0 && table(t(`ledger.by-${filter}`), t(`ledger.filter.${filter}`), rows);
}
