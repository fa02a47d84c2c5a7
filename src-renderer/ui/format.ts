import { type Language, LOCALES } from '#texts/languages.ts';

/** Numbers, kroner and dates as Norwegians write them; one instance a language. */
export type Formats = {
  /** 1234567.8 → `1 234 568` (or with `decimals`). */
  number(value: number, decimals?: number): string;
  /** 0.9706 → `97,1` (no unit, so that the unit can be set smaller). */
  percent(fraction: number, decimals?: number): string;
  /** Øre → whole kroner, `217 517`. */
  kroner(ore: number): string;
  /** Øre → kroner with two decimals, `1,15`. */
  kronerExact(ore: number): string;
  /** Øre → the number and unit a headline uses: `1,24` `mill. kr`, `217 517` `kr`. */
  money(ore: number): { readonly value: string; readonly unit: string };
  /** `2024-12-31` → `31.12.2024`. */
  date(iso: string): string;
  /** `2024-12-31` → `31. desember 2024`. */
  longDate(iso: string): string;
  /** ISO timestamp → local `09.42`. */
  time(iso: string): string;
  /** `2024-03` → `mars 2024`. */
  month(month: string): string;
  /** 1–12 → `jan` … `des`. */
  shortMonth(month: number): string;
};

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  nb: [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember',
  ],
  nn: [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

const MILLION: Readonly<Record<Language, string>> = { nb: 'mill. kr', nn: 'mill. kr', en: 'mill. kr' };

const cache = new Map<Language, Formats>();

export function formatsFor(language: Language): Formats {
  const known = cache.get(language);
  if (known) return known;
  const made = createFormats(language);
  cache.set(language, made);
  return made;
}

function createFormats(language: Language): Formats {
  const locales = [...LOCALES[language]];
  // Made when first asked for: each takes as long as drawing a good deal of the first page.
  const numbers: Intl.NumberFormat[] = [];
  const number = (value: number, decimals = 0) => {
    numbers[decimals] ??= new Intl.NumberFormat(locales, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    return numbers[decimals].format(value);
  };
  const months = MONTHS[language];
  const pad = (part: number) => String(part).padStart(2, '0');
  return {
    number,
    percent: (fraction, decimals = 1) => number(fraction * 100, decimals),
    kroner: (ore) => number(Math.sign(ore) * Math.round(Math.abs(ore) / 100)),
    kronerExact: (ore) => number(ore / 100, 2),
    money(ore) {
      if (Math.abs(ore) >= 100_000_000) return { value: number(ore / 100_000_000, 2), unit: MILLION[language] };
      return { value: number(Math.sign(ore) * Math.round(Math.abs(ore) / 100)), unit: 'kr' };
    },
    date: (iso) => `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}`,
    longDate: (iso) => {
      const name = months[Number(iso.slice(5, 7)) - 1] ?? '';
      const day = Number(iso.slice(8, 10));
      return language === 'en' ? `${day} ${name} ${iso.slice(0, 4)}` : `${day}. ${name} ${iso.slice(0, 4)}`;
    },
    time: (iso) => {
      const date = new Date(iso);
      return `${pad(date.getHours())}.${pad(date.getMinutes())}`;
    },
    month: (value) => `${months[Number(value.slice(5, 7)) - 1] ?? ''} ${value.slice(0, 4)}`,
    shortMonth: (value) => (months[value - 1] ?? '').slice(0, 3),
  };
}
