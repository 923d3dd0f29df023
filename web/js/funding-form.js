// The plan of funds as a form: channels with sliders, terms, the formula; and as the text of a plan file.

import { findLayer } from './catalog.js';
import { regionChoice } from './desk-frame.js';
import { choice, field } from './dialog.js';
import { el, fill } from './dom.js';
import { figure } from './desk-figures.js';
import { pick, t } from './i18n.js';

const tenThousand = 10_000;
const codes = ['superior', 'local', 'finance', 'integrated', 'social'];
const usual = { superior: [3000, []], local: [1200, []], finance: [1500, ['industry', 'photovoltaic', 'relocation', 'power']], integrated: [1800, ['industry', 'road', 'water', 'environment']], social: [300, []] };
const most = 10_000; // of a slider, in 10,000 yuan; the number beside it may be larger

const codesOf = (name) => findLayer('project')?.attributes.find((attribute) => attribute.name === name)?.codes ?? [];

/** What a code of a project means, in the reader's language. */
export const labelOf = (name, code) => pick(codesOf(name).find(({ value }) => value === code)?.label ?? code);

export const channelLabel = (code) => t(`funding.channel-${code}`);

const townshipDigits = 9;

/** A plan as the form begins: amounts in 10,000 yuan, for a township a tenth of those for a county, and no share that its few projects may not reach. */
export const freshPlan = (region) => ({
  title: '',
  region,
  year: new Date().getFullYear() + 1,
  channels: Object.fromEntries(codes.map((code) => [code, { amount: usual[code][0] / (isTownship(region) ? 10 : 1), kinds: [...usual[code][1]], mostPercent: 100 }])),
  industryPercent: isTownship(region) ? 0 : 50,
  formulaPercent: 30,
  townshipMost: '',
  begun: 'first',
  parts: false,
  approval: true,
  readiness: '',
  poorWeight: 3,
  by: 'poorPeople',
  pins: {},
});

const isTownship = (region) => region.length >= townshipDigits;

const quoted = (text) => JSON.stringify(String(text));

/** The plan as a plan file: what somebody wrote, or what the form says; decisions by hand stand at its end. */
export const planText = (plan) => withPins(plan.text ?? formText(plan), plan.pins);

const pinKeys = { mustFund: 'must', leaveOut: 'out' };

function withPins(text, pins) {
  const lines = Object.entries(pinKeys).map(([key, hand]) => [key, Object.keys(pins).filter((id) => pins[id] === hand).sort()]);
  const bare = text.replace(/^(mustFund|leaveOut):.*(\n|$)/gm, '').replace(/([^\n])$/, '$1\n');
  return bare + lines.filter(([, ids]) => ids.length).map(([key, ids]) => `${key}: [${ids.map(quoted).join(', ')}]\n`).join('');
}

/** The decisions by hand that stand in a plan file, by project. */
function pinsOf(text) {
  const pins = {};
  for (const [key, hand] of Object.entries(pinKeys)) {
    const list = text.match(new RegExp(`^${key}:\\s*\\[(.*?)\\]`, 'm'))?.[1] ?? '';
    for (const [, name] of list.matchAll(/"?([^",]+)"?/g)) if (name.trim()) pins[name.trim()] = hand;
  }
  return pins;
}

function formText(plan) {
  const lines = [`plan: ${quoted(plan.title || t('funding.usual-title', { year: plan.year }))}`, `region: ${quoted(plan.region)}`, `year: ${plan.year}`, 'channels:'];
  for (const code of codes) {
    const { amount, kinds, mostPercent } = plan.channels[code];
    if (!(amount > 0)) continue;
    const parts = [`channel: ${code}`, `yuan: ${Math.round(amount * tenThousand)}`];
    if (kinds.length) parts.push(`kinds: [${kinds.join(', ')}]`);
    if (mostPercent < 100) parts.push(`mostPercent: ${mostPercent}`);
    if (code === 'superior' && plan.industryPercent > 0) parts.push(`earmarks: [{kinds: [industry], percent: ${plan.industryPercent}}]`);
    lines.push(`  - {${parts.join(', ')}}`);
  }
  if (lines.at(-1) === 'channels:') lines[lines.length - 1] = 'channels: [{channel: local, yuan: 0}]';
  if (plan.formulaPercent > 0) lines.push(`townshipFormulaPercent: ${plan.formulaPercent}`);
  if (Number(plan.townshipMost) > 0) lines.push(`townshipMostYuan: ${Math.round(plan.townshipMost * tenThousand)}`);
  lines.push(`begun: ${plan.begun}`, `partsAllowed: ${plan.parts}`, `approvalAllowed: ${plan.approval}`);
  if (plan.readiness) lines.push(`leastReadiness: ${plan.readiness}`);
  lines.push(`benefit: {poorHousehold: ${plan.poorWeight}, household: 1}`);
  const weights = plan.by === 'index' ? 'poorPeople: 0.5, poorVillages: 0.3, population: 0.2' : `${plan.by}: 1`;
  lines.push(`formula: {weights: {${weights}}}`);
  return `${lines.join('\n')}\n`;
}

/** A plan from the text of a plan file: one of the form, or, when the form could not have written it, the text as it is. */
export const planOf = (text, region) => readForm(text) ?? { ...freshPlan(region), text, pins: pinsOf(text) };

function readForm(text) {
  const value = (key) => text.match(new RegExp(`^${key}: (.*)$`, 'm'))?.[1];
  const among = (line, key) => line.match(new RegExp(`${key}: \\[([^\\]]*)\\]`))?.[1].split(', ').filter(Boolean) ?? [];
  const count = (line, key) => Number(line.match(new RegExp(`${key}: ([0-9.]+)`))?.[1] ?? NaN);
  try {
    const plan = freshPlan(JSON.parse(value('region')));
    Object.assign(plan, {
      title: JSON.parse(value('plan')), year: Number(value('year')), begun: value('begun'), readiness: value('leastReadiness') ?? '',
      formulaPercent: Number(value('townshipFormulaPercent') ?? 0), townshipMost: String(Number(value('townshipMostYuan') ?? 0) / tenThousand || ''),
      parts: value('partsAllowed') === 'true', approval: value('approvalAllowed') === 'true', poorWeight: count(value('benefit'), 'poorHousehold'),
      by: value('formula').includes(', ') ? 'index' : value('formula').match(/\{weights: \{(\w+): 1\}\}/)[1], industryPercent: 0,
    });
    for (const code of codes) {
      const line = text.match(new RegExp(`^  - \\{channel: ${code},.*$`, 'm'))?.[0];
      const [bare] = (line ?? '').split(', earmarks');
      plan.channels[code] = { amount: line ? count(bare, 'yuan') / tenThousand : 0, kinds: among(bare, 'kinds'), mostPercent: count(bare, 'mostPercent') || 100 };
      if (line?.includes('earmarks')) plan.industryPercent = count(line.split('earmarks')[1], 'percent');
    }
    plan.pins = pinsOf(text);
    return planText(plan) === text ? plan : null;
  } catch {
    return null; // written by hand
  }
}

/**
 * Draws the form.
 * @param {HTMLElement} place
 * @param {object} plan as of freshPlan, changed by the form
 * @param {{changed: () => void, moved: (region: string) => void, run: () => void}} listeners
 */
export async function drawForm(place, plan, { changed, moved, run }) {
  const region = await regionChoice(plan.region, moved);
  const put = (name, read) => ({ on: { input: ({ target }) => { plan[name] = read(target); changed(); } } });
  const text = (target) => target.value;
  const count = (target) => Number(target.value);
  const title = el('input', { type: 'text', maxlength: 80, value: plan.title, placeholder: t('funding.usual-title', { year: plan.year }), ...put('title', text) });
  const year = el('input', { type: 'number', min: 2013, max: 2100, value: plan.year, ...put('year', count) });
  fill(place,
    step(1, t('funding.step-what'), true, field('region', t('funding.region'), region), field('title', t('funding.name'), title), field('year', t('funding.year'), year)),
    step(2, t('funding.step-channels'), true, ...codes.map((code) => channel(code, plan.channels[code], changed))),
    step(3, t('funding.step-terms'), false,
      slider('industry', t('funding.industry-percent'), plan.industryPercent, 100, '%', put('industryPercent', count)),
      slider('formula', t('funding.formula-percent'), plan.formulaPercent, 100, '%', put('formulaPercent', count)),
      slider('poor', t('funding.poor-weight'), plan.poorWeight, 10, '', put('poorWeight', count)),
      field('township-most', t('funding.township-most'), el('input', { type: 'number', min: 0, value: plan.townshipMost, ...put('townshipMost', text) })),
      field('begun', t('funding.begun'), choice(['first', 'required', 'equal'].map((rule) => [rule, t(`funding.begun-${rule}`)]), plan.begun, put('begun', text))),
      field('readiness', t('funding.readiness'), choice([['', t('funding.readiness-any')], ...codesOf('readiness').map(({ value, label }) => [value, pick(label)])], plan.readiness, put('readiness', text))),
      tick(t('funding.parts'), plan.parts, (on) => { plan.parts = on; changed(); }),
      tick(t('funding.approval'), plan.approval, (on) => { plan.approval = on; changed(); })),
    step(4, t('funding.step-formula'), false,
      field('by', t('funding.by'), choice(['poorPeople', 'registeredPeople', 'villages', 'population', 'index'].map((name) => [name, t(`funding.by-${name}`)]), plan.by, put('by', text)), t('funding.by-hint'))),
    step(5, t('funding.step-file'), Boolean(plan.text), planFile(plan, changed, () => drawForm(place, plan, { changed, moved, run }))),
    el('div', { class: 'desk-run' },
      el('p', { class: 'footnote', text: t('funding.quick-hint') }),
      el('button', { id: 'funding-run', type: 'button', class: 'primary', text: t('funding.run'), on: { click: run } }),
      el('div', { id: 'funding-progress' })));
}

/** What the form says as a plan file; written by hand it counts instead of the form, and may say more: years, caps, regions, several channels of a kind. */
function planFile(plan, changed, redraw) {
  const text = el('textarea', { id: 'funding-file', rows: 12, spellcheck: 'false', 'aria-label': t('funding.step-file') });
  text.value = planText(plan);
  const told = el('p', { class: plan.text ? 'note' : 'footnote', text: t(plan.text ? 'funding.file-counts' : 'funding.file-hint') });
  const back = el('button', { type: 'button', class: 'quiet', hidden: !plan.text, text: t('funding.file-back'), on: { click: () => { delete plan.text; redraw(); changed(); } } });
  text.addEventListener('focus', () => (text.value = planText(plan)));
  text.addEventListener('input', () => {
    Object.assign(plan, { text: text.value, pins: pinsOf(text.value) });
    told.className = 'note';
    told.textContent = t('funding.file-counts');
    back.hidden = false;
    changed();
  });
  return el('div', { class: 'funding-file' }, told, text, back);
}

const step = (number, title, open, ...content) =>
  el('details', { class: 'desk-step', open }, el('summary', {}, el('span', { class: 'desk-number', text: number }), el('span', { text: title })), el('div', {}, ...content));

function slider(name, label, value, top, unit, listener) {
  const out = el('output', { text: `${value}${unit}` });
  const input = el('input', { type: 'range', min: 0, max: top, value, ...listener });
  input.addEventListener('input', () => (out.textContent = `${input.value}${unit}`));
  const node = field(name, label, input);
  node.querySelector('label').append(' ', out);
  return node;
}

const tick = (label, checked, changed) =>
  el('label', { class: 'check' }, el('input', { type: 'checkbox', checked, on: { change: ({ target }) => changed(target.checked) } }), ' ', label);

/** Slider and number tell the same amount; kinds and share are folded away. */
function channel(code, one, changed) {
  const id = `funding-${code}`;
  const number = el('input', { id, type: 'number', min: 0, step: 10, value: one.amount });
  const range = el('input', { type: 'range', min: 0, max: most, step: 50, value: one.amount, 'aria-label': channelLabel(code) });
  const uses = el('small');
  const tell = () => (uses.textContent = one.kinds.length ? one.kinds.map((kind) => labelOf('kind', kind)).join(t('value.separator')) : t('funding.all-kinds'));
  const take = (value, other) => {
    one.amount = Math.max(0, Number(value) || 0);
    other.value = one.amount;
    range.setAttribute('aria-valuetext', t('funding.amount', { amount: figure(one.amount) }));
    changed();
  };
  number.addEventListener('input', () => take(number.value, range));
  range.addEventListener('input', () => take(range.value, number));
  const kinds = el('fieldset', { class: 'funding-kinds' },
    ...codesOf('kind').map(({ value, label }) =>
      tick(pick(label), one.kinds.includes(value), (on) => {
        one.kinds = on ? [...one.kinds, value] : one.kinds.filter((kind) => kind !== value);
        tell();
        changed();
      })));
  const share = slider(`share-${code}`, t('funding.most-percent'), one.mostPercent, 100, '%', {
    on: { input: ({ target }) => { one.mostPercent = Number(target.value); changed(); } },
  });
  tell();
  return el('div', { class: 'funding-channel' },
    el('label', { for: id, text: channelLabel(code) }), number, range,
    el('details', {}, el('summary', {}, uses), kinds, share));
}
