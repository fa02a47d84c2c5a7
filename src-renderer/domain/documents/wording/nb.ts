import type { SavingsReference } from '../../figures/savings.ts';
import { fractionOf } from '../../money/fraction.ts';
import type { AllocationKey } from '../../usage/allocation.ts';
import type { Claim } from '../attachment-options.ts';
import { countText, longDate, NO_BREAK, percentText, shortDate, yearRange } from '../number-text.ts';
import type { ServiceCategory } from '../plan-scenario.ts';
import { cite, type Said, say } from '../say.ts';
import type { OperatingFigures } from '../snapshot.ts';
import { amount, capital, counted, listOf, percent, percentOf } from './amounts.ts';

const NUMBERS = ['null', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'];
const number = (count: number) => counted(count, NUMBERS);
const agreements = (count: number) => `${countText(count)} ${count === 1 ? 'avtale' : 'avtaler'}`;
const kroner = (ore: number) => amount(ore, 'millioner');

const REFERENCES: Readonly<Record<SavingsReference, string>> = {
  listPrice: 'listepris',
  previous: 'tidligere pris',
  previousIndexed: 'tidligere pris justert for prisvekst',
};

const CATEGORIES: Readonly<Record<ServiceCategory, string>> = {
  news: 'Aviser og magasiner',
  film: 'Film',
  music: 'Musikk',
  reference: 'Oppslagsverk',
  language: 'Språkkurs',
  books: 'E-bøker og lydbøker',
  law: 'Juridiske kilder',
  other: 'Andre tjenester',
};

function splitKey({ key, equalFraction }: OperatingFigures): string {
  // The part that is shared alike means something for one key alone.
  if (key === 'pupils') return 'Utgiften deles mellom fylkene etter elevtall.';
  if (key === 'equal' || (key === 'equal_population' && equalFraction === 1))
    return 'Utgiften deles likt mellom fylkene.';
  if (key === 'population' || (key === 'equal_population' && equalFraction === 0))
    return 'Utgiften deles mellom fylkene etter folketall.';
  if (key === 'custom' || equalFraction === null) return 'Utgiften deles mellom fylkene etter en egen nøkkel.';
  if (equalFraction === 0.5) return 'Halvparten deles likt mellom fylkene, og halvparten etter folketall.';
  return `${capital(percent(equalFraction))} deles likt mellom fylkene, og resten etter folketall.`;
}

/** What a total was split by; both where the figures do not say. */
export function sharedBy(by: ReadonlySet<AllocationKey>): string {
  if (by.size === 1) return by.has('pupils') ? 'elevtall' : 'folketall';
  return by.size === 2 ? 'folketall og elevtall' : 'folketall eller elevtall';
}

/** The attachment in bokmål. Sentences take figures that have a basis; which sentence is said is decided elsewhere. */
export const nb = {
  headings: {
    proposals: 'Forslag til vedtak',
    summary: 'Sammendrag',
    background: 'Saksopplysninger',
    assessment: 'Vurderinger',
    economy: 'Økonomiske konsekvenser',
    conclusion: 'Konklusjon',
    numbers: 'Tallgrunnlag',
    sources: 'Kilder',
  },
  /** Where vendors' prices are kept back. */
  confidential: {
    services: 'Digitalt innhold, alle tjenester',
    sums: (services: number) =>
      `Leverandørenes priser er konfidensielle. Beløpene er summer over ${services} tjenester; kostnad per bruk og beløp per tjeneste er holdt tilbake.`,
    nothing:
      'Leverandørenes priser er konfidensielle. Summene dekker færre enn tre tjenester og er derfor holdt tilbake.',
  },
  page: {
    title: (plan: string) => `Digitalt innhold til bibliotekene ${plan}`,
    plan: (plan: string) => `Økonomiplan ${plan}`,
    reportTitle: (year: number) => `Digitalt innhold til bibliotekene i ${year}`,
    report: (year: number) => `Året ${year}`,
    annex: (annexNumber: number | null, caseNumber: string | null) =>
      ['Vedlegg', annexNumber, caseNumber === null ? null : `til sak ${caseNumber}`]
        .filter((part) => part !== null)
        .join(' '),
    library: (county: string) => `Fylkesbiblioteket i ${county}`,
    libraryOffice: 'fylkesbiblioteket',
    to: 'Til',
    from: 'Fra',
    concerns: 'Gjelder',
    asOf: 'Tall per',
    sample: 'Eksempeldata',
    footer: (date: string, start: string) => `Saksgrunnlag ${shortDate(date)}, avtrykk ${start}`,
    pageOf: 'Side {page} av {pages}',
    fingerprint: 'Avtrykk (SHA-256)',
    keywords: ['bibliotek', 'digitalt innhold', 'Bibliotek24', 'økonomiplan'],
    figure: (n: number) => `Figur ${n}`,
    table: (n: number) => `Tabell ${n}`,
    source: 'Kilde:',
  },
  proposals: {
    continue: (office: string, plan: string) =>
      `${office} fører videre det strategiske samarbeidet med Bibliotek24 i økonomiplanperioden ${plan}.`,
    share: (year: number, ore: number) => `Driftsandelen, ${kroner(ore)} i ${year}, legges inn i budsjettrammen.`,
    shareUnknown: 'Driftsandelen legges inn i budsjettrammen når beløpet er kjent.',
    follow: 'Det legges hvert år fram en oversikt over avtaler, bruk og besparelse.',
  },
  summary: {
    intro: (county: string): Said =>
      say`Bibliotekene i ${county} får digitalt innhold gjennom felles nasjonale avtaler.`,
    noParticipations: (county: string, year: number): Said =>
      say`Det er ikke registrert noen tilknytning til nasjonale avtaler i ${county} til og med ${year}.`,
    country: (before: number, after: number, baseline: string): Said => {
      if (before === after) {
        return say`Siden ${longDate(baseline)} er antall avtaler som må vedlikeholdes i landet, uendret: ${after}.${cite('agreements')}`;
      }
      const moved = after < before ? 'falt' : 'økt';
      return say`Siden ${longDate(baseline)} har antall avtaler som må vedlikeholdes i landet, ${moved} fra ${before} til ${after}.${cite('agreements')}`;
    },
    countryMissing: (baseline: string): Said =>
      say`Det er ikke registrert noen avtaler i landet per ${longDate(baseline)}, så nedgangen kan ikke beregnes.${cite('agreements')}`,
    county: (county: string, before: number, after: number): Said =>
      before === after
        ? say`I ${county} er antallet uendret, ${after}.`
        : say`I ${county} gikk antallet fra ${before} til ${after}.`,
    plan: (plan: string, totalOre: number, newOre: number): Said => {
      const total = say`I årene ${plan} koster tjenester og drift fylket ${kroner(totalOre)}.`;
      if (newOre === 0) return say`${total} Alt ligger innenfor dagens ramme.${cite('plan')}`;
      if (newOre === totalOre) return say`${total} Alt er nytt og ikke med i dagens ramme.${cite('plan')}`;
      return say`${total} Av dette er ${kroner(newOre)} nytt og ikke med i dagens ramme.${cite('plan')}`;
    },
  },
  savings: {
    net: (reference: SavingsReference, ore: number, year: number, ongoing: boolean): Said =>
      say`Regnet mot ${REFERENCES[reference]} ${ongoing ? 'sparer' : 'sparte'} bibliotekene i fylket ${kroner(ore)} netto i ${year}, etter at driftsandelen er trukket fra.${cite('savings')}`,
    belowShare: (
      reference: SavingsReference,
      grossOre: number,
      shortOre: number,
      year: number,
      ongoing: boolean,
    ): Said =>
      say`Regnet mot ${REFERENCES[reference]} ${ongoing ? 'sparer' : 'sparte'} bibliotekene i fylket ${kroner(grossOre)} i ${year}. Det er ${kroner(shortOre)} mindre enn fylkets andel av driften.${cite('savings')}`,
    loss: (reference: SavingsReference, ore: number, year: number, ongoing: boolean): Said =>
      say`Regnet mot ${REFERENCES[reference]} ${ongoing ? 'betaler' : 'betalte'} bibliotekene i fylket ${kroner(ore)} mer i ${year}, før driftsandelen.${cite('savings')}`,
    grossOnly: (reference: SavingsReference, ore: number, year: number, ongoing: boolean): Said =>
      say`Regnet mot ${REFERENCES[reference]} ${ongoing ? 'sparer' : 'sparte'} bibliotekene i fylket ${kroner(ore)} brutto i ${year}.${cite('savings')} Fylkets andel av driften det året er ikke registrert, så netto kan ikke beregnes.`,
    missing: (reference: SavingsReference, total: number, year: number): Said =>
      total === 1
        ? say`Den ene tilknytningen i ${year} kan ikke regnes mot ${REFERENCES[reference]}, så besparelsen kan ikke beregnes.`
        : say`Ingen av de ${number(total)} tilknytningene i ${year} kan regnes mot ${REFERENCES[reference]}, så besparelsen kan ikke beregnes.`,
  },
  background: {
    history: say`Fram til 2022 inngikk fylker, kommuner og skoler hver sine avtaler med hver leverandør. I fjerde kvartal 2022 ble seks av de største leverandørene samlet i nasjonale avtaler.${cite('claim')}`,
    operatingCost: (county: string, cost: OperatingFigures, isOver: boolean): Said =>
      say`I ${cost.year} ${isOver ? 'kostet' : 'koster'} driften av Bibliotek24 ${kroner(cost.totalOre)}. ${splitKey(cost)} For ${county} ${isOver ? 'ble' : 'blir'} det ${kroner(cost.shareOre)}.${cite('operatingCost')}`,
    operatingCostMissing: say`Fylkets andel av driften av Bibliotek24 er ikke registrert.`,
    participations: (county: string, year: number, total: number): Said =>
      total === 1
        ? say`I ${year} hadde bibliotekene i ${county} én tilknytning til nasjonale avtaler.`
        : say`I ${year} hadde bibliotekene i ${county} ${total} tilknytninger til nasjonale avtaler.`,
    leftOut: (reference: SavingsReference, count: number): Said =>
      say`Av dem kan ${number(count)} ikke regnes mot ${REFERENCES[reference]} fordi en pris mangler. ${count === 1 ? 'Den' : 'De'} er holdt utenfor besparelsen.`,
  },
  assessment: {
    change: (before: number, after: number): Said => {
      if (before === after) return say`Antall avtaler i landet er uendret, ${after}.${cite('agreements')}`;
      return after < before
        ? say`Nedgangen i landet fra ${before} til ${agreements(after)} er ${percentOf(before - after, before)}.${cite('agreements')}`
        : say`Antall avtaler i landet har økt fra ${before} til ${after}, med ${percentOf(after - before, before)}.${cite('agreements')}`;
    },
    claimMet: ({ reduction, date }: Claim): Said =>
      say`Tallene støtter påstanden om ${percent(reduction)} i saken fra ${date.slice(0, 4)}.${cite('claim')}`,
    claimNotMet: ({ reduction, date }: Claim): Said =>
      say`Det er mindre enn påstanden om ${percent(reduction)} i saken fra ${date.slice(0, 4)}, så de registrerte tallene støtter den ikke.${cite('claim')}`,
    claimRounds: ({ reduction, date }: Claim): Said =>
      say`Det er litt under påstanden om ${percent(reduction)} i saken fra ${date.slice(0, 4)}, men stemmer med den når det rundes av.${cite('claim')}`,
    claimUnknown: ({ reduction, date }: Claim): Said =>
      say`Påstanden om ${percent(reduction)} færre avtaler i saken fra ${date.slice(0, 4)} kan verken bekreftes eller avvises, for det er ikke registrert noen avtaler før samarbeidet.${cite('claim')}`,
    assumed: (before: number, after: number, assumed: number): Said => {
      const left = after + assumed;
      const those = assumed === 1 ? 'den' : `alle ${number(assumed)}`;
      const then =
        left < before
          ? say`er det ${agreements(left)} igjen, og nedgangen er ${percentOf(before - left, before)}`
          : say`er det ${agreements(left)} igjen, og da har antallet ikke gått ned`;
      return say`Av de ${before} avtalene er ${number(assumed)} antatt avsluttet, fordi ingen har meldt noe annet. Dersom ${those} fortsatt løper, ${then}.${cite('agreements')}`;
    },
    countyChange: (county: string, before: number, after: number, collaboration: boolean): Said => {
      const one = collaboration ? ' Samarbeidet med Bibliotek24 er da regnet som én avtale.' : '';
      if (before === after) return say`I ${county} er antallet uendret, ${after}.${one}${cite('agreements')}`;
      return after < before
        ? say`I ${county} er nedgangen fra ${before} til ${agreements(after)} ${percentOf(before - after, before)}.${one}${cite('agreements')}`
        : say`I ${county} har antallet økt fra ${before} til ${agreements(after)}, med ${percentOf(after - before, before)}.${one}${cite('agreements')}`;
    },
    countyMissing: (county: string, baseline: string): Said =>
      say`I ${county} er det ikke registrert noen avtaler per ${longDate(baseline)}, så nedgangen i fylket kan ikke beregnes.`,
    notDistributed: (names: readonly string[]): Said =>
      say`Avtaler fra ${listOf(names)} er ikke fordelt på fylke og står utenfor fylkets tall.`,
    coverage: (county: string, month: string, service: string, own: string, country: string | null): Said =>
      country === null
        ? say`${service} er tjenesten som når flest. I ${month} hadde ${own} av innbyggerne i ${county} tilgang gjennom biblioteket.${cite('coverage')}`
        : say`${service} er tjenesten som når flest. I ${month} hadde ${own} av innbyggerne i ${county} tilgang gjennom biblioteket. I hele landet var det ${country}.${cite('coverage')}`,
    coverageGap: (points: string): Said =>
      say`Mellom det fylket som har best dekning av tjenesten, og det som har dårligst, er forskjellen ${points}${NO_BREAK}prosentpoeng.${cite('coverage')}`,
    coverageNone: (county: string, month: string): Said =>
      say`Ingen kommune i ${county} hadde i ${month} tilgang til en tjeneste gjennom en felles avtale.${cite('coverage')}`,
    coverageMissing: (year: number): Said =>
      say`Folketallet i ${year} er ikke registrert, så det kan ikke sies hvor stor del av innbyggerne som har tilgang.`,
    usage: (known: number, total: number, year: number): Said =>
      say`Det finnes brukstall for ${known === total ? 'alle' : `${number(known)} av`} ${number(total)} tjenester i ${year}.${cite('usage')}`,
    usageMissing: (year: number): Said =>
      say`Det er ikke registrert brukstall for ${year}, så kostnad per bruk kan ikke beregnes.`,
    higherGrowth: (points: number, extraOre: number): Said =>
      say`Prisen er usikker. Dersom prisveksten blir ${percentText(fractionOf(points))}${NO_BREAK}prosentpoeng høyere enn antatt hvert år, blir utgiften ${kroner(extraOre)} høyere over fire år.${cite('plan')}`,
  },
  economy: {
    frame: say`Tjenestene dekkes av dagens ramme.`,
    shareNew: (year: number): Said =>
      say`Driftsandelen er ikke med i rammen og må behandles sammen med budsjettet for ${year}.`,
    newCost: (year: number): Said =>
      say`Ny utgift er ikke med i rammen og må behandles sammen med budsjettet for ${year}.`,
    pricesOf: (year: number): Said => say`Planen bygger på prisene i ${year}.`,
    registeredGrowth: (index: string, changes: readonly { year: number; change: number }[]): Said =>
      say`Registrert prisvekst («${index}») er ${listOf(changes.map(({ year, change }) => `${percent(change)} i ${year}`))}.`,
    assumedGrowth: (changes: readonly { years: string; change: number }[]): Said =>
      changes.every(({ change }) => change === 0)
        ? say`Det er ikke regnet med prisvekst for ${listOf(changes.map(({ years }) => years))}.`
        : say`Videre er det antatt en prisvekst på ${listOf(changes.map(({ years, change }) => `${percent(change)} i ${years}`))}.`,
    withoutShare: (count: number): Said =>
      count === 1
        ? say`Planen mangler én tilknytning der prisen eller fylkets andel av den ikke er registrert.`
        : say`Planen mangler ${number(count)} tilknytninger der prisen eller fylkets andel av den ikke er registrert.`,
    partYear: say`Tilknytninger for en del av året er regnet med full årspris.`,
    noPlan: say`Det er ikke registrert priser som en økonomiplan kan bygge på. Tabellen er derfor utelatt.`,
  },
  conclusion: {
    fewer: say`Landet har færre avtaler å vedlikeholde enn før samarbeidet.`,
    aboveShare: say`Besparelsen i fylket er større enn driftsandelen.`,
    belowShare: (reference: SavingsReference): Said =>
      say`Regnet mot ${REFERENCES[reference]} dekker ikke besparelsen i fylket driftsandelen. Gevinsten ligger da i færre avtaler og et likere tilbud.`,
    recommend: (plan: string): Said =>
      say`Fylkesbiblioteket tilrår at samarbeidet føres videre i planperioden ${plan}.`,
    recommendWithShare: (plan: string, year: number): Said =>
      say`Fylkesbiblioteket tilrår at samarbeidet føres videre i planperioden ${plan}, og at driftsandelen legges inn i budsjettrammen fra og med ${year}.`,
  },
  agreementFigure: {
    title: (before: number, after: number) => {
      if (before === 0) return 'Antall avtaler før og etter';
      if (before === after) return 'Antall avtaler i landet er uendret';
      return `Antall avtaler i landet ${after < before ? 'falt' : 'økte'} fra ${countText(before)} til ${countText(after)}`;
    },
    table: { place: 'Område', claim: 'Påstand' },
    subtitle: 'Avtaler som må vedlikeholdes. Fylket og landet har hver sin skala.',
    country: 'Hele landet',
    missing: (baseline: string) => `Ingen avtaler er registrert per ${shortDate(baseline)}`,
    assumed: 'antatt avsluttet',
    claim: (percentage: string, count: string) => `Påstand: ${percentage}${NO_BREAK}% færre (${count})`,
    source: say`avtaleregister og avtaletelling.${cite('agreements')}`,
    claimSource: (caseNumber: string): Said => say`Påstand: sak ${caseNumber}.${cite('claim')}`,
    hatched: say`Skravert: regnet som avsluttet fordi ingen har meldt noe annet.`,
    collaboration: say`Samarbeidet er regnet som én avtale for fylket.`,
    alt: {
      start: 'Søylediagram over avtaler som må vedlikeholdes.',
      panel: (title: string, before: string, beforeCount: number, after: string, afterCount: number) =>
        `${title}: ${agreements(beforeCount)} ${before}, ${agreements(afterCount)} ${after}.`,
      assumed: (count: number) => `I tillegg er ${countText(count)} regnet som avsluttet uten at noen har meldt det.`,
      missing: (title: string) => `${title}: grunnlag mangler.`,
      claim: (count: string) => `En stiplet linje viser påstanden, ${count} avtaler.`,
    },
  },
  savingsFigure: {
    title: {
      net: (county: string, ore: number, year: number, ongoing: boolean) =>
        `Bibliotekene i ${county} ${ongoing ? 'sparer' : 'sparte'} ${kroner(ore)} netto i ${year}`,
      belowShare: (year: number, ongoing: boolean) =>
        `Driftsandelen ${ongoing ? 'er' : 'var'} større enn besparelsen i ${year}`,
      loss: (reference: SavingsReference, year: number, ongoing: boolean) =>
        `Bibliotekene ${ongoing ? 'betaler' : 'betalte'} mer enn ${REFERENCES[reference]} i ${year}`,
      gross: (county: string, ore: number, year: number, ongoing: boolean) =>
        `Bibliotekene i ${county} ${ongoing ? 'sparer' : 'sparte'} ${kroner(ore)} brutto i ${year}`,
      missing: (year: number) => `Besparelsen i ${year} mangler grunnlag`,
    },
    subtitle: (reference: SavingsReference, unit: string) =>
      `Besparelse mot ${REFERENCES[reference]}, ${unit}. Netto er brutto minus driftsandelen til Bibliotek24.`,
    million: 'mill. kr',
    thousand: '1000 kr',
    gross: 'Brutto',
    share: 'Driftsandel',
    net: 'Netto',
    missing: 'mangler grunnlag',
    notes: 'Tilknytninger',
    included: (included: number, total: number) => `${included} av ${total}`,
    estimated: (year: number) => `${year} (anslag)`,
    source: (reference: SavingsReference): Said =>
      say`tilknytninger som kan regnes mot ${REFERENCES[reference]}.${cite('savings')}`,
    noShare: (years: readonly number[]): Said => say`Ingen driftsandel er registrert for ${listOf(years)}.`,
    estimate: (year: number): Said => say`${year} er et anslag, for året er ikke over.`,
    alt: {
      start: (reference: SavingsReference) => `Søylediagram over besparelse mot ${REFERENCES[reference]}.`,
      year: (year: number, gross: string | null, share: string | null, net: string | null) =>
        gross === null
          ? `${year}: mangler grunnlag.`
          : `${year}: brutto ${gross}, driftsandel ${share ?? 'ikke registrert'}, netto ${net ?? 'mangler grunnlag'}.`,
    },
  },
  budgetTable: {
    title: (plan: string) => `Utgifter i økonomiplanen ${plan}, 1000 kr`,
    message: (plan: string, totalOre: number) => `Tjenester og drift koster ${kroner(totalOre)} i ${plan}`,
    service: 'Tjeneste',
    functionCode: 'Funksjon',
    typeCode: 'Art',
    sum: 'Sum',
    inFrame: 'Innenfor dagens ramme',
    newCost: 'Nytt, ikke hensyntatt i dagens budsjettramme',
    sumInFrame: 'Sum innenfor rammen',
    sumNew: 'Sum nytt',
    total: 'Samlet utgift',
    operatingShare: 'Driftsandel Bibliotek24',
    category: (category: ServiceCategory) => CATEGORIES[category],
    source: say`tilknytninger og driftskostnad, regnet om til prisene i hvert år.${cite('plan')}`,
    sourceOf: (name: string): Said => say`budsjettalternativ «${name}».${cite('plan')}`,
    rounding: say`Beløpene er uten merverdiavgift. De er regnet i øre og rundet av for visning, så summen kan avvike med 1.`,
    gaps: say`En strek betyr at prisveksten mangler.`,
  },
  savingsTable: {
    title: (reference: SavingsReference) => `Besparelse mot ${REFERENCES[reference]} per år, kroner`,
    year: 'År',
  },
  agreementTable: {
    title: 'Avtaler som må vedlikeholdes',
    before: (date: string) => `Før, ${shortDate(date)}`,
    registered: 'herav registrerte avtaler',
    documented: 'herav dokumentert ved telling',
    assumedEnded: 'herav antatt avsluttet',
    after: (date: string) => `Etter, ${shortDate(date)}`,
    change: 'Nedgang',
    empty: 'Avtaler',
  },
  serviceTable: {
    title: (year: number) => `Dekning og kostnad per bruk i ${year}`,
    service: 'Tjeneste',
    participations: 'Tilkn.',
    coverage: 'Dekning',
    country: 'Landet',
    metric: 'Målt i',
    uses: 'Bruk',
    perUse: 'Kr per bruk',
    months: 'Måneder',
    monthsOf: (known: number, all: number) => `${known} av ${all}`,
    metrics: {
      Unique_Item_Requests: 'unike åpninger',
      Total_Item_Requests: 'åpninger',
      Searches_Regular: 'søk',
      Searches_Platform: 'søk',
    },
    source: say`tilknytninger, folketall${cite('coverage')} og bruksrapporter.${cite('usage')}`,
    coverageNote: (month: string): Said => say`Dekning er andelen av innbyggerne som hadde tilgang i ${month}.`,
    metricNote: (metric: string, code: string) => `${metric} er ${code}`,
    publicOnly: say`Den gjelder tjenester for folkebibliotek.`,
    monthsNote: say`Måneder er tilknytningsmåneder med brukstall.`,
    gaps: say`En strek betyr at grunnlaget mangler.`,
    allocated: (by: ReadonlySet<AllocationKey>): Said => say`Bruk med stjerne er delvis fordelt etter ${sharedBy(by)}.`,
  },
  notDistributedSavings: (names: readonly string[]): Said =>
    say`Tilknytninger fra ${listOf(names)} er ikke fordelt på fylke.`,
  sources: {
    agreements: (baseline: string, on: string) =>
      `Avtaleregister og avtaletelling for hele landet, ${shortDate(baseline)} og ${shortDate(on)}.`,
    savings: (reference: SavingsReference, years: readonly number[], asOf: string) =>
      `Tilknytninger og ${REFERENCES[reference]} ${years.length > 1 ? yearRange(years[0] ?? 0, years.at(-1) ?? 0) : listOf(years)}, per ${shortDate(asOf)}.`,
    plan: (name: string, plan: string) => `Budsjettalternativ «${name}», økonomiplan ${plan}.`,
    planRegistered: (priceYear: number | null, costYear: number | null, index: string | null) =>
      `${capital(
        listOf(
          [
            priceYear === null ? null : `tilknytninger i ${priceYear}`,
            costYear === null ? null : `driftskostnad for ${costYear}`,
            index === null ? null : `prisindeksen «${index}»`,
          ].filter((part) => part !== null),
        ),
      )}.`,
    claim: ({ caseNumber, issuer, date }: Claim) => `Saksframlegg ${caseNumber}, ${issuer}, ${shortDate(date)}.`,
    operatingCost: (year: number, key: OperatingFigures['key']) => {
      if (key === 'pupils') return `Driftskostnad for Bibliotek24 i ${year}. Elevtall samme år.`;
      if (key === 'equal' || key === 'custom') return `Driftskostnad for Bibliotek24 i ${year}.`;
      return `Driftskostnad for Bibliotek24 i ${year}. Folketall 1. januar samme år.`;
    },
    coverage: (month: string, year: number) => `Tilknytninger i ${month}. Folketall 1. januar ${year}.`,
    usage: (year: number, files: number) =>
      `Bruksrapporter fra leverandørene for ${year}, ${files} ${files === 1 ? 'kildefil' : 'kildefiler'}.`,
  },
};

export type Wording = typeof nb;
