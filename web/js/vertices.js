// Positions of a GeoJSON geometry: listed, moved, added and removed. Pure; a geometry is never changed in place.

const closed = (type) => /Polygon$/.test(type);

/** Depth of the arrays above a position: 0 for a point. */
const depthOf = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 };

export const canEdit = (geometry) => Boolean(geometry && geometry.type in depthOf);

/** [{path, position, next}] of every vertex; a ring's last position, which repeats the first, is left out. */
export function listVertices(geometry) {
  const found = [];
  walk(geometry.coordinates, depthOf[geometry.type], [], (path, line) => {
    const count = closed(geometry.type) ? line.length - 1 : line.length;
    for (let at = 0; at < count; at++) {
      const next = at + 1 < line.length ? line[at + 1] : null;
      found.push({ path: [...path, at], position: line[at], next: /Point$/.test(geometry.type) ? null : next });
    }
  });
  return found;
}

function walk(coordinates, depth, path, visit) {
  if (depth === 0) visit(path, [coordinates]);
  else if (depth === 1) visit(path, coordinates);
  else coordinates.forEach((part, at) => walk(part, depth - 1, [...path, at], visit));
}

export function moveVertex(geometry, path, position) {
  if (geometry.type === 'Point') return { type: 'Point', coordinates: position };
  return changeLine(geometry, path, (line, at) => {
    const moved = line.map((old, place) => (place === at ? position : old));
    return closed(geometry.type) && at === 0 ? [...moved.slice(0, -1), position] : moved;
  });
}

/** Adds a position after the vertex of the path. */
export function insertVertex(geometry, path, position) {
  return changeLine(geometry, path, (line, at) => [...line.slice(0, at + 1), position, ...line.slice(at + 1)]);
}

/** Removes a vertex, unless a line would keep less than two or a ring less than three. */
export function removeVertex(geometry, path) {
  if (geometry.type === 'Point') return geometry;
  return changeLine(geometry, path, (line, at) => {
    const least = closed(geometry.type) ? 4 : /Line/.test(geometry.type) ? 2 : 1;
    if (line.length <= least) return line;
    const left = line.filter((_, place) => place !== at);
    return closed(geometry.type) && at === 0 ? [...left.slice(0, -1), left[0]] : left;
  });
}

/**
 * A geometry of a layer with a line or a ring that has just been drawn.
 * @param {string} type of the layer, `Geometry` for any
 * @param {object | null} geometry what is there
 * @param {'line' | 'area'} kind
 */
export function addPart(type, geometry, kind, positions) {
  const part = kind === 'area' ? [positions] : positions;
  const many = type.startsWith('Multi') || geometry?.type.startsWith('Multi');
  const name = kind === 'area' ? 'Polygon' : 'LineString';
  if (!many) return { type: name, coordinates: part };
  return { type: `Multi${name}`, coordinates: [...(geometry?.coordinates ?? []), part] };
}

function changeLine(geometry, path, change) {
  const into = (coordinates, [at, ...rest]) =>
    rest.length === 0 ? change(coordinates, at) : coordinates.map((part, place) => (place === at ? into(part, rest) : part));
  return { type: geometry.type, coordinates: into(geometry.coordinates, path) };
}
