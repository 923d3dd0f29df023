// Names of features for people.

import { pick, t } from './i18n.js';

/** A name as the server gives it, with dots for what it hides; null where there is none. */
export const readableName = (name) => (name ? String(name).replaceAll('*', '●') : null);

/** The name of a feature, or words that say that it has none or that it is hidden. */
export function titleOf(layer, properties) {
  const title = properties[layer.titleAttribute] ?? properties.name;
  return readableName(title) ?? t('card.unnamed', { layer: pick(layer.label) });
}
