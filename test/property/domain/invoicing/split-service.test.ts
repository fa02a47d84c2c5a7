import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amounts, type SplitInput, splitService } from '#domain/invoicing/split-service.ts';
import { ore } from '#domain/model/brands.ts';
import { receiver, taker } from '../../../support/invoice-records.ts';
import { seededRuns } from '../../../support/seeded-runs.ts';

const rate = fc.constantFrom(0, 0.12, 0.15, 0.25, 0.1111);
const share = fc.oneof(fc.constantFrom(0, 0.25, 0.3333, 0.5, 1), fc.constant(null));

const takers = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 40 }).chain((numbers) =>
  fc.tuple(
    ...numbers.map((number) =>
      fc
        .record({
          paid: fc.integer({ min: 0, max: 50_000_000 }),
          share,
          heads: fc.integer({ min: 0, max: 700_000 }),
          county: fc.constantFrom('NO-42', 'NO-46'),
        })
        .map(({ paid, share: countyShare, heads, county }) =>
          taker(`NO-${4200 + number}`, {
            paidTwelfths: paid,
            countyShare,
            inhabitants: heads,
            pupils: heads,
            county: receiver(county),
          }),
        ),
    ),
  ),
);

const input: fc.Arbitrary<SplitInput> = fc.record({
  amountOre: fc.oneof(fc.constant(null), fc.integer({ min: -20_000_000, max: 900_000_000 }).map(ore)),
  withVat: fc.boolean(),
  vatRate: rate,
  key: fc.constantFrom('participations', 'equal', 'inhabitants', 'pupils'),
  countyPays: fc.boolean(),
});

const sum = (values: readonly number[]) => values.reduce((so, value) => so + value, 0);

describe('an invoice that is split', () => {
  it('adds up to net, VAT and what was typed, to the øre', () => {
    fc.assert(
      fc.property(takers, input, (all, how) => {
        const outcome = splitService(all, how);
        if (outcome.kind !== 'split') return;
        const { lines, netOre, vatOre } = outcome.split;
        expect(sum(lines.map((line) => line.netOre))).toBe(netOre);
        expect(sum(lines.map((line) => line.vatOre))).toBe(vatOre);
        if (how.amountOre !== null) expect(how.withVat ? netOre + vatOre : netOre).toBe(how.amountOre);
      }),
      seededRuns(300),
    );
  });

  it('is the same in whatever order the libraries come', () => {
    fc.assert(
      fc.property(
        takers.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length }))),
        input,
        ([all, shuffled], how) => {
          expect(splitService(shuffled, how)).toEqual(splitService(all, how));
        },
      ),
      seededRuns(150),
    );
  });

  it('gives nobody more than an øre beside an exact part, and nobody the other sign', () => {
    fc.assert(
      fc.property(takers, input, (all, how) => {
        const outcome = splitService(all, { ...how, countyPays: false });
        if (outcome.kind !== 'split') return;
        const { lines, netOre } = outcome.split;
        const weights = new Map(
          all.map(({ library, paidTwelfths, inhabitants }) => [
            library.id as string,
            how.key === 'equal' ? 1 : how.key === 'participations' ? (paidTwelfths ?? 0) : (inhabitants ?? 0),
          ]),
        );
        const total = sum([...weights.values()]);
        for (const { receiver: to, netOre: part } of lines) {
          expect(Math.abs(part - (netOre * (weights.get(to.id) ?? 0)) / total)).toBeLessThan(1.001);
          expect(Math.sign(part) * Math.sign(netOre)).toBeGreaterThanOrEqual(0);
        }
      }),
      seededRuns(150),
    );
  });

  it('takes no more from the libraries when the county pays a share', () => {
    fc.assert(
      fc.property(takers, input, (all, how) => {
        const positive = { ...how, amountOre: how.amountOre === null ? null : ore(Math.abs(how.amountOre)) };
        const [alone, shared] = [
          splitService(all, { ...positive, countyPays: false }),
          splitService(all, { ...positive, countyPays: true }),
        ];
        if (alone.kind !== 'split' || shared.kind !== 'split') return;
        const own = new Map(alone.split.lines.map((line) => [line.receiver.id as string, line.netOre]));
        for (const line of shared.split.lines)
          if (line.role === 'library') expect(line.netOre).toBeLessThanOrEqual(own.get(line.receiver.id) ?? 0);
      }),
      seededRuns(150),
    );
  });
});

it('net and VAT make the amount with VAT again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), rate, (amount, vatRate) => {
      const { netOre, vatOre } = amounts({ amountOre: ore(amount), withVat: true, vatRate }, ore(0));
      expect(netOre + vatOre).toBe(amount);
      expect(Math.abs(vatOre - netOre * vatRate)).toBeLessThanOrEqual(1);
    }),
    seededRuns(200),
  );
});
