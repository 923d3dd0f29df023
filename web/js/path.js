// The region path 市 > 县 > 乡 > 村 and the switch of the three maps.

import { listMaps, mapName } from './catalog.js';
import { byId, el, fill } from './dom.js';
import { onLanguage, pick } from './i18n.js';
import { getRegion, pathOf } from './regions.js';
import * as state from './state.js';

export function startPath() {
  render();
  onLanguage(render);
  state.subscribe((_, changed) => {
    if (['region', 'page', 'map', 'household'].some((key) => changed.has(key))) render();
  });
}

async function render() {
  const { region } = state.get();
  renderSwitch();
  byId('path').hidden = !region;
  if (!region) return fill(byId('path-list'));
  try {
    const path = pathOf(await getRegion(region));
    if (state.get().region !== region) return;
    fill(byId('path-list'), ...path.map(({ code, name }) => step(code, name, code === region)));
  } catch {
    fill(byId('path-list'), step(region, region, true));
  }
}

function step(code, name, isLast) {
  return el(
    'li',
    {},
    el('button', {
      type: 'button',
      text: name,
      'aria-current': isLast ? 'location' : null,
      on: { click: () => state.set({ region: code, feature: null, household: null, page: pageAfter() }) },
    }),
  );
}

const pageAfter = () => (state.get().page === 'household' ? 'atlas' : state.get().page);

/** The three maps can be opened once a region is chosen. */
function renderSwitch() {
  const { region, page, map } = state.get();
  const choice = byId('map-switch');
  choice.hidden = !region || listMaps().length === 0;
  fill(
    choice,
    ...listMaps().map((declared) => {
      const { name } = declared;
      return el('button', {
        type: 'button',
        text: mapName(declared),
        title: pick(declared.label),
        data: { map: name },
        'aria-pressed': String(page === 'region' && map === name),
        on: { click: () => state.set({ page: 'region', map: name, household: null, feature: null }) },
      });
    }),
  );
}
