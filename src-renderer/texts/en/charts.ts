import type { Messages } from '../messages.ts';

export const charts: Messages['charts'] = {
  menu: (title) => `Options for the chart “${title}”`,
  showTable: 'Show as table',
  showChart: 'Show as chart',
  copyPicture: 'Copy picture',
  copyTable: 'Copy table to Excel',
  saveSvg: 'Save as SVG',
  savePng: 'Save as PNG',
  copied: 'Copied',
  copyFailed: 'The browser did not let us copy. Save a file instead.',
};
