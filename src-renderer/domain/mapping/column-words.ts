import { labelKey } from '../counter/grid.ts';

/** What the words of a heading say a column is, before its cells are looked at. */
export type HeadingWord =
  | 'platform'
  | 'database'
  | 'title'
  | 'library'
  | 'libraryId'
  | 'month'
  | 'year'
  | 'metric'
  | 'count'
  | 'total'
  | 'duration'
  | 'use'
  | 'other';

/** Whole headings in Norwegian, English and German. */
const HEADINGS: Readonly<Record<Exclude<HeadingWord, 'use'>, string>> = {
  platform:
    'tjeneste teneste tjenestenavn service servicename platform plattform platformname produkt produktnavn product productname ressurs resource kilde kjelde samling collection dienst system',
  database: 'database databasenavn databasename base datenbank',
  title:
    'tittel title titel titlename bok boktittel book film filmtittel avis avistittel newspaper publikasjon publication tidsskrift magazine magasin album verk werk item itemname serie kurs course lydbok ebok e-bok innhold content',
  library:
    'bibliotek library libraryname biblioteknavn institusjon institution institutionname institusjonsnavn kommune kommunenavn municipality skole skolenavn skule school kunde kundenavn kundenamn customer customername organisasjon organisasjonsnavn organization organisation avdeling filial branch bibliothek einrichtung kunden fylke county abonnent konto account accountname site',
  libraryId:
    'kundenummer kundenr kundeid customerid customernumber customerno kommunenummer kommunenr organisasjonsnummer organisasjonsnr orgnr institutionid bibliotekskode biblioteksnummer biblioteknummer biblioteknr isil kundennummer accountid accountnumber',
  month:
    'måned månad maaned mnd måneder month monat dato date datum periode period årmåned årogmåned yearmonth månedår monthyear fra fradato frå fom startdato from startdate til tildato tom sluttdato to enddate',
  year: 'år aar year jahr årstall',
  metric:
    'metrictype metrictypes metric metrics måletall måltall måltal type hendelse event aktivitet activity indikator indicator statistikk brukstype kennzahl handling action målepunkt variabel variable bruksart måling',
  count: 'antall antal count counts verdi value values anzahl bruk usage tall tal number quantity mengde',
  total:
    'total totalt totals sum sumtotalt grandtotal ialt tilsammen tilsaman gesamt summe hittiliår ytd årssum reportingperiodtotal periodtotal totalsum rowtotal radsum',
  duration:
    'tid varighet varigheit spilletid speletid lyttetid lyttetimer lesetid seertid avspillingstid dauer duration playtime playingtime timespent brukstid minutter minutt minutes sekunder sekund seconds timer hours stunden minuten sekunden',
  other:
    'isbn issn eissn doi url uri ean upc kostnad kostnader pris beløp kroner nok kr price cost amount forlag utgiver utgjevar publisher forfatter forfattar author artist regissør språk language format sjanger genre kategori category land country id nr nummer kode code rang rank prosent percent andel share kommentar merknad note notes comment leverandør leverandor vendor supplier',
};

const BY_HEADING = new Map<string, HeadingWord>(
  (Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]).flatMap((word) =>
    HEADINGS[word].split(' ').map((heading) => [labelKey(heading), word] as const),
  ),
);

/** Beginnings of the words that name what is counted. */
const USES =
  /^(?:utl[åa]n|l[åa]n$|l[åa]nt|visning|sidevisning|nedlast|avspilling|str[øo]m|stream|loan|checkout|view|pageview|download|play|search|s[øo]k|session|sesjon|[øo]kt|innlogg|p[åa]logg|login|logon|request|investigation|access|click|klikk|brukere|brukarar|users$|bes[øo]k|visit|reservasjon|fornyels|renewal|ausleih|suche|sitzung|hits?$|treff|[åa]pning|opning|lesing|lesning|read|opened|issues?$|abruf|aufruf|zugriff|unik|unique|turnaway|avvist|artikler|artiklar|articles)/;

const DURATION_WORDS =
  /^(?:spilletid|speletid|lyttetid|lesetid|seertid|avspillingstid|brukstid|varighe?i?t|duration|minutt|minutes?$|sekund|seconds?$|timer$|hours?$|tid$|time$|playtime|dauer|stunden|minuten|sekunden|lyttetimer)/;

/** Words that make a column of numbers no count: money, ids, shares and averages, which cannot be added up. */
const OTHER_WORDS =
  /^(?:kostnad|pris|bel[øo]p|kroner|nok|kr|price|cost|isbn|issn|doi|id|nr|nummer|kode|code|rang|rank)$|^(?:prosent|percent|andel|snitt|gjennomsnitt|average|avg$|mean$|median|durchschnitt|rate$)/;

/** What a heading says by its whole text alone. */
export function wholeHeadingWord(label: string): HeadingWord | null {
  return BY_HEADING.get(labelKey(label)) ?? null;
}

/** What a heading says by its whole text, else by its words; `null` for words that say nothing here. */
export function headingWord(label: string): HeadingWord | null {
  const exact = wholeHeadingWord(label);
  if (exact !== null) return exact;
  const words = wordsOf(label);
  if (label.includes('%') || words.some((word) => OTHER_WORDS.test(word)))
    return idOfLibrary(words) ? 'libraryId' : 'other';
  if (words.some((word) => DURATION_WORDS.test(word))) return 'duration';
  if (namesUse(label)) return 'use';
  if (/^(?:sum|totalt?|ialt)$/.test(words[0] ?? '')) return 'total';
  const known = words.map((word) => BY_HEADING.get(word)).filter((word) => word !== undefined && word !== 'other');
  // `Usage month`: a word that only says that something is counted gives way to one that says what the column is.
  return known.find((word) => word !== 'count') ?? known[0] ?? null;
}

/** True for a text that names what is counted: `Antall utlån`, `Unique users`. */
export function namesUse(text: string): boolean {
  return wordsOf(text).some((word) => USES.test(word));
}

/** True for a name of a library or the place it is for. */
export function namesLibrary(text: string): boolean {
  return /(?:bibliotek|kommune|fylke|skole|skule|vgs|v\.g\.s|library|libraries|bibliothek|municipality|school)(?:\P{L}|$|et\b|a\b)/iu.test(
    text,
  );
}

function idOfLibrary(words: readonly string[]): boolean {
  return (
    words.some((word) => BY_HEADING.get(word) === 'library') &&
    words.some((word) => /^(?:id|nr|nummer|number|no|kode|code)$/.test(word))
  );
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}
