// How added, changed and removed features are told apart on the map.

const differenceColours = { added: '#0b7a75', changed: '#b8860b', removed: '#8c2d6b' };

/** Colours that colour-blind people tell apart, and a dash for what is gone. */
export function differenceStyle(kind) {
  const color = differenceColours[kind];
  return { color, weight: 3, dashArray: kind === 'removed' ? '5 5' : null, fillColor: color, fillOpacity: kind === 'removed' ? 0.05 : 0.25 };
}
