import type { Messages } from '../messages.ts';

/** The dialog that tells where a number comes from. */
export const provenance: Messages['provenance'] = {
  heading: 'Kvar talet kjem frå',
  formula: 'Slik er det rekna',
  assumptions: 'Gått ut frå',
  leftOut: 'Halde utanfor',
  files: 'Filer',
  hash: 'SHA-256',
  dataOf: (file, revision) => `Data: ${file}, revisjon ${revision}`,
  dataHere: 'Data: registrert i programmet',
  copy: 'Kopier kjeldenotat',
  copied: 'Kjeldenotatet er kopiert.',
  copyFailed: 'Nettlesaren lét oss ikkje kopiere.',
  records: (count) => (count === 1 ? '1 post' : `${count} postar`),
  more: (count) => `og ${count} til`,
};
