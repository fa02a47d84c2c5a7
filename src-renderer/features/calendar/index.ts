export type { PlannedDeadline } from './deadline-groups.ts';
export { DeadlinesTab } from './deadlines-tab.tsx';
export { MeetingsTab } from './meetings-tab.tsx';
export { PlanWords } from './plan-words.tsx';
export { useCalendar } from './use-calendar.ts';
export { useDeadlineOf, usePressingDeadlines } from './use-planned.ts';
export { useSaveCalendar } from './use-save-calendar.ts';
