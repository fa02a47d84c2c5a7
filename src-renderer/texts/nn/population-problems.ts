import type { Messages } from '../messages.ts';

const NOTHING_STORED = 'Ingenting er lagra.';

const DOWNLOAD =
  'Last ned tabell 07459 frå Statistikkbanken hos Statistisk sentralbyrå som semikolonseparert fil (CSV), med kode og tekst for region.';

const WITHOUT_PARTS = 'Last ned tabellen på nytt utan å velje kjønn og alder.';

const SEX: Readonly<Record<string, string>> = { men: 'menn', women: 'kvinner' };

export const populationProblems: Messages['populationProblems'] = {
  'population.fileTooLarge': {
    title: 'Fila er for stor',
    explanation: ({ megabytes, max }) =>
      `Fila er på ${megabytes} MB. Tabellen kan vere på høgst ${max} MB. ${NOTHING_STORED}`,
    advice: 'Vel færre år, og ikkje alder og kjønn, når du lastar ned tabellen.',
  },
  'population.emptyFile': {
    title: 'Fila er tom',
    explanation: () => `Det står ingenting i fila. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.pdf': {
    title: 'Fila er ein PDF',
    explanation: () => `Tal kan ikkje hentast sikkert ut av ein PDF. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.picture': {
    title: 'Fila er eit bilete',
    explanation: () => `Tal kan ikkje hentast ut av eit bilete. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.oldXls': {
    title: 'Fila er ei Excel-fil',
    explanation: () => `Folketalet blir lese frå ei CSV-fil, ikkje frå Excels eige format. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.workbook': {
    title: 'Fila er ei Excel-arbeidsbok',
    explanation: () => `Folketalet blir lese frå ei CSV-fil, ikkje frå ei arbeidsbok (.xlsx). ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.html': {
    title: 'Fila er ei nettside',
    explanation: () => `Innhaldet er ei nettside (HTML), sjølv om namnet seier noko anna. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.xml': {
    title: 'Fila er i XML-format',
    explanation: () => `Programmet les ikkje XML. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.binary': {
    title: 'Fila er pakka eller av ein type som ikkje blir lesen',
    explanation: () => `Programmet ventar ei CSV-fil. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.nulBytes': {
    title: 'Fila er skadd eller er ikkje ei tekstfil',
    explanation: () => `Fila inneheld teikn (NUL) som aldri finst i ei CSV-fil. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.damagedText': {
    title: 'Teksten i fila er skadd',
    explanation: ({ encoding }) => `Fila er skriven i ${encoding}, men nokre av teikna er øydelagde. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.brokenQuotes': {
    title: 'Eit hermeteikn manglar',
    explanation: () => `Ein tekst i hermeteikn blir ikkje avslutta, så radene kan ikkje skiljast. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.formulaCell': {
    title: 'Fila har ein formel',
    explanation: ({ value }) => `I cella står formelen «${value}». Formlar blir aldri rekna ut. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.tooManyRows': {
    title: 'Fila har for mange rader',
    explanation: ({ max }) => `Tabellen kan ha høgst ${max} rader. ${NOTHING_STORED}`,
    advice: 'Vel færre år, og ikkje alder og kjønn, når du lastar ned tabellen.',
  },
  'population.tooManyColumns': {
    title: 'Rada har for mange kolonnar',
    explanation: ({ columns, max }) => `Rada har ${columns} kolonnar. Tabellen kan ha høgst ${max}. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.cellTooLong': {
    title: 'Ei celle er for lang',
    explanation: ({ characters, max }) =>
      `Cella har ${characters} teikn. Ei celle kan ha høgst ${max}. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.notRecognised': {
    title: 'Tabellen er ikkje kjend att',
    explanation: () => `Programmet finn ingen kolonne med regionar og år i fila. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.otherTable': {
    title: 'Fila er ein annan tabell',
    explanation: ({ table }) =>
      `Fila er tabell ${table} frå Statistisk sentralbyrå. Folketalet blir henta frå tabell 07459. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.otherNumbers': {
    title: 'Tabellen har ikkje folketal',
    explanation: ({ names }) => `Kolonnane i fila gjeld noko anna enn talet på personar: ${names}. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.noRows': {
    title: 'Tabellen har ingen rader',
    explanation: () => `Det står berre overskrifter i fila. ${NOTHING_STORED}`,
    advice: 'Vel regionar når du lastar ned tabellen.',
  },
  'population.ignored': {
    title: 'Noko er ikkje teke med',
    explanation: ({ names }) => `Dette er ikkje folketal og er ikkje teke med: ${names}.`,
    advice: 'Du treng ikkje gjere noko.',
  },
  'population.noCode': {
    title: 'Regionen har ikkje nummer',
    explanation: ({ value }) =>
      `«${value}» byrjar ikkje med eit kommune- eller fylkesnummer, så rada kan ikkje plasserast. Fleire kommunar har same namn. ${NOTHING_STORED}`,
    advice: 'Vel at både kode og tekst skal visast for region når du lastar ned tabellen.',
  },
  'population.unreadable': {
    title: 'Eit tal kan ikkje lesast',
    explanation: ({ value }) =>
      `«${value}» er ikkje eit heilt tal på personar. Programmet gjettar ikkje, og set ikkje 0. ${NOTHING_STORED}`,
    advice: 'Last ned tabellen på nytt, eller rett talet i fila.',
  },
  'population.twice': {
    title: 'Det same talet står to gonger',
    explanation: ({ code, year }) => `Region ${code} har meir enn eitt tal for det same i ${year}. ${NOTHING_STORED}`,
    advice: 'Vel berre éi inndeling av regionar når du lastar ned tabellen.',
  },
  'population.partsMissing': {
    title: 'Nokre av personane manglar',
    explanation: ({ code, year }) =>
      `Region ${code} manglar ein del av inndelinga etter kjønn og alder i ${year}. Summen ville blitt for låg. ${NOTHING_STORED}`,
    advice: WITHOUT_PARTS,
  },
  'population.badYear': {
    title: 'Året kan ikkje lesast',
    explanation: ({ value }) => `«${value}» er ikkje eit årstal med fire siffer. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.unknownSex': {
    title: 'Kjønn kan ikkje lesast',
    explanation: ({ value }) => `«${value}» er verken menn, kvinner eller begge kjønn. ${NOTHING_STORED}`,
    advice: WITHOUT_PARTS,
  },
  'population.unknownAge': {
    title: 'Alderen kan ikkje lesast',
    explanation: ({ value }) =>
      `«${value}» er ikkje ein alder eller ei aldersgruppe som programmet kjenner. ${NOTHING_STORED}`,
    advice: WITHOUT_PARTS,
  },
  'population.oneSex': {
    title: 'Tabellen gjeld berre eitt kjønn',
    explanation: ({ sex }) =>
      `Tabellen har berre ${SEX[String(sex)] ?? sex}. Folketalet ville blitt om lag det halve. ${NOTHING_STORED}`,
    advice: WITHOUT_PARTS,
  },
  'population.agesOverlap': {
    title: 'Aldersgruppene overlappar',
    explanation: ({ age }) =>
      `Personar på ${age} år er med i meir enn éi aldersgruppe, og ville blitt talde fleire gonger. ${NOTHING_STORED}`,
    advice: WITHOUT_PARTS,
  },
  'population.agesMissing': {
    title: 'Tabellen har ikkje alle aldrar',
    explanation: ({ age }) =>
      `Personar på ${age} år er ikkje med i tabellen. Folketalet ville blitt for lågt. ${NOTHING_STORED}`,
    advice: WITHOUT_PARTS,
  },
};
