// The photovoltaic desk: sliders on the left that tell at once what they mean, the map, the answer to every station on the right.

import { send } from './api.js';
import { fillBy, inAddress, listPlanRegions, note, regionShape, startDesk, startDeskMap, toAddress, usualRegion } from './desk-frame.js';
import { orderPlan } from './desk-order.js';
import { compareScenarios, drawScenarios, getMap, getScenario, listScenarios, scenarioActions } from './desk-scenarios.js';
import { byId, debounce, el, fill } from './dom.js';
import { pick, t, translate } from './i18n.js';
import { announce } from './messages.js';
import { attempt } from './page-frame.js';
import { drawForm } from './photovoltaic-form.js';
import { planText, usualPlan } from './photovoltaic-plan.js';
import { comparedNode, drawMap, keyNode, legendNode, pricesNode, yearsNode } from './photovoltaic-result.js';
import { sitesNode, stationsNode, townshipsNode } from './photovoltaic-tables.js';
import { getRegion } from './regions.js';

const kind = 'photovoltaic';
const quickPauseMilliseconds = 200;
let map;
let plan;
let scenarios = [];
let shown = null; // {summary, result, maps}
let beside = null; // id
const parts = Object.fromEntries(['quick', 'form', 'run', 'list', 'result'].map((name) => [name, el('div', { class: `photovoltaic-${name}` })]));

async function show() {
  const first = !map;
  if (first) {
    map = startDeskMap(['region', 'road', 'village']);
    plan = usualPlan(inAddress('region') || usualRegion(await listPlanRegions()), '');
    fill(byId('desk-plan'), parts.quick, parts.form, parts.run);
    fill(byId('desk-result'), parts.list, parts.result);
    note(parts.quick, t('loading'));
  }
  await drawForm(parts.form, plan, { changed, moved: (code) => attempt(() => useRegion(code).then(drawAll)) });
  drawRun();
  if (first) {
    await useRegion(plan.region);
    beside = inAddress('beside') || null;
    if (inAddress('scenario')) await open(inAddress('scenario'));
  }
  await drawAll();
  changed();
  translate(document);
}

const drawAll = async () => {
  drawList();
  await drawResult();
};

async function useRegion(region) {
  plan.region = region;
  const name = await getRegion(region).then((found) => pick(found.name), () => region);
  plan.title = t('photovoltaic.usual-title', { region: name });
  const title = parts.form.querySelector('[name=title]');
  if (title) title.value = plan.title;
  toAddress({ region });
  map.showRegion(await regionShape(region));
  await readList();
  changed();
}

const changed = debounce(() => askQuick(), quickPauseMilliseconds);
let asking = 0;

/** What the sliders mean, within a blink: a good plan and the bound of the best. */
async function askQuick() {
  const mine = ++asking;
  try {
    const result = await send('POST', '/api/photovoltaic/quick', { plan: planText(plan) });
    if (mine !== asking) return;
    fill(parts.quick, el('h2', { text: t('photovoltaic.quick') }), keyNode(result), el('p', { class: 'footnote', text: t('photovoltaic.quick-hint') }));
  } catch (failure) {
    if (mine === asking) note(parts.quick, failure.detail ?? t('desk.failed'));
  }
}

function drawRun() {
  const progress = el('div');
  const button = el('button', { id: 'photovoltaic-run', type: 'button', class: 'primary', text: t('photovoltaic.run') });
  button.addEventListener('click', async () => {
    button.disabled = true;
    await attempt(async () => {
      const id = await orderPlan(kind, planText(plan), progress);
      if (id) {
        await readList();
        await open(id);
        announce(t('photovoltaic.done'));
        await drawAll();
      }
    });
    button.disabled = false;
  });
  fill(parts.run, el('div', { class: 'desk-run' }, button, progress));
}

async function readList() {
  scenarios = (await attempt(() => listScenarios(kind, plan.region))) ?? [];
}

async function open(id) {
  const found = await attempt(() => getScenario(id));
  if (!found) return;
  const maps = await Promise.all(found.summary.maps.map((name) => getMap(id, name).then((content) => [name, content])));
  shown = { ...found, maps: Object.fromEntries(maps) };
  if (beside === id) beside = null;
  toAddress({ scenario: id, beside });
}

const drawList = () =>
  drawScenarios(parts.list, scenarios, {
    shown: shown?.summary.id,
    beside,
    open: (id) => open(id).then(drawAll),
    compare: (id) => {
      beside = id;
      toAddress({ beside });
      drawAll();
    },
    changed: again,
  });

async function again() {
  await readList();
  if (shown && scenarios.some(({ id }) => id === shown.summary.id)) await open(shown.summary.id);
  else if (shown) {
    shown = null;
    toAddress({ scenario: null, beside: null });
  }
  await drawAll();
}

async function drawResult() {
  byId('photovoltaic-legend').hidden = !shown;
  legendNode(byId('photovoltaic-legend'), Boolean(shown?.maps.sites));
  drawMap(map, shown?.maps ?? {}, choose);
  if (!shown) return fill(parts.result);
  const { summary, result } = shown;
  const compared = el('div');
  fill(parts.result,
    el('h2', { text: summary.title }),
    scenarioActions(summary, { changed: again }),
    keyNode(result), compared, pricesNode(result), yearsNode(result), townshipsNode(result.townships),
    result.siting ? sitesNode(result.siting) : null,
    stationsNode(result.stations, choose));
  if (beside) await fillBy(compared, async () => fill(compared, comparedNode(await compareScenarios(summary.id, beside))));
  return undefined;
}

/** Brings a station into view, on the map and in the table. */
function choose(id) {
  const feature = shown?.maps.stations?.features.find((one) => one.id === id);
  if (feature) map.lookAt(feature.geometry, 14);
  parts.result.querySelectorAll('tr.is-chosen').forEach((one) => one.classList.remove('is-chosen'));
  const row = parts.result.querySelector(`tr[data-station="${CSS.escape(id)}"]`);
  row?.classList.add('is-chosen');
  row?.scrollIntoView({ block: 'nearest' });
}

startDesk('photovoltaic', show);
