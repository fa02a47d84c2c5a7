import type { Messages } from '../messages.ts';

export const b24: Messages['b24'] = {
  help: `b24: les, kontroller og rekn på Bibliotek24-filer utan å opne programmet

  b24 check FIL            kontrollerer ei sentralfil og tel postane i henne
  b24 figures FIL --scope NO|NO-42 --year 2024 [--on DATO] [--baseline DATO] [--part DEL]
                           [--reference listPrice|previous|previousIndexed] [--index deflator]
                           reknar ut avtalereduksjon, innsparing, dekning og kostnad per bruk
  b24 budget FIL --scope NO-42 --year 2025
                           reknar ut økonomiplanen av dei registrerte tala til fylket, eller av eit alternativ (--scenario FIL.json)
  b24 split FIL --total 3500000 --year 2024 [--key equal_population] [--fraction 0.5]
                           fordeler ein driftskostnad mellom fylka
  b24 counter FIL          les ein bruksrapport (COUNTER)
  b24 attachment FIL --scope NO-42 --year 2025 --language nb|nn --out MAPPE
                           lagar budsjettvedlegget
  b24 join FIL FIL … --out FIL
                           slår saman utgåver, bidrag og konfliktkopiar av same sentralfil
  b24 parquet FIL --out MAPPE
                           skriv tabellane som Parquet-filer, for DuckDB, Spark og andre analyseverktøy
  b24 diff FIL FIL         viser kva som skil to utgåver
  b24 verify FIL [--backup TRYGGINGSKOPI] [--figures TAL.json]
                           finn avtrykket i eit dokument og held det mot saka det vart laga for
  b24 sample --out FIL [--seed TAL] [--usage-rows TAL]
                           lagar ei sentralfil med eksempeldata

Resultatet blir skrive som JSON på stdout, meldingar på stderr. --language nb|nn|en vel språket i meldingane.
Avslutningskode: 0 når det gjekk bra, 1 når fila eller spørsmålet vart avvist, 2 ved feil bruk.`,
  usage: {
    check: 'Bruk: b24 check FIL',
    join: 'Bruk: b24 join FIL FIL … --out FIL',
    parquet: 'Bruk: b24 parquet FIL --out MAPPE',
    diff: 'Bruk: b24 diff FIL FIL',
    figures: 'Bruk: b24 figures FIL --scope NO|NO-42 --year 2024',
    sample: 'Bruk: b24 sample --out FIL [--seed TAL] [--usage-rows TAL]',
  },
  unknownCommand: (command) => `Ukjend kommando: ${command}`,
  unknownLanguage: (value) => `Ukjent språk: ${value}. Vel nb, nn eller en.`,
  unreadable: (file) => `Feil: ${file} finst ikkje eller kan ikkje lesast. Ingenting er endra.`,
  notOverwritten: (file) =>
    `Feil: ${file} finst frå før og er ikkje eksempeldata. Ingenting er skrive. Vel eit anna filnamn.`,
  notOurs: (file) =>
    `Feil: ${file} er ikkje laga av dette programmet. Ingenting er skrive. Vel ei anna mappe, eller flytt fila.`,
  notWritten: (file, reason) =>
    `Feil: ${file} kunne ikkje skrivast (${reason}). Sjå etter at mappa finst, at du har skriverett, og at disken ikkje er full.`,
  severity: { error: 'Feil', warning: 'Åtvaring', info: 'Til orientering' },
  more: (count) => `… og ${count} til.`,
};
