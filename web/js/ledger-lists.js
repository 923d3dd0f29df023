// The lists of the ledger: households, people, what is late, what cannot be right; a page at a time.

import { choice } from './dialog.js';
import { el, fill } from './dom.js';
import { pick, t } from './i18n.js';
import { codes } from './ledger-filter.js';
import { PAGE_ROWS, wanted } from './ledger-state.js';
import { date, number } from './value.js';

const text = (value) => el('td', { text: value ?? '' });
const day = (value) => el('td', { class: 'date', text: value ? date(value) : '' });
const figure = (value, digits = 0) => el('td', { class: 'numeric', text: value === null ? '' : number(value, digits) });
const household = (id, name) => el('td', {}, el('a', { href: `/household/${id}`, text: name ?? '' }));
const place = (row) => el('td', { text: [row.township, row.village].filter(Boolean).join(' ') });

function coded(layer, attribute) {
  const labels = new Map(codes(layer, attribute));
  return (value) => el('td', { class: 'short', text: labels.get(value) ?? value ?? '' });
}

/** Households. Heads of columns that can be sorted by are buttons. */
export function drawRows(node, found, layer, show) {
  const stage = coded(layer, 'relocation_stage');
  const kind = coded(layer, 'relocation_kind');
  const heads = [['place', 'place'], ['name', 'name'], ['people', 'people'], ['kind'], ['year', 'year'], ['stage', 'stage'], ['site', 'site'], ['flat'], ['area-per-person', 'area'], ['contract', 'contract'], ['planned', 'planned'], ['moved', 'moved'], ['demolished', 'demolished'], ['reclaimed'], ['industry'], ['helper']];
  const rows = found.rows.map((row) => el('tr', {},
    place(row), household(row.id, row.name), figure(row.people), kind(row.kind), el('td', { class: 'numeric', text: row.year ?? '' }), stage(row.stage), text(row.site), text(row.newFlat),
    el('td', { class: `numeric${row.overArea ? ' wrong' : ''}`, title: row.areaLimit === null ? null : t('ledger.limit', { limit: row.areaLimit }), text: row.areaPerPerson === null ? '' : number(row.areaPerPerson) }),
    day(row.contractDate), day(row.plannedMoveDate), day(row.movedDate), day(row.demolishedDate), figure(row.reclaimedAreaM2), text(row.followUpIndustry), text(row.helper)));
  drawList(node, heads, rows, found.total, show);
}

export function drawPeople(node, found, layer, show) {
  const members = layer.attributes.find(({ name }) => name === 'members');
  const labels = (name) => new Map((members?.fields?.find((field) => field.name === name)?.codes ?? []).map(({ value, label }) => [value, pick(label)]));
  const [relations, sexes] = [labels('relation'), labels('sex')];
  const stage = coded(layer, 'relocation_stage');
  const heads = [['place', 'place'], ['head', 'name'], ['person'], ['relation'], ['sex'], ['born'], ['stage', 'stage'], ['site', 'site'], ['flat'], ['moved', 'moved']];
  const rows = found.rows.map((row) => el('tr', {},
    place(row), household(row.household, row.head), text(row.name), text(relations.get(row.relation) ?? row.relation), text(sexes.get(row.sex) ?? row.sex),
    el('td', { class: 'numeric', text: row.birthYear ?? '' }), stage(row.stage), text(row.site), text(row.newFlat), day(row.movedDate)));
  drawList(node, heads, rows, found.total, show, [], t('ledger.empty'), 'ledger.shown-households');
}

/** What is late. A kind without a rule says so and where the county can decide it. */
export function drawOverdue(node, found, show) {
  const kinds = ['move', 'demolish', 'reclaim', 'site'].map((name) => [name, `${t(`ledger.late.${name}`)} ${number(found.counts[name], 0)}`]);
  const unknown = [found.demolition, found.reclamation].filter(({ value, places }) => value === null && places === 0);
  const heads = [['late'], ['place', 'place'], ['name', 'name'], ['site', 'site'], ['due'], ['days'], ['person-in-charge'], ['site-person']];
  const sites = found.sites.map((site) => el('tr', {},
    text(t('ledger.late.site')), text(''), text(''), el('td', {}, el('a', { href: `/?feature=relocation_site.${site.id}`, text: site.name })),
    day(site.due), figure(site.days), text(site.personInCharge), text(site.personInCharge)));
  const rows = found.rows.map((row) => el('tr', {},
    text(t(`ledger.late.${row.kind}`)), place(row), household(row.id, row.name), text(row.site), day(row.due), figure(row.days), text(row.personInCharge), text(row.sitePersonInCharge)));
  drawList(node, heads, [...(wanted.offset ? [] : sites), ...rows], found.total, show, [
    filter('late', kinds, show),
    ...unknown.map(({ label }) => el('p', { class: 'note' }, el('span', { text: `${t('ledger.no-rule', { rule: pick(label) })} ` }), el('a', { href: '/rules?topic=relocation', text: t('ledger.decide') }))),
  ]);
}

export function drawFindings(node, found, show) {
  const kinds = Object.entries(found.counts).map(([code, count]) => [code, `${found.titles[code]} ${number(count, 0)}`]);
  const heads = [['finding'], ['place', 'place'], ['name', 'name'], ['what'], ['person-in-charge']];
  const rows = found.rows.map((row) => el('tr', {},
    el('td', { title: row.code, text: found.titles[row.code] ?? row.code }), place(row),
    row.layer === 'household' ? household(row.id, row.name) : el('td', {}, el('a', { href: `/?feature=${row.layer}.${row.id}`, text: row.name })),
    text(row.text), text(row.personInCharge)));
  drawList(node, heads, rows, found.total, show, [
    filter('finding', kinds, show),
    found.sitesChecked ? null : el('p', { class: 'note', text: t('ledger.sites-not-checked') }),
  ], t('ledger.no-findings'));
}

function filter(name, pairs, show) {
  const input = choice([['', t('ledger.all')], ...pairs], wanted[name], { name, on: { change: ({ target }) => show({ [name]: target.value }) } });
  return el('label', { class: 'ledger-kind' }, el('span', { text: t(`ledger.head.${name}`) }), input);
}

function drawList(node, heads, rows, total, show, above = [], empty = t('ledger.empty'), shown = 'ledger.shown') {
  fill(node, ...above,
    rows.length ? el('div', { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': t('ledger.title') },
      el('table', {}, el('thead', {}, el('tr', {}, ...heads.map(([name, sort]) => head(name, sort, show)))), el('tbody', {}, ...rows)))
      : el('p', { class: 'empty', text: empty }),
    pager(total, show, shown));
}

function head(name, sort, show) {
  const label = t(`ledger.head.${name}`);
  if (!sort) return el('th', { scope: 'col', text: label });
  const [up, down] = [wanted.sort === sort, wanted.sort === `-${sort}`];
  return el('th', { scope: 'col', 'aria-sort': up ? 'ascending' : down ? 'descending' : null },
    el('button', { type: 'button', class: 'ledger-sort', text: `${label}${up ? ' ▲' : down ? ' ▼' : ''}`, on: { click: () => show({ sort: up ? `-${sort}` : sort }) } }));
}

function pager(total, show, shown) {
  const first = Number(wanted.offset || 0);
  const last = Math.min(first + PAGE_ROWS, total);
  const step = (key, offset, possible) => el('button', { type: 'button', class: 'quiet', disabled: !possible, text: t(key), on: { click: () => show({ offset: offset ? String(offset) : '' }) } });
  return el('div', { class: 'toolbar ledger-pager' },
    el('span', { 'aria-live': 'polite', text: total ? t(shown, { first: number(first + 1, 0), last: number(last, 0), total: number(total, 0) }) : '' }),
    total > PAGE_ROWS && step('ledger.earlier', Math.max(0, first - PAGE_ROWS), first > 0),
    total > PAGE_ROWS && step('ledger.later', first + PAGE_ROWS, last < total));
}
