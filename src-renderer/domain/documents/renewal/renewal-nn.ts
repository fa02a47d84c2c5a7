import { countText, longDate, NO_BREAK, shortDate } from '../number-text.ts';
import { cite, say } from '../say.ts';
import { capital, counted, listOf, percentOf } from '../wording/amounts.ts';
import { sharedBy } from '../wording/nn.ts';
import type { RenewalWording } from './renewal-nb.ts';
import type { RenewalFigures } from './renewal-snapshot.ts';

const NUMBERS = ['null', 'eitt', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'];
/** Bibliotek are neuter, kommunar, skular and avtalar are not. */
const number = (count: number) => (count === 1 ? 'éin' : counted(count, NUMBERS));
const libraries = (count: number) => `${counted(count, NUMBERS)} bibliotek`;
type Privacy = NonNullable<RenewalFigures['agreement']['privacy']>;

const AUDIENCES = {
  public: 'folkebiblioteka',
  school: 'skulebiblioteka',
  all: 'folkebiblioteka og skulebiblioteka',
} as const;
const PRICES = {
  listPrice: 'Til listepris',
  previousIndexed: 'Til prisen før samarbeidet, justert for prisvekst,',
} as const;

const caseOf = ({ date, caseNumber }: Privacy): string =>
  [date ? ` ${longDate(date)}` : '', caseNumber ? ` (sak ${caseNumber})` : ''].join('');

/** A case about renewing one agreement, in nynorsk. */
export const renewalNn: RenewalWording = {
  title: (service, year) => `Fornying av ${service} frå ${year}`,
  concerns: (service, year) => `Avtalen om ${service}, frå ${year}`,
  between: (from, to) => `mellom ${from} og ${to}${NO_BREAK}kroner`,
  hidden:
    'Prisane til leverandøren er konfidensielle. Beløpa er viste som intervall; kostnad per bruk, økonomiplan og prisar per bibliotek er haldne tilbake.',
  proposals: {
    renew: (service, year, isNational) =>
      `Avtalen om ${service} blir fornya frå ${year}${isNational ? ' gjennom samarbeidet med Bibliotek24' : ''}.`,
    county: (amount, year) => `Fylkeskommunen sin del av prisen, ${amount} i ${year}, blir innarbeidd i budsjettet.`,
    follow: 'Bruk og kostnad per bruk blir lagde fram før neste fornying.',
  },
  summary: {
    subject: (service, year) => say`Saka gjeld fornying av avtalen om ${service} frå ${year}.`,
    prices: (now, year, ongoing, next, nextYear) =>
      say`Prisen for biblioteka i fylket ${ongoing ? 'er' : 'var'} ${now} i ${year}.${cite('savings')} I ${nextYear} blir han ${next}.${cite('plan')}`,
    onlyNow: (now, year, ongoing, nextYear) =>
      say`Prisen for biblioteka i fylket ${ongoing ? 'er' : 'var'} ${now} i ${year}.${cite('savings')} Prisen i ${nextYear} kan ikkje reknast ut.`,
    onlyNext: (next, nextYear) => say`Prisen for biblioteka i fylket blir ${next} i ${nextYear}.${cite('plan')}`,
    noPrice: (year) => say`Prisen i ${year} er ikkje registrert.`,
    use: (year, uses, metric, perUse) =>
      perUse === null
        ? say`I ${year} er det registrert ${uses} ${metric}.${cite('usage')}`
        : say`I ${year} er det registrert ${uses} ${metric}, og kvar kosta ${perUse}${NO_BREAK}kroner.${cite('usage')}`,
  },
  background: {
    holder: (holder, vendor, audience) => {
      const whose =
        holder === null ? 'Avtalen er inngått for heile landet gjennom Bibliotek24' : `Avtalen er inngått av ${holder}`;
      return say`${whose}${vendor === '' ? '' : `, med ${vendor} som leverandør`}. Han gjeld ${AUDIENCES[audience]}.${cite('agreements')}`;
    },
    term: (start, end) =>
      end === null
        ? say`Han har gått sidan ${longDate(start)} og har ingen sluttdato.`
        : say`Han går frå ${longDate(start)} til ${longDate(end)}.`,
    automatic: (deadline) =>
      say`Han blir fornya av seg sjølv dersom han ikkje blir sagd opp${deadline === null ? '' : ` innan ${longDate(deadline)}`}.`,
    manual: (deadline) =>
      say`Han må fornyast for å gjelde vidare${deadline === null ? '' : `, og fristen er ${longDate(deadline)}`}.`,
    none: say`Han kan ikkje forlengjast, så det må inngåast ein ny avtale.`,
    deadline: (deadline) => say`Oppseiingsfristen er ${longDate(deadline)}.`,
    noDeadline: say`Oppseiingsfristen er ikkje registrert.`,
    passed: say`Fristen er gått ut.`,
    replaces: (count) =>
      count === 1
        ? say`Han kom i staden for éin eldre avtale i fylket.`
        : say`Han kom i staden for ${number(count)} eldre avtalar i fylket.`,
    wholeCounty: say`Avtalen dekkjer heile fylket.`,
    municipalities: (count, of, county, year, ongoing) =>
      say`I ${year} ${ongoing ? 'er' : 'var'} ${number(count)} av ${number(of)} kommunar i ${county} med i avtalen.${cite('savings')}`,
    schools: (count, county, year, ongoing) =>
      say`I ${year} ${ongoing ? 'er' : 'var'} ${number(count)} ${count === 1 ? 'vidaregåande skule' : 'vidaregåande skular'} i ${county} med i avtalen.${cite('savings')}`,
    nobody: (county, year) => say`Det er ikkje registrert at nokon i ${county} er med i avtalen i ${year}.`,
    coverage: (covered, inhabitants, ongoing) =>
      say`${capital(percentOf(covered, inhabitants))} av innbyggjarane i fylket ${ongoing ? 'har' : 'hadde'} dermed tilgang.${cite('coverage')}`,
    priced: (priced, all, year) =>
      priced === all
        ? say`Prisen for ${year} er kjend for alle biblioteka.`
        : say`Prisen for ${year} er kjend for ${counted(priced, NUMBERS)} av ${libraries(all)}. For dei andre er prisen i dag rekna fram med prisvekst.`,
    moved: (year) => say`Prisen for ${year} er ikkje kjend enno, så prisen i dag er rekna fram med prisvekst.`,
    leaving: (count, year) => say`${capital(libraries(count))} har takka nei for ${year}.`,
    dataProcessing: (status) =>
      ({
        none: say`Det er ikkje inngått databehandlaravtale.`,
        signed: say`Databehandlaravtale er inngått.`,
        not_needed: say`Det trengst ikkje databehandlaravtale.`,
        unknown: say`Det er ikkje registrert om det er inngått databehandlaravtale.`,
      })[status],
    privacy: (review) => {
      if (review === null) return say`Inga personvernvurdering er registrert.`;
      const where = caseOf(review);
      return {
        not_started: say`Personvernvurderinga er ikkje påbyrja.`,
        ongoing: say`Personvernvurderinga er i gang.`,
        approved: say`Personvernvurderinga vart godkjend${where}.`,
        rejected: say`Personvernvurderinga vart ikkje godkjend${where}.`,
      }[review.status];
    },
  },
  assessment: {
    use: (before, year, after, later, metric) => {
      const change = after === before ? null : percentOf(Math.abs(after - before), before);
      const moved =
        change === null ? 'er uendra' : after > before ? `har auka med ${change}` : `har gått ned med ${change}`;
      return say`Bruken ${moved}, frå ${before} ${metric} i ${year} til ${after} i ${later}.${cite('usage')}`;
    },
    usageMissing: (year) =>
      say`Det er ikkje registrert brukstal for ${year}, så kostnad per bruk kan ikkje reknast ut.`,
    perUse: (before, year, after, later) =>
      before === after
        ? say`Kvar bruk kosta ${after}${NO_BREAK}kroner begge åra.`
        : say`Kvar bruk kosta ${after}${NO_BREAK}kroner i ${later}, mot ${before}${NO_BREAK}kroner i ${year}.`,
    monthsMissing: (missing, all) => say`Det manglar brukstal for ${missing} av ${all} månader. Dei er haldne utanfor.`,
    allocated: (by) => {
      const [only] = by.size === 1 ? by : [];
      if (only === 'pupils') return say`Noko av bruken er fordelt mellom skular etter elevtal.`;
      if (only === 'inhabitants') return say`Noko av bruken er fordelt mellom kommunar etter folketal.`;
      return say`Noko av bruken er fordelt etter ${sharedBy(by)}.`;
    },
    alone: say`Utan den felles avtalen må kvart bibliotek kjøpe tenesta sjølv.`,
    alternative: (reference, { paid, other, difference, isDearer }, included, total) => {
      const whose = included === total ? '' : ` (gjeld ${included} av ${total} bibliotek)`;
      if (isDearer === null)
        return say`${PRICES[reference]} ville ho kosta det same som i avtalen, ${paid}${whose}.${cite('savings')}`;
      return say`${PRICES[reference]} ville ho kosta ${other}, mot ${paid} i avtalen${whose}. Det er ${difference} ${isDearer ? 'meir' : 'mindre'}.${cite('savings')}`;
    },
    alternativeHidden: (reference, isDearer) => {
      const than = isDearer === null ? 'kosta det same som' : isDearer ? 'vore dyrare enn' : 'vore rimelegare enn';
      return say`${PRICES[reference]} ville ho ${than} i avtalen.${cite('savings')}`;
    },
    noAlternative: say`Verken listepris eller tidlegare pris er registrert, så det kan ikkje seiast kva det ville kosta.`,
    losing: (inhabitants) =>
      say`Blir avtalen ikkje fornya, mistar ${inhabitants} innbyggjarar tilgangen gjennom biblioteket.${cite('coverage')}`,
    losingSchools: (count) =>
      say`Blir avtalen ikkje fornya, mistar ${number(count)} ${count === 1 ? 'skule' : 'skular'} tilgangen.`,
  },
  economy: {
    both: (county, others, year) =>
      say`I ${year} betaler fylket ${county} og biblioteka sjølve ${others}.${cite('plan')}`,
    countyAlone: (county, year) => say`Fylket betaler heile prisen, ${county} i ${year}.${cite('plan')}`,
    librariesAlone: say`Biblioteka betaler heile prisen sjølve, så fornyinga endrar ikkje budsjettet til fylket.`,
    unknown: (amount) => say`For ${amount} er det ikkje registrert korleis fylket og biblioteka deler.`,
    effect: (now, year, next, nextYear, difference, isMore) =>
      say`Fylket sin del går frå ${now} i ${year} til ${next} i ${nextYear}. ${isMore ? `Auken på ${difference} må innarbeidast i budsjettet` : `Det frigjer ${difference}`}.${cite('plan')}`,
    effectHidden: (isMore, year) =>
      isMore
        ? say`Fylket sin del aukar, og auken må innarbeidast i budsjettet for ${year}.`
        : say`Fylket sin del blir mindre frå ${year}.`,
    unchanged: (year) => say`Fylket sin del er uendra frå ${year}.`,
    withoutPrice: (count) => say`Prisen manglar for ${libraries(count)}, som ikkje er med i beløpa.`,
    noPrice: say`Det er ikkje registrert prisar som budsjettverknaden kan reknast ut av.`,
  },
  conclusion: {
    cheaper: say`Avtalen er rimelegare enn om biblioteka kjøpte kvar for seg.`,
    dearer: say`Avtalen er dyrare enn om biblioteka kjøpte kvar for seg.`,
    recommend: (year) => say`Fylkesbiblioteket rår til at avtalen blir fornya frå ${year}.`,
    negotiate: (year) => say`Fylkesbiblioteket rår til at prisen blir forhandla før avtalen blir fornya frå ${year}.`,
  },
  useFigure: {
    title: (service, uses, metric, year) => `${service} vart brukt ${countText(uses)} gonger i ${year} (${metric})`,
    missing: (service, year) => `Bruken av ${service} i ${year} er ikkje registrert`,
    subtitle: (metric, county) => `${capital(metric)} i biblioteka i ${county} som er med i avtalen, per år.`,
    year: 'År',
    uses: 'Bruk',
    months: 'Grunnlag',
    monthsOf: (known, all) => `${known} av ${all} månader`,
    missingWord: 'manglar grunnlag',
    source: say`bruksrapportar.${cite('usage')}`,
    alt: (service, bars) => `Stolpediagram over bruken av ${service}. ${bars.join(' ')}`,
    bar: (year, uses) => `${year}: ${uses}.`,
  },
  alternativesFigure: {
    title: (reference, difference, isDearer) => {
      const price = { listPrice: 'listepris', previousIndexed: 'tidlegare pris' }[reference];
      if (isDearer === null) return `Avtalen kostar det same som ${price}`;
      return `Avtalen kostar ${difference} ${isDearer ? 'mindre' : 'meir'} enn ${price}`;
    },
    subtitle: (year) => `Årspris i ${year} for dei same biblioteka, kroner utan meirverdiavgift.`,
    alternative: 'Alternativ',
    price: 'Kroner',
    basis: 'Gjeld',
    inAgreement: 'I avtalen',
    listPrice: 'Kvar for seg, listepris',
    previousIndexed: 'Kvar for seg, tidlegare pris',
    basisOf: (included, total) => `${included} av ${total} bibliotek`,
    source: say`tilknytingar.${cite('savings')}`,
    indexed: say`Tidlegare pris er justert for prisvekst.`,
    alt: (bars) => `Stolpediagram over kva tenesta kostar i avtalen og kvar for seg. ${bars.join(' ')}`,
    bar: (name, amount) => `${name}: ${amount} kroner.`,
  },
  termsTable: {
    title: 'Avtalen',
    what: 'Tilhøve',
    value: 'Registrert',
    service: 'Teneste',
    vendor: 'Leverandør',
    holder: 'Avtaleeigar',
    national: 'Bibliotek24, for heile landet',
    audience: 'Gjeld',
    runs: 'Går',
    from: (start, end) => (end === null ? `frå ${shortDate(start)}` : `${shortDate(start)}–${shortDate(end)}`),
    renewal: 'Fornying',
    deadline: 'Oppseiingsfrist',
    dataProcessing: 'Databehandlaravtale',
    privacy: 'Personvernvurdering',
    municipalities: 'Kommunar',
    schools: 'Vidaregåande skular',
    of: (count, all) => `${count} av ${all}`,
    unknown: 'Ikkje registrert',
    audiences: { public: 'Folkebibliotek', school: 'Skulebibliotek', all: 'Folke- og skulebibliotek' },
    renewals: {
      automatic: 'Automatisk',
      manual: 'Må fornyast',
      none: 'Kan ikkje forlengjast',
      unknown: 'Ikkje registrert',
    },
    dataProcessings: {
      none: 'Ikkje inngått',
      signed: 'Inngått',
      not_needed: 'Ikkje naudsynt',
      unknown: 'Ikkje registrert',
    },
    reviews: { not_started: 'Ikkje påbyrja', ongoing: 'I gang', approved: 'Godkjend', rejected: 'Ikkje godkjend' },
    source: say`avtaleregister og tilknytingar.${cite('agreements')}`,
  },
  yearsTable: {
    title: 'Pris, bruk og kostnad per bruk, år for år',
    titleHidden: 'Bruk, år for år',
    year: 'År',
    estimate: (year) => `${year} (rekna ut)`,
    libraries: 'Bibliotek',
    price: 'Pris, kr',
    uses: 'Bruk',
    perUse: 'Kr per bruk',
    months: 'Månader',
    source: say`tilknytingar${cite('savings')} og bruksrapportar.${cite('usage')}`,
    wholeYear: say`Prisane er for heile år, utan meirverdiavgift. Kostnad per bruk gjeld månadene med brukstal.`,
    metric: (word, code) => say`Bruk er ${word} (${code}).`,
  },
  planTable: {
    title: (plan) => `Utgifter til avtalen ${plan}, kroner`,
    message: (amount, plan) => `Avtalen kostar ${amount} i ${plan}`,
    payer: 'Kven betaler',
    payers: { county: 'Fylkeskommunen', libraries: 'Biblioteka sjølve', unknown: 'Deling ikkje registrert' },
    sum: 'Sum',
    total: 'Heile prisen',
    source: say`tilknytingar, rekna om til prisane i kvart år.${cite('plan')}`,
    vat: say`Beløpa er utan meirverdiavgift og runda av for vising, så summen kan avvike med 1.`,
  },
  participantsTable: {
    title: (year) => `Biblioteka som er med i ${year}`,
    library: 'Bibliotek',
    inhabitants: 'Innbyggjarar',
    now: (year) => `Kr i ${year}`,
    uses: 'Bruk',
    perUse: 'Kr per bruk',
    kinds: { municipality: '', school: ', skule', county: ', fylket', other: '' },
    source: say`tilknytingar,${cite('savings')} folketal og bruksrapportar.${cite('usage')}`,
  },
  missing: say`Ein strek tyder at grunnlaget manglar.`,
  sources: {
    agreements: (service, asOf) => `Avtaleregisteret: ${service}, per ${shortDate(asOf)}.`,
    savings: (first, last) => `Tilknytingar, ${first === last ? first : listOf([first, last])}.`,
    plan: (year, next, index) => `Prisar i ${year} og ${next}, prisindeksen «${index}».`,
  },
};
