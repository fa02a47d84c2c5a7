import type { Messages } from '../messages.ts';

const PERSONAL: Readonly<Record<string, string>> = {
  national_id: 'fødselsnummer',
  email: 'e-postadresser',
  card_number: 'kortnummer',
  ip_address: 'IP-adresser',
  person: 'enkeltpersonar',
};

const SUPPORTED =
  'Programmet les COUNTER-rapportar i versjon 5 og 5.1 (PR, DR, TR, IR og utdraga av dei) og DB1, PR1 og MR1 i versjon 4, lagra som TSV, CSV, XLSX eller JSON.';

const NOTHING_STORED = 'Ingenting er lagra.';

export const counterProblems: Messages['counterProblems'] = {
  'counter.emptyFile': {
    title: 'Fila er tom',
    explanation: () => `Det står ingenting i fila. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt hos leverandøren.',
  },
  'counter.fileTooLarge': {
    title: 'Fila er for stor',
    explanation: ({ megabytes, max }) =>
      `Fila er på ${megabytes} MB. Ein bruksrapport kan vere på høgst ${max} MB. ${NOTHING_STORED}`,
    advice: 'Be leverandøren om ein rapport for ein kortare periode, eller PR eller DR i staden for TR eller IR.',
  },
  'counter.pdf': {
    title: 'Fila er ein PDF',
    explanation: () => `Tal kan ikkje hentast sikkert ut av ein PDF. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten som TSV, CSV, XLSX eller JSON hos leverandøren.',
  },
  'counter.picture': {
    title: 'Fila er eit bilete',
    explanation: () => `Tal kan ikkje hentast sikkert ut av eit bilete. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten som TSV, CSV, XLSX eller JSON hos leverandøren.',
  },
  'counter.oldXls': {
    title: 'Fila er ei gammal eller passordverna Excel-fil',
    explanation: () => `Fila er i det gamle Excel-formatet (.xls), eller ho er låst med passord. ${NOTHING_STORED}`,
    advice: 'Opne fila i Excel og lagre henne som «Excel-arbeidsbok (.xlsx)» utan passord.',
  },
  'counter.html': {
    title: 'Fila er ei nettside',
    explanation: () =>
      `Innhaldet er ei nettside (HTML), sjølv om namnet seier noko anna. Ofte er det ei påloggingsside som er lagra i staden for rapporten. ${NOTHING_STORED}`,
    advice: 'Logg inn hos leverandøren og last ned rapporten på nytt, helst som TSV eller XLSX.',
  },
  'counter.xml': {
    title: 'Fila er i XML-format',
    explanation: () => `Programmet les ikkje XML. ${SUPPORTED} ${NOTHING_STORED}`,
    advice: 'Last ned rapporten i eit av desse formata, eller opne fila i Excel og lagre henne som .xlsx.',
  },
  'counter.binary': {
    title: 'Fila er pakka eller av ein type som ikkje blir lesen',
    explanation: () => `${SUPPORTED} ${NOTHING_STORED}`,
    advice: 'Pakk ut fila viss ho er komprimert, og vel rapporten som ligg i henne.',
  },
  'counter.nulBytes': {
    title: 'Fila er skadd eller er ikkje ei tekstfil',
    explanation: () => `Fila inneheld teikn (NUL) som aldri finst i ein rapport. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt hos leverandøren.',
  },
  'counter.damagedText': {
    title: 'Teksten i fila er skadd',
    explanation: ({ encoding }) =>
      `Fila er skriven i ${encoding}, men nokre av teikna er øydelagde. Namn og tal kan vere feil. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt. Er han redigert, så lagre han som «CSV UTF-8».',
  },
  'counter.notAWorkbook': {
    title: 'Fila er ikkje ei Excel-arbeidsbok',
    explanation: () => `Fila er eit pakka arkiv utan rekneark i .xlsx-format. ${NOTHING_STORED}`,
    advice: 'Pakk ut arkivet og vel rapporten som ligg i det. Er han frå LibreOffice, så lagre han som .xlsx.',
  },
  'counter.brokenWorkbook': {
    title: 'Excel-fila er skadd',
    explanation: () => `Arbeidsboka lèt seg ikkje pakke ut eller er avkutta. ${NOTHING_STORED}`,
    advice: 'Last ned fila på nytt, eller opne henne i Excel og lagre henne på nytt.',
  },
  'counter.workbookTooLarge': {
    title: 'Excel-fila er for stor',
    explanation: () => `Arbeidsboka blir urimeleg stor når ho blir pakka ut. ${NOTHING_STORED}`,
    advice: 'Be leverandøren om rapporten som TSV, eller for ein kortare periode.',
  },
  'counter.brokenJson': {
    title: 'JSON-fila kan ikkje lesast',
    explanation: () => `Fila byrjar som JSON, men er avkutta eller feil bygd opp. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt hos leverandøren.',
  },
  'counter.brokenQuotes': {
    title: 'Eit hermeteikn manglar',
    explanation: () =>
      `Ei celle byrjar med hermeteikn som aldri blir avslutta, så cellene etter henne kan ikkje skiljast. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt, eller be leverandøren om han som TSV eller XLSX.',
  },
  'counter.tooManyRows': {
    title: 'For mange rader',
    explanation: ({ max }) => `Rapporten har fleire enn ${max} rader. ${NOTHING_STORED}`,
    advice: 'Be leverandøren om ein rapport for ein kortare periode, eller PR eller DR i staden for TR eller IR.',
  },
  'counter.tooManyColumns': {
    title: 'For mange kolonnar',
    explanation: ({ columns, max }) =>
      `Rada har ${columns} kolonnar. Ein rapport kan ha høgst ${max}. ${NOTHING_STORED}`,
    advice: 'Kontroller at det er rett fil, og last henne ned på nytt hos leverandøren.',
  },
  'counter.cellTooLong': {
    title: 'Ei celle er for lang',
    explanation: ({ characters, max }) =>
      `Cella har ${characters} teikn. Ei celle kan ha høgst ${max}. ${NOTHING_STORED}`,
    advice: 'Kontroller at det er rett fil, og last henne ned på nytt hos leverandøren.',
  },
  'counter.userLevelColumn': {
    title: 'Fila har ein kolonne med personopplysningar',
    explanation: ({ what }) =>
      `Overskrifta tyder på ${PERSONAL[what ?? ''] ?? 'personopplysningar'}. Programmet tek berre imot summar per bibliotek og månad. ${NOTHING_STORED}`,
    advice:
      'Be leverandøren om ein rapport utan opplysningar om den einskilde lånaren. Slett denne fila viss du ikkje treng henne.',
  },
  'counter.userLevelContent': {
    title: 'Fila ser ut til å innehalde personopplysningar',
    explanation: ({ what }) =>
      `Innhaldet i cella liknar på ${PERSONAL[what ?? ''] ?? 'personopplysningar'}. Programmet tek berre imot summar per bibliotek og månad. ${NOTHING_STORED}`,
    advice:
      'Be leverandøren om ein rapport utan opplysningar om den einskilde lånaren. Slett denne fila viss du ikkje treng henne.',
  },
  'counter.formulaCell': {
    title: 'Fila har ein formel',
    explanation: ({ value }) =>
      `I cella står formelen «${value}». Programmet reknar aldri ut formlar, for då kunne talet ikkje følgjast tilbake til fila, og ein formel kan gjere skade der han blir opna. ${NOTHING_STORED}`,
    advice:
      'Be leverandøren om ei fil utan formlar. Har du laga arket sjølv, så kopier det i Excel, vel «Lim inn verdiar», og lagre på nytt.',
  },
  'counter.prototypeHeading': {
    title: 'Fila har ei overskrift som ikkje høyrer heime i ein rapport',
    explanation: () =>
      `Overskrifta er eit ord frå programmering. Ingen rapport treng det, og det kan brukast til å skade program. ${NOTHING_STORED}`,
    advice: 'Spør avsendaren kvar fila kjem frå, og be leverandøren om ein ny rapport.',
  },
  'counter.vendorError': {
    title: 'Fila er ei feilmelding frå leverandøren',
    explanation: ({ answer }) => `I staden for ein rapport svarte leverandøren «${answer}». ${NOTHING_STORED}`,
    advice: 'Hent rapporten på nytt seinare, eller spør leverandøren kva som er gale.',
  },
  'counter.headerOnly': {
    title: 'Fila har berre overskrifter',
    explanation: () => `Det står ingen tal under overskriftene. ${NOTHING_STORED}`,
    advice: 'Kontroller perioden du bestilte, og last ned rapporten på nytt.',
  },
  'counter.notRecognised': {
    title: 'Fila er ikkje ein bruksrapport som programmet kjenner',
    explanation: () => `${SUPPORTED} ${NOTHING_STORED}`,
    advice: 'Be leverandøren om ein COUNTER-rapport, til dømes PR eller DR i versjon 5.1.',
  },
  'counter.unknownRelease': {
    title: 'Rapporten er i ein versjon som ikkje blir lesen',
    explanation: ({ release }) =>
      release
        ? `Versjonen (Release) er «${release}». ${SUPPORTED} ${NOTHING_STORED}`
        : `Versjonen (Release) står ikkje i fila. ${SUPPORTED} ${NOTHING_STORED}`,
    advice: 'Be leverandøren om rapporten i versjon 5.1.',
  },
  'counter.r4ReportUnsupported': {
    title: 'Denne rapporten i versjon 4 blir ikkje lesen',
    explanation: ({ reportName }) =>
      `Fila er «${reportName}». Av versjon 4 blir databaserapporten DB1, plattformrapporten PR1 og multimedierapporten MR1 lesne. ${NOTHING_STORED}`,
    advice: 'Be leverandøren om DB1, PR1 eller MR1 for perioden, eller om ein rapport i versjon 5.1.',
  },
  'counter.unknownReport': {
    title: 'Ukjend rapporttype',
    explanation: ({ reportId, reportName }) =>
      `Rapporten kallar seg «${reportName}» (${reportId || 'utan Report_ID'}). ${SUPPORTED} ${NOTHING_STORED}`,
    advice: 'Be leverandøren om ein av rapportane som blir lesne, til dømes PR eller DR.',
  },
  'counter.nameAndIdDisagree': {
    title: 'Namnet og id-en til rapporten stemmer ikkje overeins',
    explanation: ({ reportName, reportId }) =>
      `Report_Name er «${reportName}», men Report_ID er «${reportId}». Rapporten er lesen etter kva radene handlar om.`,
    advice: 'Sjå at tala ser rette ut før du importerer.',
  },
  'counter.rowsOfAnotherReport': {
    title: 'Radene høyrer til ein annan rapport',
    explanation: ({ reportId, kind }) =>
      `Rapporten kallar seg «${reportId}», men kolonnane er som i ${kind}. Han er lesen som ${kind}.`,
    advice: 'Sjå at tala ser rette ut før du importerer.',
  },
  'counter.noHeadings': {
    title: 'Kolonneoverskriftene manglar',
    explanation: () =>
      `Under opplysningane om rapporten står det inga rad med overskrifter (Platform, Metric_Type og så vidare). ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt. Er han redigert, så hent den opphavlege fila.',
  },
  'counter.columnMissing': {
    title: 'Ein kolonne manglar',
    explanation: ({ column }) => `Kolonnen «${column ?? ''}» må vere med i denne rapporten. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt. Er han redigert, så hent den opphavlege fila.',
  },
  'counter.duplicateColumn': {
    title: 'Ein kolonne står to gonger',
    explanation: () => `Det er ikkje mogleg å vite kva for ein av kolonnane som gjeld. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt. Er han redigert, så hent den opphavlege fila.',
  },
  'counter.unknownColumn': {
    title: 'Ein ukjend kolonne er hoppa over',
    explanation: () => 'Kolonnen finst ikkje i COUNTER-standarden. Tala er lesne utan han.',
    advice: 'Du treng ikkje gjere noko.',
  },
  'counter.noCounts': {
    title: 'Rapporten har ingen tal',
    explanation: () => `Det er verken kolonnar for månader eller for summen av perioden. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt, helst med tal per månad.',
  },
  'counter.unreadableMonth': {
    title: 'Ein månad kan ikkje lesast',
    explanation: () => `Overskrifta er ikkje ein månad programmet kan tyde sikkert. ${NOTHING_STORED}`,
    advice: 'Skriv overskrifta som til dømes Jan-2024 eller 2024-01, eller last ned rapporten på nytt.',
  },
  'counter.duplicateMonth': {
    title: 'Ein månad står to gonger',
    explanation: ({ month }) =>
      `Fleire kolonnar gjeld ${month}. Det er ikkje mogleg å vite kva for ein som er rett. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt. Er han redigert, så hent den opphavlege fila.',
  },
  'counter.monthOutsidePeriod': {
    title: 'Ein månad ligg utanfor perioden til rapporten',
    explanation: ({ month, begin, end }) =>
      `Kolonnen gjeld ${month}, men rapporten seier at han dekkjer ${begin} til ${end}. Tala er lesne med månaden i overskrifta.`,
    advice: 'Samanlikn med rapporten hos leverandøren før du importerer.',
  },
  'counter.unreadablePeriod': {
    title: 'Perioden til rapporten kan ikkje lesast',
    explanation: ({ value }) =>
      `I Reporting_Period står det «${value}». Der skal det stå to datoar, den første først. ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt, eller skriv perioden som Begin_Date=2024-01-01; End_Date=2024-12-31.',
  },
  'counter.periodFromMonths': {
    title: 'Perioden til rapporten er henta frå kolonnane',
    explanation: ({ begin, end }) =>
      `Reporting_Period kan ikkje lesast. Perioden er sett til ${begin}–${end} etter månadene i overskriftene.`,
    advice: 'Sjå at perioden er rett før du importerer.',
  },
  'counter.unreadableCreated': {
    title: 'Datoen rapporten vart laga, kan ikkje lesast',
    explanation: ({ value }) =>
      value
        ? `I Created står det «${value}», som ikkje er ein dato som finst. Tala er lesne utan han.`
        : 'Created står ikkje i fila. Tala er lesne utan.',
    advice: 'Du treng ikkje gjere noko. Datoen blir berre brukt til å velje mellom to rapportar for same månad.',
  },
  'counter.exceptionUnknownUsage': {
    title: 'Leverandøren melder at tal manglar',
    explanation: ({ exception, text }) =>
      `Rapporten har merknad ${exception}: ${text || 'utan forklaring'}. Månader utan tal er difor ukjende. Dei blir ikkje rekna som 0.`,
    advice: 'Hent rapporten på nytt seinare, når leverandøren har alle tala.',
  },
  'counter.exception': {
    title: 'Leverandøren har ein merknad til rapporten',
    explanation: ({ exception, text }) => `Merknad ${exception}: ${text || 'utan forklaring'}.`,
    advice: 'Les merknaden og vurder om han har noko å seie for tala.',
  },
  'counter.noRows': {
    title: 'Rapporten har ingen rader med tal',
    explanation: () => 'Rapporten er heil, men det er ikkje ført nokon bruk i han.',
    advice: 'Kontroller perioden og kundenummeret du bestilte rapporten for.',
  },
  'counter.secondReport': {
    title: 'Fila inneheld to rapportar etter kvarandre',
    explanation: () => `Ein ny rapport byrjar på denne rada. ${NOTHING_STORED}`,
    advice: 'Lagre kvar rapport i si eiga fil, og importer dei kvar for seg.',
  },
  'counter.summaryRow': {
    title: 'Ei sumrad er utelaten',
    explanation: ({ name }) =>
      `Rada «${name}» legg saman dei andre radene. Ho er ikkje rekna med, for då ville bruken blitt talt to gonger.`,
    advice: 'Du treng ikkje gjere noko.',
  },
  'counter.itemMissing': {
    title: 'Ei rad manglar namn',
    explanation: () => 'Det står ikkje kva rada gjeld. Tala er lesne utan namn.',
    advice: 'Sjå at rada hamnar på rett teneste før du importerer.',
  },
  'counter.metricMissing': {
    title: 'Ei rad manglar måltal',
    explanation: () => `Det står ikkje kva som er talt (Metric_Type). ${NOTHING_STORED}`,
    advice: 'Last ned rapporten på nytt. Er han redigert, så hent den opphavlege fila.',
  },
  'counter.unreadableNumber': {
    title: 'Eit tal kan ikkje lesast',
    explanation: ({ value }) =>
      `I cella står det «${value}», som ikkje er eit heilt tal. Det blir ikkje rekna som 0. ${NOTHING_STORED}`,
    advice: 'Rett cella etter rapporten hos leverandøren, eller last ned rapporten på nytt.',
  },
  'counter.negativeNumber': {
    title: 'Eit tal er negativt',
    explanation: ({ value }) => `I cella står det «${value}». Bruk kan ikkje vere mindre enn 0. ${NOTHING_STORED}`,
    advice: 'Spør leverandøren kva som er rett, eller last ned rapporten på nytt.',
  },
  'counter.emptyMonths': {
    title: 'Nokre celler er tomme',
    explanation: ({ cells }) =>
      `${cells} celler i månadskolonnane er tomme; den første er nemnd her. Tomme celler blir rekna som ukjende. Dei blir ikkje rekna som 0.`,
    advice: 'Spør leverandøren om tomt tyder 0 eller at talet manglar.',
  },
  'counter.rowSum': {
    title: 'Summen av månadene stemmer ikkje',
    explanation: ({ sum, total }) =>
      `Månadene i rada er ${sum} til saman, men Reporting_Period_Total er ${total}. Månadstala er brukte.`,
    advice: 'Samanlikn med rapporten hos leverandøren før du importerer.',
  },
  'counter.cellBeyondHeadings': {
    title: 'Ei celle står til høgre for overskriftene',
    explanation: () => 'Cella høyrer ikkje til nokon månad og er ikkje rekna med.',
    advice: 'Kontroller at rada ikkje er forskoven.',
  },
  'counter.moreReports': {
    title: 'Arbeidsboka har fleire rapportar',
    explanation: ({ sheets }) => `Berre den første rapporten er vist her. Dei andre er: ${sheets}.`,
    advice: 'Importer arbeidsboka i programmet for å ta med alle arka.',
  },
  'counter.moreOfSame': {
    title: 'Fleire av same slag',
    explanation: ({ more }) => `Det er ${more} funn til av same slag i fila.`,
    advice: 'Rett årsaka først; då forsvinn dei som regel saman.',
  },
};
