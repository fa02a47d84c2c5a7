import { expect, test } from 'vitest';
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
  counts: { agreements: 734, usage: 39_054 },
  problems: [['central.truncated', 2]],
} as const;

test.each(['nb', 'nn', 'en'] as const)(
  'the report in %s: every fact on a line of its own, what is not known as a dash',
  (language) => {
    const text = supportReport(facts, page, MESSAGES[language].settings.support);
    for (const line of [
      '  version: 0.1.0',
      '  electron: -',
      '  free bytes: -',
      '  agreements: 734',
      '  central.truncated: 2',
      '  {"event":"start"}',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    expect(text).not.toContain('undefined');
  },
);

test('nothing met and an empty log are said', () => {
  const text = supportReport({ ...facts, log: [] }, { ...page, problems: [] }, MESSAGES.nb.settings.support);
  expect(text).toContain('  ingen\n');
  expect(text).toContain('  tom\n');
});

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36', 'Chrome/140.0.0.0'],
  ['Mozilla/5.0 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.1.2', 'Edg/140.0.1.2'],
  ['Mozilla/5.0 Chrome/146.0.0.0 Electron/45.4.1 Safari/537.36', 'Electron/45.4.1'],
  ['noe annet', 'unknown'],
])('%s is told as %s', (agent, name) => {
  expect(browserName(agent)).toBe(name);
});
