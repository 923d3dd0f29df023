// What came out of a plan: key figures, sites with their load, who has no place and why, ways, limits and reasons.

import { getJson } from './api.js';
import { findLayer } from './catalog.js';
import { figure, keyFigures, loadBar, minutes, percent, quality } from './desk-figures.js';
import { heading } from './desk-scenarios.js';
import { el, fill } from './dom.js';
import { language, pick, t } from './i18n.js';
import { getRegion } from './regions.js';
import { factorName } from './relocation-criteria.js';

const tags = { pass: 'tag-good', approval: 'tag-warn', unchecked: 'tag-warn', forbidden: 'tag-bad' };
const services = ['school', 'clinic', 'market'];

/** What accepting a scenario would do to the ledger, in words. @param {string} id */
export async function acceptanceMeans(id) {
  const effect = await getJson(`/api/relocation/acceptance/${id}`);
  const said = { means: true, left: effect.leftAlone > 0, kind: effect.withoutKind > 0 };
  return Object.keys(said).filter((key) => said[key]).map((key) => t(`relocation.accept-${key}`, effect)).join(' ');
}

/** Writes the township of each site beside it: generated sites have only numbers for names. */
export async function nameTownships({ result }) {
  await Promise.all(result.sites.filter(({ township, state }) => township && (state === 'open' || state === 'existing')).map(async (site) => {
    site.where = await getRegion(site.township).then(({ name }) => pick(name), () => '');
  }));
}

/** The key figures of a scenario. */
export function keyNodes({ summary, result }) {
  const { figures } = result;
  const built = result.sites.filter(({ state }) => state === 'open').length;
  const existing = result.sites.filter(({ state }) => state === 'existing').length;
  return keyFigures([
    [t('relocation.people-placed'), `${figure(figures.peoplePlaced)} / ${figure(figures.people)}`, figures.peoplePlaced < figures.people ? t('relocation.people-left', { count: figure(figures.people - figures.peoplePlaced) }) : t('relocation.people-all')],
    [t('relocation.sites-built'), figure(built), existing ? t('relocation.sites-existing', { count: existing }) : null],
    [t('relocation.mean-way'), minutes(figures.meanMinutes), t('relocation.longest-way', { minutes: minutes(figures.longestMinutes) })],
    [t('relocation.quality-of'), percentOf(summary), quality(summary)],
  ]);
}

const percentOf = ({ status, objective, bound }) =>
  status === 'optimal' ? '0 %' : objective && Number.isFinite(bound ?? NaN) ? percent(Math.max(0, Math.abs(objective - bound) / Math.abs(objective)), 2) : '—';

/**
 * The list of sites; a chosen one shows who comes.
 * @param {HTMLElement} place
 * @param {object} scenario
 * @param {{site: string | null, unit: string | null, pickSite: (id | null) => void, pickUnit: (id) => void}} options
 */
export function drawSites(place, { result }, { site: chosen, unit, pickSite, pickUnit }) {
  const built = result.sites.filter(({ state }) => state === 'open' || state === 'existing').sort((a, b) => b.people - a.people);
  fill(place,
    heading(t('relocation.sites'), 'home'),
    built.length ? el('ul', { class: 'relocation-sites' }, ...built.map((site) => siteNode(site, site.id === chosen))) : el('p', { class: 'empty', text: t('relocation.no-sites') }));

  function siteNode(site, isChosen) {
    const load = t('relocation.load', { people: figure(site.people), capacity: figure(site.capacity) });
    return el('li', { class: isChosen ? 'is-chosen' : '', data: { site: site.id } },
      el('button', { type: 'button', class: 'relocation-site', 'aria-expanded': String(isChosen), on: { click: () => pickSite(isChosen ? null : site.id) } },
        el('span', { class: 'relocation-site-top' },
          el('strong', { text: site.name }), site.where ? el('span', { text: site.where }) : null,
          site.state === 'existing' ? el('span', { class: 'tag', text: t('relocation.existing') }) : null,
          site.land ? el('span', { class: `tag ${tags[site.land.verdict] ?? ''}`, text: t(`relocation.verdict-${site.land.verdict}`) }) : null,
          el('span', { class: 'figures', text: load })),
        loadBar(site.people, site.capacity, load)),
      isChosen ? siteDetails(site) : null);
  }

  function siteDetails(site) {
    const comers = result.moves.filter((move) => move.site === site.id).sort((a, b) => b.minutes - a.minutes);
    const facts = [
      ...(site.mu ? [t('relocation.site-mu', { mu: figure(site.mu, 1) })] : []),
      ...(site.score !== null ? [t('relocation.site-score', { score: figure(100 * site.score) })] : []),
      ...services.filter((kind) => site.services?.[kind] !== undefined).map((kind) => `${factorName(kind)} ${minutes(site.services[kind])}`),
      ...Object.entries(site.land?.takenMu ?? {}).map(([kind, mu]) => t('relocation.takes', { kind: landKind(kind), mu: figure(mu, 1) })),
    ];
    return el('div', { class: 'relocation-site-more' },
      el('p', { class: 'footnote', text: facts.join(' · ') }),
      el('p', { class: 'footnote', text: Object.entries(site.contributions).map(([factor, given]) => `${factorName(factor)} ${figure(100 * given)}`).join(' + ') }),
      el('ul', { class: 'relocation-comers' }, ...comers.map((move) =>
        el('li', {},
          el('button', { type: 'button', class: 'link', 'aria-pressed': String(move.mover === unit), data: { unit: move.mover }, text: move.label, on: { click: () => pickUnit(move.mover) } }),
          el('span', { class: 'figures', text: t('relocation.comes', { people: figure(move.people * move.share), minutes: minutes(move.minutes) }) })))));
  }
}

const landKind = (kind) => pick(findLayer('protected_land')?.attributes?.find(({ name }) => name === 'kind')?.codes?.find(({ value }) => value === kind)?.label ?? kind);

/** Who has no place, with the reason. */
export function unservedNode({ result }) {
  const units = result.unservedUnits ?? result.unserved.map((label) => ({ label }));
  if (!units.length) return null;
  return el('div', {}, heading(t('relocation.unserved')),
    el('ul', { class: 'relocation-unserved' }, ...units.map(({ label, people, reason, nearestMinutes }) =>
      el('li', {},
        el('strong', { text: label }), ' ',
        people ? t('relocation.people', { count: figure(people) }) : '', ' ',
        reason ? el('small', { text: t(`relocation.reason-${reason}`, { minutes: minutes(nearestMinutes) }) }) : null))));
}

/** How far people end up, and how far it is today. */
export function travelNode({ result }) {
  if (!result.travel) return null;
  const { fields, ...others } = result.travel;
  const cells = (part) => [part?.meanMinutes, part?.longestMinutes].map((value) => el('td', { class: 'numeric', text: minutes(value) }));
  const row = (name, travel) =>
    el('tr', {}, el('th', { scope: 'row', text: name }), ...cells(travel.before), ...cells(travel.after), el('td', { class: 'numeric', text: travel.peopleFurther === undefined ? '—' : figure(travel.peopleFurther) }));
  return el('div', {}, heading(t('relocation.travel'), 'point'),
    el('div', { class: 'table-scroll', tabindex: '0' }, el('table', { class: 'desk-compare' },
      el('thead', {},
        el('tr', {}, el('td', { rowspan: 2 }), el('th', { scope: 'colgroup', colspan: 2, text: t('relocation.today') }), el('th', { scope: 'colgroup', colspan: 2, text: t('relocation.then') }), el('th', { rowspan: 2, scope: 'col', class: 'numeric', text: t('relocation.further') })),
        el('tr', {}, ...['mean', 'longest', 'mean', 'longest'].map((name) => el('th', { scope: 'col', class: 'numeric', text: t(`relocation.${name}`) })))),
      el('tbody', {}, row(t('relocation.fields'), fields), ...Object.entries(others).map(([kind, travel]) => row(factorName(kind), travel))))),
    el('p', { class: 'footnote', text: t('relocation.fields-are') }));
}

/** Why the plan is as it is: sentences of the server, thresholds with their rules. */
export function reasonsNode({ result, summary }) {
  const sentences = result.explanations?.[language()] ?? result.explanation;
  const { limits } = result;
  const rules = Object.values(limits.fromRules ?? {});
  return el('div', {}, heading(t('relocation.reasons')),
    el('ul', { class: 'relocation-reasons' }, ...sentences.map((text) => el('li', { text }))),
    el('p', { class: 'footnote', text: t('relocation.rests-on', { version: figure(summary.dataVersion), day: summary.rulesOfDay, seed: summary.seed }) }),
    rules.length ? el('p', { class: 'footnote' }, t('relocation.rules'), ' ', el('a', { href: `/rules?region=${result.region}`, text: rules.join(', ') })) : null);
}
