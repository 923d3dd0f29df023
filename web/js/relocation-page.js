// The relocation desk: the plan on the left, the map, the result on the right.

import { send } from './api.js';
import { inAddress, listPlanRegions, note, regionShape, startDesk, startDeskMap, toAddress, usualRegion } from './desk-frame.js';
import { orderPlan } from './desk-order.js';
import { drawScenarios, getScenario, heading, listScenarios, scenarioActions } from './desk-scenarios.js';
import { byId, debounce, el, fill } from './dom.js';
import { pick, t, translate } from './i18n.js';
import { announce } from './messages.js';
import { attempt } from './page-frame.js';
import { getRegion } from './regions.js';
import { drawCompared, drawSwipe } from './relocation-compare.js';
import { openPlanFile } from './relocation-file.js';
import { drawForm, showSummaries } from './relocation-form.js';
import { drawHand, handMoves, startHand } from './relocation-hand.js';
import { refreshLand, showLand, showPlace, startLand } from './relocation-land.js';
import { choose, clearMaps, drawMaps, loadMaps, startMaps } from './relocation-maps.js';
import { planOf, planText, usualPlan } from './relocation-plan.js';
import { acceptanceMeans, drawSites, keyNodes, nameTownships, reasonsNode, travelNode, unservedNode } from './relocation-result.js';
import { drawSensitivity } from './relocation-sensitivity.js';

const kind = 'relocation';
const previewPauseMilliseconds = 400;
let map;
let plan;
let scenarios = [];
let shown = null; // {summary, plan, result, maps}
let beside = null;
const chosen = { site: null, unit: null };
const parts = Object.fromEntries(['form', 'run', 'list', 'key', 'compared', 'hand', 'sites', 'rest', 'sensitivity'].map((name) => [name, el('div', { class: `relocation-${name}-part` })]));

async function show() {
  if (!map) {
    map = startDeskMap(['region', 'road', 'village', 'facility'], { move: showPlace, pick: showPlace, leave: () => showPlace(null) });
    startLand(map, () => plan);
    startMaps(map);
    const first = await firstPlan();
    if (!first.region) return note(byId('desk-plan'), t('relocation.no-region'));
    await usePlan(first);
    fill(byId('desk-plan'), parts.form, parts.run);
    fill(byId('desk-result'), parts.list, parts.key, parts.compared, parts.hand, parts.sites, parts.rest, parts.sensitivity);
    await readList();
    if (inAddress('scenario')) await open(inAddress('scenario'), inAddress('beside'));
    else refreshLand();
  } else {
    await drawPlan();
    refreshLand();
  }
  drawResult();
  translate(document);
  return undefined;
}

async function firstPlan() {
  const region = inAddress('region') || usualRegion(await listPlanRegions());
  if (!region) return usualPlan('', '');
  const name = await getRegion(region).then((found) => pick(found.name), () => region);
  return usualPlan(region, t('relocation.usual-title', { region: name }));
}

async function usePlan(wanted) {
  plan = wanted;
  toAddress({ region: plan.region });
  map.showRegion(await regionShape(plan.region));
  await drawPlan();
}

async function drawPlan() {
  await drawForm(parts.form, plan, { changed, weighed, regionChanged: (code) => attempt(() => regionChanged(code)) });
  drawRun();
  preview();
}

async function regionChanged(code) {
  const name = await getRegion(code).then((found) => pick(found.name));
  const kept = plan;
  await usePlan({ ...kept, region: code, title: t('relocation.usual-title', { region: name }), who: { ...kept.who, regions: [] } });
  await readList();
  refreshLand();
}

function changed() {
  preview();
  weighed();
}

/** Weights change nothing of who moves. */
function weighed() {
  delete plan.byHand;
  refreshLand();
}

/** Asks how the plan is understood: who moves, which limits hold. */
const preview = debounce(async () => {
  const place = byId('relocation-understood');
  try {
    const understood = await send('POST', '/api/relocation/preview', { plan: planText(plan) });
    plan.lastKinds = Object.keys(understood.forbiddenKinds);
    showSummaries(plan, understood);
    fill(place, understood.units ? null : el('p', { class: 'note', text: t('relocation.nobody') }));
    byId('relocation-run').disabled = !understood.units;
  } catch (failure) {
    fill(place, el('p', { class: 'wrong', role: 'alert', text: failure.detail ?? t('desk.failed') }));
  }
}, previewPauseMilliseconds);

function drawRun() {
  fill(parts.run, el('div', { class: 'desk-run' },
    el('div', { id: 'relocation-understood', 'aria-live': 'polite' }),
    el('div', { id: 'relocation-progress' }),
    el('div', { class: 'actions' },
      el('button', { id: 'relocation-run', type: 'button', class: 'primary', text: t('relocation.run-plan'), on: { click: () => order(planText(plan)) } }),
      el('button', { type: 'button', class: 'quiet', id: 'relocation-file', text: t('relocation.file'), on: { click: openFile } }))));
}

/** The plan as a file: what is opened there comes into the form. */
const openFile = () =>
  openPlanFile(planText(plan), async (understood) => {
    await usePlan(planOf(understood));
    await readList();
    refreshLand();
  });

async function order(text) {
  const button = byId('relocation-run');
  button.disabled = true;
  try {
    const id = await orderPlan(kind, text, byId('relocation-progress'));
    if (!id) return announce(t('relocation.stopped'));
    await readList();
    await open(id, shown && beside ? shown.summary.id : '');
    announce(t('relocation.done', { title: shown.summary.title }));
  } catch (failure) {
    fill(byId('relocation-progress'), el('p', { class: 'wrong', role: 'alert', text: failure.detail ?? t('desk.failed') }));
  } finally {
    button.disabled = false;
  }
  return undefined;
}

async function readList() {
  try {
    scenarios = await listScenarios(kind, plan.region);
    drawList();
  } catch (failure) {
    note(parts.list, failure.detail ?? t('desk.failed'), readList);
  }
}

function drawList() {
  const list = el('div');
  drawScenarios(list, scenarios, {
    shown: shown?.summary.id, beside: beside?.summary.id,
    open: (id) => attempt(() => open(id, beside?.summary.id === id ? '' : beside?.summary.id)),
    compare: (id) => attempt(() => open(shown.summary.id, id)),
    changed: async () => {
      await readList();
      if (shown && !scenarios.some(({ id }) => id === shown.summary.id)) await open('', '');
      else if (shown) await open(shown.summary.id, beside?.summary.id);
    },
  });
  fill(parts.list, el('details', { class: 'relocation-list', open: !shown || Boolean(beside) || scenarios.length < 4 },
    el('summary', {}, el('h2', { text: t('relocation.scenarios', { count: scenarios.length }) })), list));
}

const load = async (id) => {
  const scenario = await getScenario(id);
  const [maps] = await Promise.all([loadMaps(scenario.summary), nameTownships(scenario)]);
  return { ...scenario, maps };
};

/** Shows a scenario, alone or beside another; '' shows none. */
async function open(id, other) {
  if (id) note(parts.key, t('loading'));
  [shown, beside] = await Promise.all([id ? load(id) : null, id && other && other !== id ? load(other) : null]);
  toAddress({ scenario: id, beside: beside?.summary.id });
  Object.assign(chosen, { site: null, unit: null });
  if (shown) showLand(false);
  if (shown) startHand(shown, shown.maps.units, () => {});
  choose(chosen);
  clearMaps('a');
  clearMaps('b');
  if (shown) {
    drawMaps(shown.maps, shown.result, { side: 'a', swiped: Boolean(beside), pickSite, pickUnit });
    if (beside) drawMaps(beside.maps, beside.result, { side: 'b', swiped: true });
  }
  drawSwipe(map, beside && [shown.summary.title, beside.summary.title]);
  drawList();
  drawResult();
}

function drawResult() {
  drawList();
  if (!shown) return ['key', 'compared', 'hand', 'sites', 'rest', 'sensitivity'].forEach((name) => fill(parts[name]));
  const again = el('button', { type: 'button', class: 'quiet', text: t('relocation.as-plan'), on: { click: asPlan } });
  fill(parts.key, heading(shown.summary.title), scenarioActions(shown.summary, { changed: () => open(shown.summary.id, beside?.summary.id), more: [again], means: () => acceptanceMeans(shown.summary.id) }), keyNodes(shown));
  if (beside) attempt(() => drawCompared(parts.compared, shown, beside));
  else fill(parts.compared);
  fill(parts.rest, unservedNode(shown), travelNode(shown), reasonsNode(shown));
  drawChosen();
  drawSensitivity(parts.sensitivity, shown);
  return undefined;
}

/** The plan of the shown scenario into the form, to change and work out anew. */
const asPlan = () =>
  attempt(async () => {
    const { plan: understood } = await send('POST', '/api/relocation/preview', { plan: shown.plan });
    await usePlan(planOf(understood));
    byId('desk-plan').scrollTop = 0;
    refreshLand();
  });

function drawChosen() {
  choose(chosen);
  drawSites(parts.sites, shown, { ...chosen, pickSite, pickUnit });
  drawHand(parts.hand, chosen.unit, keep);
}

function pickSite(site) {
  Object.assign(chosen, { site, unit: null });
  drawChosen();
  parts.sites.querySelector(`[data-site="${CSS.escape(site ?? '')}"] > button`)?.focus();
}

function pickUnit(unit) {
  const goes = shown.result.moves.find(({ mover }) => mover === unit);
  Object.assign(chosen, { site: goes?.site ?? null, unit });
  drawChosen();
  parts.hand.scrollIntoView({ block: 'nearest' });
  byId('relocation-hand-site')?.focus();
}

/** Orders a scenario of the shown one's plan with the moves by hand. */
async function keep(title) {
  const { plan: understood } = await send('POST', '/api/relocation/preview', { plan: shown.plan });
  const changedPlan = { ...planOf(understood), title };
  const before = changedPlan.byHand;
  const moves = new Map((before?.moves ?? []).map(({ unit, site }) => [unit, site]));
  handMoves().forEach(({ unit, site }) => moves.set(unit, site));
  changedPlan.byHand = { from: before?.from ?? shown.summary.id, moves: [...moves].map(([unit, site]) => ({ unit, site })) };
  await order(planText(changedPlan));
}

startDesk('relocation', show);
