// Reads Mapbox vector tiles (version 2.1) into plain objects.

import Pbf from '/webjars/pbf/4.0.1/index.js';

const kinds = [null, 'point', 'line', 'area'];

/**
 * @param {ArrayBuffer} bytes
 * @returns {{name: string, extent: number, features: {kind: string, properties: object, parts: number[][][]}[]}[]}
 */
export function readTile(bytes) {
  const layers = [];
  new Pbf(bytes).readFields((tag, _, pbf) => {
    if (tag === 3) layers.push(readLayer(pbf));
  }, null);
  return layers;
}

function readLayer(pbf) {
  const end = pbf.readVarint() + pbf.pos;
  const layer = { name: '', extent: 4096, features: [] };
  const keys = [];
  const values = [];
  const raw = [];
  pbf.readFields(
    (tag) => {
      if (tag === 1) layer.name = pbf.readString();
      else if (tag === 2) raw.push(readFeature(pbf));
      else if (tag === 3) keys.push(pbf.readString());
      else if (tag === 4) values.push(readValue(pbf));
      else if (tag === 5) layer.extent = pbf.readVarint();
    },
    null,
    end,
  );
  layer.features = raw.map(({ tags, type, commands }) => {
    const properties = {};
    for (let i = 0; i + 1 < tags.length; i += 2) properties[keys[tags[i]]] = values[tags[i + 1]];
    return { kind: kinds[type], properties, parts: readGeometry(commands) };
  });
  return layer;
}

function readFeature(pbf) {
  const end = pbf.readVarint() + pbf.pos;
  const feature = { tags: [], type: 0, commands: [] };
  pbf.readFields(
    (tag) => {
      if (tag === 2) pbf.readPackedVarint(feature.tags);
      else if (tag === 3) feature.type = pbf.readVarint();
      else if (tag === 4) pbf.readPackedVarint(feature.commands);
    },
    null,
    end,
  );
  return feature;
}

function readValue(pbf) {
  const end = pbf.readVarint() + pbf.pos;
  let value = null;
  pbf.readFields(
    (tag) => {
      if (tag === 1) value = pbf.readString();
      else if (tag === 2) value = pbf.readFloat();
      else if (tag === 3) value = pbf.readDouble();
      else if (tag === 4) value = pbf.readVarint(true);
      else if (tag === 5) value = pbf.readVarint();
      else if (tag === 6) value = pbf.readSVarint();
      else if (tag === 7) value = pbf.readBoolean();
    },
    null,
    end,
  );
  return value;
}

const zigzag = (number) => (number >> 1) ^ -(number & 1);

/** Decodes move (1), line (2) and close (7) commands into parts of [x, y]. */
function readGeometry(commands) {
  const parts = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < commands.length; ) {
    const command = commands[i] & 7;
    const count = commands[i++] >> 3;
    if (command === 7) {
      parts.at(-1)?.push([...parts.at(-1)[0]]);
      continue;
    }
    for (let k = 0; k < count; k++) {
      x += zigzag(commands[i++]);
      y += zigzag(commands[i++]);
      if (command === 1) parts.push([[x, y]]);
      else parts.at(-1).push([x, y]);
    }
  }
  return parts;
}
