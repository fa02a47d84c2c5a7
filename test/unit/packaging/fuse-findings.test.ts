import { FuseV1Options } from '@electron/fuses';
import { expect, test } from 'vitest';
import { fuseFindings } from '../../../src-main/packaging/fuse-findings.ts';
import { builderConfiguration } from './builder-configuration.ts';

const [OFF, ON, REMOVED] = [0x30, 0x31, 0x72];

/** The wire as it should be, in the order that Electron has them. */
const GOOD = { 0: OFF, 1: ON, 2: OFF, 3: OFF, 4: ON, 5: ON, 6: OFF, 7: OFF };

test('all eight fuses are named, and set as they should be', async () => {
  const { electronFuses } = await builderConfiguration();
  expect(fuseFindings({ ...electronFuses }, GOOD, FuseV1Options)).toEqual({ wrong: [], unnamed: [] });
});

test('one that differs, is gone, or nobody has set is wrong', async () => {
  const { electronFuses } = await builderConfiguration();
  const { wrong } = fuseFindings({ ...electronFuses }, { ...GOOD, 0: ON, 4: REMOVED, 7: undefined }, FuseV1Options);
  expect(wrong).toEqual([
    'RunAsNode should be off: on',
    'EnableEmbeddedAsarIntegrityValidation should be on: removed (114)',
    'GrantFileProtocolExtraPrivileges should be off: absent',
  ]);
  expect(fuseFindings({}, GOOD, FuseV1Options).wrong).toHaveLength(8);
});

test('one that a newer Electron has is told', async () => {
  const { electronFuses } = await builderConfiguration();
  const { wrong, unnamed } = fuseFindings({ ...electronFuses }, { ...GOOD, 8: ON }, FuseV1Options);
  expect(wrong).toEqual([]);
  expect(unnamed).toEqual(['fuse 8, which nobody has named, is on']);
});
