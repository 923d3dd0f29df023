// A photovoltaic plan as the form holds it, and as the text of a plan file.

const usualMonths = '82, 98, 137, 160, 181, 172, 160, 148, 129, 112, 84, 73';

/** The plan that stands in the form at first. Figures are to be replaced by those of the county. */
export const usualPlan = (region, title) => ({
  title,
  region,
  day: '',
  objective: 'households',
  quotaMegawatts: 25,
  budgetMillion: 0,
  landMu: 0,
  yuanPerKilowattHour: 0.75,
  householdPercent: 80,
  incomeLineYuan: 3000,
  leastHouseholds: '',
  mostVillageKilowatts: 300,
  mostVillageKilowattsNearGrid: 500,
  nearGridMetres: 500,
  leastKilowatts: 30,
  townshipKilowatts: 500,
  mostGridMetres: 2000,
  approvalAllowed: true,
  gridCapacity: false,
  begunAnew: false,
  collectivePercent: '',
  publicPercent: '',
  restPercent: '',
  degradationPercent: 0.7,
  firstYearLossPercent: 0,
  siting: false,
  source: 'villages',
  slopeDegrees: 25,
  months: usualMonths,
  connectionYuan: 50000,
  yuanPerMetre: 200,
  roofs: false,
  roofKilowatts: 5,
});

const isSaid = (value) => value !== '' && value !== null && value !== undefined;

/** The text of the plan file. */
export function planText(plan) {
  const lines = [`plan: ${JSON.stringify(plan.title)}`, `region: "${plan.region}"`];
  const add = (key, value, said = isSaid(value)) => said && lines.push(`${key}: ${value}`);
  add('day', plan.day);
  add('objective', plan.objective);
  add('quotaMegawatts', plan.quotaMegawatts);
  add('yuanPerKilowattHour', plan.yuanPerKilowattHour);
  add('budgetYuan', Math.round(plan.budgetMillion * 1e6), plan.budgetMillion > 0);
  add('landMu', plan.landMu, plan.landMu > 0);
  for (const key of ['householdPercent', 'incomeLineYuan', 'mostVillageKilowatts', 'leastKilowatts', 'townshipKilowatts', 'degradationPercent', 'firstYearLossPercent']) add(key, plan[key]);
  add('mostGridMetres', plan.mostGridMetres, plan.mostGridMetres > 0);
  for (const key of ['nearGridMetres', 'mostVillageKilowattsNearGrid']) add(key, plan[key], isSaid(plan.nearGridMetres) && isSaid(plan[key]));
  add('leastHouseholds', plan.leastHouseholds, plan.objective === 'cost' && isSaid(plan.leastHouseholds));
  add('approvalAllowed', plan.approvalAllowed);
  add('gridCapacity', plan.gridCapacity);
  add('begun', 'equal', plan.begunAnew);
  for (const key of ['collectivePercent', 'publicPercent', 'restPercent']) add(key, plan[key]);
  if (plan.siting) lines.push(...sitingLines(plan));
  return `${lines.join('\n')}\n`;
}

const sitingLines = (plan) => [
  'irradiation:',
  `  months: [${plan.months}]`,
  'siting:',
  `  source: ${plan.source}`,
  `  slopeDegrees: ${plan.slopeDegrees}`,
  '  connection:',
  `    yuan: ${plan.connectionYuan}`,
  `    yuanPerMetre: ${plan.yuanPerMetre}`,
  ...(plan.roofs ? ['  roofs:', `    kilowattsEach: ${plan.roofKilowatts}`, '    leastKilowattsEach: 3'] : []),
];
