// The third tab on the left: the past day, what was changed lately, and the differences between two days.

import { onDataChanged } from './changed.js';
import { differencesPanel } from './differences-panel.js';
import { byId, fill } from './dom.js';
import { onLanguage } from './i18n.js';
import { recentChanges } from './recent-changes.js';
import * as state from './state.js';
import { startPastBanner, timePanel } from './time-panel.js';
import { startUndoKeys } from './undo.js';

let sections = [];

export function startChangesPanel() {
  startPastBanner();
  startUndoKeys();
  render();
  onLanguage(render);
  onDataChanged(load);
  state.subscribe((_, changed) => {
    if (changed.has('region') || changed.has('at')) load();
  });
  // Nothing is asked of the server before somebody looks.
  new MutationObserver(load).observe(byId('changes'), { attributeFilter: ['hidden'] });
}

function render() {
  sections = [timePanel(), recentChanges(), differencesPanel()];
  fill(byId('changes'), ...sections.map(({ node }) => node));
  load();
}

function load() {
  if (!byId('changes').hidden) sections.forEach((section) => section.load());
}
