// Editing one feature: the form, its draft in this browser, saving on the version that was seen, and merging.

import { may } from './account.js';
import { send } from './api.js';
import { findLayer } from './catalog.js';
import { dataChanged } from './changed.js';
import { dropDraft, findDraft, keepDraft } from './drafts.js';
import { el, icon } from './dom.js';
import { formOf, notice } from './edit-form.js';
import { stopPlacing } from './edit-place.js';
import { pick, t } from './i18n.js';
import * as map from './map.js';
import { merge, samePart } from './merge.js';
import { mergePanel } from './merge-panel.js';
import { announce, showMessage } from './messages.js';
import { isPast } from './past.js';
import * as state from './state.js';
import { undoLast } from './undo.js';

let target = null; // {layer, id, version, base, changes, conflict}
let shown = () => {};

export const canEditHere = () => may('write-features') && !isPast();

/** Told what to call when the editor has come, gone or changed its face. */
export function onEditorChange(listener) {
  shown = listener;
}

/** Whether the editor is open for what is chosen now: a feature, or nothing for a new one. */
export const isEditing = () => target !== null && target.id === chosen() && !isPast();

function chosen() {
  const { page, feature, household } = state.get();
  return page === 'household' ? household : (feature?.id ?? null);
}

const flat = ({ properties, geometry }) => ({ ...properties, geometry: geometry ?? null });

/** @param {object | null} draft what was typed earlier, to go on from: whoever begins anew would write over it */
export function startEditing(layer, feature, draft = findDraft(layer, feature.id)) {
  const base = flat(feature);
  target = draft
    ? { layer, id: feature.id, version: draft.version, base: { ...base, ...draft.base }, changes: draft.changes }
    : { layer, id: feature.id, version: feature.properties.version, base, changes: {} };
  shown();
}

/** @param {object} [values] to begin with */
export function startNew(layer, values = {}) {
  state.set({ feature: null });
  const draft = findDraft(layer, null);
  target = { layer, id: null, version: 0, base: {}, changes: draft?.changes ?? values };
  shown();
}

/** Leaves the form; what was typed stays as a draft. */
export function stopEditing() {
  if (!target) return;
  stopPlacing();
  target = null;
}

export function editorNode() {
  const layer = findLayer(target.layer);
  if (target.conflict) return mergePanel(layer, { ...target.conflict, mine: target.changes }, saveMerged, backToForm);
  const note = el('div', { class: 'edit-note', role: 'status' });
  const form = formOf(layer, { ...target.base, ...target.changes }, () => remember(form), { secrets: Boolean(target.id) });
  const save = el('button', { type: 'submit', class: 'primary', text: t('edit.save') });
  const node = el(
    'form',
    { class: 'edit', novalidate: true, autocomplete: 'off', 'aria-labelledby': 'edit-title' },
    el('header', { class: 'card-head' }, el('p', { class: 'kind', text: pick(layer.label) }), el('h2', { id: 'edit-title', tabindex: '-1', text: t(target.id ? 'edit.title' : 'edit.new-title', { layer: pick(layer.label) }) })),
    note,
    form.node,
    el('div', { class: 'actions edit-actions' }, save, el('button', { type: 'button', class: 'quiet', text: t('edit.cancel'), on: { click: cancel } }), target.id ? deleteButton(note) : null),
  );
  node.addEventListener('submit', (event) => {
    event.preventDefault();
    remember(form);
    const [first, ...others] = form.problems();
    others.reverse().forEach(([name, text]) => form.showProblem(name, text));
    if (first) form.showProblem(...first);
    else saveForm(target, form, note, save);
  });
  if (target.id && Object.keys(target.changes).length) notice(note, t('edit.draft-restored'));
  return node;
}

/** Works out what was changed, and keeps it in the browser from the first letter on. */
function remember(form) {
  const values = form.read();
  const changed = Object.keys(values).filter((name) => !samePart(values[name], target.base[name]));
  target.changes = Object.fromEntries(changed.map((name) => [name, values[name]]));
  const { layer, id, version, base, changes } = target;
  const seen = Object.fromEntries(changed.map((name) => [name, base[name] ?? null]));
  if (changed.length) keepDraft({ layer, id, version, base: seen, changes, at: new Date().toISOString() });
  else dropDraft(layer, id);
}

function body(changes) {
  const { geometry, ...properties } = changes;
  return { type: 'Feature', properties, ...('geometry' in changes ? { geometry } : {}) };
}

function write({ layer, id, version, changes }) {
  const address = `/api/layers/${layer}/features`;
  return id ? send('PUT', `${address}/${id}`, body(changes), { headers: { 'If-Match': `"${version}"` } }) : send('POST', address, { geometry: null, ...body(changes) });
}

function replaceBlind({ layer, id, version }, values, reason) {
  return send('POST', `/api/layers/${layer}/features/${id}/sensitive`, { values, reason }, { headers: { 'If-Match': `"${version}"` } });
}

async function saveForm(edited, form, note, button) {
  const secrets = form.readSecrets();
  const blind = Object.keys(secrets).length > 0;
  const plain = !edited.id || Object.keys(edited.changes).length > 0;
  if (!plain && !blind) return cancel();
  if (blind && form.reason().length < 4) return void form.showProblem('reason', t('edit.reason-hint'));
  button.disabled = true;
  try {
    let saved = plain ? await write(edited) : null;
    if (saved && blind) {
      // The first half stands; what follows goes on from it, also after a mistake in the second half.
      Object.assign(edited, { version: saved.properties.version, base: flat(saved), changes: {} });
      dropDraft(edited.layer, edited.id);
    }
    if (blind) saved = await replaceBlind(edited, secrets, form.reason());
    done(edited, saved);
  } catch (failure) {
    if (failure.status === 412 && failure.body.theirs) return meet(edited, failure.body);
    const said = failure.status === 0 ? t('edit.kept') : failure.detail;
    notice(note, said);
    if (failure.body?.field) form.showProblem(failure.body.field, failure.detail);
    else note.scrollIntoView({ block: 'nearest' });
  } finally {
    button.disabled = false;
  }
  return undefined;
}

/** Somebody was faster: without true conflicts the two are joined and saved at once. */
function meet(edited, { base, theirs }) {
  const states = { base: base ? flat(base) : edited.base, theirs: flat(theirs) };
  edited.conflict = states;
  const { conflicts } = merge(states.base, edited.changes, states.theirs);
  stopPlacing();
  if (conflicts.length === 0) announce(t('edit.merge-joined'));
  shown();
}

async function saveMerged(changes) {
  const edited = target;
  const { theirs } = edited.conflict;
  Object.assign(edited, { version: theirs.version, base: theirs, changes, conflict: null });
  if (Object.keys(changes).length === 0) return done(edited, null);
  try {
    return done(edited, await write(edited));
  } catch (failure) {
    if (failure.status === 412 && failure.body.theirs) return meet(edited, failure.body);
    showMessage('problem', failure.status === 0 ? t('edit.kept') : failure.detail);
    return shown();
  }
}

function backToForm() {
  target.conflict = null;
  shown();
}

function done(edited, saved) {
  dropDraft(edited.layer, edited.id);
  stopEditing();
  const id = edited.id ?? saved?.id;
  dataChanged();
  if (id && state.get().page !== 'household') state.set({ feature: { layer: edited.layer, id } });
  tell('edit.saved');
  shown();
}

function tell(key) {
  announce(t(key));
  showMessage('done', t(key), { label: t('changes.undo'), work: undoLast });
}

/** Leaves without saving, on purpose: the draft goes too. */
function cancel() {
  dropDraft(target.layer, target.id);
  stopEditing();
  map.showSelected(null);
  shown();
}

function deleteButton(note) {
  const { layer, id, version } = target;
  const sure = async () => {
    try {
      await send('DELETE', `/api/layers/${layer}/features/${id}`, undefined, { headers: { 'If-Match': `"${version}"` } });
      dropDraft(layer, id);
      stopEditing();
      state.set({ feature: null, ...(state.get().page === 'household' ? { page: 'atlas', household: null } : {}) });
      dataChanged();
      tell('edit.deleted');
    } catch (failure) {
      notice(note, failure.status === 0 ? t('problem.network') : failure.detail);
    }
  };
  const ask = () => {
    notice(note, t('edit.delete-sure'), el('button', { type: 'button', class: 'quiet danger', id: 'delete-sure', text: t('edit.delete'), on: { click: sure } }));
    note.querySelector('button').focus();
  };
  return el('button', { type: 'button', class: 'quiet', id: 'delete', on: { click: ask } }, icon('close'), el('span', { text: t('edit.delete') }));
}
