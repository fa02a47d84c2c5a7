import type { Messages } from '../messages.ts';

export const leaving: Messages['leaving'] = {
  title: 'This is included',
  figures: (rows, heads) => `${rows} ${rows === 1 ? 'row' : 'rows'}${heads === '' ? '' : `: ${heads}`}`,
  prices: {
    none: 'No prices.',
    ranges: 'Amounts: ranges, not the price.',
    sums: 'Amounts: sums over services, not the price of each.',
    single: 'Prices for a single service or library are included.',
  },
  cancel: 'Cancel',
  confidential: 'The vendors’ prices are confidential',
  confidentialHelp:
    'Prices are kept back in presentations and cases until you choose otherwise, and you see what goes with it before anything is copied, saved or shown to others. The central file and the backups are for those who work together, and always hold all prices.',
  decided: 'Decided by whoever is responsible for the PC.',
};
