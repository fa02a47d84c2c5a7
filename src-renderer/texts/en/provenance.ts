import type { Messages } from '../messages.ts';

/** The dialog that tells where a number comes from. */
export const provenance: Messages['provenance'] = {
  heading: 'Where the number comes from',
  formula: 'How it is worked out',
  assumptions: 'Assumed',
  leftOut: 'Left out',
  files: 'Files',
  hash: 'SHA-256',
  dataOf: (file, revision) => `Data: ${file}, revision ${revision}`,
  dataHere: 'Data: registered in the program',
  copy: 'Copy source note',
  copied: 'The source note is copied.',
  copyFailed: 'The browser did not let us copy.',
  records: (count) => (count === 1 ? '1 record' : `${count} records`),
  more: (count) => `and ${count} more`,
};
