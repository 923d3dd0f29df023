// May this land be built on? A panel for any polygon: verdict, what it takes of each kind of protected land, rules, balances.

import { Latest, isAbort, send } from './api.js';
import { choice } from './dialog.js';
import { debounce, el, fill } from './dom.js';
import { pick, t } from './i18n.js';
import { balanceFields, balanceViews } from './land-balance.js';
import { date, number } from './value.js';

const USES = ['relocation', 'building', 'pv-array', 'pv-facility'];
const TAGS = { pass: 'tag-good', approval: 'tag-warn', unchecked: 'tag-warn', forbidden: 'tag-bad' };
const PAUSE_MILLISECONDS = 250;

export const isArea = (geometry) => geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';

/** Whether features of a layer need land. */
export const isPlanned = (layer) => ['relocation_site', 'pv_station', 'project'].includes(layer);

/** What land is wanted for, by the layer of the feature. */
export const landUseOf = (layer) => ({ relocation_site: 'relocation', pv_station: 'pv-array' })[layer] ?? 'building';

/**
 * A panel that checks a polygon and does so again whenever it is told a new one.
 * @param {object | null} geometry GeoJSON polygon or multipolygon in degrees
 * @param {{use?: string, reclaimedMu?: number}} [options] what the land is wanted for
 * @returns {HTMLElement & {update: (geometry: object | null) => void}}
 */
export function landCheckPanel(geometry, { use = 'building', reclaimedMu } = {}) {
  const asked = { use, at: '', reclaimedMu };
  const latest = new Latest();
  let shape = geometry;
  const answer = el('div', { class: 'land-answer', 'aria-live': 'polite' });
  const check = async () => {
    if (!isArea(shape)) {
      latest.abort();
      fill(answer, el('p', { class: 'empty', text: t('land.no-area') }));
      return;
    }
    answer.setAttribute('aria-busy', 'true');
    try {
      const said = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== '' && value !== undefined));
      const body = { type: 'Feature', properties: said, geometry: shape };
      const result = await latest.run((signal) => send('POST', '/api/land-check', body, { signal }));
      fill(answer, ...answerNodes(result));
      day.value = result.day;
      balances.hidden = !result.quota;
    } catch (failure) {
      if (isAbort(failure)) return;
      fill(answer, el('p', { class: 'wrong', text: failure.detail ?? t('land.failed') }), el('button', { type: 'button', class: 'quiet', text: t('land.again'), on: { click: check } }));
    }
    answer.removeAttribute('aria-busy');
  };
  const later = debounce(check, PAUSE_MILLISECONDS);
  const set = (patch) => {
    Object.assign(asked, patch);
    later();
  };
  const day = el('input', { type: 'date', on: { change: ({ target }) => set({ at: target.value }) } });
  const balances = balanceFields(asked, set);
  const node = el('section', { class: 'land-check', 'aria-label': t('land.title') },
    el('div', { class: 'land-asked' },
      labelled('land.use', choice(USES.map((each) => [each, t(`land.use.${each}`)]), use, { on: { change: ({ target }) => set({ use: target.value }) } })),
      labelled('land.day', day)),
    answer,
    balances);
  node.update = (next) => {
    shape = next;
    later();
  };
  check();
  return node;
}

const labelled = (key, input) => el('label', {}, el('span', { text: t(key) }), input);

export const verdictTag = (verdict) => el('span', { class: `tag ${TAGS[verdict]}`, text: t(`land.verdict.${verdict}`) });

const area = (squareMetres, mu) => t('land.area', { mu: number(mu), squareMetres: number(squareMetres, 0) });

function answerNodes(result) {
  return [
    el('p', { class: 'land-verdict', data: { verdict: result.verdict } }, verdictTag(result.verdict), el('span', { text: area(result.squareMetres, result.mu) }), el('span', { class: 'footnote', text: t('land.rules-of', { day: date(result.day) }) })),
    el('p', { text: t(`land.meaning.${result.verdict}`) }),
    result.outsideSquareMetres ? el('p', { class: 'wrong', text: t('land.outside', { squareMetres: number(result.outsideSquareMetres, 0) }) }) : null,
    result.missing.length ? el('p', { class: 'wrong', text: t('land.missing', { kinds: result.missing.map(({ label }) => pick(label)).join(t('value.separator')) }) }) : null,
    ...result.overlaps.map(overlapNode),
    el('p', { class: 'footnote', text: t('land.free', { squareMetres: number(result.freeSquareMetres, 0) }) }),
    ...balanceViews(result),
  ];
}

function overlapNode(overlap) {
  const kind = overlap.landClass ? t('land.kind-class', { kind: pick(overlap.kind.label), landClass: pick(overlap.landClass.label) }) : pick(overlap.kind.label);
  const names = [...new Set(overlap.parcels.map(({ name }) => name).filter(Boolean))];
  return el('details', { class: 'land-overlap', data: { kind: overlap.kind.code, verdict: overlap.verdict } },
    el('summary', {}, verdictTag(overlap.verdict), el('strong', { text: kind }), el('span', { text: `${t('land.taken', { mu: number(overlap.mu), squareMetres: number(overlap.squareMetres, 0) })} · ${number(overlap.percent, 1)} %` })),
    ...overlap.rules.map(ruleNode),
    overlap.rules.length ? null : el('p', { class: 'wrong', text: t('land.no-rule') }),
    names.length ? el('p', { class: 'footnote', text: t('land.parcels', { names: names.slice(0, 12).join(t('value.separator')), count: overlap.parcels.length }) }) : null);
}

function ruleNode(rule) {
  const source = (said) => el('p', {}, `${pick(said.text)} `, el('span', { class: 'footnote', text: t('land.source', { source: pick(said.source), since: said.from ?? t('land.undated') }) }));
  return el('div', { class: 'land-rule' }, el('p', {}, verdictTag(rule.verdict), ' ', pick(rule.label), rule.state === 'conflict' ? el('span', { class: 'wrong', text: t('land.conflict') }) : null), ...rule.sources.map(source));
}
