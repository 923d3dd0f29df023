// The ways into the editor: the button of a card, a draft that waits, a new feature.

import { findLayer, listLayers } from './catalog.js';
import { dropDraft, findDraft, listDrafts } from './drafts.js';
import { el, icon } from './dom.js';
import { canEditHere, startEditing, startNew } from './edit.js';
import { pick, t } from './i18n.js';
import * as state from './state.js';
import { instant } from './value.js';

export function editButton(layer, feature, id) {
  if (!canEditHere()) return null;
  const open = () => startEditing(layer.name, { ...feature, id });
  return el('button', { type: 'button', class: 'quiet', id: 'edit', on: { click: open } }, icon('pen'), el('span', { text: t('edit.edit') }));
}

/** Says in the card that something was typed and not saved. */
export function draftOffer(layer, feature, id) {
  const draft = canEditHere() && findDraft(layer.name, id);
  if (!draft) return null;
  const go = () => startEditing(layer.name, { ...feature, id }, draft);
  const drop = ({ currentTarget }) => {
    dropDraft(layer.name, id);
    currentTarget.closest('.draft').remove();
  };
  return el(
    'div',
    { class: 'note draft' },
    el('span', { text: t('edit.draft', { time: instant(draft.at) }) }),
    el('button', { type: 'button', class: 'link', id: 'draft-continue', text: t('edit.draft-continue'), on: { click: go } }),
    el('button', { type: 'button', class: 'link', text: t('edit.draft-drop'), on: { click: drop } }),
  );
}

/** In the welcome and region card: a new feature, and the drafts that wait. */
export function newFeatureNode() {
  if (!canEditHere()) return null;
  const choose = ({ target }) => {
    if (!target.value) return;
    const { region } = state.get();
    startNew(target.value, region ? { region_code: region } : {});
  };
  const drafts = listDrafts();
  return el(
    'section',
    { class: 'new-feature' },
    el(
      'select',
      { id: 'new-feature', 'aria-label': t('edit.new'), on: { change: choose } },
      el('option', { value: '', text: t('edit.new') }),
      ...[...listLayers()].reverse().map(({ name, label }) => el('option', { value: name, text: pick(label) })),
    ),
    drafts.length ? el('p', { class: 'footnote', text: t('edit.drafts') }) : null,
    el('ul', { class: 'child-list' }, ...drafts.map(draftNode)),
  );
}

function draftNode({ layer, id, at }) {
  const open = () => (id ? state.set({ feature: { layer, id } }) : startNew(layer));
  const text = `${pick(findLayer(layer)?.label ?? layer)} · ${instant(at)}`;
  return el('li', {}, el('button', { type: 'button', class: 'link', text, on: { click: open } }));
}
