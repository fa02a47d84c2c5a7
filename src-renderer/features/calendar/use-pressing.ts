import { useMemo } from 'react';
import { officeDeadlines } from '#domain/calendar/office-deadlines.ts';
import type { IsoDate } from '#domain/model/brands.ts';
import type { Tables } from '#domain/model/tables.ts';
import type { Scope } from '#domain/organisations/scope.ts';
import { groupedDeadlines } from './deadline-groups.ts';
import { useCalendar } from './use-calendar.ts';

/** How many deadlines ask for something within 30 days and are not put off; 0 until it is known. */
export function usePressingDeadlines(
  data: { readonly tables: Pick<Tables, 'agreements' | 'services' | 'offers'>; readonly scope: Scope } | undefined,
  today: IsoDate,
): number {
  const calendar = useCalendar();
  return useMemo(() => {
    if (!data || !calendar) return 0;
    const deadlines = officeDeadlines(data.tables, data.scope, today);
    return groupedDeadlines(deadlines, calendar, today).get('soon')?.length ?? 0;
  }, [data, calendar, today]);
}
