// Starts the workbench: language, who is signed in, the catalog, then one panel after the other.

import { startAccount } from './account.js';
import { startBackupNotice } from './backup-notice.js';
import { startChangesPanel } from './changes-panel.js';
import { loadCatalog, loadConfig, loadDraft, usualLayers } from './catalog.js';
import { forgetSheet, startDetails } from './details.js';
import { setOwner } from './drafts.js';
import { byId } from './dom.js';
import { language, preferredLanguage, t, translate, useLanguage, withTexts } from './i18n.js';
import { startJobs } from './jobs.js';
import { startKeys } from './keys.js';
import { startLayersPanel } from './layers-panel.js';
import { firstView, startMap } from './map-panel.js';
import { announce, showProblem } from './messages.js';
import { startPanels } from './panels.js';
import { startPath } from './path.js';
import { startRegionsPanel } from './regions-panel.js';
import { startSearch } from './search.js';
import { startSelection } from './selection.js';
import * as state from './state.js';
import { startStatusBar } from './statusbar.js';

let atlasLayers = null;

async function start() {
  state.readAddress();
  const fromLink = state.get().layers !== null;
  withTexts('changes');
  withTexts('edit');
  withTexts('theme-draft');
  withTexts('land');
  withTexts('export');
  await useLanguage(preferredLanguage(state.get().language));
  try {
    const [me] = await Promise.all([startAccount(), loadConfig()]);
    setOwner(me.username);
    await loadCatalog();
    await loadDraft(state.get().theme).catch(() => state.set({ theme: null }, { replace: true }));
  } catch (failure) {
    if (failure.status === 401) return location.reload(); // the server then asks for the password
    document.body.classList.remove('starting');
    return showProblem(failure, () => location.reload());
  }
  atlasLayers = usualLayers();
  state.set({ language: language(), layers: state.get().layers ?? atlasLayers }, { replace: true });
  // First of all who listen: the page decides how wide the panels are, and with them the map.
  state.subscribe(showPage);
  showPage(state.get());
  startPanels();
  startMap();
  startSelection();
  translate(document);
  startSwitches();
  startStatusBar();
  startLayersPanel();
  startSearch();
  startPath();
  startKeys();
  startJobs();
  document.body.classList.remove('starting');
  startRegionsPanel();
  startChangesPanel();
  startBackupNotice();
  await firstView();
  startDetails({ keepLayers: fromLink });
}

function showPage({ page }) {
  document.body.dataset.page = page;
}

function startSwitches() {
  byId('language').addEventListener('click', async () => {
    await useLanguage(language() === 'zh' ? 'en' : 'zh');
    state.set({ language: language() });
    announce(t('language.changed'));
  });
  byId('brand').addEventListener('click', (event) => {
    event.preventDefault();
    state.set({ page: 'atlas', region: null, feature: null, household: null });
  });
  state.subscribe(keepLayers);
}

/** The three maps bring their own layers; the atlas gets back those that it had. */
function keepLayers(now, changed) {
  if (changed.has('language') && now.language && now.language !== language()) useLanguage(now.language);
  if (changed.has('page') && now.page !== 'region') {
    forgetSheet();
    state.set({ layers: atlasLayers });
  } else if (changed.has('layers') && now.page !== 'region') {
    atlasLayers = now.layers;
  }
}

start();
