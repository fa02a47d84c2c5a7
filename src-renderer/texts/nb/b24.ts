/** What the command `b24` says to people. */
export const b24 = {
  help: `b24: les, kontroller og regn på Bibliotek24-filer uten å åpne programmet

  b24 check FIL            kontrollerer en sentralfil og teller postene i den
  b24 figures FIL --scope NO|NO-42 --year 2024 [--on DATO] [--baseline DATO] [--part DEL]
                           [--reference listPrice|previous|previousIndexed] [--index deflator]
                           regner ut avtalereduksjon, besparelse, dekning og kostnad per bruk
  b24 budget FIL --scope NO-42 --year 2025
                           regner ut økonomiplanen av fylkets registrerte tall, eller av et alternativ (--scenario FIL.json)
  b24 split FIL --total 3500000 --year 2024 [--key equal_population] [--fraction 0.5]
                           fordeler en driftskostnad mellom fylkene
  b24 counter FIL          leser en bruksrapport (COUNTER)
  b24 attachment FIL --scope NO-42 --year 2025 --language nb|nn --out MAPPE
                           lager budsjettvedlegget
  b24 join FIL FIL … --out FIL
                           slår sammen utgaver, bidrag og konfliktkopier av samme sentralfil
  b24 parquet FIL --out MAPPE
                           skriver tabellene som Parquet-filer, for DuckDB, Spark og andre analyseverktøy
  b24 diff FIL FIL         viser hva som skiller to utgaver
  b24 verify FIL [--backup SIKKERHETSKOPI] [--figures TALL.json]
                           finner avtrykket i et dokument og holder det mot saken det ble laget for
  b24 sample --out FIL [--seed TALL] [--usage-rows TALL]
                           lager en sentralfil med eksempeldata

Resultatet skrives som JSON på stdout, meldinger på stderr. --language nb|nn|en velger språket i meldingene.
Avslutningskode: 0 når det gikk bra, 1 når filen eller spørsmålet ble avvist, 2 ved feil bruk.`,
  usage: {
    check: 'Bruk: b24 check FIL',
    join: 'Bruk: b24 join FIL FIL … --out FIL',
    parquet: 'Bruk: b24 parquet FIL --out MAPPE',
    diff: 'Bruk: b24 diff FIL FIL',
    figures: 'Bruk: b24 figures FIL --scope NO|NO-42 --year 2024',
    sample: 'Bruk: b24 sample --out FIL [--seed TALL] [--usage-rows TALL]',
  },
  unknownCommand: (command: string) => `Ukjent kommando: ${command}`,
  unknownLanguage: (value: string) => `Ukjent språk: ${value}. Velg nb, nn eller en.`,
  unreadable: (file: string) => `Feil: ${file} finnes ikke eller kan ikke leses. Ingenting er endret.`,
  notOverwritten: (file: string) =>
    `Feil: ${file} finnes fra før og er ikke eksempeldata. Ingenting er skrevet. Velg et annet filnavn.`,
  notOurs: (file: string) =>
    `Feil: ${file} er ikke laget av dette programmet. Ingenting er skrevet. Velg en annen mappe, eller flytt filen.`,
  notWritten: (file: string, reason: string) =>
    `Feil: ${file} kunne ikke skrives (${reason}). Se etter at mappen finnes, at du har skriverett, og at disken ikke er full.`,
  severity: { error: 'Feil', warning: 'Advarsel', info: 'Til orientering' },
  more: (count: number) => `… og ${count} til.`,
};
