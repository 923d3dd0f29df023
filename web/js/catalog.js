// The layers that the server declares, and the configuration of this server.

import { getJson } from './api.js';
import { findText, pick } from './i18n.js';
import { asOf, isPast } from './past.js';

let declared = [];
let maps = [];
let themes = [];
let config = { tianditu: null, version: '' };

export async function loadCatalog() {
  [maps, themes] = await Promise.all([getJson('/api/maps'), getJson('/api/themes'), loadFigures()]);
}

/** Reads the layers with their counts again, of the day that is shown. */
export async function loadFigures() {
  const layers = (await getJson(asOf('/api/layers'))).sort((a, b) => a.order - b.order);
  if (layers.every(({ extent }) => !extent) && isPast()) {
    // Of a day before all data only the present tells where the map belongs.
    const present = await getJson('/api/layers');
    layers.forEach((layer) => (layer.extent = present.find(({ name }) => name === layer.name)?.extent ?? null));
  }
  declared = layers;
}

export async function loadConfig() {
  config = await getJson('/api/config', { quiet: true });
}

export const getConfig = () => config;
/** All layers, from the bottom of the map to its top. */
export const listLayers = () => declared;
export const listMaps = () => maps;
export const listThemes = () => themes;
const drafts = new Map(); // name -> a thematic map that somebody makes
export const findTheme = (name) => themes.find((theme) => theme.name === name) ?? drafts.get(name);
export const rememberDraft = (theme) => drafts.set(theme.name, theme);

/** Reads the thematic map of an address, where it is one that somebody made. */
export async function loadDraft(name) {
  if (name?.startsWith('draft-') && !drafts.has(name)) rememberDraft(await getJson(`/api/themes/${name}`));
}
/** The styles of a layer to choose from: those of thematic maps are switched elsewhere. */
export const ownStyles = ({ name, styles }) =>
  styles.filter((style) => !themes.some((theme) => theme.layer === name && theme.style === style.name));
/** The short name of a map for buttons; a map of the county's own goes by its title. */
export const mapName = ({ name, label }) => findText(`maps.short-${name}`) ?? pick(label);
export const findLayer = (name) => declared.find((layer) => layer.name === name);

const offAtFirst = new Set(['relocation_candidate', 'protected_land', 'project', 'pv_station']);

/** The layers that a first visitor sees. */
export function usualLayers() {
  return declared.filter(({ name }) => !offAtFirst.has(name)).map(({ name }) => ({ layer: name, style: 'default' }));
}

/**
 * The tile pictures for visible layers: all in one request, so that a slow line asks for few files and the names of one
 * layer make room for those of another. A thematic map lies right above its layer.
 */
export function tileRequests(visible, region, theme) {
  // A thematic map is made from the present.
  const items = theme && !isPast() ? [...visible, theme] : visible;
  const members = declared.flatMap(({ name }) => items.filter(({ layer }) => layer === name));
  if (members.length === 0) return [];
  const query = region ? `?region=${region}` : '';
  return [{ name: 'layers', address: asOf(`/tiles/${members.map(tileName).join(',')}/{z}/{x}/{y}{r}.png${query}`) }];
}

const tileName = ({ layer, style }) => (style && style !== 'default' ? `${layer}:${style}` : layer);

/** The instant of the newest change in any layer, or null. */
export function newestChange() {
  return declared.map(({ updatedAt }) => updatedAt).filter(Boolean).sort().at(-1) ?? null;
}
