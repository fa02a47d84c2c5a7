import { useMemo } from 'react';
import { officeDeadlines } from '#domain/calendar/office-deadlines.ts';
import type { IsoDate } from '#domain/model/brands.ts';
import type { Tables } from '#domain/model/tables.ts';
import type { Scope } from '#domain/organisations/scope.ts';
import { groupedDeadlines, type PlannedDeadline } from './deadline-groups.ts';
import { useCalendar } from './use-calendar.ts';

type Data = { readonly tables: Pick<Tables, 'agreements' | 'services' | 'offers'>; readonly scope: Scope };

/** How many deadlines ask for something within 30 days and are not put off; 0 until it is known. */
export function usePressingDeadlines(data: Data | undefined, today: IsoDate): number {
  const calendar = useCalendar();
  return useMemo(() => {
    if (!data || !calendar) return 0;
    const deadlines = officeDeadlines(data.tables, data.scope, today);
    return groupedDeadlines(deadlines, calendar, today).get('soon')?.length ?? 0;
  }, [data, calendar, today]);
}

/** The notice deadline of one agreement with its plan; null where it has none ahead, or nothing is known yet. */
export function useDeadlineOf(data: Data, agreementId: string, today: IsoDate): PlannedDeadline | null {
  const calendar = useCalendar();
  return useMemo(() => {
    if (!calendar) return null;
    const agreements = data.tables.agreements.filter(({ id }) => id === agreementId);
    const deadlines = officeDeadlines({ ...data.tables, agreements, offers: [] }, data.scope, today);
    return [...groupedDeadlines(deadlines, calendar, today).values()].flat()[0] ?? null;
  }, [data, agreementId, calendar, today]);
}
