/** What `b24 budget` and `b24 split` say to people. */
export const budgetCommand = {
  usage: `Bruk: b24 budget FIL --scope NO-42 --year 2025 [--prices 2024] [--index deflator]
 eller: b24 budget FIL --scenario ALTERNATIV.json`,
  splitUsage: `Bruk: b24 split FIL --total 3500000 --year 2024 [--key equal_population|population|pupils|equal|custom]
      [--fraction 0.5] [--weights '{"NO-42": 2}']`,
  noScenario: (file: string, at: string) =>
    at === ''
      ? `Feil: ${file} er ikke et budsjettalternativ. Last det ned på nytt under Budsjett.`
      : `Feil: ${file} er ikke et fullstendig budsjettalternativ: se «${at}». Last det ned på nytt under Budsjett.`,
  noSplit: (reason: string, missing: string) =>
    `Feil: Kostnaden kan ikke fordeles slik (${reason}${missing === '' ? '' : `: ${missing}`}). Velg en annen nøkkel eller et annet år.`,
};
