type Params = Readonly<Record<string, string | number>>;

const NOTHING_STORED = 'Ingenting er lagret.';

const DOWNLOAD =
  'Last ned tabell 07459 fra Statistikkbanken hos Statistisk sentralbyrå som semikolonseparert fil (CSV), med kode og tekst for region.';

const WITHOUT_PARTS = 'Last ned tabellen på nytt uten å velge kjønn og alder.';

const SEX: Readonly<Record<string, string>> = { men: 'menn', women: 'kvinner' };

/** What was found in a population table, by problem code. Row and column are told beside the text. */
export const populationProblems = {
  'population.fileTooLarge': {
    title: 'Filen er for stor',
    explanation: ({ megabytes, max }: Params) =>
      `Filen er på ${megabytes} MB. Tabellen kan være på høyst ${max} MB. ${NOTHING_STORED}`,
    advice: 'Velg færre år, og ikke alder og kjønn, når du laster ned tabellen.',
  },
  'population.emptyFile': {
    title: 'Filen er tom',
    explanation: (_: Params) => `Det står ingenting i filen. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.pdf': {
    title: 'Filen er en PDF',
    explanation: (_: Params) => `Tall kan ikke hentes sikkert ut av en PDF. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.picture': {
    title: 'Filen er et bilde',
    explanation: (_: Params) => `Tall kan ikke hentes ut av et bilde. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.oldXls': {
    title: 'Filen er en Excel-fil',
    explanation: (_: Params) => `Folketallet leses fra en CSV-fil, ikke fra Excels eget format. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.workbook': {
    title: 'Filen er en Excel-arbeidsbok',
    explanation: (_: Params) => `Folketallet leses fra en CSV-fil, ikke fra en arbeidsbok (.xlsx). ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.html': {
    title: 'Filen er en nettside',
    explanation: (_: Params) => `Innholdet er en nettside (HTML), selv om navnet sier noe annet. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.xml': {
    title: 'Filen er i XML-format',
    explanation: (_: Params) => `Programmet leser ikke XML. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.binary': {
    title: 'Filen er pakket eller av en type som ikke leses',
    explanation: (_: Params) => `Programmet venter en CSV-fil. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.nulBytes': {
    title: 'Filen er skadet eller er ikke en tekstfil',
    explanation: (_: Params) => `Filen inneholder tegn (NUL) som aldri finnes i en CSV-fil. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.damagedText': {
    title: 'Teksten i filen er skadet',
    explanation: ({ encoding }: Params) =>
      `Filen er skrevet i ${encoding}, men noen av tegnene er ødelagt. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.brokenQuotes': {
    title: 'Et anførselstegn mangler',
    explanation: (_: Params) =>
      `En tekst i anførselstegn blir ikke avsluttet, så radene kan ikke skilles. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.formulaCell': {
    title: 'Filen har en formel',
    explanation: ({ value }: Params) => `I cellen står formelen «${value}». Formler regnes aldri ut. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.tooManyRows': {
    title: 'Filen har for mange rader',
    explanation: ({ max }: Params) => `Tabellen kan ha høyst ${max} rader. ${NOTHING_STORED}`,
    advice: 'Velg færre år, og ikke alder og kjønn, når du laster ned tabellen.',
  },
  'population.tooManyColumns': {
    title: 'Raden har for mange kolonner',
    explanation: ({ columns, max }: Params) =>
      `Raden har ${columns} kolonner. Tabellen kan ha høyst ${max}. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.cellTooLong': {
    title: 'En celle er for lang',
    explanation: ({ characters, max }: Params) =>
      `Cellen har ${characters} tegn. En celle kan ha høyst ${max}. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.notRecognised': {
    title: 'Tabellen er ikke kjent igjen',
    explanation: (_: Params) => `Programmet finner ingen kolonne med regioner og år i filen. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.otherTable': {
    title: 'Filen er en annen tabell',
    explanation: ({ table }: Params) =>
      `Filen er tabell ${table} fra Statistisk sentralbyrå. Folketallet hentes fra tabell 07459. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.otherNumbers': {
    title: 'Tabellen har ikke folketall',
    explanation: ({ names }: Params) =>
      `Kolonnene i filen gjelder noe annet enn antall personer: ${names}. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.noRows': {
    title: 'Tabellen har ingen rader',
    explanation: (_: Params) => `Det står bare overskrifter i filen. ${NOTHING_STORED}`,
    advice: 'Velg regioner når du laster ned tabellen.',
  },
  'population.ignored': {
    title: 'Noe er ikke tatt med',
    explanation: ({ names }: Params) => `Dette er ikke folketall og er ikke tatt med: ${names}.`,
    advice: 'Du trenger ikke gjøre noe.',
  },
  'population.noCode': {
    title: 'Regionen har ikke nummer',
    explanation: ({ value }: Params) =>
      `«${value}» begynner ikke med et kommune- eller fylkesnummer, så raden kan ikke plasseres. Flere kommuner har samme navn. ${NOTHING_STORED}`,
    advice: 'Velg at både kode og tekst skal vises for region når du laster ned tabellen.',
  },
  'population.unreadable': {
    title: 'Et tall kan ikke leses',
    explanation: ({ value }: Params) =>
      `«${value}» er ikke et helt antall personer. Programmet gjetter ikke, og setter ikke 0. ${NOTHING_STORED}`,
    advice: 'Last ned tabellen på nytt, eller rett tallet i filen.',
  },
  'population.twice': {
    title: 'Det samme tallet står to ganger',
    explanation: ({ code, year }: Params) =>
      `Region ${code} har mer enn ett tall for det samme i ${year}. ${NOTHING_STORED}`,
    advice: 'Velg bare én inndeling av regioner når du laster ned tabellen.',
  },
  'population.partsMissing': {
    title: 'Noen av personene mangler',
    explanation: ({ code, year }: Params) =>
      `Region ${code} mangler en del av inndelingen etter kjønn og alder i ${year}. Summen ville blitt for lav. ${NOTHING_STORED}`,
    advice: WITHOUT_PARTS,
  },
  'population.badYear': {
    title: 'Året kan ikke leses',
    explanation: ({ value }: Params) => `«${value}» er ikke et årstall med fire sifre. ${NOTHING_STORED}`,
    advice: DOWNLOAD,
  },
  'population.unknownSex': {
    title: 'Kjønn kan ikke leses',
    explanation: ({ value }: Params) => `«${value}» er verken menn, kvinner eller begge kjønn. ${NOTHING_STORED}`,
    advice: WITHOUT_PARTS,
  },
  'population.unknownAge': {
    title: 'Alderen kan ikke leses',
    explanation: ({ value }: Params) =>
      `«${value}» er ikke en alder eller aldersgruppe som programmet kjenner. ${NOTHING_STORED}`,
    advice: WITHOUT_PARTS,
  },
  'population.oneSex': {
    title: 'Tabellen gjelder bare ett kjønn',
    explanation: ({ sex }: Params) =>
      `Tabellen har bare ${SEX[String(sex)] ?? sex}. Folketallet ville blitt omtrent det halve. ${NOTHING_STORED}`,
    advice: WITHOUT_PARTS,
  },
  'population.agesOverlap': {
    title: 'Aldersgruppene overlapper',
    explanation: ({ age }: Params) =>
      `Personer på ${age} år er med i mer enn én aldersgruppe, og ville blitt talt flere ganger. ${NOTHING_STORED}`,
    advice: WITHOUT_PARTS,
  },
  'population.agesMissing': {
    title: 'Tabellen har ikke alle aldre',
    explanation: ({ age }: Params) =>
      `Personer på ${age} år er ikke med i tabellen. Folketallet ville blitt for lavt. ${NOTHING_STORED}`,
    advice: WITHOUT_PARTS,
  },
};
