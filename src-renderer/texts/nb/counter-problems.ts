type Params = Readonly<Record<string, string | number>>;

const PERSONAL: Readonly<Record<string, string>> = {
  national_id: 'fødselsnummer',
  email: 'e-postadresser',
  card_number: 'kortnummer',
  ip_address: 'IP-adresser',
  person: 'enkeltpersoner',
};

const SUPPORTED =
  'Programmet leser COUNTER-rapporter i versjon 5 og 5.1 (PR, DR, TR, IR og utdragene av dem) og DB1, PR1 og MR1 i versjon 4, lagret som TSV, CSV, XLSX eller JSON.';

const NOTHING_STORED = 'Ingenting er lagret.';

/** What was found in a usage report, by problem code. Row and column are told beside the text. */
export const counterProblems = {
  'counter.emptyFile': {
    title: 'Filen er tom',
    explanation: (_: Params) => `Det står ingenting i filen. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt hos leverandøren.',
  },
  'counter.fileTooLarge': {
    title: 'Filen er for stor',
    explanation: ({ megabytes, max }: Params) =>
      `Filen er på ${megabytes} MB. En bruksrapport kan være på høyst ${max} MB. ${NOTHING_STORED}`,
    advice: 'Be leverandøren om en rapport for en kortere periode, eller PR eller DR i stedet for TR eller IR.',
  },
  'counter.pdf': {
    title: 'Filen er en PDF',
    explanation: (_: Params) => `Tall kan ikke hentes sikkert ut av en PDF. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten som TSV, CSV, XLSX eller JSON hos leverandøren.',
  },
  'counter.picture': {
    title: 'Filen er et bilde',
    explanation: (_: Params) => `Tall kan ikke hentes sikkert ut av et bilde. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten som TSV, CSV, XLSX eller JSON hos leverandøren.',
  },
  'counter.oldXls': {
    title: 'Filen er en gammel eller passordbeskyttet Excel-fil',
    explanation: (_: Params) =>
      `Filen er i det gamle Excel-formatet (.xls), eller den er låst med passord. ${NOTHING_STORED}`,
    advice: 'Åpne filen i Excel og lagre den som «Excel-arbeidsbok (.xlsx)» uten passord.',
  },
  'counter.html': {
    title: 'Filen er en nettside',
    explanation: (_: Params) =>
      `Innholdet er en nettside (HTML), selv om navnet sier noe annet. Ofte er det en påloggingsside som er lagret i stedet for rapporten. ${NOTHING_STORED}`,
    advice: 'Logg inn hos leverandøren og last ned rapporten på nytt, helst som TSV eller XLSX.',
  },
  'counter.xml': {
    title: 'Filen er i XML-format',
    explanation: (_: Params) => `Programmet leser ikke XML. ${SUPPORTED} ${NOTHING_STORED}`,
    advice: 'Last ned rapporten i et av disse formatene, eller åpne filen i Excel og lagre den som .xlsx.',
  },
  'counter.binary': {
    title: 'Filen er pakket eller av en type som ikke leses',
    explanation: (_: Params) => `${SUPPORTED} ${NOTHING_STORED}`,
    advice: 'Pakk ut filen hvis den er komprimert, og velg rapporten som ligger i den.',
  },
  'counter.nulBytes': {
    title: 'Filen er skadet eller er ikke en tekstfil',
    explanation: (_: Params) => `Filen inneholder tegn (NUL) som aldri finnes i en rapport. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt hos leverandøren.',
  },
  'counter.damagedText': {
    title: 'Teksten i filen er skadet',
    explanation: ({ encoding }: Params) =>
      `Filen er skrevet i ${encoding}, men noen av tegnene er ødelagt. Navn og tall kan være feil. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt. Er den redigert, så lagre den som «CSV UTF-8».',
  },
  'counter.notAWorkbook': {
    title: 'Filen er ikke en Excel-arbeidsbok',
    explanation: (_: Params) => `Filen er et pakket arkiv uten regneark i .xlsx-format. ${NOTHING_STORED}`,
    advice: 'Pakk ut arkivet og velg rapporten som ligger i det. Er den fra LibreOffice, så lagre den som .xlsx.',
  },
  'counter.brokenWorkbook': {
    title: 'Excel-filen er skadet',
    explanation: (_: Params) => `Arbeidsboken lar seg ikke pakke ut eller er avkuttet. ${NOTHING_STORED}`,
    advice: 'Last ned filen på nytt, eller åpne den i Excel og lagre den på nytt.',
  },
  'counter.workbookTooLarge': {
    title: 'Excel-filen er for stor',
    explanation: (_: Params) => `Arbeidsboken blir urimelig stor når den pakkes ut. ${NOTHING_STORED}`,
    advice: 'Be leverandøren om rapporten som TSV, eller for en kortere periode.',
  },
  'counter.brokenJson': {
    title: 'JSON-filen kan ikke leses',
    explanation: (_: Params) => `Filen begynner som JSON, men er avkuttet eller feil bygd opp. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt hos leverandøren.',
  },
  'counter.brokenQuotes': {
    title: 'Et anførselstegn mangler',
    explanation: (_: Params) =>
      `En celle begynner med anførselstegn som aldri avsluttes, så cellene etter den kan ikke skilles. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt, eller be leverandøren om den som TSV eller XLSX.',
  },
  'counter.tooManyRows': {
    title: 'For mange rader',
    explanation: ({ max }: Params) => `Rapporten har flere enn ${max} rader. ${NOTHING_STORED}`,
    advice: 'Be leverandøren om en rapport for en kortere periode, eller PR eller DR i stedet for TR eller IR.',
  },
  'counter.tooManyColumns': {
    title: 'For mange kolonner',
    explanation: ({ columns, max }: Params) =>
      `Raden har ${columns} kolonner. En rapport kan ha høyst ${max}. ${NOTHING_STORED}`,
    advice: 'Kontroller at det er riktig fil, og last den ned på nytt hos leverandøren.',
  },
  'counter.cellTooLong': {
    title: 'En celle er for lang',
    explanation: ({ characters, max }: Params) =>
      `Cellen har ${characters} tegn. En celle kan ha høyst ${max}. ${NOTHING_STORED}`,
    advice: 'Kontroller at det er riktig fil, og last den ned på nytt hos leverandøren.',
  },
  'counter.userLevelColumn': {
    title: 'Filen har en kolonne med personopplysninger',
    explanation: ({ what }: Params) =>
      `Overskriften tyder på ${PERSONAL[what ?? ''] ?? 'personopplysninger'}. Programmet tar bare imot summer per bibliotek og måned. ${NOTHING_STORED}`,
    advice:
      'Be leverandøren om en rapport uten opplysninger om den enkelte låneren. Slett denne filen hvis du ikke trenger den.',
  },
  'counter.userLevelContent': {
    title: 'Filen ser ut til å inneholde personopplysninger',
    explanation: ({ what }: Params) =>
      `Innholdet i cellen ligner på ${PERSONAL[what ?? ''] ?? 'personopplysninger'}. Programmet tar bare imot summer per bibliotek og måned. ${NOTHING_STORED}`,
    advice:
      'Be leverandøren om en rapport uten opplysninger om den enkelte låneren. Slett denne filen hvis du ikke trenger den.',
  },
  'counter.formulaCell': {
    title: 'Filen har en formel',
    explanation: ({ value }: Params) =>
      `I cellen står formelen «${value}». Programmet regner aldri ut formler, for da kunne tallet ikke følges tilbake til filen, og en formel kan gjøre skade der den åpnes. ${NOTHING_STORED}`,
    advice:
      'Be leverandøren om en fil uten formler. Har du laget arket selv, så kopier det i Excel, velg «Lim inn verdier», og lagre på nytt.',
  },
  'counter.prototypeHeading': {
    title: 'Filen har en overskrift som ikke hører hjemme i en rapport',
    explanation: (_: Params) =>
      `Overskriften er et ord fra programmering. Ingen rapport trenger det, og det kan brukes til å skade programmer. ${NOTHING_STORED}`,
    advice: 'Spør avsenderen hvor filen kommer fra, og be leverandøren om en ny rapport.',
  },
  'counter.vendorError': {
    title: 'Filen er en feilmelding fra leverandøren',
    explanation: ({ answer }: Params) => `I stedet for en rapport svarte leverandøren «${answer}». ${NOTHING_STORED}`,
    advice: 'Hent rapporten på nytt senere, eller spør leverandøren hva som er galt.',
  },
  'counter.headerOnly': {
    title: 'Filen har bare overskrifter',
    explanation: (_: Params) => `Det står ingen tall under overskriftene. ${NOTHING_STORED}`,
    advice: 'Kontroller perioden du bestilte, og last ned rapporten på nytt.',
  },
  'counter.notRecognised': {
    title: 'Filen er ikke en bruksrapport som programmet kjenner',
    explanation: (_: Params) => `${SUPPORTED} ${NOTHING_STORED}`,
    advice: 'Be leverandøren om en COUNTER-rapport, for eksempel PR eller DR i versjon 5.1.',
  },
  'counter.unknownRelease': {
    title: 'Rapporten er i en versjon som ikke leses',
    explanation: ({ release }: Params) =>
      release
        ? `Versjonen (Release) er «${release}». ${SUPPORTED} ${NOTHING_STORED}`
        : `Versjonen (Release) står ikke i filen. ${SUPPORTED} ${NOTHING_STORED}`,
    advice: 'Be leverandøren om rapporten i versjon 5.1.',
  },
  'counter.r4ReportUnsupported': {
    title: 'Denne rapporten i versjon 4 leses ikke',
    explanation: ({ reportName }: Params) =>
      `Filen er «${reportName}». Av versjon 4 leses databaserapporten DB1, plattformrapporten PR1 og multimedierapporten MR1. ${NOTHING_STORED}`,
    advice: 'Be leverandøren om DB1, PR1 eller MR1 for perioden, eller om en rapport i versjon 5.1.',
  },
  'counter.unknownReport': {
    title: 'Ukjent rapporttype',
    explanation: ({ reportId, reportName }: Params) =>
      `Rapporten kaller seg «${reportName}» (${reportId || 'uten Report_ID'}). ${SUPPORTED} ${NOTHING_STORED}`,
    advice: 'Be leverandøren om en av rapportene som leses, for eksempel PR eller DR.',
  },
  'counter.nameAndIdDisagree': {
    title: 'Rapportens navn og id stemmer ikke overens',
    explanation: ({ reportName, reportId }: Params) =>
      `Report_Name er «${reportName}», men Report_ID er «${reportId}». Rapporten er lest etter hva radene handler om.`,
    advice: 'Se at tallene ser riktige ut før du importerer.',
  },
  'counter.rowsOfAnotherReport': {
    title: 'Radene hører til en annen rapport',
    explanation: ({ reportId, kind }: Params) =>
      `Rapporten kaller seg «${reportId}», men kolonnene er som i ${kind}. Den er lest som ${kind}.`,
    advice: 'Se at tallene ser riktige ut før du importerer.',
  },
  'counter.noHeadings': {
    title: 'Kolonneoverskriftene mangler',
    explanation: (_: Params) =>
      `Under opplysningene om rapporten står det ingen rad med overskrifter (Platform, Metric_Type og så videre). ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt. Er den redigert, så hent den opprinnelige filen.',
  },
  'counter.columnMissing': {
    title: 'En kolonne mangler',
    explanation: ({ column }: Params) => `Kolonnen «${column ?? ''}» må være med i denne rapporten. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt. Er den redigert, så hent den opprinnelige filen.',
  },
  'counter.duplicateColumn': {
    title: 'En kolonne står to ganger',
    explanation: (_: Params) => `Det er ikke mulig å vite hvilken av kolonnene som gjelder. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt. Er den redigert, så hent den opprinnelige filen.',
  },
  'counter.unknownColumn': {
    title: 'En ukjent kolonne er hoppet over',
    explanation: (_: Params) => 'Kolonnen finnes ikke i COUNTER-standarden. Tallene er lest uten den.',
    advice: 'Du trenger ikke å gjøre noe.',
  },
  'counter.noCounts': {
    title: 'Rapporten har ingen tall',
    explanation: (_: Params) => `Det er verken kolonner for måneder eller for summen av perioden. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt, helst med tall per måned.',
  },
  'counter.unreadableMonth': {
    title: 'En måned kan ikke leses',
    explanation: (_: Params) => `Overskriften er ikke en måned programmet kan tyde sikkert. ${NOTHING_STORED}`,
    advice: 'Skriv overskriften som for eksempel Jan-2024 eller 2024-01, eller last ned rapporten på nytt.',
  },
  'counter.duplicateMonth': {
    title: 'En måned står to ganger',
    explanation: ({ month }: Params) =>
      `Flere kolonner gjelder ${month}. Det er ikke mulig å vite hvilken som er riktig. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt. Er den redigert, så hent den opprinnelige filen.',
  },
  'counter.monthOutsidePeriod': {
    title: 'En måned ligger utenfor rapportens periode',
    explanation: ({ month, begin, end }: Params) =>
      `Kolonnen gjelder ${month}, men rapporten sier at den dekker ${begin} til ${end}. Tallene er lest med måneden i overskriften.`,
    advice: 'Sammenlign med rapporten hos leverandøren før du importerer.',
  },
  'counter.unreadablePeriod': {
    title: 'Rapportens periode kan ikke leses',
    explanation: ({ value }: Params) =>
      `I Reporting_Period står det «${value}». Der skal det stå to datoer, den første først. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt, eller skriv perioden som Begin_Date=2024-01-01; End_Date=2024-12-31.',
  },
  'counter.periodFromMonths': {
    title: 'Rapportens periode er hentet fra kolonnene',
    explanation: ({ begin, end }: Params) =>
      `Reporting_Period kan ikke leses. Perioden er satt til ${begin}–${end} etter månedene i overskriftene.`,
    advice: 'Se at perioden er riktig før du importerer.',
  },
  'counter.unreadableCreated': {
    title: 'Datoen rapporten ble laget, kan ikke leses',
    explanation: ({ value }: Params) =>
      value
        ? `I Created står det «${value}», som ikke er en dato som finnes. Tallene er lest uten den.`
        : 'Created står ikke i filen. Tallene er lest uten.',
    advice: 'Du trenger ikke å gjøre noe. Datoen brukes bare til å velge mellom to rapporter for samme måned.',
  },
  'counter.exceptionUnknownUsage': {
    title: 'Leverandøren melder at tall mangler',
    explanation: ({ exception, text }: Params) =>
      `Rapporten har merknad ${exception}: ${text || 'uten forklaring'}. Måneder uten tall er derfor ukjente. De regnes ikke som 0.`,
    advice: 'Hent rapporten på nytt senere, når leverandøren har alle tallene.',
  },
  'counter.exception': {
    title: 'Leverandøren har en merknad til rapporten',
    explanation: ({ exception, text }: Params) => `Merknad ${exception}: ${text || 'uten forklaring'}.`,
    advice: 'Les merknaden og vurder om den har noe å si for tallene.',
  },
  'counter.noRows': {
    title: 'Rapporten har ingen rader med tall',
    explanation: (_: Params) => 'Rapporten er hel, men det er ikke ført noen bruk i den.',
    advice: 'Kontroller perioden og kundenummeret du bestilte rapporten for.',
  },
  'counter.secondReport': {
    title: 'Filen inneholder to rapporter etter hverandre',
    explanation: (_: Params) => `En ny rapport begynner på denne raden. ${NOTHING_STORED}`,
    advice: 'Lagre hver rapport i sin egen fil, og importer dem hver for seg.',
  },
  'counter.summaryRow': {
    title: 'En sumrad er utelatt',
    explanation: ({ name }: Params) =>
      `Raden «${name}» legger sammen de andre radene. Den er ikke regnet med, for da ville bruken blitt talt to ganger.`,
    advice: 'Du trenger ikke å gjøre noe.',
  },
  'counter.itemMissing': {
    title: 'En rad mangler navn',
    explanation: (_: Params) => 'Det står ikke hva raden gjelder. Tallene er lest uten navn.',
    advice: 'Se at raden havner på riktig tjeneste før du importerer.',
  },
  'counter.metricMissing': {
    title: 'En rad mangler måltall',
    explanation: (_: Params) => `Det står ikke hva som er talt (Metric_Type). ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt. Er den redigert, så hent den opprinnelige filen.',
  },
  'counter.unreadableNumber': {
    title: 'Et tall kan ikke leses',
    explanation: ({ value }: Params) =>
      `I cellen står det «${value}», som ikke er et helt tall. Det regnes ikke som 0. ${NOTHING_STORED}`,
    advice: 'Rett cellen etter rapporten hos leverandøren, eller last ned rapporten på nytt.',
  },
  'counter.negativeNumber': {
    title: 'Et tall er negativt',
    explanation: ({ value }: Params) =>
      `I cellen står det «${value}». Bruk kan ikke være mindre enn 0. ${NOTHING_STORED}`,
    advice: 'Spør leverandøren hva som er riktig, eller last ned rapporten på nytt.',
  },
  'counter.emptyMonths': {
    title: 'Noen celler er tomme',
    explanation: ({ cells }: Params) =>
      `${cells} celler i månedskolonnene er tomme; den første er nevnt her. Tomme celler regnes som ukjente. De regnes ikke som 0.`,
    advice: 'Spør leverandøren om tomt betyr 0 eller at tallet mangler.',
  },
  'counter.rowSum': {
    title: 'Summen av månedene stemmer ikke',
    explanation: ({ sum, total }: Params) =>
      `Månedene i raden er ${sum} til sammen, men Reporting_Period_Total er ${total}. Månedstallene er brukt.`,
    advice: 'Sammenlign med rapporten hos leverandøren før du importerer.',
  },
  'counter.cellBeyondHeadings': {
    title: 'En celle står til høyre for overskriftene',
    explanation: (_: Params) => 'Cellen hører ikke til noen måned og er ikke regnet med.',
    advice: 'Kontroller at raden ikke er forskjøvet.',
  },
  'counter.moreReports': {
    title: 'Arbeidsboken har flere rapporter',
    explanation: ({ sheets }: Params) => `Bare den første rapporten er vist her. De andre er: ${sheets}.`,
    advice: 'Importer arbeidsboken i programmet for å ta med alle arkene.',
  },
  'counter.moreOfSame': {
    title: 'Flere av samme slag',
    explanation: ({ more }: Params) => `Det er ${more} funn til av samme slag i filen.`,
    advice: 'Rett årsaken først; da forsvinner de som regel sammen.',
  },
};
