import type { Service } from '../model/tables.ts';
import type { UsageSelection } from './usage-selection.ts';

/** The order in which a metric is looked for where the service names none. Metrics are never added together. */
export const METRIC_ORDER = [
  'Unique_Item_Requests',
  'Total_Item_Requests',
  'Searches_Regular',
  'Searches_Platform',
] as const;

/**
 * The metric a service's use is counted in: its own `use_metric`, else the first of `METRIC_ORDER` that has any row for it
 * among the selected. Null when none has.
 */
export function serviceMetric(selection: UsageSelection, service: Service): string | null {
  if (service.use_metric !== '') return service.use_metric;
  const { services, metrics } = selection.data.usage;
  const serviceCode = services.indexOf(service.id);
  if (serviceCode < 0) return null;
  const found = METRIC_ORDER.find((metric) => {
    const metricCode = metrics.indexOf(metric);
    return metricCode >= 0 && selection.hasRows[serviceCode * metrics.length + metricCode] === 1;
  });
  return found ?? null;
}

/** The metric of every service in the file, by service id. */
export function serviceMetrics(selection: UsageSelection): Map<string, string | null> {
  return new Map(selection.data.tables.services.map((service) => [service.id, serviceMetric(selection, service)]));
}
