// The region tree 市 > 县 > 乡 > 村: opens step by step, keys as in the ARIA tree pattern.

import { byId, el, fill, icon } from './dom.js';
import { onLanguage, t } from './i18n.js';
import { getRegion, listChildren, pathOf } from './regions.js';
import * as state from './state.js';
import { number } from './value.js';

let tree;

export async function startRegionsPanel() {
  tree = el('ul', { role: 'tree', class: 'tree', on: { keydown: onKey, click: onClick } });
  name();
  onLanguage(name);
  fill(byId('regions'), tree);
  await showRoots();
  reveal(state.get().region);
  state.subscribe((now, changed) => {
    if (changed.has('region')) reveal(now.region);
  });
}

const name = () => tree.setAttribute('aria-label', t('regions.title'));

async function showRoots() {
  try {
    const roots = await listChildren(null);
    if (roots.length === 0) return fill(byId('regions'), el('p', { class: 'empty', text: t('regions.none') }));
    fill(tree, ...roots.map((region) => itemNode(region, 1)));
    if (roots.length === 1) await open(tree.firstElementChild);
    tree.querySelector('[role=treeitem]').tabIndex = 0;
  } catch {
    const retry = el('button', { type: 'button', class: 'quiet', text: t('retry'), on: { click: startRegionsPanel } });
    fill(byId('regions'), el('p', { class: 'empty', text: t('regions.failed') }), retry);
  }
}

function itemNode(region, level) {
  const canOpen = region.childCount > 0;
  return el(
    'li',
    {
      role: 'treeitem',
      tabindex: '-1',
      'aria-level': level,
      'aria-expanded': canOpen ? 'false' : null,
      'aria-selected': 'false',
      data: { code: region.code, level },
    },
    el(
      'div',
      { class: 'tree-line' },
      el('span', { class: 'twisty' }, canOpen ? icon('chevron') : null),
      el('span', { class: 'tree-name', text: region.name }),
      canOpen ? el('span', { class: 'count', text: number(region.childCount, 0) }) : null,
    ),
  );
}

async function open(item) {
  if (item.getAttribute('aria-expanded') !== 'false') return;
  item.setAttribute('aria-expanded', 'true');
  let group = item.querySelector(':scope > [role=group]');
  if (group) return void (group.hidden = false);
  item.setAttribute('aria-busy', 'true');
  try {
    const children = await listChildren(item.dataset.code);
    group = el('ul', { role: 'group' }, ...children.map((child) => itemNode(child, +item.dataset.level + 1)));
    item.append(group);
  } catch {
    item.setAttribute('aria-expanded', 'false');
  } finally {
    item.removeAttribute('aria-busy');
  }
}

function close(item) {
  if (item.getAttribute('aria-expanded') !== 'true') return;
  item.setAttribute('aria-expanded', 'false');
  const group = item.querySelector(':scope > [role=group]');
  if (group) group.hidden = true;
}

/** Opens the tree down to a region and marks it. */
async function reveal(code) {
  tree.querySelectorAll('[aria-selected=true]').forEach((item) => item.setAttribute('aria-selected', 'false'));
  if (!code) return;
  try {
    for (const step of pathOf(await getRegion(code))) {
      const item = find(step.code);
      if (!item) continue;
      if (step.code !== code) await open(item);
      else if (state.get().region === code) {
        item.setAttribute('aria-selected', 'true');
        focusable(item);
        item.scrollIntoView({ block: 'nearest' });
      }
    }
  } catch {
    // The region cannot be read; whoever asked for it says so.
  }
}

const find = (code) => tree.querySelector(`[data-code="${CSS.escape(code)}"]`);

function focusable(item) {
  tree.querySelectorAll('[tabindex="0"]').forEach((other) => (other.tabIndex = -1));
  item.tabIndex = 0;
}

function choose(item) {
  focusable(item);
  const { page } = state.get();
  state.set({ region: item.dataset.code, feature: null, page: page === 'household' ? 'atlas' : page, household: null });
}

function onClick({ target }) {
  const item = target.closest('[role=treeitem]');
  if (!item) return;
  if (target.closest('.twisty') && item.hasAttribute('aria-expanded')) {
    if (item.getAttribute('aria-expanded') === 'true') close(item);
    else open(item);
    return;
  }
  choose(item);
  open(item);
}

function onKey(event) {
  const item = event.target.closest('[role=treeitem]');
  const shown = [...tree.querySelectorAll('[role=treeitem]')].filter((other) => other.offsetParent !== null);
  const at = shown.indexOf(item);
  const isOpen = item.getAttribute('aria-expanded') === 'true';
  const moves = {
    ArrowDown: () => focus(shown[at + 1]),
    ArrowUp: () => focus(shown[at - 1]),
    Home: () => focus(shown[0]),
    End: () => focus(shown.at(-1)),
    ArrowRight: () => (isOpen ? focus(item.querySelector('[role=treeitem]')) : open(item)),
    ArrowLeft: () => (isOpen ? close(item) : focus(item.parentElement.closest('[role=treeitem]'))),
    Enter: () => choose(item),
    ' ': () => choose(item),
  };
  const typed = event.key.length === 1 && !event.ctrlKey && !event.metaKey && /[^\s+\-/?]/.test(event.key);
  const move = moves[event.key] ?? (typed ? () => focus(startingWith(shown, at, event.key)) : null);
  if (!move) return;
  event.preventDefault();
  event.stopPropagation();
  move();
}

function startingWith(shown, at, letter) {
  const later = [...shown.slice(at + 1), ...shown.slice(0, at)];
  return later.find((item) => item.querySelector('.tree-name').textContent.startsWith(letter));
}

function focus(item) {
  if (!item) return;
  focusable(item);
  item.focus();
}
