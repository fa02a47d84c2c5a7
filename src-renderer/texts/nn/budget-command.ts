import type { Messages } from '../messages.ts';

/** What `b24 budget` and `b24 split` say to people. */
export const budgetCommand: Messages['budgetCommand'] = {
  usage: `Bruk: b24 budget FIL --scope NO-42 --year 2025 [--prices 2024] [--index deflator]
 eller: b24 budget FIL --scenario ALTERNATIV.json`,
  splitUsage: `Bruk: b24 split FIL --total 3500000 --year 2024 [--key equal_population|population|pupils|equal|custom]
      [--fraction 0.5] [--weights '{"NO-42": 2}']`,
  noScenario: (file, at) =>
    at === ''
      ? `Feil: ${file} er ikkje eit budsjettalternativ. Last det ned på nytt under Budsjett.`
      : `Feil: ${file} er ikkje eit fullstendig budsjettalternativ: sjå «${at}». Last det ned på nytt under Budsjett.`,
  noSplit: (reason, missing) =>
    `Feil: Kostnaden kan ikkje fordelast slik (${reason}${missing === '' ? '' : `: ${missing}`}). Vel ein annan nøkkel eller eit anna år.`,
};
