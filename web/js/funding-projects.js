// The projects of a plan of funds: on the map, and as a list that says of each what stops it.

import { choice } from './dialog.js';
import { byId, el, fill } from './dom.js';
import { channelLabel, labelOf } from './funding-form.js';
import { amount } from './funding-result.js';
import { pick, t } from './i18n.js';
import { number } from './value.js';

const colours = { yes: '#1d5b8f', partly: '#e69f00', no: '#d55e00', stopped: '#8a8f94' };
const page = 60;
let chosen = 'all';
let selected = null;

const stateOf = ({ answer, obstacle }) => (answer === 'no' && /^(land|year|readiness|channel$|channel-share|dependency$|no-benefit)/.test(obstacle) ? 'stopped' : answer);

/** Draws the projects as dots, the larger the more they need. */
export function drawMap(map, projects, pickOne) {
  const features = projects.filter(({ at }) => at).map((project) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: project.at }, properties: project }));
  map.setFeatures('projects', { type: 'FeatureCollection', features }, {
    style: ({ properties }) => ({
      color: properties.id === selected ? '#000000' : '#ffffff',
      weight: properties.id === selected ? 3 : 1,
      fillColor: colours[stateOf(properties)],
      fillOpacity: 0.9,
      radius: Math.min(14, 4 + Math.sqrt(properties.need) / 500),
      front: properties.id === selected,
    }),
    tip: ({ properties }) => `${properties.name} ${properties.sum ? amount(properties.sum) : t(`funding.state-${stateOf(properties)}`)}`,
    pick: ({ properties }) => pickOne(properties.id),
    order: 6,
  });
  const legend = byId('funding-legend');
  legend.hidden = !projects.length;
  fill(legend, ...Object.entries(colours).map(([state, colour]) => {
    const dot = el('span', { class: 'funding-dot' });
    dot.style.background = colour;
    return el('p', {}, dot, `${t(`funding.state-${state}`)} ${number(projects.filter((project) => stateOf(project) === state).length)}`);
  }));
}

/** Draws the list, those that get most first; what one chooses in it is shown on the map. */
export function drawProjects(place, projects, map, hands) {
  const reasons = [...new Set(projects.map(({ obstacle }) => obstacle).filter(Boolean))].sort();
  const options = [['all', t('funding.list-all')], ['funded', t('funding.list-funded')], ['unfunded', t('funding.list-unfunded')], ['hand', t('funding.list-hand')], ...reasons.map((code) => [code, t(`funding.obstacle-${code}`)])];
  if (!options.some(([code]) => code === chosen)) chosen = 'all';
  const select = choice(options, chosen, { 'aria-label': t('funding.list-which'), on: { change: ({ target }) => { chosen = target.value; drawProjects(place, projects, map, hands); } } });
  const which = { all: () => true, funded: ({ sum }) => sum > 0, unfunded: ({ sum }) => sum === 0, hand: hands.of };
  const wanted = projects
    .filter(which[chosen] ?? (({ obstacle }) => obstacle === chosen))
    .sort((a, b) => b.sum - a.sum || b.pointsPerTenThousand - a.pointsPerTenThousand);
  const list = el('div');
  let shown = 0;
  const more = el('button', { type: 'button', class: 'quiet', text: t('funding.more'), on: { click: show } });
  function show() {
    list.append(...wanted.slice(shown, shown + page).map((project) => line(project, map, hands, (id) => { selected = id; map.restyle('projects'); })));
    shown += page;
    more.hidden = shown >= wanted.length;
  }
  const decided = projects.filter(hands.of).length + hands.unknown.length;
  const byHand = decided
    ? el('p', { class: 'note' }, t('funding.by-hand', { count: number(decided) }), hands.unknown.length ? t('funding.by-hand-unknown', { count: number(hands.unknown.length) }) : null,
        el('button', { type: 'button', class: 'link', text: t('funding.hand-clear'), on: { click: hands.clear } }))
    : null;
  fill(place, el('h2', { text: t('funding.projects') }), byHand, select, el('p', { class: 'footnote', text: t('funding.list-count', { count: number(wanted.length) }) }), list, more);
  show();
}

/** Brings a project of the map to the top of the list. */
export function showProject(place, project, map, hands) {
  selected = project.id;
  map.restyle('projects');
  const first = line(project, map, hands, () => {});
  first.id = 'funding-picked';
  document.getElementById('funding-picked')?.remove();
  place.prepend(first);
  first.scrollIntoView({ block: 'nearest' });
}

/** Which channels pay how much of what a project gets. */
const paidBy = ({ yuan }, channels) => channels.map((code, place) => [code, yuan[place]]).filter(([, paid]) => paid > 0).map(([code, paid]) => `${channelLabel(code)} ${amount(paid)}`);

function line(project, map, hands, choose) {
  const { name, kind, need, sum, poorHouseholds, pointsPerTenThousand, land, landReason, reason, status, at, id, answer } = project;
  const dot = el('span', { class: 'funding-dot' });
  dot.style.background = colours[stateOf(project)];
  return el('article', { class: 'funding-project' },
    el('button', { type: 'button', class: 'link', on: { click: () => { choose(id); if (at) map.lookAt({ type: 'Point', coordinates: at }, 14); } } }, dot, el('strong', { text: name })),
    el('p', { class: 'figures', text: t('funding.line', { kind: labelOf('kind', kind), status: labelOf('status', status), need: amount(need), poor: number(poorHouseholds), points: number(pointsPerTenThousand, 2) }) }),
    el('div', { class: 'funding-hands', role: 'group', 'aria-label': t('funding.hand-of', { name }) },
      ...['', 'must', 'out'].map((hand) =>
        el('button', { type: 'button', 'aria-pressed': String(hands.of(project) === hand), text: t(`funding.hand-${hand || 'auto'}`), on: { click: () => hands.put(project, hand) } }))),
    el('p', { text: answer === 'no' ? t(hands.of(project) === 'must' ? 'funding.must-cannot' : 'funding.state-no') : t('funding.gets', { sum: amount(sum) }) }),
    sum ? el('p', { class: 'footnote', text: paidBy(project, hands.channels).join(t('value.separator')) }) : null,
    reason ? el('p', { class: 'funding-reason', text: pick(reason) }) : null,
    landReason && !/^land/.test(project.obstacle ?? '') ? el('p', { class: 'funding-reason', text: `${labelOf('land_verdict', land)}: ${pick(landReason)}` }) : null);
}
