import { labelKey } from './grid.ts';

/** Metric types of releases 5 and 5.1, spelled as the Code of Practice does. */
const METRICS = [
  'Searches_Platform',
  'Searches_Regular',
  'Searches_Automated',
  'Searches_Federated',
  'Total_Item_Investigations',
  'Unique_Item_Investigations',
  'Unique_Title_Investigations',
  'Total_Item_Requests',
  'Unique_Item_Requests',
  'Unique_Title_Requests',
  'No_License',
  'Limit_Exceeded',
];

const BY_KEY = new Map(METRICS.map((metric) => [labelKey(metric), metric]));

/** The standard spelling (`total item requests` → `Total_Item_Requests`); a metric of the vendor's own stays as it is. */
export function metricName(text: string): string {
  return BY_KEY.get(labelKey(text)) ?? text;
}
