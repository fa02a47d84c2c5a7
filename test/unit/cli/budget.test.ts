import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { budgetLine, budgetScenario } from '../../support/budget-lines.ts';
import { run } from '../../support/run-b24.ts';

let folder: string;
let central: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'b24-budget-'));
  central = join(folder, 'eksempel.b24.zip');
  await run('sample', '--out', central, '--usage-rows', '100');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('b24 split', () => {
  const share = (out: string, id: string) => JSON.parse(out).shares[id] / 100;

  test('the cost of the case, half alike and half by the inhabitants of 2024', async () => {
    const { code, out } = await run('split', central, '--total', '3500000', '--year', '2024', '--fraction', '0.5');
    expect(code).toBe(0);
    expect(['NO-56', 'NO-42', 'NO-03', 'NO-32'].map((id) => share(out, id))).toEqual([
      140_331, 217_517, 342_963, 346_461,
    ]);
  });

  test('own weights', async () => {
    const weights = '{"NO-42": 2, "NO-03": 6}';
    const { out } = await run(
      'split',
      '--total',
      '100',
      central,
      '--year',
      '2024',
      '--key',
      'custom',
      '--weights',
      weights,
    );
    expect(share(out, 'NO-42')).toBe(25);
  });

  test('a year without numbers is refused with the reason, not split by 0', async () => {
    const { code, out, err } = await run('split', central, '--total', '100', '--year', '2001', '--key', 'population');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ shares: null, basis: { reason: 'numberMissing' } });
    expect(err).toContain('kan ikke fordeles');
  });

  test.each([
    [['--total', '3,5', '--year', '2024']],
    [['--total', '100']],
    [['--total', '1', '--year', '2024', '--key', 'x']],
  ])('wrong use: %j', async (args) => {
    expect(await run('split', central, ...args)).toMatchObject({ code: 2, out: '' });
  });
});

describe('b24 budget', () => {
  test('the plan of the county’s registered figures: sums are the cells', async () => {
    const { code, out } = await run('budget', central, '--scope', 'NO-42', '--year', '2025');
    expect(code).toBe(0);
    const { scenario, basis, table } = JSON.parse(out);
    expect(scenario).toMatchObject({ county: 'NO-42', firstYear: 2025, index: 'deflator' });
    expect(basis).toMatchObject({ operatingYear: 2025, ownWithoutPrice: [] });
    expect(table.years).toEqual([2025, 2026, 2027, 2028]);
    const operating = table.newCost.rows[0];
    expect(operating).toMatchObject({
      line: { id: 'operating', basePriceOre: 21_751_700 },
      cells: [{ netOre: 21_751_700 }, {}, {}, {}],
    });
    const cells = [...table.inFrame.rows, ...table.newCost.rows].map((row) => row.cells[0].netOre);
    expect(table.total[0].netOre).toBe(cells.reduce((sum, each) => sum + each, 0));
  });

  test('an alternative that was downloaded', async () => {
    const file = join(folder, 'alternativ.json');
    await writeFile(file, JSON.stringify(budgetScenario([budgetLine()])));
    const { out } = await run('budget', central, '--scenario', file);
    // 486 000 × 1.041 × 1.03
    expect(JSON.parse(out).table.inFrame.rows[0].cells[1].netOre).toBe(52_110_378);
  });

  test('what is no alternative is refused, and the place is named', async () => {
    const file = join(folder, 'feil.json');
    await writeFile(file, JSON.stringify(budgetScenario([budgetLine({ typeCode: 'x' })])));
    const refused = await run('budget', central, '--scenario', file);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('«lines[0].typeCode»');
    await writeFile(file, 'ikke json');
    expect((await run('budget', central, '--scenario', file)).code).toBe(1);
  });

  test('an unknown county is refused, wrong use is told', async () => {
    expect((await run('budget', central, '--scope', 'NO-99', '--year', '2025')).code).toBe(1);
    expect((await run('budget', central, '--scope', 'NO-42')).code).toBe(2);
  });
});
