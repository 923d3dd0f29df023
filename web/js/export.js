// The dialog that takes a layer out as a file: small ones come at once, big ones as a job.

import { may } from './account.js';
import { getJson, isAbort, Latest } from './api.js';
import { findLayer, listLayers } from './catalog.js';
import { choice, field, openDialog } from './dialog.js';
import { debounce, el, fill, icon, iconButton } from './dom.js';
import { language, pick, t } from './i18n.js';
import { orderJob } from './jobs.js';
import * as map from './map.js';
import { announce } from './messages.js';
import { number } from './value.js';

const remembered = 'santu.export';
const waitMilliseconds = 350;
/** More than these do not fit an address, and become a job. */
const mostInAddress = 150;
const latest = new Latest();

/** The small button beside the name of a layer. */
export function exportLayerButton(layer) {
  if (!may('export')) return null;
  return iconButton('jobs', t('export.layer-button', { layer: pick(layer.label) }), () => openExport({ layer: layer.name }), {
    class: 'icon-button layer-export',
    id: `export-${layer.name}`,
  });
}

/** A button with words. @param {object} wish as of openExport */
export function exportButton(label, wish) {
  if (!may('export')) return null;
  return el('button', { type: 'button', class: 'quiet export-open', on: { click: () => openExport(wish) } }, icon('jobs'), el('span', { text: label }));
}

/**
 * Opens the dialog.
 * @param {{layer?: string, region?: {code: string, name: string}, feature?: {id: string, name: string}, selection?: string[]}} wish
 *     what is shown: a layer, a region whose layers can be chosen, one feature, or several by their ids
 */
export async function openExport(wish) {
  const choices = await getJson('/api/exports');
  const form = el('form', { class: 'form export-form' });
  const fields = fieldsOf(wish, choices);
  const size = el('p', { class: 'export-size', role: 'status' });
  const problem = el('p', { class: 'wrong', role: 'alert' });
  const submit = el('button', { type: 'submit', class: 'primary', text: t('export.start') });
  fill(form, ...Object.values(fields).map(({ node }) => node), size, problem, el('div', { class: 'actions' }, submit));
  const dialog = openDialog(t('export.title'), form);
  dialog.classList.add('export');
  const refresh = () => showSize(read(wish, fields), { size, problem, submit });
  const adapt = () => adaptTo(choices, fields);
  form.addEventListener('input', debounce(refresh, waitMilliseconds));
  form.addEventListener('change', () => (adapt(), refresh()));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    start(read(wish, fields), dialog, problem);
  });
  adapt();
  (fields.layer ?? fields.format).input.focus();
  await refresh();
}

function fieldsOf(wish, { formats, systems, profiles }) {
  const last = recall();
  const pairs = (list, key) => list.map((item) => [item[key], pick(item.label)]);
  const made = {};
  const add = (name, input, hint) => (made[name] = { input, node: field(name, t(`export.${name}`), input, hint) });
  if (wish.feature) add('feature', el('input', { type: 'text', readonly: true, value: wish.feature.name }));
  else if (wish.selection) add('selection', el('input', { type: 'text', readonly: true, value: t('export.selected', { layer: pick(findLayer(wish.layer).label), count: number(wish.selection.length, 0) }) }));
  else if (wish.layer) add('what', el('input', { type: 'text', readonly: true, value: pick(findLayer(wish.layer).label) }));
  else add('layer', choice(listLayers().map(({ name, label }) => [name, pick(label)]), listLayers().at(-1).name));
  if (!wish.feature && !wish.selection) add('area', choice(areas(wish), wish.region ? 'region' : 'all'));
  add('format', choice(pairs(formats, 'name'), known(formats, 'name', last.format)));
  add('profile', choice([['', t('export.no-profile')], ...pairs(profiles, 'name')], last.profile ?? ''));
  add('crs', choice(systems.map(({ code, label }) => [code, `${pick(label)} · ${code}`]), known(systems, 'code', last.crs)));
  add('encoding', choice([['UTF-8', 'UTF-8'], ['GBK', 'GBK']], last.encoding ?? 'UTF-8'), t('export.encoding-hint'));
  if (!wish.feature && !wish.selection) add('where', el('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' }), t('export.where-hint'));
  const hung = el('input', { type: 'checkbox', name: 'public', id: 'field-public' });
  made.public = { input: hung, node: el('label', { class: 'check' }, hung, el('span', { text: t('export.public') })) };
  return made;
}

const known = (list, key, value) => (list.some((item) => item[key] === value) ? value : list[0][key]);

function areas({ region }) {
  const list = [['all', t('export.area-all')], ['view', t('export.area-view')]];
  return region ? [['region', t('export.area-region', { region: region.name })], ...list] : list;
}

/** Hides what a format does not leave to choose. */
function adaptTo({ formats }, fields) {
  const format = formats.find(({ name }) => name === fields.format.input.value);
  fields.encoding.node.hidden = !format.encodings;
  fields.crs.node.hidden = format.fixed;
}

/** The order, as the server's job takes it. */
function read(wish, fields) {
  const value = (name) => (fields[name] && !fields[name].node.hidden ? fields[name].input.value : null);
  const order = {
    layer: wish.layer ?? value('layer'),
    format: value('format'),
    crs: value('crs'),
    encoding: value('encoding'),
    region: value('area') === 'region' ? wish.region.code : null,
    where: whereOf(value('where')?.trim(), value('area')),
    ids: wish.feature ? [wish.feature.id] : (wish.selection ?? null),
    publicEdition: fields.public.input.checked,
    profile: value('profile') || null,
  };
  return order;
}

function whereOf(typed, area) {
  const parts = typed ? [`(${typed})`] : [];
  if (area === 'view') parts.push(`BBOX(geom, ${map.getExtent().map((degrees) => degrees.toFixed(6)).join(', ')})`);
  return parts.length ? parts.join(' AND ') : null;
}

function addressOf({ layer, publicEdition, ...rest }, path = '') {
  const query = new URLSearchParams({ lang: language() });
  for (const [name, value] of Object.entries(rest)) if (value !== null) query.set(name, value);
  if (publicEdition) query.set('public', 'true');
  return `/api/exports/${layer}${path}?${query}`;
}

/** How much it would be; a long list of ids is a job in any case. */
const sizeOf = async (order, options) => (order.ids?.length > mostInAddress ? { features: order.ids.length, job: true } : getJson(addressOf(order, '/size'), options));

async function showSize(order, { size, problem, submit }) {
  try {
    const answer = await latest.run((signal) => sizeOf(order, { signal }));
    problem.textContent = '';
    size.textContent = t(sizeText(answer, order), { count: number(answer.features, 0) });
    submit.disabled = answer.features === 0;
  } catch (failure) {
    if (isAbort(failure)) return;
    size.textContent = '';
    problem.textContent = failure.detail ?? failure.code;
    submit.disabled = true;
  }
}

function sizeText({ features, job }, { publicEdition }) {
  if (features === 0) return publicEdition ? 'export.size-none-public' : 'export.size-none';
  return job ? 'export.size-job' : 'export.size';
}

async function start(order, dialog, problem) {
  try {
    const { job } = await sizeOf(order);
    keep(order);
    dialog.close();
    if (job) return void orderJob('export', order);
    el('a', { href: addressOf(order), download: '' }).click();
    announce(t('export.started'));
  } catch (failure) {
    problem.textContent = failure.detail ?? failure.code;
  }
}

function recall() {
  try {
    return JSON.parse(localStorage.getItem(remembered)) ?? {};
  } catch {
    return {};
  }
}

function keep({ format, crs, encoding, profile }) {
  try {
    localStorage.setItem(remembered, JSON.stringify({ ...recall(), format, ...(crs && { crs }), ...(encoding && { encoding }), profile }));
  } catch {
    // A browser that keeps nothing asks anew.
  }
}
