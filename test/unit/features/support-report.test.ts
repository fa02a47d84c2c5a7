import { expect, test } from 'vitest';
import { TABLE_NAMES, type TableName } from '#domain/model/tables.ts';
import { MESSAGES } from '#texts/messages.ts';
import { browserName, supportReport } from '../../../src-renderer/features/settings/support-report.ts';

const facts = {
  version: '0.1.0',
  host: 'loopback',
  platform: 'win32',
  architecture: 'x64',
  system: '10.0.26100',
  node: '24.0.0',
  electron: null,
  policy: 'set',
  central: 'connected',
  backups: 12,
  journal: 40,
  free: null,
  log: ['{"event":"start"}'],
} as const;
const page = {
  language: 'nn',
  browser: 'Edg/140.0',
  window: '1366×768 @1',
  sample: false,
  revision: 7,
  counts: {
    ...(Object.fromEntries(TABLE_NAMES.map((name) => [name, 0])) as Record<TableName, number>),
    agreements: 734,
  },
  problems: [['central.truncated', 2]],
} as const;

const LINES = {
  nb: [
    'Versjon: 0.1.0',
    'Kjører i: nettleservindu',
    'Fil fra administrator: i bruk',
    'Eksempeldata: nei',
    'Avtaler: 734',
  ],
  nn: [
    'Versjon: 0.1.0',
    'Køyrer i: nettlesarvindauge',
    'Fil frå administrator: i bruk',
    'Eksempeldata: nei',
    'Avtalar: 734',
  ],
  en: [
    'Version: 0.1.0',
    'Runs in: browser window',
    'File from administrator: in use',
    'Sample data: no',
    'Agreements: 734',
  ],
} as const;

test.each(['nb', 'nn', 'en'] as const)(
  'the report in %s: every fact on a line of its own in her language, what is not known as a dash, codes as they are',
  (language) => {
    const text = supportReport(facts, { ...page, language }, MESSAGES[language]);
    const codes = ['Electron: -', 'Node: 24.0.0', 'central.truncated: 2', '{"event":"start"}'];
    for (const line of [...LINES[language], ...codes]) expect(text.split('\n')).toContain(`  ${line}`);
    expect(text).not.toContain('undefined');
  },
);

test('nothing met and an empty log are said', () => {
  const text = supportReport({ ...facts, log: [] }, { ...page, problems: [] }, MESSAGES.nb);
  expect(text).toContain('  ingen\n');
  expect(text).toContain('  tom\n');
});

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36', 'Chrome/140.0.0.0'],
  ['Mozilla/5.0 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.1.2', 'Edg/140.0.1.2'],
  ['Mozilla/5.0 Chrome/146.0.0.0 Electron/45.4.1 Safari/537.36', 'Electron/45.4.1'],
  ['noe annet', null],
])('%s is told as %s', (agent, name) => {
  expect(browserName(agent)).toBe(name);
});
