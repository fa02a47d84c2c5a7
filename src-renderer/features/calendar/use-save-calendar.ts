import type { IsoDate } from '#domain/model/brands.ts';
import { useSession } from '#features/session/index.ts';
import { writeIcs } from '#formats/ics/write-ics.ts';
import { useLeaving } from '#ui/leaving.tsx';
import { calendarEvents } from './calendar-events.ts';
import type { PlannedDeadline } from './deadline-groups.ts';

/** Saves deadlines as a calendar file. @param name of what they are about. @returns how many entries it holds */
export function useSaveCalendar(name: string, today: IsoDate): (planned: readonly PlannedDeadline[]) => number {
  const { texts, formats } = useSession();
  const { calendar: t, common } = texts;
  const leave = useLeaving();
  return (planned) => {
    const words = { t, formats, programName: common.programName };
    const events = planned.flatMap(({ deadline, plan }) => calendarEvents(deadline, plan, today, words));
    const file = writeIcs(events, t.events.calendarName(name), today);
    const fileName = `${t.deadlines.fileName(name)}.ics`;
    leave(fileName, null, (out) => out.saveFile(fileName, file, 'text/calendar;charset=utf-8'));
    return events.length;
  };
}
