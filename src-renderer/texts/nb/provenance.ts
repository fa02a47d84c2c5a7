/** The dialog that tells where a number comes from. */
export const provenance = {
  heading: 'Hvor tallet kommer fra',
  formula: 'Slik er det regnet',
  assumptions: 'Antatt',
  leftOut: 'Holdt utenfor',
  files: 'Filer',
  hash: 'SHA-256',
  dataOf: (file: string, revision: number) => `Data: ${file}, revisjon ${revision}`,
  dataHere: 'Data: registrert i programmet',
  copy: 'Kopier kildenotat',
  copied: 'Kildenotatet er kopiert.',
  copyFailed: 'Nettleseren lot oss ikke kopiere.',
  records: (count: number) => (count === 1 ? '1 post' : `${count} poster`),
  more: (count: number) => `og ${count} til`,
};
