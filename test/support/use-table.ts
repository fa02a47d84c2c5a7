import { strToU8 } from 'fflate';
import { workbook } from './counter-fixtures.ts';

/** Made-up usage without a standard: numbers by service, place, metric and month. */
export type UseTable = {
  readonly months: readonly string[];
  readonly uses: readonly {
    readonly service: string;
    readonly place: string;
    readonly metric: string;
    /** One for each month; `null` is left empty. */
    readonly counts: readonly (number | null)[];
  }[];
};

export const LAYOUTS = ['months-across', 'metrics-across', 'long', 'metric-over-months'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** How a vendor writes. */
export type Dialect = {
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'windows-1252' | 'utf-16le' | 'utf-16be' | 'xlsx';
  readonly separator: string;
  /** Mark between thousands; true numbers in a workbook. */
  readonly thousands: string;
  readonly month: 'iso' | 'norwegian' | 'german' | 'english' | 'short' | 'dotted' | 'serial';
  /** Rows above the table. */
  readonly preamble: number;
  /** A last row that adds up the others. */
  readonly sum: boolean;
};

type Cell = string | number;

const NAMES = {
  norwegian: 'januar februar mars april mai juni juli august september oktober november desember',
  german: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  english: 'January February March April May June July August September October November December',
  short: 'jan. feb. mar. apr. mai jun. jul. aug. sep. okt. nov. des.',
} as const;

/** The table as rows of cells in a layout. */
export function tableOf({ months, uses }: UseTable, layout: Layout, dialect: Dialect): Cell[][] {
  const above = [['Bruksrapport', 'Fiktiv distribusjon'], ['Kunde', 'Agder'], []].slice(0, dialect.preamble);
  const month = (text: string): Cell => monthText(text, dialect);
  const count = (value: number | null | undefined): Cell => countText(value, dialect);
  const services = [...new Set(uses.map(({ service }) => service))];
  const metrics = [...new Set(uses.map(({ metric }) => metric))];
  const sum = (names: number, counts: number): Cell[][] =>
    dialect.sum
      ? [['Totalt', ...Array.from({ length: names - 1 }, () => ''), ...Array.from({ length: counts }, () => 1)]]
      : [];
  const find = (service: string, metric: string) =>
    uses.find((use) => use.service === service && use.metric === metric);
  const rows: Cell[][] = (() => {
    switch (layout) {
      case 'months-across':
        return [
          ['Tjeneste', 'Bibliotek', 'Måletall', ...months.map(month)],
          ...uses.map(({ service, place, metric, counts }) => [service, place, metric, ...counts.map(count)]),
          ...sum(3, months.length),
        ];
      case 'metrics-across':
        return [
          ['Tjeneste', 'Bibliotek', 'Måned', ...metrics],
          ...services.flatMap((service) =>
            months.map((text, m) => [
              service,
              find(service, metrics[0] ?? '')?.place ?? '',
              month(text),
              ...metrics.map((metric) => count(find(service, metric)?.counts[m])),
            ]),
          ),
          ...sum(3, metrics.length),
        ];
      case 'long':
        return [
          ['Tjeneste', 'Bibliotek', 'Måned', 'Hendelse', 'Antall'],
          ...uses.flatMap(({ service, place, metric, counts }) =>
            months.map((text, m) => [service, place, month(text), metric, count(counts[m])]),
          ),
          ...sum(4, 1),
        ];
      case 'metric-over-months':
        return [
          ['Tjeneste', 'Bibliotek', ...metrics.flatMap((metric) => months.map((_, m) => (m === 0 ? metric : '')))],
          ['', '', ...metrics.flatMap(() => months.map(month))],
          ...services.map((service) => [
            service,
            find(service, metrics[0] ?? '')?.place ?? '',
            ...metrics.flatMap((metric) => months.map((_, m) => count(find(service, metric)?.counts[m]))),
          ]),
          ...sum(2, metrics.length * months.length),
        ];
    }
  })();
  return [...above, ...rows];
}

/** The rows as a file. */
export function sheetBytes(rows: readonly (readonly Cell[])[], { encoding, separator }: Dialect): Uint8Array {
  if (encoding === 'xlsx') return workbook([{ name: 'Ark1', rows }]);
  const quoted = (cell: Cell): string =>
    /[";,|\t]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell);
  const text = rows.map((row) => row.map(quoted).join(separator)).join('\r\n');
  switch (encoding) {
    case 'utf-8':
      return strToU8(text);
    case 'utf-8-bom':
      return strToU8(`\ufeff${text}`);
    case 'windows-1252':
      return Uint8Array.from(text, (letter) => (letter === '\u2019' ? 0x92 : letter.charCodeAt(0)));
    case 'utf-16le':
    case 'utf-16be':
      return Uint8Array.from(
        [...`\ufeff${text}`].flatMap((letter) => {
          const code = letter.charCodeAt(0);
          return encoding === 'utf-16le' ? [code & 255, code >> 8] : [code >> 8, code & 255];
        }),
      );
  }
}

function monthText(text: string, { month, encoding }: Dialect): Cell {
  const [year = '', number = ''] = text.split('-');
  switch (month) {
    case 'iso':
      return text;
    case 'dotted':
      return `01.${number}.${year}`;
    case 'serial': {
      const days = Date.UTC(Number(year), Number(number) - 1, 1) / 86_400_000 + 25_569;
      return encoding === 'xlsx' ? days : String(days);
    }
    default: {
      const name = NAMES[month].split(' ')[Number(number) - 1] ?? '';
      return month === 'short' ? `${name}${year.slice(2)}` : `${name} ${year}`;
    }
  }
}

/** Windows-1252 has no narrow blank. */
function countText(value: number | null | undefined, { encoding, thousands }: Dialect): Cell {
  if (value === null || value === undefined) return '';
  if (encoding === 'xlsx') return value;
  const mark = encoding === 'windows-1252' && thousands === '\u202f' ? '\u00a0' : thousands;
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, mark);
}
