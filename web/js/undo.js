// Taking changes back and doing them again: the own last edit by key, any batch by button.

import { may } from './account.js';
import { getJson, send } from './api.js';
import { dataChanged } from './changed.js';
import { findLayer } from './catalog.js';
import { t, pick } from './i18n.js';
import { announce, showMessage, showProblem } from './messages.js';
import { isPast } from './past.js';
import { instant } from './value.js';

/** @returns the answer of the server, or null when it refused and said why */
export async function undo(batch) {
  try {
    const outcome = await send('POST', `/api/changes/${batch}/undo`);
    dataChanged();
    const text = t(outcome.kind === 'redo' ? 'changes.redone' : 'changes.undone', { count: outcome.changes });
    announce(text);
    showMessage('done', text, outcome.batch && { label: t(outcome.kind === 'redo' ? 'changes.undo' : 'changes.redo'), work: () => undo(outcome.batch) });
    return outcome;
  } catch (failure) {
    if (failure.code === 'SANTU-UNDO-TOUCHED') showTouched(failure);
    else showProblem(failure);
    return null;
  }
}

/** Names what stands in the way, and offers to take the newest of it back first. */
function showTouched({ detail, body }) {
  const [newest] = body.conflicts ?? [];
  const who = newest && t('changes.touched', { layer: pick(findLayer(newest.layer)?.label), by: newest.by, time: instant(newest.at) });
  const text = [detail, who].filter(Boolean).join(' ');
  showMessage('problem', text, newest && { label: t('changes.undo-later'), work: () => undo(newest.batch) });
}

const own = () => getJson('/api/changes?limit=40&by=me').then((batches) => batches.filter((batch) => batch.own));

export async function undoLast() {
  const last = (await own()).find(({ kind, canUndo }) => kind === 'edit' && canUndo);
  if (last) await undo(last.batch);
  else announceNothing('changes.nothing-to-undo');
}

/** Redoes what was undone last, unless something new was done since. */
export async function redoLast() {
  for (const { kind, canUndo, undone, batch } of await own()) {
    if (kind === 'undo' && canUndo) return undo(batch);
    if (kind === 'edit' && !undone) break;
  }
  return announceNothing('changes.nothing-to-redo');
}

function announceNothing(key) {
  announce(t(key));
  showMessage('done', t(key));
}

/** Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y), except while something is typed, where they belong to the browser. */
export function startUndoKeys() {
  document.addEventListener('keydown', (event) => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !['z', 'y'].includes(key)) return;
    if (event.target.closest?.('input, select, textarea, dialog, [contenteditable]') || isPast() || !may('undo')) return;
    event.preventDefault();
    const again = key === 'y' || event.shiftKey;
    (again ? redoLast() : undoLast()).catch(showProblem);
  });
}
