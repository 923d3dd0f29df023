// The live map of the land: where a site may stand and how good the place is, as the plan weighs it now.

import { isAbort, Latest, send } from './api.js';
import { figure, percent } from './desk-figures.js';
import { byId, debounce, el, fill } from './dom.js';
import { pick, t } from './i18n.js';
import { factorName, factorUnit } from './relocation-criteria.js';
import { planText } from './relocation-plan.js';

const pauseMilliseconds = 120;
const latest = new Latest();
const latestPlace = new Latest();
let shown = true;
let map;
let planNow;
let last = null;
const here = el('div', { class: 'relocation-here', 'aria-live': 'polite' });

/** @param {object} planMap @param {() => object} plan the plan of the form */
export function startLand(planMap, plan) {
  map = planMap;
  planNow = plan;
}

/** Whether the land lies on the map; a result is easier to read without. */
export function showLand(wanted) {
  shown = wanted;
  refreshLand();
}

/** Asks anew for the picture; a newer wish replaces an older one. */
export const refreshLand = debounce(async () => {
  const place = byId('relocation-land');
  if (!shown) {
    latest.abort();
    map.setPicture('land', null);
    last = null;
    return draw(place);
  }
  place.setAttribute('aria-busy', 'true');
  try {
    last = await latest.run((signal) => send('POST', '/api/relocation/land', { plan: planText(planNow()) }, { signal }));
    map.setPicture('land', last.picture, last.extent, { opacity: 0.85 });
    draw(place);
  } catch (failure) {
    if (isAbort(failure)) return;
    last = null;
    map.setPicture('land', null);
    draw(place, failure.detail ?? t('desk.failed'));
  } finally {
    place.removeAttribute('aria-busy');
  }
}, pauseMilliseconds);

function draw(place, problem) {
  const toggle = el('input', { type: 'checkbox', checked: shown, id: 'relocation-land-on' });
  toggle.addEventListener('change', () => showLand(toggle.checked));
  const focused = document.activeElement?.id === 'relocation-land-on';
  fill(place,
    el('label', { class: 'check' }, toggle, t('relocation.land-map')),
    problem ? el('p', { class: 'wrong', text: problem }) : null,
    last ? legend() : null,
    last ? here : null);
  if (focused) toggle.focus();
}

function legend() {
  const bar = el('span', { class: 'relocation-ramp' });
  bar.style.background = `linear-gradient(90deg, ${last.legend.join(', ')})`;
  const reasons = last.ruledOut.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share);
  return el('div', {},
    el('div', { class: 'relocation-legend' }, el('span', { text: t('relocation.worse') }), bar, el('span', { text: t('relocation.better') })),
    el('details', { id: 'relocation-out' },
      el('summary', {}, el('span', { class: 'relocation-out' }), t('relocation.out-share', { share: percent(1 - last.allowedShare) })),
      el('ul', {}, ...reasons.map(({ label, share }) => el('li', { text: `${pick(label)} ${percent(share, 1)}` })))));
}

/** Says why a place is as good as it is; null when the pointer has left. */
export const showPlace = debounce(async (position) => {
  if (!shown || !last || !position) return fill(here);
  try {
    const place = await latestPlace.run((signal) =>
      send('POST', '/api/relocation/land/at', { plan: planText(planNow()), longitude: position.lon, latitude: position.lat }, { signal }));
    fill(here, ...placeNodes(place));
  } catch (failure) {
    if (!isAbort(failure)) fill(here);
  }
  return undefined;
}, pauseMilliseconds);

function placeNodes(place) {
  if (!place.inside) return [];
  return [
    el('p', {}, el('strong', { text: place.score === null ? t('relocation.not-here', { reasons: place.ruledOutBy.map(pick).join(t('value.separator')) }) : t('relocation.score-here', { score: figure(100 * place.score, 0) }) })),
    el('table', { class: 'relocation-factors' }, el('tbody', {}, ...place.factors.map(({ factor, value, share, contribution }) =>
      el('tr', {},
        el('th', { scope: 'row', text: factorName(factor) }),
        el('td', { class: 'numeric', text: value === null ? '—' : `${figure(value, factor === 'slope' ? 1 : 0)} ${factorUnit(factor)}` }),
        el('td', { class: 'numeric', text: contribution === null ? '—' : t('relocation.points', { points: figure(100 * contribution, 0), most: figure(100 * share, 0) }) }))))),
  ];
}
