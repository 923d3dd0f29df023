// Who got what against need: the choices on the left, what follows from them on the map and on the right.

import { drawGaps } from './allocation-gaps.js';
import { drawMap, startAllocationMap } from './allocation-map.js';
import { drawResult } from './allocation-result.js';
import { getJson } from './api.js';
import { figure } from './desk-figures.js';
import { fillBy, inAddress, listPlanRegions, startDesk, toAddress } from './desk-frame.js';
import { choice } from './dialog.js';
import { byId, el, fill } from './dom.js';
import { pick, t } from './i18n.js';

const view = { answer: null, gaps: null, regions: null, resource: 0, need: 0, gap: null };
let map = null;

async function show() {
  map ??= startAllocationMap();
  await load();
}

async function load() {
  await fillBy(byId('desk-result'), async () => {
    const query = new URLSearchParams(Object.entries({ region: inAddress('region'), level: inAddress('level') }).filter(([, value]) => value));
    const [answer, gaps] = await Promise.all([getJson(`/api/allocation?${query}`), getJson(`/api/allocation/gaps?${query}`)]);
    Object.assign(view, { answer, gaps, resource: placeOf(answer.resources.map(({ column }) => column), 'resource'), need: placeOf(answer.needs, 'need') });
    view.gap = gaps.find(({ name }) => name === inAddress('gap')) ?? null;
    await drawChoices();
    draw();
  });
}

const placeOf = (columns, name) => Math.max(0, columns.findIndex((column) => column.name === inAddress(name)));

function draw() {
  const chosen = { ...view, open: (code) => map.showRegion(code) };
  if (view.gap) drawGaps(byId('desk-result'), view.gap, () => chooseGap(null), ({ lon, lat }) => map.lookAt({ type: 'Point', coordinates: [lon, lat] }, 14));
  else drawResult(byId('desk-result'), chosen);
  drawMap(map, chosen);
}

async function drawChoices() {
  const { answer } = view;
  view.regions ??= await listPlanRegions();
  const regionPairs = [['', t('allocation.whole')], ...view.regions.map(({ code, name, depth }) => [code, `${'　'.repeat(depth + 1)}${pick(name)}`])];
  const levels = answer.levels.map((level) => [level.toLowerCase(), t(`level.${level.toLowerCase()}`)]);
  const resources = answer.resources.map(({ column }, index) => [String(index), pick(column.label)]);
  const needs = answer.needs.map(({ label }, index) => [String(index), pick(label)]);
  fill(
    byId('desk-plan'),
    labelled('allocation.region', choice(regionPairs, inAddress('region'), onChange((region) => again({ region, level: '' })))),
    labelled('allocation.level', choice(levels, answer.level.toLowerCase(), onChange((level) => again({ level })))),
    labelled('allocation.resource', choice(resources, String(view.resource), onChange((index) => choose({ resource: Number(index) })))),
    labelled('allocation.against', choice(needs, String(view.need), onChange((index) => choose({ need: Number(index) })))),
    el('h2', { text: t('allocation.gaps') }),
    gapList(),
    el('p', { class: 'actions' },
      el('a', { class: 'quiet', href: `/api/allocation.xlsx?region=${encodeURIComponent(inAddress('region'))}`, download: '', text: t('allocation.download') })),
  );
}

const onChange = (changed) => ({ on: { change: ({ target }) => changed(target.value) } });

const labelled = (key, input) => el('label', {}, el('span', { text: t(key) }), input);

const gapList = () =>
  el('ul', { class: 'allocation-gaps' },
    ...view.gaps.map((gap) =>
      el('li', {},
        el('button', { type: 'button', 'aria-pressed': String(gap === view.gap), on: { click: () => chooseGap(gap === view.gap ? null : gap) } },
          el('span', { text: pick(gap.label) }),
          el('span', { class: 'figures', text: gap.count ? t('allocation.gap-of', { of: figure(gap.of), count: figure(gap.count) }) : t('allocation.gap-none') })))));

function again(changes) {
  toAddress(changes);
  load();
}

function choose(changes) {
  Object.assign(view, changes, { gap: null });
  toAddress({ resource: view.answer.resources[view.resource].column.name, need: view.answer.needs[view.need].name, gap: '' });
  drawChoices();
  draw();
}

function chooseGap(gap) {
  view.gap = gap;
  toAddress({ gap: gap?.name });
  drawChoices();
  draw();
}

startDesk('allocation', show);
