// The layers that the server declares, and the configuration of this server.

import { getJson } from './api.js';
import { findText, pick } from './i18n.js';

let declared = [];
let maps = [];
let config = { tianditu: null, version: '' };

export async function loadCatalog() {
  [declared, maps] = await Promise.all([getJson('/api/layers'), getJson('/api/maps')]);
  declared.sort((a, b) => a.order - b.order);
}

export async function loadConfig() {
  config = await getJson('/api/config', { quiet: true });
}

export const getConfig = () => config;
/** All layers, from the bottom of the map to its top. */
export const listLayers = () => declared;
export const listMaps = () => maps;
/** The short name of a map for buttons; a map of the county's own goes by its title. */
export const mapName = ({ name, label }) => findText(`maps.short-${name}`) ?? pick(label);
export const findLayer = (name) => declared.find((layer) => layer.name === name);

const offAtFirst = new Set(['relocation_candidate', 'protected_land']);

/** The layers that a first visitor sees. */
export function usualLayers() {
  return declared.filter(({ name }) => !offAtFirst.has(name)).map(({ name }) => ({ layer: name, style: 'default' }));
}

const isArea = (layer) => /Polygon|Line/.test(findLayer(layer)?.geometryType ?? '');

/**
 * The tile pictures for visible layers: one request for areas and lines, one for points, so that a slow line asks for
 * few files and switching a point layer leaves the areas as they are.
 */
export function tileRequests(visible, region) {
  const known = declared.flatMap(({ name }) => visible.filter(({ layer }) => layer === name));
  const query = region ? `?region=${region}` : '';
  const request = (name, members) => ({
    name,
    address: `/tiles/${members.map(tileName).join(',')}/{z}/{x}/{y}{r}.png${query}`,
    members,
  });
  return [
    request('areas', known.filter(({ layer }) => isArea(layer))),
    request('points', known.filter(({ layer }) => !isArea(layer))),
  ].filter(({ members }) => members.length > 0);
}

const tileName = ({ layer, style }) => (style && style !== 'default' ? `${layer}:${style}` : layer);

/** The instant of the newest change in any layer, or null. */
export function newestChange() {
  return declared.map(({ updatedAt }) => updatedAt).filter(Boolean).sort().at(-1) ?? null;
}
