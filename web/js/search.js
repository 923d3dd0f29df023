// The search field: regions by name, code or pinyin, then households by name. Keys as in the ARIA combobox pattern.

import { ecqlText, featuresAddress, getJson, isAbort, Latest } from './api.js';
import { findLayer } from './catalog.js';
import { byId, debounce, el, fill } from './dom.js';
import { pick, t } from './i18n.js';
import { announce } from './messages.js';
import { longCode, searchRegions } from './regions.js';
import * as state from './state.js';

const latest = new Latest();
let input;
let list;
let found = [];
let active = -1;

export function startSearch() {
  input = byId('search');
  list = byId('search-results');
  const look = debounce(search, 180);
  input.addEventListener('input', look);
  input.addEventListener('focus', () => found.length && open(true));
  input.addEventListener('keydown', onKey);
  byId('search-form').addEventListener('submit', (event) => event.preventDefault());
  document.addEventListener('pointerdown', ({ target }) => {
    if (!byId('search-form').contains(target)) open(false);
  });
}

async function search() {
  const text = input.value.trim();
  if (!text) {
    latest.abort();
    found = [];
    return open(false);
  }
  try {
    found = await latest.run((signal) => ask(text, signal));
    show(found.length ? '' : t('search.none', { text }));
  } catch (failure) {
    if (!isAbort(failure)) show(failure.detail || t('search.failed'));
  }
}

async function ask(text, signal) {
  const [regions, households] = await Promise.all([searchRegions(text, signal), findHouseholds(text, signal)]);
  return [...regions.map(regionChoice), ...households];
}

async function findHouseholds(text, signal) {
  if (text.length < 2 || /^[a-z0-9]+$/i.test(text) || !findLayer('household')) return [];
  const pattern = text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  const address = featuresAddress('household', { where: `name LIKE ${ecqlText(`%${pattern}%`)}`, limit: 6 });
  const answer = await getJson(address, { signal }).catch((failure) => {
    if (isAbort(failure)) throw failure;
    return { features: [] };
  });
  return answer.features.map((feature) => ({
    title: feature.properties.name,
    detail: `${pick(findLayer('household').label)} ${longCode(feature.properties.region_code ?? '')}`,
    choose: () => state.set({ feature: { layer: 'household', id: bareId(feature) } }),
  }));
}

const bareId = (feature) => String(feature.properties.id ?? feature.id).replace(/^\w+\./, '');

function regionChoice(region) {
  const path = (region.path ?? []).filter(({ code }) => code !== region.code).map(({ name }) => name);
  return {
    title: region.name,
    detail: `${path.join(' › ')} ${longCode(region.code)}`,
    choose: () => state.set({ page: 'atlas', household: null, region: region.code, feature: null }),
  };
}

function show(message) {
  active = -1;
  fill(
    list,
    ...found.map(({ title, detail }, index) =>
      el(
        'li',
        {
          role: 'option',
          id: `found-${index}`,
          'aria-selected': 'false',
          on: { pointerdown: (event) => event.preventDefault(), click: () => choose(index) },
        },
        el('span', { class: 'found-title', text: title }),
        el('span', { class: 'found-detail', text: detail }),
      ),
    ),
    message ? el('li', { class: 'found-none', role: 'presentation', text: message }) : null,
  );
  announce(message || t('search.count', { count: found.length }));
  open(true);
}

function open(isOpen) {
  list.hidden = !isOpen;
  input.setAttribute('aria-expanded', String(isOpen));
  if (!isOpen) input.removeAttribute('aria-activedescendant');
}

function onKey(event) {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    if (found.length) mark((active + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % found.length);
  } else if (event.key === 'Enter') {
    if (found.length) choose(Math.max(active, 0));
  } else if (event.key === 'Escape') {
    if (list.hidden) input.blur();
    open(false);
    event.stopPropagation();
  }
}

function mark(index) {
  list.querySelectorAll('[role=option]').forEach((option, at) => option.setAttribute('aria-selected', at === index));
  active = index;
  input.setAttribute('aria-activedescendant', `found-${index}`);
  byId(`found-${index}`).scrollIntoView({ block: 'nearest' });
  open(true);
}

function choose(index) {
  const choice = found[index];
  open(false);
  input.value = choice.title;
  input.blur();
  choice.choose();
}
