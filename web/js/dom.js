// Makes DOM nodes. Text always goes through textContent, so data can never become markup.

/**
 * Makes an element. Properties: `class`, `text`, `on` ({event: listener}), `data` (data-* attributes);
 * `true` sets an empty attribute, `false`, null and undefined leave it out, all else becomes an attribute.
 */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'text') node.textContent = value ?? '';
    else if (name === 'on') for (const [type, listener] of Object.entries(value)) node.addEventListener(type, listener);
    else if (name === 'data') Object.assign(node.dataset, value);
    else if (name === 'value') node.value = value;
    else if (value === true) node.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A small picture of ours; decorative, so hidden from screen readers. */
export function icon(name) {
  return el('span', { class: `icon icon-${name}`, 'aria-hidden': 'true' });
}

/** A button with a picture; `label` is what a screen reader says and the tooltip shows. */
export function iconButton(name, label, listener, properties = {}) {
  return el(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': label, title: label, on: { click: listener }, ...properties },
    icon(name),
  );
}

export function byId(id) {
  return document.getElementById(id);
}

/** Puts new children in place of the old ones. */
export function fill(node, ...children) {
  node.replaceChildren(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export function debounce(work, milliseconds) {
  let timer = 0;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...args), milliseconds);
  };
}

export const prefersCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
export const isPhone = () => matchMedia('(max-width: 760px)').matches;
