import { describe, expect, test } from 'vitest';
import { counterFacts } from '#domain/counter/facts.ts';
import { readJsonReport } from '#domain/counter/json-report.ts';

type Header = Readonly<Record<string, unknown>>;

const performance = { Total_Item_Requests: { '2024-01': 5 } };

function release51(header: Header, items: readonly unknown[]): unknown {
  return {
    Report_Header: {
      Report_ID: 'PR',
      Report_Name: 'Platform Report',
      Release: '5.1',
      Created: '2024-03-01',
      Report_Filters: { Begin_Date: '2024-01-01', End_Date: '2024-02-29' },
      ...header,
    },
    Report_Items: items,
  };
}

const entry = (attributes: unknown): unknown => ({ Platform: 'Fjordavis', Attribute_Performance: [attributes] });

function facts(value: unknown): [string | null, number][] {
  const outcome = readJsonReport(value);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems));
  return counterFacts(outcome.value).map(({ month, count }) => [month, count]);
}

function codes(value: unknown): string[] {
  const outcome = readJsonReport(value);
  return (outcome.kind === 'ok' ? outcome.warnings : outcome.problems).map(
    ({ code, row, column }) => `${code} ${row ?? '-'} ${column ?? '-'}`,
  );
}

describe('months that JSON leaves out', () => {
  test('are 0 inside the reporting period', () => {
    expect(facts(release51({}, [entry({ Performance: performance })]))).toEqual([
      ['2024-01', 5],
      ['2024-02', 0],
    ]);
  });

  test.each([3030, 3031, 3032, 3040])('are unknown under exception %d', (Code) => {
    const value = release51({ Exceptions: [{ Code, Message: 'Usage' }] }, [entry({ Performance: performance })]);
    expect(facts(value)).toEqual([['2024-01', 5]]);
    expect(codes(value)).toEqual(['counter.exceptionUnknownUsage - -']);
  });
});

test('totals of the period have no month', () => {
  expect(facts(release51({}, [entry({ Performance: { Total_Item_Requests: { Total: 9 } } })]))).toEqual([[null, 9]]);
});

test('components are added to their item', () => {
  const value = release51({ Report_ID: 'IR', Report_Name: 'Item Report' }, [
    {
      Items: [
        {
          Item: 'Film',
          Attribute_Performance: [{ Performance: performance, Components: [{ Performance: performance }] }],
        },
      ],
    },
  ]);
  expect(facts(value)).toEqual([
    ['2024-01', 10],
    ['2024-02', 0],
  ]);
});

test.each([
  ['fem', 'counter.unreadableNumber 1 Total_Item_Requests 2024-01'],
  [-5, 'counter.negativeNumber 1 Total_Item_Requests 2024-01'],
  [1.5, 'counter.unreadableNumber 1 Total_Item_Requests 2024-01'],
  [null, 'counter.unreadableNumber 1 Total_Item_Requests 2024-01'],
  [[], 'counter.unreadableNumber 1 Total_Item_Requests 2024-01'],
])('a count of %j is refused', (count, problem) => {
  const value = release51({}, [entry({ Performance: { Total_Item_Requests: { '2024-01': count } } })]);
  expect(codes(value)).toEqual([problem]);
});

test('a month that does not exist is refused and named', () => {
  const value = release51({}, [entry({ Performance: { Total_Item_Requests: { '2024-01': 1, '2024-13': 5 } } })]);
  expect(codes(value)).toEqual(['counter.unreadableMonth 1 2024-13']);
});

test('fields named like members of prototypes refuse the report', () => {
  const value = JSON.parse(
    JSON.stringify(release51({}, [entry({ Performance: { constructor: { '2024-01': 5 } } })])).replace(
      'constructor',
      '__proto__',
    ),
  );
  expect(codes(value)).toEqual(['counter.prototypeHeading 1 __proto__']);
  expect(codes(release51({ constructor: 'x' }, []))).toContain('counter.prototypeHeading - constructor');
});

test('a formula refuses the report, whatever field it stands in; a mark before a name does not', () => {
  const formula = entry({ Performance: performance, Platform: '=HYPERLINK("http://x")' });
  expect(codes(release51({}, [entry({ Performance: performance }), formula]))).toEqual([
    'counter.formulaCell 2 Platform',
  ]);
  expect(codes(release51({ Created_By: '@SUM(A1)' }, []))).toContain('counter.formulaCell - Created_By');
  expect(codes(release51({}, [entry({ Performance: performance, Platform: '@Avis' })]))).toEqual([]);
});

test('a period that the header lacks is taken from the months', () => {
  const value = release51({ Report_Filters: {} }, [entry({ Performance: performance })]);
  expect(facts(value)).toEqual([['2024-01', 5]]);
  expect(codes(value)).toEqual(['counter.periodFromMonths - Report_Filters']);
});

test('odd shapes are passed over, not thrown at', () => {
  expect(codes(release51({}, [null, 7, [], { Platform: 'Fjordavis', Attribute_Performance: 'x' }]))).toEqual([
    'counter.noRows - -',
  ]);
  expect(codes(release51({ Report_Filters: [] }, []))).toContain('counter.unreadablePeriod - Report_Filters');
  expect(codes({ Report_Header: {} })).toEqual(['counter.unknownRelease - Release']);
});
