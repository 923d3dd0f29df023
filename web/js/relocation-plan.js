// A relocation plan as the form holds it, and as the text of a plan file that everything else speaks.

const usualCriteria = () => [
  { factor: 'slope', weight: 3, curve: [3, 1, 15, 0.4, 25, 0] },
  { factor: 'road', weight: 3, curve: [100, 1, 3000, 0] },
  { factor: 'school', weight: 2, curve: [1000, 1, 10000, 0] },
  { factor: 'clinic', weight: 2, curve: [1000, 1, 10000, 0] },
];

/** Where scores of a factor usually run from good to worthless. */
export const usualCurve = (factor) =>
  ({ slope: [3, 1, 15, 0.4, 25, 0], altitude: [1000, 1, 2500, 0], road: [100, 1, 3000, 0], homes: [500, 1, 8000, 0] })[factor] ??
  [1000, 1, 10000, 0];

const all = 'relocation_kind IS NOT NULL';

/** Households that are to be relocated, as the layer says: those whom a plan can still send somewhere, and all. */
export const listed = {
  open: `${all} AND (relocation_stage IS NULL OR relocation_stage = 'eligible') AND contract_date IS NULL AND moved_date IS NULL`,
  eligible: all,
};

/** What somebody who has never made a plan would want to see first. */
export const usualPlan = (region, title) => ({
  title,
  region,
  who: { unit: 'household', where: listed.open, together: 'group', regions: [] },
  masks: { protected: null },
  criteria: usualCriteria(),
  ahp: null,
  candidates: { source: 'generated', mostMu: 400 },
  capacity: {},
  sites: { most: 12, objective: 'p-median' },
  travel: {},
  rest: {},
});

const blank = (value) =>
  value === null || value === undefined || value === '' || value === false || (typeof value === 'object' && !Array.isArray(value) && !Object.keys(value).length);

/** Flow style: what JSON writes, with bare keys, is YAML. */
function flow(value) {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, one]) => !blank(one));
    return `{${entries.map(([key, one]) => `${/^[A-Za-z_]\w*$/.test(key) ? key : JSON.stringify(key)}: ${flow(one)}`).join(', ')}}`;
  }
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(String(value));
}

/** The plan file; the same plan gives the same text. */
export function planText(plan) {
  const { protected: kinds, ...masks } = plan.masks;
  const lines = [`plan: ${flow(plan.title)}`, `region: ${flow(plan.region)}`];
  for (const [key, value] of Object.entries(plan.rest)) if (!blank(value)) lines.push(`${key}: ${flow(value)}`);
  const { regions, ...who } = plan.who;
  lines.push(`who: ${flow({ ...who, together: who.unit === 'village' ? '' : who.together, ...(regions.length ? { regions } : {}) })}`);
  const landLimits = [Object.entries(masks).filter(([, one]) => !blank(one)).map(([key, one]) => `${key}: ${flow(one)}`), kinds ? [`protected: {${Object.entries(kinds).map(([kind, metres]) => `${kind}: ${metres}`).join(', ')}}`] : []].flat();
  if (landLimits.length) lines.push(`masks: {${landLimits.join(', ')}}`);
  lines.push('criteria:', ...plan.criteria.map((one) => `  - ${flow(one)}`));
  if (plan.ahp) lines.push(`ahp: ${flow(plan.ahp)}`);
  for (const key of ['candidates', 'capacity', 'sites', 'travel']) if (!blank(plan[key]) && flow(plan[key]) !== '{}') lines.push(`${key}: ${flow(plan[key])}`);
  if (plan.byHand) lines.push(`byHand: ${flow(plan.byHand)}`);
  return `${lines.join('\n')}\n`;
}

const code = (name) => (name === null || name === undefined ? '' : name.toLowerCase().replaceAll('_', '-'));
const without = (object, usual) => Object.fromEntries(Object.entries(object).filter(([key, value]) => !blank(value) && value !== usual[key]));

/** The plan of the form from what the server understood of a plan file; usual values are left out again. */
export function planOf(understood) {
  const { title, region, who, masks, criteria, candidates, capacity, sites, travel, byHand } = understood;
  const { kinds, ...limits } = masks;
  const moves = byHand && Object.entries(byHand.moves).map(([unit, site]) => ({ unit, site }));
  return {
    title,
    region,
    who: { unit: code(who.unit), where: who.where ?? '', together: code(who.together), regions: who.regions, sort: who.sort, most: who.most },
    masks: { ...without(limits, {}), protected: kinds },
    criteria,
    ahp: null,
    candidates: { ...without(candidates, { count: 60, leastMu: 15, mostMu: 150, leastScore: 0.5, spacingMetres: 1000 }), source: code(candidates.source) },
    capacity: without(capacity, { buildingRatio: 0.42 }),
    sites: { ...without(sites, {}), objective: code(sites.objective) },
    travel: without({ ...travel, closedRoads: travel.closedRoads.length ? travel.closedRoads : '', barriers: travel.barriers.length ? travel.barriers : '' }, { otherTownshipFactor: 1, walkMetres: 5000 }),
    rest: without({ day: understood.day, seed: understood.seed, timeLimitSeconds: understood.timeLimitSeconds, cellMetres: understood.cellMetres }, { seed: 1, timeLimitSeconds: 40 }),
    ...(byHand ? { byHand: { from: byHand.from, moves } } : {}),
  };
}
