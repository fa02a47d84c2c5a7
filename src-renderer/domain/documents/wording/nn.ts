import type { SavingsReference } from '../../figures/savings.ts';
import { fractionOf } from '../../money/fraction.ts';
import type { AllocationKey } from '../../usage/allocation.ts';
import { countText, longDate, NO_BREAK, percentText, shortDate, yearRange } from '../number-text.ts';
import type { ServiceCategory } from '../plan-scenario.ts';
import { cite, say } from '../say.ts';
import type { OperatingFigures } from '../snapshot.ts';
import { amount, capital, counted, listOf, percent, percentOf } from './amounts.ts';
import type { Wording } from './nb.ts';

const NUMBERS = ['null', 'éi', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'];
const number = (count: number) => counted(count, NUMBERS);
/** Agreements are masculine, tilknytingar and tenester feminine. */
const masculine = (count: number) => (count === 1 ? 'éin' : number(count));
const agreements = (count: number) => `${countText(count)} ${count === 1 ? 'avtale' : 'avtalar'}`;
const kroner = (ore: number) => amount(ore, 'millionar');

const REFERENCES: Readonly<Record<SavingsReference, string>> = {
  listPrice: 'listepris',
  previous: 'tidlegare pris',
  previousIndexed: 'tidlegare pris justert for prisvekst',
};

const CATEGORIES: Readonly<Record<ServiceCategory, string>> = {
  news: 'Aviser og magasin',
  film: 'Film',
  music: 'Musikk',
  reference: 'Oppslagsverk',
  language: 'Språkkurs',
  books: 'E-bøker og lydbøker',
  law: 'Juridiske kjelder',
  other: 'Andre tenester',
};

function splitKey({ key, equalFraction }: OperatingFigures): string {
  // The part that is shared alike means something for one key alone.
  if (key === 'pupils') return 'Fylka deler utgifta etter elevtal.';
  if (key === 'equal' || (key === 'equal_population' && equalFraction === 1)) return 'Fylka deler utgifta likt.';
  if (key === 'population' || (key === 'equal_population' && equalFraction === 0))
    return 'Fylka deler utgifta etter folketal.';
  if (key === 'custom' || equalFraction === null) return 'Fylka deler utgifta etter ein eigen nøkkel.';
  if (equalFraction === 0.5) return 'Fylka deler halvparten likt og halvparten etter folketal.';
  return `Fylka deler ${percent(equalFraction)} likt og resten etter folketal.`;
}

/** What a total was split by; both where the figures do not say. */
export function sharedBy(by: ReadonlySet<AllocationKey>): string {
  if (by.size === 1) return by.has('pupils') ? 'elevtal' : 'folketal';
  return by.size === 2 ? 'folketal og elevtal' : 'folketal eller elevtal';
}

/** The attachment in nynorsk. */
export const nn: Wording = {
  headings: {
    proposals: 'Framlegg til vedtak',
    summary: 'Samandrag',
    background: 'Saksopplysningar',
    assessment: 'Vurderingar',
    economy: 'Økonomiske konsekvensar',
    conclusion: 'Konklusjon',
    numbers: 'Talgrunnlag',
    sources: 'Kjelder',
  },
  /** Where vendors' prices are kept back. */
  confidential: {
    services: 'Digitalt innhald, alle tenester',
    sums: (services) =>
      `Prisane til leverandørane er konfidensielle. Beløpa er summar over ${services} tenester; kostnad per bruk og beløp per teneste er haldne tilbake.`,
    nothing:
      'Prisane til leverandørane er konfidensielle. Summane dekkjer færre enn tre tenester og er difor haldne tilbake.',
  },
  page: {
    title: (plan) => `Digitalt innhald til biblioteka ${plan}`,
    plan: (plan) => `Økonomiplan ${plan}`,
    reportTitle: (year) => `Digitalt innhald til biblioteka i ${year}`,
    report: (year) => `Året ${year}`,
    annex: (annexNumber, caseNumber) =>
      ['Vedlegg', annexNumber, caseNumber === null ? null : `til sak ${caseNumber}`]
        .filter((part) => part !== null)
        .join(' '),
    library: (county) => `Fylkesbiblioteket i ${county}`,
    libraryOffice: 'fylkesbiblioteket',
    to: 'Til',
    from: 'Frå',
    concerns: 'Gjeld',
    asOf: 'Tal per',
    sample: 'Eksempeldata',
    footer: (date, start) => `Saksgrunnlag ${shortDate(date)}, avtrykk ${start}`,
    pageOf: 'Side {page} av {pages}',
    fingerprint: 'Avtrykk (SHA-256)',
    keywords: ['bibliotek', 'digitalt innhald', 'Bibliotek24', 'økonomiplan'],
    figure: (n) => `Figur ${n}`,
    table: (n) => `Tabell ${n}`,
    source: 'Kjelde:',
  },
  proposals: {
    continue: (office, plan) =>
      `${office} fører vidare det strategiske samarbeidet med Bibliotek24 i økonomiplanperioden ${plan}.`,
    share: (year, ore) => `Driftsdelen, ${kroner(ore)} i ${year}, blir lagd inn i budsjettramma.`,
    shareUnknown: 'Driftsdelen blir lagd inn i budsjettramma når beløpet er kjent.',
    follow: 'Kvart år blir det lagt fram ei oversikt over avtalar, bruk og innsparing.',
  },
  summary: {
    intro: (county) => say`Biblioteka i ${county} får digitalt innhald gjennom felles nasjonale avtalar.`,
    noParticipations: (county, year) =>
      say`Til og med ${year} er det ikkje registrert at nokon i ${county} er knytt til nasjonale avtalar.`,
    country: (before, after, baseline) => {
      if (before === after) {
        return say`Sidan ${longDate(baseline)} har talet på avtalar som må haldast ved like i landet, vore uendra: ${after}.${cite('agreements')}`;
      }
      const moved = after < before ? 'gått ned' : 'auka';
      return say`Sidan ${longDate(baseline)} har talet på avtalar som må haldast ved like i landet, ${moved} frå ${before} til ${after}.${cite('agreements')}`;
    },
    countryMissing: (baseline) =>
      say`Ingen avtalar i landet er registrerte per ${longDate(baseline)}, og då kan ikkje nedgangen reknast ut.${cite('agreements')}`,
    county: (county, before, after) =>
      before === after
        ? say`I ${county} er talet uendra, ${after}.`
        : say`I ${county} gjekk talet frå ${before} til ${after}.`,
    plan: (plan, totalOre, newOre) => {
      const total = say`I åra ${plan} kostar tenester og drift fylket ${kroner(totalOre)}.`;
      if (newOre === 0) return say`${total} Alt er innanfor ramma i dag.${cite('plan')}`;
      if (newOre === totalOre) return say`${total} Alt er nytt og ikkje med i ramma i dag.${cite('plan')}`;
      return say`${total} Av dette er ${kroner(newOre)} nytt og ikkje med i ramma i dag.${cite('plan')}`;
    },
  },
  savings: {
    net: (reference, ore, year, ongoing) =>
      say`Rekna mot ${REFERENCES[reference]} ${ongoing ? 'sparer' : 'sparte'} biblioteka i fylket ${kroner(ore)} netto i ${year}, når driftsdelen er trekt frå.${cite('savings')}`,
    belowShare: (reference, grossOre, shortOre, year, ongoing) =>
      say`Rekna mot ${REFERENCES[reference]} ${ongoing ? 'sparer' : 'sparte'} biblioteka i fylket ${kroner(grossOre)} i ${year}. Det er ${kroner(shortOre)} mindre enn det fylket skal betale for drifta.${cite('savings')}`,
    loss: (reference, ore, year, ongoing) =>
      say`Rekna mot ${REFERENCES[reference]} ${ongoing ? 'betaler' : 'betalte'} biblioteka i fylket ${kroner(ore)} meir i ${year}, før driftsdelen.${cite('savings')}`,
    grossOnly: (reference, ore, year, ongoing) =>
      say`Rekna mot ${REFERENCES[reference]} ${ongoing ? 'sparer' : 'sparte'} biblioteka i fylket ${kroner(ore)} brutto i ${year}.${cite('savings')} Kva fylket betalte for drifta det året, er ikkje registrert, og då kan ikkje netto reknast ut.`,
    missing: (reference, total, year) =>
      total === 1
        ? say`Den eine tilknytinga i ${year} kan ikkje reknast mot ${REFERENCES[reference]}, så innsparinga er ukjend.`
        : say`Ingen av dei ${number(total)} tilknytingane i ${year} kan reknast mot ${REFERENCES[reference]}, så innsparinga er ukjend.`,
  },
  background: {
    history: say`Fram til 2022 gjorde fylke, kommunar og skular avtale med kvar leverandør for seg. I fjerde kvartal 2022 vart seks av dei største leverandørane samla i nasjonale avtalar.${cite('claim')}`,
    operatingCost: (county, cost, isOver) =>
      say`I ${cost.year} ${isOver ? 'kosta' : 'kostar'} drifta av Bibliotek24 ${kroner(cost.totalOre)}. ${splitKey(cost)} For ${county} ${isOver ? 'vart' : 'blir'} det ${kroner(cost.shareOre)}.${cite('operatingCost')}`,
    operatingCostMissing: say`Kva fylket skal betale for drifta av Bibliotek24, er ikkje registrert.`,
    participations: (county, year, total) =>
      total === 1
        ? say`I ${year} hadde biblioteka i ${county} éi tilknyting til nasjonale avtalar.`
        : say`I ${year} hadde biblioteka i ${county} ${total} tilknytingar til nasjonale avtalar.`,
    leftOut: (reference, count) =>
      say`Av dei kan ${number(count)} ikkje reknast mot ${REFERENCES[reference]} fordi ein pris manglar. ${count === 1 ? 'Ho' : 'Dei'} er ikkje med i innsparinga.`,
  },
  assessment: {
    change: (before, after) => {
      if (before === after) return say`Talet på avtalar i landet er uendra, ${after}.${cite('agreements')}`;
      return after < before
        ? say`Nedgangen i landet frå ${before} til ${agreements(after)} er på ${percentOf(before - after, before)}.${cite('agreements')}`
        : say`Talet på avtalar i landet har auka frå ${before} til ${after}, med ${percentOf(after - before, before)}.${cite('agreements')}`;
    },
    claimMet: ({ reduction, date }) =>
      say`Tala støttar påstanden om ${percent(reduction)} i saka frå ${date.slice(0, 4)}.${cite('claim')}`,
    claimNotMet: ({ reduction, date }) =>
      say`Det er mindre enn påstanden om ${percent(reduction)} i saka frå ${date.slice(0, 4)}. Dei registrerte tala støttar han altså ikkje.${cite('claim')}`,
    claimRounds: ({ reduction, date }) =>
      say`Det er litt under påstanden om ${percent(reduction)} i saka frå ${date.slice(0, 4)}, men stemmer med han når det blir runda av.${cite('claim')}`,
    claimUnknown: ({ reduction, date }) =>
      say`Påstanden i saka frå ${date.slice(0, 4)} om ${percent(reduction)} færre avtalar kan verken stadfestast eller avvisast, for ingen avtalar frå før samarbeidet er registrerte.${cite('claim')}`,
    assumed: (before, after, assumed) => {
      const left = after + assumed;
      const those = assumed === 1 ? 'han' : `alle ${number(assumed)}`;
      const then =
        left < before
          ? say`er det ${agreements(left)} att, og nedgangen er på ${percentOf(before - left, before)}`
          : say`er det ${agreements(left)} att, og då har ikkje talet gått ned`;
      return say`Av dei ${before} avtalane er ${masculine(assumed)} rekna som avslutta, fordi ingen har meldt noko anna. Dersom ${those} framleis gjeld, ${then}.${cite('agreements')}`;
    },
    countyChange: (county, before, after, collaboration) => {
      const one = collaboration ? ' Då er samarbeidet med Bibliotek24 rekna som éin avtale.' : '';
      if (before === after) return say`I ${county} er talet uendra, ${after}.${one}${cite('agreements')}`;
      return after < before
        ? say`I ${county} er nedgangen frå ${before} til ${agreements(after)} på ${percentOf(before - after, before)}.${one}${cite('agreements')}`
        : say`I ${county} har talet auka frå ${before} til ${agreements(after)}, med ${percentOf(after - before, before)}.${one}${cite('agreements')}`;
    },
    countyMissing: (county, baseline) =>
      say`I ${county} er ingen avtalar registrerte per ${longDate(baseline)}, og då kan ikkje nedgangen i fylket reknast ut.`,
    notDistributed: (names) =>
      say`Avtalar frå ${listOf(names)} er ikkje fordelte på fylke og er ikkje med i tala for fylket.`,
    coverage: (county, month, service, own, country) =>
      country === null
        ? say`${service} er tenesta som når flest. I ${month} hadde ${own} av innbyggjarane i ${county} tilgang gjennom biblioteket.${cite('coverage')}`
        : say`${service} er tenesta som når flest. I ${month} hadde ${own} av innbyggjarane i ${county} tilgang gjennom biblioteket. I heile landet var det ${country}.${cite('coverage')}`,
    coverageGap: (points) =>
      say`Mellom fylket med best dekning av tenesta og fylket med dårlegast er skilnaden ${points}${NO_BREAK}prosentpoeng.${cite('coverage')}`,
    coverageNone: (county, month) =>
      say`I ${month} hadde ingen kommune i ${county} tilgang til ei teneste gjennom ein felles avtale.${cite('coverage')}`,
    coverageMissing: (year) =>
      say`Folketalet i ${year} er ikkje registrert. Difor er det ukjent kor stor del av innbyggjarane som har tilgang.`,
    usage: (known, total, year) =>
      say`For ${known === total ? 'alle' : `${number(known)} av`} ${number(total)} tenester finst det brukstal i ${year}.${cite('usage')}`,
    usageMissing: (year) =>
      say`Det er ikkje registrert brukstal for ${year}, og då kan ikkje kostnaden per bruk reknast ut.`,
    higherGrowth: (points, extraOre) =>
      say`Prisen er usikker. Blir prisveksten ${percentText(fractionOf(points))}${NO_BREAK}prosentpoeng høgare enn venta kvart år, aukar utgifta med ${kroner(extraOre)} over fire år.${cite('plan')}`,
  },
  economy: {
    frame: say`Tenestene blir dekte innanfor ramma i dag.`,
    shareNew: (year) => say`Driftsdelen er ikkje med i ramma og må handsamast saman med budsjettet for ${year}.`,
    newCost: (year) => say`Ny utgift er ikkje med i ramma og må handsamast saman med budsjettet for ${year}.`,
    pricesOf: (year) => say`Planen byggjer på prisane i ${year}.`,
    registeredGrowth: (index, changes) =>
      say`Registrert prisvekst («${index}») er ${listOf(changes.map(({ year, change }) => `${percent(change)} i ${year}`))}.`,
    assumedGrowth: (changes) =>
      changes.every(({ change }) => change === 0)
        ? say`For ${listOf(changes.map(({ years }) => years))} er det ikkje rekna med prisvekst.`
        : say`Vidare er det rekna med ein prisvekst på ${listOf(changes.map(({ years, change }) => `${percent(change)} i ${years}`))}.`,
    withoutShare: (count) =>
      count === 1
        ? say`Planen manglar éi tilknyting der prisen eller den delen fylket betaler, ikkje er registrert.`
        : say`Planen manglar ${number(count)} tilknytingar der prisen eller den delen fylket betaler, ikkje er registrert.`,
    partYear: say`Tilknytingar for ein del av året er rekna med full årspris.`,
    noPlan: say`Det er ikkje registrert prisar som ein økonomiplan kan byggje på. Difor er tabellen utelaten.`,
  },
  conclusion: {
    fewer: say`Landet har færre avtalar å halde ved like enn før samarbeidet.`,
    aboveShare: say`Innsparinga i fylket er større enn driftsdelen.`,
    belowShare: (reference) =>
      say`Rekna mot ${REFERENCES[reference]} dekkjer ikkje innsparinga i fylket driftsdelen. Vinsten ligg då i færre avtalar og eit likare tilbod.`,
    recommend: (plan) => say`Fylkesbiblioteket rår til at samarbeidet blir ført vidare i planperioden ${plan}.`,
    recommendWithShare: (plan, year) =>
      say`Fylkesbiblioteket rår til at samarbeidet blir ført vidare i planperioden ${plan}, og at driftsdelen blir lagd inn i budsjettramma frå og med ${year}.`,
  },
  agreementFigure: {
    title: (before, after) => {
      if (before === 0) return 'Talet på avtalar før og etter';
      if (before === after) return 'Talet på avtalar i landet er uendra';
      return `Talet på avtalar i landet ${after < before ? 'gjekk ned' : 'auka'} frå ${countText(before)} til ${countText(after)}`;
    },
    table: { place: 'Område', claim: 'Påstand' },
    subtitle: 'Avtalar som må haldast ved like. Fylket og landet har kvar sin skala.',
    country: 'Heile landet',
    missing: (baseline) => `Ingen avtalar er registrerte per ${shortDate(baseline)}`,
    assumed: 'rekna som avslutta',
    claim: (percentage, count) => `Påstand: ${percentage}${NO_BREAK}% færre (${count})`,
    source: say`avtaleregister og avtaleteljing.${cite('agreements')}`,
    claimSource: (caseNumber) => say`Påstand: sak ${caseNumber}.${cite('claim')}`,
    hatched: say`Skravert: rekna som avslutta fordi ingen har meldt noko anna.`,
    collaboration: say`Samarbeidet er rekna som éin avtale for fylket.`,
    alt: {
      start: 'Stolpediagram over avtalar som må haldast ved like.',
      panel: (title, before, beforeCount, after, afterCount) =>
        `${title}: ${agreements(beforeCount)} ${before}, ${agreements(afterCount)} ${after}.`,
      assumed: (count) => `I tillegg er ${countText(count)} rekna som avslutta utan at nokon har meldt det.`,
      missing: (title) => `${title}: grunnlag manglar.`,
      claim: (count) => `Ei stipla linje viser påstanden, ${count} avtalar.`,
    },
  },
  savingsFigure: {
    title: {
      net: (county, ore, year, ongoing) =>
        `Biblioteka i ${county} ${ongoing ? 'sparer' : 'sparte'} ${kroner(ore)} netto i ${year}`,
      belowShare: (year, ongoing) => `Driftsdelen ${ongoing ? 'er' : 'var'} større enn innsparinga i ${year}`,
      loss: (reference, year, ongoing) =>
        `Biblioteka ${ongoing ? 'betaler' : 'betalte'} meir enn ${REFERENCES[reference]} i ${year}`,
      gross: (county, ore, year, ongoing) =>
        `Biblioteka i ${county} ${ongoing ? 'sparer' : 'sparte'} ${kroner(ore)} brutto i ${year}`,
      missing: (year) => `Innsparinga i ${year} manglar grunnlag`,
    },
    subtitle: (reference, unit) =>
      `Innsparing mot ${REFERENCES[reference]}, ${unit}. Netto er brutto minus driftsdelen til Bibliotek24.`,
    million: 'mill. kr',
    thousand: '1000 kr',
    gross: 'Brutto',
    share: 'Driftsdel',
    net: 'Netto',
    missing: 'manglar grunnlag',
    notes: 'Tilknytingar',
    included: (included, total) => `${included} av ${total}`,
    estimated: (year) => `${year} (overslag)`,
    source: (reference) => say`tilknytingar som kan reknast mot ${REFERENCES[reference]}.${cite('savings')}`,
    noShare: (years) => say`Ingen driftsdel er registrert for ${listOf(years)}.`,
    estimate: (year) => say`${year} er eit overslag, for året er ikkje over.`,
    alt: {
      start: (reference) => `Stolpediagram over innsparing mot ${REFERENCES[reference]}.`,
      year: (year, gross, share, net) =>
        gross === null
          ? `${year}: manglar grunnlag.`
          : `${year}: brutto ${gross}, driftsdel ${share ?? 'ikkje registrert'}, netto ${net ?? 'manglar grunnlag'}.`,
    },
  },
  budgetTable: {
    title: (plan) => `Utgifter i økonomiplanen ${plan}, 1000 kr`,
    message: (plan, totalOre) => `Tenester og drift kostar ${kroner(totalOre)} i ${plan}`,
    service: 'Teneste',
    functionCode: 'Funksjon',
    typeCode: 'Art',
    sum: 'Sum',
    inFrame: 'Innanfor ramma i dag',
    newCost: 'Nytt, ikkje teke omsyn til i budsjettramma i dag',
    sumInFrame: 'Sum innanfor ramma',
    sumNew: 'Sum nytt',
    total: 'Samla utgift',
    operatingShare: 'Driftsdel Bibliotek24',
    category: (category) => CATEGORIES[category],
    source: say`tilknytingar og driftskostnad, rekna om til prisane i kvart år.${cite('plan')}`,
    sourceOf: (name) => say`budsjettalternativ «${name}».${cite('plan')}`,
    rounding: say`Beløpa er utan meirverdiavgift. Dei er rekna i øre og runda av for vising, så summen kan avvike med 1.`,
    gaps: say`Ein strek tyder at prisveksten manglar.`,
  },
  savingsTable: {
    title: (reference) => `Innsparing mot ${REFERENCES[reference]} per år, kroner`,
    year: 'År',
  },
  agreementTable: {
    title: 'Avtalar som må haldast ved like',
    before: (date) => `Før, ${shortDate(date)}`,
    registered: 'av dette registrerte avtalar',
    documented: 'av dette dokumentert ved teljing',
    assumedEnded: 'av dette rekna som avslutta',
    after: (date) => `Etter, ${shortDate(date)}`,
    change: 'Nedgang',
    empty: 'Avtalar',
  },
  serviceTable: {
    title: (year) => `Dekning og kostnad per bruk i ${year}`,
    service: 'Teneste',
    participations: 'Tilkn.',
    coverage: 'Dekning',
    country: 'Landet',
    metric: 'Målt i',
    uses: 'Bruk',
    perUse: 'Kr per bruk',
    months: 'Månader',
    monthsOf: (known, all) => `${known} av ${all}`,
    metrics: {
      Unique_Item_Requests: 'unike opningar',
      Total_Item_Requests: 'opningar',
      Searches_Regular: 'søk',
      Searches_Platform: 'søk',
    },
    source: say`tilknytingar, folketal${cite('coverage')} og bruksrapportar.${cite('usage')}`,
    coverageNote: (month) => say`Dekning er den delen av innbyggjarane som hadde tilgang i ${month}.`,
    metricNote: (metric, code) => `${metric} er ${code}`,
    publicOnly: say`Ho gjeld tenester for folkebibliotek.`,
    monthsNote: say`Månader er tilknytingsmånader med brukstal.`,
    gaps: say`Ein strek tyder at grunnlaget manglar.`,
    allocated: (by) => say`Bruk med stjerne er delvis fordelt etter ${sharedBy(by)}.`,
  },
  notDistributedSavings: (names) => say`Tilknytingar frå ${listOf(names)} er ikkje fordelte på fylke.`,
  sources: {
    agreements: (baseline, on) =>
      `Avtaleregister og avtaleteljing for heile landet, ${shortDate(baseline)} og ${shortDate(on)}.`,
    savings: (reference, years, asOf) =>
      `Tilknytingar og ${REFERENCES[reference]} ${years.length > 1 ? yearRange(years[0] ?? 0, years.at(-1) ?? 0) : listOf(years)}, per ${shortDate(asOf)}.`,
    plan: (name, plan) => `Budsjettalternativ «${name}», økonomiplan ${plan}.`,
    planRegistered: (priceYear, costYear, index) =>
      `${capital(
        listOf(
          [
            priceYear === null ? null : `tilknytingar i ${priceYear}`,
            costYear === null ? null : `driftskostnad for ${costYear}`,
            index === null ? null : `prisindeksen «${index}»`,
          ].filter((part) => part !== null),
        ),
      )}.`,
    claim: ({ caseNumber, issuer, date }) => `Saksframlegg ${caseNumber}, ${issuer}, ${shortDate(date)}.`,
    operatingCost: (year, key) => {
      if (key === 'pupils') return `Driftskostnad for Bibliotek24 i ${year}. Elevtal same året.`;
      if (key === 'equal' || key === 'custom') return `Driftskostnad for Bibliotek24 i ${year}.`;
      return `Driftskostnad for Bibliotek24 i ${year}. Folketal 1. januar same året.`;
    },
    coverage: (month, year) => `Tilknytingar i ${month}. Folketal 1. januar ${year}.`,
    usage: (year, files) =>
      `Bruksrapportar frå leverandørane for ${year}, ${files} ${files === 1 ? 'kjeldefil' : 'kjeldefiler'}.`,
  },
};
