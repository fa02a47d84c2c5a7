import { useLiveQuery } from 'dexie-react-hooks';
import { readLocal } from '#data/local-records.ts';
import { database } from '#data/working-copy.ts';
import { type CalendarSettings, type CouncilDate, USUAL_SETTINGS } from '#domain/calendar/council-date.ts';
import type { IsoDate } from '#domain/model/brands.ts';

/** The id of the one record that the settings are. */
export const SETTINGS_ID = 'calendar';

export type Meeting = CouncilDate & { readonly id: string };

/** The office's own political calendar. */
export type Calendar = {
  /** In order of time. */
  readonly meetings: readonly Meeting[];
  readonly settings: CalendarSettings;
  /** Nobody has said how the office decides: the usual is reckoned with. */
  readonly usual: boolean;
  /** Deadlines that are put off, with the day they come back. */
  readonly hidden: ReadonlyMap<string, IsoDate>;
};

/** The calendar as it stands, again whenever it changes; undefined until it is read. */
export function useCalendar(): Calendar | undefined {
  return useLiveQuery(readCalendar, []);
}

async function readCalendar(): Promise<Calendar> {
  return database.transaction('r', ['local_records'], async () => {
    const [dates, settings, reminders] = await Promise.all([
      readLocal(database, 'council_date'),
      readLocal(database, 'calendar_settings'),
      readLocal(database, 'reminder'),
    ]);
    const meetings = Array.from(dates, ([id, meeting]) => ({ ...meeting, id }));
    const own = settings.get(SETTINGS_ID);
    return {
      meetings: meetings.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.body < b.body ? -1 : 1)),
      settings: own ?? USUAL_SETTINGS,
      usual: own === undefined,
      hidden: new Map(Array.from(reminders, ([id, { hiddenUntil }]) => [id, hiddenUntil])),
    };
  });
}
