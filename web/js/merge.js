// Joins two people's changes of one feature, attribute by attribute. Pure.

export const samePart = (a, b) => JSON.stringify(settled(a)) === JSON.stringify(settled(b));

/** Empty is empty, however it is written; keys of an object have no order; numbers that came as text are numbers. */
function settled(value) {
  if (value === undefined || value === null || value === '') return null;
  if (Array.isArray(value)) return value.map(settled);
  if (typeof value === 'object') {
    return Object.fromEntries(
      Object.keys(value)
        .sort()
        .map((key) => [key, settled(value[key])])
        .filter(([, part]) => part !== null),
    );
  }
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) && String(+value) === value ? +value : value;
}

/**
 * @param {object} base what was seen when the change began, by attribute; the geometry as "geometry"
 * @param {object} mine what was changed since, only the changed attributes
 * @param {object} theirs what stands there now, all attributes
 * @returns {{mine: string[], theirs: string[], conflicts: string[]}} attributes that only I changed, only they changed, and
 *   that both changed, differently
 */
export function merge(base, mine, theirs) {
  const changedByThem = Object.keys(theirs).filter((name) => !samePart(base[name], theirs[name]));
  const wanted = Object.keys(mine);
  return {
    mine: wanted.filter((name) => !changedByThem.includes(name)),
    theirs: changedByThem.filter((name) => !wanted.includes(name)),
    conflicts: wanted.filter((name) => changedByThem.includes(name) && !samePart(mine[name], theirs[name])),
  };
}
