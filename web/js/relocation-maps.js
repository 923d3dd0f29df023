// What a scenario looks like on the map: sites, who goes where, old homes, who has no place.

import { getMap } from './desk-scenarios.js';
import { figure, minutes } from './desk-figures.js';
import { t } from './i18n.js';

const colours = { a: '#1d5b8f', b: '#b4560a', unserved: '#a3201d', closed: '#6b7379', chosen: '#111111' };
const manyFlows = 1200;
const drawn = ['sites', 'places', 'flows', 'units'];
let map;
const chosen = { site: null, unit: null };

/** @param {object} planMap */
export const startMaps = (planMap) => (map = planMap);

/** The maps of a scenario: {sites, flows, units}; an older scenario has no units. */
export async function loadMaps(summary) {
  const names = ['sites', 'flows', ...(summary.maps?.includes('units') ? ['units'] : [])];
  const maps = await Promise.all(names.map((name) => getMap(summary.id, name)));
  return Object.fromEntries(names.map((name, index) => [name, maps[index]]));
}

export const clearMaps = (side = 'a') => drawn.forEach((name) => map.clear(`${name}-${side}`));

const isBuilt = ({ properties }) => properties.state === 'open' || properties.state === 'existing';
const radiusOf = (people) => 5 + Math.sqrt(Math.max(0, people)) / 7;

/**
 * Draws a scenario.
 * @param {object} maps as of loadMaps
 * @param {object} result of the scenario
 * @param {{side?: 'a' | 'b', swiped?: boolean, pickSite?: (id) => void, pickUnit?: (id) => void}} options
 */
export function drawMaps(maps, result, { side = 'a', swiped = false, pickSite, pickUnit } = {}) {
  const half = swiped ? side : 'both';
  const colour = colours[side];
  const touches = ({ properties }) => chosen.site === properties.site_id || chosen.unit === properties.mover_id;
  const any = () => (chosen.site !== null && chosen.site !== undefined) || chosen.unit;
  map.setFeatures(`flows-${side}`, maps.flows, {
    side: half, order: 3, many: maps.flows.features.length > manyFlows,
    style: (flow) => ({
      color: colour, weight: 1 + Math.sqrt(flow.properties.people) / 9, interactive: false,
      opacity: any() ? (touches(flow) ? 0.95 : 0.12) : 0.55, front: any() && touches(flow),
    }),
    tip: ({ properties }) => t('relocation.flow-tip', { unit: properties.mover, site: properties.site, people: figure(properties.people), minutes: minutes(properties.minutes) }),
    pick: ({ properties }) => pickUnit?.(properties.mover_id),
  });
  map.setFeatures(`sites-${side}`, maps.sites, {
    side: half, order: 4,
    style: (site) => (isBuilt(site)
      ? { color: colour, weight: 1.5, fillColor: colour, fillOpacity: 0.6 }
      : { color: colours.closed, weight: 1, fill: true, fillOpacity: 0.08, dashArray: site.properties.state === 'ruled-out' ? '3 3' : null }),
    tip: ({ properties }) => t(`relocation.site-tip-${properties.state}`, { name: properties.name, people: figure(properties.people), capacity: figure(properties.capacity_people) }),
    pick: (site) => isBuilt(site) && pickSite?.(site.id),
  });
  if (maps.units) {
    map.setFeatures(`units-${side}`, maps.units, {
      side: half, order: 5,
      style: ({ id, properties }) => ({
        radius: 2.5 + Math.sqrt(properties.people) / 6, weight: id === chosen.unit ? 3 : 1, color: id === chosen.unit ? colours.chosen : '#ffffff',
        fillColor: properties.site ? '#5b6770' : colours.unserved, fillOpacity: 0.9, front: id === chosen.unit,
      }),
      tip: ({ properties }) => t('relocation.unit-tip', { unit: properties.label, people: figure(properties.people) }),
      pick: ({ id }) => pickUnit?.(id),
    });
  }
  const places = result.sites.filter(({ state }) => state === 'open' || state === 'existing').map((site) => ({
    type: 'Feature', id: site.id, properties: site, geometry: { type: 'Point', coordinates: [site.longitude, site.latitude] },
  }));
  map.setFeatures(`places-${side}`, places, {
    side: half, order: 6,
    style: ({ id, properties }) => ({
      radius: radiusOf(properties.people), color: id === chosen.site ? colours.chosen : '#ffffff', weight: id === chosen.site ? 3 : 1.5,
      fillColor: colour, fillOpacity: properties.state === 'existing' ? 0.5 : 0.9,
    }),
    tip: ({ properties }) => t(`relocation.site-tip-${properties.state}`, { name: properties.name, people: figure(properties.people), capacity: figure(properties.capacity) }),
    pick: ({ id }) => pickSite?.(id),
  });
}

/** Marks a site with all who come, or a unit with where it goes. */
export function choose({ site = null, unit = null }) {
  Object.assign(chosen, { site, unit });
  ['flows-a', 'places-a', 'units-a', 'flows-b', 'places-b'].forEach((name) => map.restyle(name));
}
