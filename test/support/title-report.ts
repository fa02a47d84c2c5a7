const HEAD = [
  ['Report_Name', 'Title Report'],
  ['Report_ID', 'TR'],
  ['Release', '5.1'],
  ['Institution_Name', 'Kristiansand folkebibliotek'],
  ['Institution_ID', ''],
  ['Metric_Types', ''],
  ['Report_Filters', ''],
  ['Report_Attributes', ''],
  ['Exceptions', ''],
  ['Reporting_Period', 'Begin_Date=2024-01-01; End_Date=2024-02-29'],
  ['Created', '2024-03-01'],
  ['Created_By', 'Fjordavis'],
  ['Registry_Record', ''],
  [],
  [
    ...['Title', 'Publisher', 'Publisher_ID', 'Platform', 'DOI', 'Proprietary_ID', 'ISBN', 'Print_ISSN'],
    ...['Online_ISSN', 'URI', 'Data_Type', 'Metric_Type', 'Reporting_Period_Total', 'Jan-2024', 'Feb-2024'],
  ],
];

/** Lines made at a time: a text of a million would be one long string in memory twice. */
const LINES = 50_000;

/**
 * A title report of a platform as the parts of a tab-separated file, one line for each title: 0 to 9 uses in January, by turns, and 1 in
 * February.
 */
export function titleReport(platform: string, titles: number): string[] {
  const parts = [`${HEAD.map((row) => row.join('\t')).join('\n')}\n`];
  for (let from = 0; from < titles; from += LINES) {
    let part = '';
    for (let i = from; i < Math.min(from + LINES, titles); i++) {
      const january = i % 10;
      part += `T${i}\t\t\t${platform}\t\t\t\t\t\t\tNewspaper_or_Newsletter\tTotal_Item_Requests\t${january + 1}\t${january}\t1\n`;
    }
    parts.push(part);
  }
  return parts;
}
