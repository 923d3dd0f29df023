// The plan as a form in five steps. Each change makes a new plan file; only what differs from usual is written there.

import { findLayer } from './catalog.js';
import { figure } from './desk-figures.js';
import { regionChoice } from './desk-frame.js';
import { choice, field } from './dialog.js';
import { el, fill } from './dom.js';
import { pick, t } from './i18n.js';
import { criteriaFields } from './relocation-criteria.js';
import { listed } from './relocation-plan.js';
import { placesField } from './relocation-places.js';

const steps = ['who', 'land', 'candidates', 'sites', 'travel'];
const open = new Set(['who']);
const summaries = {};

/**
 * Draws the form.
 * @param {HTMLElement} place
 * @param {object} plan changed in place
 * @param {{changed: () => void, weighed: () => void, regionChanged: (code) => void}} options `weighed`: only criteria or weights did
 */
export async function drawForm(place, plan, { changed, weighed, regionChanged }) {
  const content = {
    who: await whoFields(plan, changed, regionChanged),
    land: landFields(plan, changed, weighed),
    candidates: candidateFields(plan, changed),
    sites: siteFields(plan, changed),
    travel: travelFields(plan, changed),
  };
  fill(place, ...steps.map((name, index) => step(name, index + 1, content[name])));
}

function step(name, number, content) {
  summaries[name] = el('small', { id: `step-${name}` });
  const node = el('details', { class: 'desk-step', open: open.has(name), data: { step: name } },
    el('summary', {}, el('span', { class: 'desk-number', text: String(number) }), t(`relocation.step-${name}`), summaries[name]),
    el('div', {}, ...content));
  node.addEventListener('toggle', () => open[node.open ? 'add' : 'delete'](name));
  return node;
}

/** Writes beside each step what it comes to. @param {object} preview as the server understands the plan */
export function showSummaries(plan, preview) {
  if (!summaries.who) return;
  summaries.who.textContent = t('relocation.who-count', { units: figure(preview.units), people: figure(preview.people) });
  summaries.land.textContent = t('relocation.land-count', { count: plan.criteria.length });
  summaries.candidates.textContent = t('relocation.needed-mu', { mu: figure(preview.neededMu) });
  summaries.sites.textContent = plan.sites.most ? t('relocation.sites-most', { count: plan.sites.most }) : t('relocation.sites-any');
  summaries.travel.textContent = plan.travel.mostMinutes ? t('relocation.travel-most', { count: plan.travel.mostMinutes }) : t('relocation.no-limit');
}

/** A number that may be left empty. */
function numberField(name, key, object, property, changed, { hint, min = 0, step: by = 'any', placeholder } = {}) {
  const input = el('input', { type: 'number', min, step: by, placeholder, value: object[property] ?? '' });
  input.addEventListener('change', () => {
    object[property] = input.value === '' ? null : Number(input.value);
    changed();
  });
  return field(name, t(key), input, hint);
}

function checkField(key, object, property, changed) {
  const input = el('input', { type: 'checkbox', checked: Boolean(object[property]) });
  input.addEventListener('change', () => {
    object[property] = input.checked;
    changed();
  });
  return el('label', { class: 'check' }, input, t(key));
}

function choiceField(name, key, pairs, object, property, changed) {
  const select = choice(pairs, object[property] ?? '');
  select.addEventListener('change', () => {
    object[property] = select.value;
    changed();
  });
  return field(name, t(key), select);
}

async function whoFields(plan, changed, regionChanged) {
  const title = el('input', { type: 'text', maxlength: 80, value: plan.title });
  title.addEventListener('change', () => {
    plan.title = title.value.trim() || plan.title;
    changed();
  });
  const preset = Object.keys(listed).find((name) => plan.who.where === listed[name]) ?? (plan.who.where ? 'own' : 'all');
  const rule = choice(['open', 'eligible', 'all', 'own'].map((name) => [name, t(`relocation.who-${name}`)]), preset);
  const where = el('input', { type: 'text', value: plan.who.where ?? '', spellcheck: 'false' });
  const own = field('where', t('relocation.where'), where, t('relocation.where-hint'));
  const ruleField = field('rule', t('relocation.who-rule'), rule);
  const together = choiceField('together', 'relocation.together', ['none', 'group', 'village'].map((value) => [value, t(`relocation.together-${value}`)]), plan.who, 'together', changed);
  const unit = choice([['household', t('relocation.unit-household')], ['village', t('relocation.unit-village')]], plan.who.unit);
  const show = () => {
    own.hidden = rule.value !== 'own';
    together.hidden = unit.value === 'village';
    Object.keys(listed).forEach((name) => (rule.querySelector(`[value=${name}]`).hidden = unit.value === 'village'));
  };
  rule.addEventListener('change', () => {
    if (rule.value === 'own') return (show(), where.focus());
    plan.who.where = listed[rule.value] ?? '';
    show();
    return changed();
  });
  where.addEventListener('change', () => {
    plan.who.where = where.value.trim();
    changed();
  });
  unit.addEventListener('change', () => {
    plan.who.unit = unit.value;
    rule.value = unit.value === 'village' ? 'all' : 'open';
    plan.who.where = listed[rule.value] ?? '';
    show();
    changed();
  });
  show();
  return [
    field('region', t('relocation.region'), await regionChoice(plan.region, regionChanged)),
    field('title', t('relocation.name'), title),
    field('unit', t('relocation.unit'), unit),
    ruleField, own, together,
    placesField(plan, changed),
    numberField('most', 'relocation.who-most', plan.who, 'most', changed, { min: 1, step: 1, hint: t('relocation.who-most-hint') }),
  ];
}

function landFields(plan, changed, weighed) {
  const kinds = findLayer('protected_land')?.attributes?.find(({ name }) => name === 'kind')?.codes ?? [];
  const list = el('ul', { class: 'relocation-kinds' });
  const own = () => {
    const chosen = plan.masks.protected ?? {};
    fill(list, ...kinds.map(({ value, label }) => {
      const box = el('input', { type: 'checkbox', checked: value in chosen });
      const metres = el('input', { type: 'number', min: 0, max: 20000, value: chosen[value] ?? 0, 'aria-label': t('relocation.margin-of', { kind: pick(label) }) });
      const set = () => {
        plan.masks.protected = { ...plan.masks.protected };
        if (box.checked) plan.masks.protected[value] = Number(metres.value) || 0;
        else delete plan.masks.protected[value];
        changed();
      };
      box.addEventListener('change', set);
      metres.addEventListener('change', () => box.checked && set());
      return el('li', {}, el('label', { class: 'check' }, box, pick(label)), metres);
    }));
  };
  const byRules = el('input', { type: 'checkbox', checked: !plan.masks.protected });
  const details = el('div', { hidden: byRules.checked }, el('p', { class: 'footnote', text: t('relocation.margin-hint') }), list);
  byRules.addEventListener('change', () => {
    plan.masks.protected = byRules.checked ? null : Object.fromEntries((plan.lastKinds ?? []).map((kind) => [kind, 0]));
    details.hidden = byRules.checked;
    if (!byRules.checked) own();
    changed();
  });
  if (plan.masks.protected) own();
  return [
    el('h3', { text: t('relocation.ruled-out') }),
    el('div', { class: 'pair' },
      numberField('slope', 'relocation.slope-most', plan.masks, 'slopeDegrees', changed, { placeholder: t('relocation.by-rules') }),
      numberField('altitude', 'relocation.altitude-most', plan.masks, 'altitudeMetres', changed, { min: -200, placeholder: t('relocation.by-rules') })),
    numberField('road', 'relocation.road-most', plan.masks, 'mostMetresToRoad', changed, { placeholder: t('relocation.no-limit') }),
    el('label', { class: 'check' }, byRules, t('relocation.kinds-by-rules')),
    details,
    el('h3', { text: t('relocation.weights') }),
    criteriaFields(plan, weighed),
  ];
}

function candidateFields(plan, changed) {
  const { candidates, capacity } = plan;
  const generated = el('div', { class: 'desk-fields' },
    el('div', { class: 'pair' },
      numberField('count', 'relocation.count', candidates, 'count', changed, { min: 1, step: 1, placeholder: '60' }),
      numberField('spacing', 'relocation.spacing', candidates, 'spacingMetres', changed, { placeholder: '1000' }),
      numberField('least-mu', 'relocation.least-mu', candidates, 'leastMu', changed, { min: 0.1, placeholder: '15' }),
      numberField('most-mu', 'relocation.most-mu', candidates, 'mostMu', changed, { min: 0.1, placeholder: '150' })),
    numberField('least-score', 'relocation.least-score', candidates, 'leastScore', changed, { placeholder: '0.5', hint: t('relocation.least-score-hint') }));
  const show = () => (generated.hidden = candidates.source !== 'generated');
  const source = choiceField('source', 'relocation.source', ['generated', 'layer'].map((value) => [value, t(`relocation.source-${value}`)]), candidates, 'source', () => (show(), changed()));
  show();
  return [
    source, generated,
    el('div', { class: 'pair' },
      numberField('person', 'relocation.per-person', capacity, 'squareMetresPerPerson', changed, { min: 1, placeholder: t('relocation.by-rules') }),
      numberField('ratio', 'relocation.ratio', capacity, 'buildingRatio', changed, { min: 0.01, placeholder: '0.42' })),
    numberField('quota', 'relocation.quota', capacity, 'landQuotaMu', changed, { placeholder: t('relocation.no-limit') }),
  ];
}

function siteFields(plan, changed) {
  const { sites } = plan;
  const objectives = ['p-median', 'max-coverage', 'p-center', 'min-sites'].map((value) => [value, t(`relocation.objective-${value}`)]);
  return [
    numberField('sites-most', 'relocation.most-sites', sites, 'most', changed, { min: 1, step: 1, placeholder: t('relocation.no-limit') }),
    choiceField('objective', 'relocation.objective', objectives, sites, 'objective', changed),
    checkField('relocation.split', sites, 'splitUnits', changed),
    numberField('quality', 'relocation.quality', sites, 'qualityMinutes', changed, { placeholder: '0', hint: t('relocation.quality-hint') }),
    numberField('seconds', 'relocation.seconds', plan.rest, 'timeLimitSeconds', changed, { min: 1, placeholder: '40' }),
  ];
}

function travelFields(plan, changed) {
  const { travel } = plan;
  return [
    numberField('minutes', 'relocation.most-minutes', travel, 'mostMinutes', changed, { min: 1, placeholder: t('relocation.no-limit') }),
    numberField('factor', 'relocation.township-factor', travel, 'otherTownshipFactor', changed, { min: 1, placeholder: '1', hint: t('relocation.township-factor-hint') }),
    checkField('relocation.planned-roads', travel, 'withPlannedRoads', changed),
  ];
}
