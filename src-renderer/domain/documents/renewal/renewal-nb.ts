import type { IsoDate } from '../../model/brands.ts';
import type { Agreement } from '../../model/tables.ts';
import type { AllocationKey } from '../../usage/allocation.ts';
import { countText, longDate, NO_BREAK, shortDate } from '../number-text.ts';
import { cite, type Said, say } from '../say.ts';
import { capital, counted, listOf, percentOf } from '../wording/amounts.ts';
import { sharedBy } from '../wording/nb.ts';
import type { Alternative, Payer, RenewalFigures, RenewalParticipant } from './renewal-snapshot.ts';

const NUMBERS = ['null', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'];
const number = (count: number) => counted(count, NUMBERS);
const libraries = (count: number) => `${number(count)} bibliotek`;

const AUDIENCES: Readonly<Record<Agreement['audience'], string>> = {
  public: 'folkebibliotekene',
  school: 'skolebibliotekene',
  all: 'folkebibliotekene og skolebibliotekene',
};

const DATA_PROCESSING = {
  none: 'Ikke inngått',
  signed: 'Inngått',
  not_needed: 'Ikke nødvendig',
  unknown: 'Ikke registrert',
} satisfies Readonly<Record<string, string>>;
const REVIEWS = {
  not_started: 'Ikke påbegynt',
  ongoing: 'Pågår',
  approved: 'Godkjent',
  rejected: 'Ikke godkjent',
};
const RENEWALS = {
  automatic: 'Automatisk',
  manual: 'Må fornyes',
  none: 'Kan ikke forlenges',
  unknown: 'Ikke registrert',
};
type Privacy = NonNullable<RenewalFigures['agreement']['privacy']>;

const caseOf = ({ date, caseNumber }: Privacy): string =>
  [date ? ` ${longDate(date)}` : '', caseNumber ? ` (sak ${caseNumber})` : ''].join('');

/** A case about renewing one agreement, in bokmål. Amounts come as text, since they may be ranges. */
export const renewalNb = {
  title: (service: string, year: number) => `Fornyelse av ${service} fra ${year}`,
  concerns: (service: string, year: number) => `Avtalen om ${service}, fra ${year}`,
  between: (from: string, to: string) => `mellom ${from} og ${to}${NO_BREAK}kroner`,
  hidden:
    'Leverandørens priser er konfidensielle. Beløpene er vist som intervaller; kostnad per bruk, økonomiplan og priser per bibliotek er holdt tilbake.',
  proposals: {
    renew: (service: string, year: number, isNational: boolean) =>
      `Avtalen om ${service} fornyes fra ${year}${isNational ? ' gjennom samarbeidet med Bibliotek24' : ''}.`,
    county: (amount: string, year: number) =>
      `Fylkeskommunens del av prisen, ${amount} i ${year}, innarbeides i budsjettet.`,
    follow: 'Bruk og kostnad per bruk legges fram før neste fornyelse.',
  },
  summary: {
    subject: (service: string, year: number): Said =>
      say`Saken gjelder fornyelse av avtalen om ${service} fra ${year}.`,
    prices: (now: string, year: number, ongoing: boolean, next: string, nextYear: number): Said =>
      say`Prisen for bibliotekene i fylket ${ongoing ? 'er' : 'var'} ${now} i ${year}.${cite('savings')} I ${nextYear} blir den ${next}.${cite('plan')}`,
    onlyNow: (now: string, year: number, ongoing: boolean, nextYear: number): Said =>
      say`Prisen for bibliotekene i fylket ${ongoing ? 'er' : 'var'} ${now} i ${year}.${cite('savings')} Prisen i ${nextYear} kan ikke beregnes.`,
    onlyNext: (next: string, nextYear: number): Said =>
      say`Prisen for bibliotekene i fylket blir ${next} i ${nextYear}.${cite('plan')}`,
    noPrice: (year: number): Said => say`Prisen i ${year} er ikke registrert.`,
    use: (year: number, uses: number, metric: string, perUse: string | null): Said =>
      perUse === null
        ? say`I ${year} er det registrert ${uses} ${metric}.${cite('usage')}`
        : say`I ${year} er det registrert ${uses} ${metric}, og hver kostet ${perUse}${NO_BREAK}kroner.${cite('usage')}`,
  },
  background: {
    holder: (holder: string | null, vendor: string, audience: Agreement['audience']): Said => {
      const whose =
        holder === null ? 'Avtalen er inngått for hele landet gjennom Bibliotek24' : `Avtalen er inngått av ${holder}`;
      return say`${whose}${vendor === '' ? '' : `, med ${vendor} som leverandør`}. Den gjelder ${AUDIENCES[audience]}.${cite('agreements')}`;
    },
    term: (start: IsoDate, end: IsoDate | null): Said =>
      end === null
        ? say`Den har løpt siden ${longDate(start)} og har ingen sluttdato.`
        : say`Den løper fra ${longDate(start)} til ${longDate(end)}.`,
    automatic: (deadline: IsoDate | null): Said =>
      say`Den fornyes av seg selv dersom den ikke sies opp${deadline === null ? '' : ` innen ${longDate(deadline)}`}.`,
    manual: (deadline: IsoDate | null): Said =>
      say`Den må fornyes for å gjelde videre${deadline === null ? '' : `, og fristen er ${longDate(deadline)}`}.`,
    none: say`Den kan ikke forlenges, så det må inngås en ny avtale.`,
    deadline: (deadline: IsoDate): Said => say`Oppsigelsesfristen er ${longDate(deadline)}.`,
    noDeadline: say`Oppsigelsesfristen er ikke registrert.`,
    passed: say`Fristen er gått ut.`,
    replaces: (count: number): Said =>
      count === 1
        ? say`Den kom i stedet for én eldre avtale i fylket.`
        : say`Den kom i stedet for ${number(count)} eldre avtaler i fylket.`,
    wholeCounty: say`Avtalen dekker hele fylket.`,
    municipalities: (count: number, of: number, county: string, year: number, ongoing: boolean): Said =>
      say`I ${year} ${ongoing ? 'er' : 'var'} ${number(count)} av ${number(of)} kommuner i ${county} med i avtalen.${cite('savings')}`,
    schools: (count: number, county: string, year: number, ongoing: boolean): Said =>
      say`I ${year} ${ongoing ? 'er' : 'var'} ${number(count)} ${count === 1 ? 'videregående skole' : 'videregående skoler'} i ${county} med i avtalen.${cite('savings')}`,
    nobody: (county: string, year: number): Said =>
      say`Det er ikke registrert at noen i ${county} er med i avtalen i ${year}.`,
    coverage: (covered: number, inhabitants: number, ongoing: boolean): Said =>
      say`${capital(percentOf(covered, inhabitants))} av innbyggerne i fylket ${ongoing ? 'har' : 'hadde'} dermed tilgang.${cite('coverage')}`,
    priced: (priced: number, all: number, year: number): Said =>
      priced === all
        ? say`Prisen for ${year} er kjent for alle bibliotekene.`
        : say`Prisen for ${year} er kjent for ${number(priced)} av ${libraries(all)}. For de andre er dagens pris regnet fram med prisvekst.`,
    moved: (year: number): Said =>
      say`Prisen for ${year} er ikke kjent ennå, så dagens pris er regnet fram med prisvekst.`,
    leaving: (count: number, year: number): Said => say`${capital(libraries(count))} har takket nei for ${year}.`,
    dataProcessing: (status: keyof typeof DATA_PROCESSING): Said =>
      ({
        none: say`Det er ikke inngått databehandleravtale.`,
        signed: say`Databehandleravtale er inngått.`,
        not_needed: say`Det trengs ikke databehandleravtale.`,
        unknown: say`Det er ikke registrert om det er inngått databehandleravtale.`,
      })[status],
    privacy: (review: Privacy | null): Said => {
      if (review === null) return say`Ingen personvernvurdering er registrert.`;
      const where = caseOf(review);
      return {
        not_started: say`Personvernvurderingen er ikke påbegynt.`,
        ongoing: say`Personvernvurderingen pågår.`,
        approved: say`Personvernvurderingen ble godkjent${where}.`,
        rejected: say`Personvernvurderingen ble ikke godkjent${where}.`,
      }[review.status];
    },
  },
  assessment: {
    use: (before: number, year: number, after: number, later: number, metric: string): Said => {
      const change = after === before ? null : percentOf(Math.abs(after - before), before);
      const moved =
        change === null ? 'er uendret' : after > before ? `har økt med ${change}` : `har gått ned med ${change}`;
      return say`Bruken ${moved}, fra ${before} ${metric} i ${year} til ${after} i ${later}.${cite('usage')}`;
    },
    usageMissing: (year: number): Said =>
      say`Det er ikke registrert brukstall for ${year}, så kostnad per bruk kan ikke beregnes.`,
    perUse: (before: string, year: number, after: string, later: number): Said =>
      before === after
        ? say`Hver bruk kostet ${after}${NO_BREAK}kroner begge årene.`
        : say`Hver bruk kostet ${after}${NO_BREAK}kroner i ${later}, mot ${before}${NO_BREAK}kroner i ${year}.`,
    monthsMissing: (missing: number, all: number): Said =>
      say`Det mangler brukstall for ${missing} av ${all} måneder. De er holdt utenfor.`,
    allocated: (by: ReadonlySet<AllocationKey>): Said => {
      const [only] = by.size === 1 ? by : [];
      if (only === 'pupils') return say`Noe av bruken er fordelt mellom skoler etter elevtall.`;
      if (only === 'inhabitants') return say`Noe av bruken er fordelt mellom kommuner etter folketall.`;
      return say`Noe av bruken er fordelt etter ${sharedBy(by)}.`;
    },
    alone: say`Uten den felles avtalen må hvert bibliotek kjøpe tjenesten selv.`,
    alternative: (
      reference: Alternative['reference'],
      amounts: {
        readonly paid: string;
        readonly other: string;
        readonly difference: string;
        readonly isDearer: boolean | null;
      },
      included: number,
      total: number,
    ): Said => {
      const price = {
        listPrice: 'Til listepris',
        previousIndexed: 'Til prisen før samarbeidet, justert for prisvekst,',
      }[reference];
      const whose = included === total ? '' : ` (gjelder ${included} av ${total} bibliotek)`;
      const { paid, other, difference, isDearer } = amounts;
      if (isDearer === null)
        return say`${price} ville den kostet det samme som i avtalen, ${paid}${whose}.${cite('savings')}`;
      return say`${price} ville den kostet ${other}, mot ${paid} i avtalen${whose}. Det er ${difference} ${isDearer ? 'mer' : 'mindre'}.${cite('savings')}`;
    },
    /** Where the amounts are kept back, which of the two is the dearer may still be told. */
    alternativeHidden: (reference: Alternative['reference'], isDearer: boolean | null): Said => {
      const price = {
        listPrice: 'Til listepris',
        previousIndexed: 'Til prisen før samarbeidet, justert for prisvekst,',
      }[reference];
      const than = isDearer === null ? 'kostet det samme som' : isDearer ? 'vært dyrere enn' : 'vært rimeligere enn';
      return say`${price} ville den ${than} i avtalen.${cite('savings')}`;
    },
    noAlternative: say`Verken listepris eller tidligere pris er registrert, så det kan ikke sies hva det ville kostet.`,
    losing: (inhabitants: number): Said =>
      say`Blir avtalen ikke fornyet, mister ${inhabitants} innbyggere tilgangen gjennom biblioteket.${cite('coverage')}`,
    losingSchools: (count: number): Said =>
      say`Blir avtalen ikke fornyet, mister ${number(count)} ${count === 1 ? 'skole' : 'skoler'} tilgangen.`,
  },
  economy: {
    both: (county: string, others: string, year: number): Said =>
      say`I ${year} betaler fylket ${county} og bibliotekene selv ${others}.${cite('plan')}`,
    countyAlone: (county: string, year: number): Said =>
      say`Fylket betaler hele prisen, ${county} i ${year}.${cite('plan')}`,
    librariesAlone: say`Bibliotekene betaler hele prisen selv, så fornyelsen endrer ikke fylkets budsjett.`,
    unknown: (amount: string): Said => say`For ${amount} er det ikke registrert hvordan fylket og bibliotekene deler.`,
    effect: (now: string, year: number, next: string, nextYear: number, difference: string, isMore: boolean): Said =>
      say`Fylkets del går fra ${now} i ${year} til ${next} i ${nextYear}. ${isMore ? `Økningen på ${difference} må innarbeides i budsjettet` : `Det frigjør ${difference}`}.${cite('plan')}`,
    effectHidden: (isMore: boolean, year: number): Said =>
      isMore
        ? say`Fylkets del øker, og økningen må innarbeides i budsjettet for ${year}.`
        : say`Fylkets del blir mindre fra ${year}.`,
    unchanged: (year: number): Said => say`Fylkets del er uendret fra ${year}.`,
    withoutPrice: (count: number): Said => say`Prisen mangler for ${libraries(count)}, som ikke er med i beløpene.`,
    noPrice: say`Det er ikke registrert priser som budsjettvirkningen kan regnes ut av.`,
  },
  conclusion: {
    cheaper: say`Avtalen er rimeligere enn om bibliotekene kjøpte hver for seg.`,
    dearer: say`Avtalen er dyrere enn om bibliotekene kjøpte hver for seg.`,
    recommend: (year: number): Said => say`Fylkesbiblioteket tilrår at avtalen fornyes fra ${year}.`,
    negotiate: (year: number): Said =>
      say`Fylkesbiblioteket tilrår at prisen forhandles før avtalen fornyes fra ${year}.`,
  },
  useFigure: {
    title: (service: string, uses: number, metric: string, year: number) =>
      `${service} ble brukt ${countText(uses)} ganger i ${year} (${metric})`,
    missing: (service: string, year: number) => `Bruken av ${service} i ${year} er ikke registrert`,
    subtitle: (metric: string, county: string) =>
      `${capital(metric)} i bibliotekene i ${county} som er med i avtalen, per år.`,
    year: 'År',
    uses: 'Bruk',
    months: 'Grunnlag',
    monthsOf: (known: number, all: number) => `${known} av ${all} måneder`,
    missingWord: 'mangler grunnlag',
    source: say`bruksrapporter.${cite('usage')}`,
    alt: (service: string, bars: readonly string[]) => `Søylediagram over bruken av ${service}. ${bars.join(' ')}`,
    bar: (year: number, uses: string) => `${year}: ${uses}.`,
  },
  alternativesFigure: {
    title: (reference: Alternative['reference'], difference: string, isDearer: boolean | null): string => {
      const price = { listPrice: 'listepris', previousIndexed: 'tidligere pris' }[reference];
      if (isDearer === null) return `Avtalen koster det samme som ${price}`;
      return `Avtalen koster ${difference} ${isDearer ? 'mindre' : 'mer'} enn ${price}`;
    },
    subtitle: (year: number) => `Årspris i ${year} for de samme bibliotekene, kroner uten merverdiavgift.`,
    alternative: 'Alternativ',
    price: 'Kroner',
    basis: 'Gjelder',
    inAgreement: 'I avtalen',
    listPrice: 'Hver for seg, listepris',
    previousIndexed: 'Hver for seg, tidligere pris',
    basisOf: (included: number, total: number) => `${included} av ${total} bibliotek`,
    source: say`tilknytninger.${cite('savings')}`,
    indexed: say`Tidligere pris er justert for prisvekst.`,
    alt: (bars: readonly string[]) =>
      `Søylediagram over hva tjenesten koster i avtalen og hver for seg. ${bars.join(' ')}`,
    bar: (name: string, amount: string) => `${name}: ${amount} kroner.`,
  },
  termsTable: {
    title: 'Avtalen',
    what: 'Forhold',
    value: 'Registrert',
    service: 'Tjeneste',
    vendor: 'Leverandør',
    holder: 'Avtaleeier',
    national: 'Bibliotek24, for hele landet',
    audience: 'Gjelder',
    runs: 'Løper',
    from: (start: IsoDate, end: IsoDate | null) =>
      end === null ? `fra ${shortDate(start)}` : `${shortDate(start)}–${shortDate(end)}`,
    renewal: 'Fornyelse',
    deadline: 'Oppsigelsesfrist',
    dataProcessing: 'Databehandleravtale',
    privacy: 'Personvernvurdering',
    municipalities: 'Kommuner',
    schools: 'Videregående skoler',
    of: (count: number, all: number) => `${count} av ${all}`,
    unknown: 'Ikke registrert',
    audiences: { public: 'Folkebibliotek', school: 'Skolebibliotek', all: 'Folke- og skolebibliotek' },
    renewals: RENEWALS,
    dataProcessings: DATA_PROCESSING,
    reviews: REVIEWS,
    source: say`avtaleregister og tilknytninger.${cite('agreements')}`,
  },
  yearsTable: {
    title: 'Pris, bruk og kostnad per bruk, år for år',
    titleHidden: 'Bruk, år for år',
    year: 'År',
    estimate: (year: number) => `${year} (beregnet)`,
    libraries: 'Bibliotek',
    price: 'Pris, kr',
    uses: 'Bruk',
    perUse: 'Kr per bruk',
    months: 'Måneder',
    source: say`tilknytninger${cite('savings')} og bruksrapporter.${cite('usage')}`,
    wholeYear: say`Prisene er for hele år, uten merverdiavgift. Kostnad per bruk gjelder månedene med brukstall.`,
    metric: (word: string, code: string): Said => say`Bruk er ${word} (${code}).`,
  },
  planTable: {
    title: (plan: string) => `Utgifter til avtalen ${plan}, kroner`,
    message: (amount: string, plan: string) => `Avtalen koster ${amount} i ${plan}`,
    payer: 'Hvem betaler',
    payers: {
      county: 'Fylkeskommunen',
      libraries: 'Bibliotekene selv',
      unknown: 'Deling ikke registrert',
    } satisfies Readonly<Record<Payer, string>>,
    sum: 'Sum',
    total: 'Hele prisen',
    source: say`tilknytninger, regnet om til prisene i hvert år.${cite('plan')}`,
    vat: say`Beløpene er uten merverdiavgift og rundet av for visning, så summen kan avvike med 1.`,
  },
  participantsTable: {
    title: (year: number) => `Bibliotekene som er med i ${year}`,
    library: 'Bibliotek',
    inhabitants: 'Innbyggere',
    now: (year: number) => `Kr i ${year}`,
    uses: 'Bruk',
    perUse: 'Kr per bruk',
    kinds: { municipality: '', school: ', skole', county: ', fylket', other: '' } satisfies Readonly<
      Record<RenewalParticipant['kind'], string>
    >,
    source: say`tilknytninger,${cite('savings')} folketall og bruksrapporter.${cite('usage')}`,
  },
  missing: say`En strek betyr at grunnlaget mangler.`,
  sources: {
    agreements: (service: string, asOf: string) => `Avtaleregisteret: ${service}, per ${shortDate(asOf)}.`,
    savings: (first: number, last: number) => `Tilknytninger, ${first === last ? first : listOf([first, last])}.`,
    plan: (year: number, next: number, index: string) => `Priser i ${year} og ${next}, prisindeksen «${index}».`,
  },
};

export type RenewalWording = typeof renewalNb;
