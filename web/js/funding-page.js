// The desk of funds: the plan on the left, its consequences at once, scenarios that are proven, compared and accepted.

import { Latest, send } from './api.js';
import { figure, percent, compareTable } from './desk-figures.js';
import { fillBy, inAddress, listPlanRegions, note, regionShape, startDesk, startDeskMap, toAddress, usualRegion } from './desk-frame.js';
import { orderPlan } from './desk-order.js';
import { compareScenarios, drawScenarios, getScenario, heading, listScenarios, scenarioActions } from './desk-scenarios.js';
import { byId, debounce, el, fill } from './dom.js';
import { drawForm, freshPlan, planOf, planText } from './funding-form.js';
import { drawMap, drawProjects, showProject } from './funding-projects.js';
import { amount, drawResult } from './funding-result.js';
import { t } from './i18n.js';
import { announce, showProblem } from './messages.js';

const kind = 'funding';
const pause = 150;
let map = null;
let plan = null;
let places = null;
const quick = new Latest();

async function show() {
  map ??= startDeskMap(['region', 'road', 'village']);
  const region = inAddress('region') || plan?.region || usualRegion(await listPlanRegions());
  if (!plan || planText(plan) === planText(freshPlan(plan.region))) plan = freshPlan(region);
  plan.region = region;
  places = {
    actions: el('div'), result: el('div', { 'aria-live': 'off' }), compare: el('div'), projects: el('div'), scenarios: el('div'),
  };
  fill(byId('desk-result'), places.actions, places.result, places.compare, places.projects, heading(t('funding.scenarios')), places.scenarios);
  await drawForm(byId('desk-plan'), plan, { changed: look, moved, run });
  map.showRegion(await regionShape(region));
  await Promise.all([drawList(), inAddress('a') ? open(inAddress('a')) : tryOut()]);
}

function moved(region) {
  plan.region = region;
  toAddress({ region, a: '', b: '' });
  show();
}

const look = debounce(() => {
  toAddress({ a: '', b: '' });
  tryOut();
}, pause);

/** What the plan leads to, found at once. */
async function tryOut() {
  fill(places.actions);
  fill(places.compare);
  await fillBy(places.result, async () => {
    const result = await quick.run((signal) => send('POST', '/api/funding/quick', { plan: planText(plan) }, { signal }));
    if (result) draw(result, true);
  });
}

function draw(result, isQuick) {
  drawResult(places.result, result, isQuick);
  const projects = result.projects ?? [];
  const channels = result.channels.map(({ channel }) => channel);
  const hands = { channels, of: ({ id, number }) => plan.pins[id] ?? plan.pins[number] ?? '', put: pin, clear: () => { plan.pins = {}; look(); }, unknown: result.unknownPins ?? [] };
  drawMap(map, projects, (id) => showProject(places.projects, projects.find((each) => each.id === id), map, hands));
  if (projects.length) drawProjects(places.projects, projects, map, hands);
  else fill(places.projects);
  announce(t('funding.told', { count: result.figures.funded, yuan: amount(result.figures.yuan) }));
}

/** A project is decided by hand: must, out, or '' to leave it to the plan again. */
function pin({ id, number }, hand) {
  delete plan.pins[number];
  delete plan.pins[id];
  if (hand) plan.pins[id] = hand;
  look();
}

async function run() {
  const button = byId('funding-run');
  button.disabled = true;
  try {
    const id = await orderPlan(kind, planText(plan), byId('funding-progress'));
    if (id) await Promise.all([open(id), drawList()]);
  } catch (problem) {
    showProblem(problem);
  } finally {
    button.disabled = false;
  }
}

async function drawList() {
  await fillBy(places.scenarios, async () => {
    const all = await listScenarios(kind, plan.region);
    drawScenarios(places.scenarios, all, { shown: inAddress('a'), beside: inAddress('b'), open, compare, changed: drawList });
  });
}

/** Shows a scenario that was worked out. */
async function open(id) {
  toAddress({ a: id, b: '' });
  fill(places.compare);
  await fillBy(places.result, async () => {
    const { summary, plan: text, result } = await getScenario(id);
    await takeUp(planOf(text, plan.region), summary.region);
    draw(result, false);
    fill(places.actions, el('h2', { text: summary.title }), scenarioActions(summary, { changed: () => Promise.all([open(id), drawList()]) }));
  });
  drawList();
}

/** Puts the plan of a scenario into the form, to go on from there. */
async function takeUp(opened, region) {
  if (region !== plan.region) return;
  plan = opened;
  await drawForm(byId('desk-plan'), plan, { changed: look, moved, run });
}

async function compare(id) {
  toAddress({ b: id ?? '' });
  drawList();
  if (!id) return fill(places.compare);
  return fillBy(places.compare, async () => {
    const { a, b, figures, projects } = await compareScenarios(inAddress('a'), id);
    const row = (name, form, better) => ({ label: t(`funding.figure-${name}`), a: figures[name]?.a, b: figures[name]?.b, form, better });
    if (!projects) return note(places.compare, t('desk.failed'));
    return fill(places.compare,
      el('h2', { text: t('desk.compare') }),
      compareTable([a.title, b.title], [
        row('points', figure, 'more'), row('funded', figure, 'more'), row('yuan', amount), row('poorHouseholds', figure, 'more'),
        row('gini', (value) => figure(value, 3), 'less'), row('gap', (value) => percent(value, 2), 'less'),
      ]),
      el('p', { class: 'footnote', text: t('funding.changed-projects', { count: projects.length }) }),
      el('ul', {}, ...projects.slice(0, 40).map(({ name, a: before, b: after }) => el('li', { text: `${name}: ${amount(before)} → ${amount(after)}` }))));
  });
}

startDesk('funding', show);
