import type { Messages } from '../messages.ts';
import type { FaultParams } from '../nb/sync-faults.ts';

const waits = ({ waiting }: FaultParams) =>
  waiting === '' ? 'Det du endrar, blir lagra her og sendt når fila er tilbake.' : `${waiting} trygt på denne PC-en.`;

export const syncFaults: Messages['syncFaults'] = {
  waiting: (count) => (count === '1' ? '1 endring ventar' : `${count} endringar ventar`),
  next: 'Neste steg',
  retry: 'Prøv no',
  choose: 'Vel sentralfil på nytt',
  repair: 'Legg tilbake siste heile utgåve',
  repairing: 'Legg tilbake …',
  repaired: 'Sentralfila er heil igjen. Den skadde fila ligg i historikken.',
  repairFailed: 'Utgåva kunne ikkje leggjast tilbake no. Ingenting er endra. Prøv igjen om litt.',
  findings: 'Kva som er gale med fila',
  lookOver: 'Sjå over fila',
  approve: 'Det er rett, del likevel',
  loss: (owner, lost, before) => `${owner}: ${lost} av ${before} postar forsvinn`,
  hide: 'Skjul',
  faults: {
    absent: {
      title: () => 'Sentralfila er ikkje tilkopla',
      body: (params) => `Du kan arbeide vidare. ${waits(params)}`,
      next: 'Kontroller at du har nett og at fellesområdet er tilkopla, eller set inn minnepinnen. Programmet ser etter fila kvart halve minutt. Er ho flytta, vel du henne på nytt.',
    },
    busy: {
      title: () => 'Sentralfila er oppteken',
      body: () =>
        'Eit anna program på ein PC, til dømes ein viruskontroll eller Excel, held fila. Ho er heil, og endringane dine ventar her.',
      next: 'Programmet prøver igjen av seg sjølv. Varer det lenge, lukkar du fila i det andre programmet, eller ber IKT-avdelinga sjå om ho er skriveverna.',
    },
    denied: {
      title: () => 'Du har ikkje tilgang til sentralfila',
      body: () => 'Fila kan ikkje lesast herifrå. Dataa dine er uendra, og endringane dine er trygge her.',
      next: 'Be IKT-avdelinga om tilgang til mappa.',
    },
    tooLarge: {
      title: () => 'Fila er for stor til å vere ei sentralfil',
      body: () => 'Ho er større enn 400 MB og vart ikkje lesen. Dataa dine er uendra.',
      next: 'Vel rett fil, eller be Bibliotek24 om henne.',
    },
    readOnly: {
      title: () => 'Du har berre lesetilgang til sentralfila',
      body: () => 'Endringane dine ligg i bidraget ditt, ved sida av sentralfila. Andre tek det med når dei skriv.',
      next: 'Du treng ikkje gjere noko.',
    },
    readOnlyAlone: {
      title: () => 'Du har berre lesetilgang til mappa',
      body: () => 'Bidraget ditt kunne heller ikkje skrivast. Endringane dine ventar trygt på denne PC-en.',
      next: 'Be IKT-avdelinga om skrivetilgang til mappa «bidrag» ved sida av sentralfila.',
    },
    full: {
      title: () => 'Disken er full',
      body: () =>
        'Det er ikkje plass til ei ny utgåve der sentralfila ligg. Den gamle fila er heil, og endringane dine ventar her.',
      next: 'Frigjer plass der fila ligg, eller be IKT-avdelinga om meir plass. Programmet prøver igjen av seg sjølv.',
    },
    otherFile: {
      title: () => 'Dette er ei anna sentralfil enn den du arbeider på',
      body: () => 'Ho har ein annan identitet. Dataa dine er uendra, og ingenting er sendt til henne.',
      next: 'Vel fila du brukte før. Skal du gå over til denne, ser du over henne og tek henne inn.',
    },
    notKept: {
      title: () => 'Disken gav noko anna tilbake enn det som vart skrive',
      body: () => 'Den gamle fila står, og endringane dine ventar her.',
      next: 'Programmet prøver igjen. Skjer det fleire gonger, ber du IKT-avdelinga kontrollere disken.',
    },
    locked: {
      title: ({ who, since }) => `${who} skriv i sentralfila${since === '' ? '' : `, sidan kl. ${since}`}`,
      body: () => 'Ingenting blir skrive over. Endringane dine ligg i bidraget ditt og kjem med etterpå.',
      next: 'Du treng ikkje gjere noko: programmet prøver igjen av seg sjølv.',
    },
    newerFormat: {
      title: ({ version }) =>
        `Sentralfila krev ein nyare versjon av programmet${version === '' ? '' : ` (format ${version})`}`,
      body: () => 'Du kan framleis lese henne og ta inn endringar. Endringane dine ventar trygt her.',
      next: 'Be IKT-avdelinga om å oppdatere Bibliotek24. Då blir det som ventar, sendt.',
    },
    newerFormatUnread: {
      title: ({ version }) =>
        `Sentralfila krev ein nyare versjon av programmet${version === '' ? '' : ` (format ${version})`}`,
      body: () => 'Denne versjonen kan ikkje lese henne. Dataa dine er uendra, og endringane dine ventar trygt her.',
      next: 'Be IKT-avdelinga om å oppdatere Bibliotek24.',
    },
    damaged: {
      title: () => 'Sentralfila er skadd',
      body: () => 'Ho vart ikkje lesen, og ingenting er skrive over henne. Dataa dine er uendra.',
      next: 'Legg tilbake den siste heile utgåva. Alt du har her, blir med, og den skadde fila blir teken vare på i historikken.',
    },
    notCentral: {
      title: () => 'Dette er ikkje ei sentralfil',
      body: () => 'Fila er tom eller noko heilt anna. Ingenting er sletta eller endra hos deg.',
      next: 'Vel rett fil, eller be Bibliotek24 om henne. Er det her sentralfila skal liggje, legg du tilbake den siste heile utgåva.',
    },
    massLoss: {
      title: () => 'Det du er i ferd med å dele, fjernar mykje for nokon',
      body: () => 'Ingenting er sendt enno. Meir enn ein femdel av det desse eig, ville blitt borte for alle:',
      next: 'Er det meininga, deler du det. Elles angrar du, eller hentar det tilbake frå ei tidlegare utgåve.',
    },
    older: {
      title: () => 'Fila var eldre enn den du har',
      body: () =>
        'Nokon har lagt tilbake ei gammal sentralfil. Ingenting er borte: det som er nyare her, blir sendt på nytt.',
      next: 'Du treng ikkje gjere noko. Spør gjerne kollegaene kven som la henne dit.',
    },
    unread: {
      title: () => 'Eit bidrag kunne ikkje lesast',
      body: () => 'Det ved sida av sentralfila er skadd eller ikkje ferdig kopiert. Resten er lese.',
      next: 'Det blir skrive på nytt når PC-en det kom frå, er i bruk igjen.',
    },
  },
  clockAhead: 'klokka på PC-en gjekk feil; rekkjefølgja blir ikkje påverka',
  help: {
    open: 'Kva tyder statusen?',
    title: 'Kva tyder statusen?',
    intro:
      'Alt du endrar, blir først lagra på denne PC-en. Det som står øvst, seier kor langt det er kome på veg til dei andre.',
    statesTitle: 'Når alt er som det skal',
    faultsTitle: 'Når noko er i vegen',
    states: [
      ['Tilkopla', 'Fila er lesen, heil og kontrollert. Ho blir lesen på nytt kvart halve minutt.'],
      ['Les …', 'Programmet les fila eller skriv i henne. Du kan arbeide vidare.'],
      ['Ventar', 'Endringar som ligg trygt her, men ikkje er sende enno.'],
      ['Sendt, ikkje stadfesta', 'Endringane er skrivne. Dei blir stadfesta når fila er lesen på nytt og har dei.'],
      ['Alt er stadfesta', 'Sentralfila har alt du har gjort.'],
      ['Nye frå andre', 'Endringar som andre har delt. Dei kjem ikkje inn hos deg før du vel «Ta inn».'],
      ['Konflikt', 'To har endra det same utan å vite om kvarandre. Begge verdiane er tekne vare på til nokon vel.'],
    ],
  },
};
