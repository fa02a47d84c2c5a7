export { DeadlinesTab } from './deadlines-tab.tsx';
export { MeetingsTab } from './meetings-tab.tsx';
export { PlanWords } from './plan-words.tsx';
export { type Calendar, useCalendar } from './use-calendar.ts';
export { usePressingDeadlines } from './use-pressing.ts';
