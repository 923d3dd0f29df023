// The villages whose sheets may be printed, township by township, and the way from one to the next.

import { getRegion, listChildren, pathOf } from './regions.js';

let townships = [];

/** All townships in the reader's scope: [{code, name, county}]; a reader of one village has one without others beside it. */
export async function loadTownships() {
  townships = [];
  for (const root of await listChildren(null)) await collect(root, '');
  return townships;
}

async function collect(region, county) {
  if (region.level === 'township') townships.push({ code: region.code, name: region.name, county });
  else if (region.level === 'village') await ownTownship(region);
  else {
    const above = region.level === 'county' ? region.name : county;
    const children = await listChildren(region.code);
    for (const child of children) await collect(child, above);
  }
}

/** Somebody responsible for one village does not see its township in the tree. */
async function ownTownship(village) {
  const code = village.code.slice(0, 9);
  let township = townships.find((known) => known.code === code);
  if (!township) {
    const name = pathOf(village).find((region) => region.code === code)?.name ?? code;
    township = { code, name, county: '', only: [] };
    townships.push(township);
  }
  township.only?.push(village);
}

export async function listVillages(township) {
  const known = townships.find(({ code }) => code === township);
  return known?.only ?? (await listChildren(township));
}

export const townshipOf = (village) => village.slice(0, 9);

/** The village after (step 1) or before (step -1) another, over the border of townships; null at either end. */
export async function beside(village, step) {
  const here = await listVillages(townshipOf(village));
  const index = here.findIndex(({ code }) => code === village) + step;
  if (here[index]) return here[index].code;
  let place = townships.findIndex(({ code }) => code === townshipOf(village));
  while (townships[(place += step)]) {
    const there = await listVillages(townships[place].code);
    if (there.length) return there.at(step > 0 ? 0 : -1).code;
  }
  return null;
}

/** Where a village stands: {number, total} within its township. */
export async function placeIn(village) {
  const all = await listVillages(townshipOf(village));
  return { number: all.findIndex(({ code }) => code === village) + 1, total: all.length };
}

export async function nameOf(village) {
  return (await getRegion(village)).name;
}
