// The two languages: texts from /i18n/<language>.json, labels of the server as {zh, en}.

const languages = ['zh', 'en'];
const remembered = 'santu.language';
const parts = new Set(); // pages and panels that bring texts of their own
let texts = {};
let current = 'zh';
const listeners = new Set();
const COUNTS = new Set(['count', 'shown', 'total', 'rows', 'all', 'most']);

export const language = () => current;
export const locale = () => (current === 'zh' ? 'zh-CN' : 'en-GB');

/** The language of the address, else the remembered one, else the one of the browser. */
export function preferredLanguage(wanted) {
  if (languages.includes(wanted)) return wanted;
  const kept = recall();
  if (languages.includes(kept)) return kept;
  return (navigator.language || 'zh').toLowerCase().startsWith('en') ? 'en' : 'zh';
}

function recall() {
  try {
    return localStorage.getItem(remembered);
  } catch {
    return null;
  }
}

/** Says that a page or panel has texts of its own, in `<language>.<part>.json`; before the language is loaded. */
export function withTexts(part) {
  parts.add(part);
}

/** Loads a language, remembers it and writes it into the page. */
export async function useLanguage(name) {
  const files = ['', ...parts].map((part) => new URL(`../i18n/${name}${part && `.${part}`}.json`, import.meta.url));
  texts = Object.assign({}, ...(await Promise.all(files.map(async (file) => (await fetch(file)).json()))));
  current = name;
  try {
    localStorage.setItem(remembered, name);
  } catch {
    // A browser that keeps nothing still works; it only forgets the language.
  }
  document.documentElement.lang = name === 'zh' ? 'zh-CN' : 'en';
  translate(document);
  listeners.forEach((listener) => listener());
}

export function onLanguage(listener) {
  listeners.add(listener);
}

/** The text of a key with {name} places filled; [name|row|rows] is the form for one, or for any other number. */
export function t(key, values = {}) {
  const text = texts[key] ?? key;
  return text
    .replace(/\[(\w+)\|([^|\]]*)\|([^|\]]*)\]/g, (place, name, one, other) => (String(values[name]) === '1' ? one : other))
    .replace(/\{(\w+)\}/g, (place, name) => shown(name, values[name]) ?? place);
}

/** Counts are written as all numbers are, whoever hands them over. */
const shown = (name, value) => (typeof value === 'number' && COUNTS.has(name) ? value.toLocaleString(locale()) : value);

/** The text of a key, or null where there is none: for names that a county may add to. */
export const findText = (key) => texts[key] ?? null;

/** The right one of {zh, en}; a plain string stays as it is. */
export function pick(label) {
  if (label === null || label === undefined) return '';
  if (typeof label === 'string') return label;
  return label[current] || label.zh || label.en || '';
}

/** Writes texts into elements that carry data-i18n (text), data-i18n-label (name and tooltip) or data-i18n-hint. */
export function translate(root) {
  for (const node of root.querySelectorAll('[data-i18n]')) node.textContent = t(node.dataset.i18n);
  for (const node of root.querySelectorAll('[data-i18n-label]')) {
    const label = t(node.dataset.i18nLabel);
    node.setAttribute('aria-label', label);
    if (node.matches('button, a')) node.title = label;
  }
  for (const node of root.querySelectorAll('[data-i18n-hint]')) node.placeholder = t(node.dataset.i18nHint);
}
