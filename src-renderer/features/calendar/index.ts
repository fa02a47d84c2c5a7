export { DeadlinesTab } from './deadlines-tab.tsx';
export { MeetingsTab } from './meetings-tab.tsx';
export { PlanWords } from './plan-words.tsx';
export { useCalendar } from './use-calendar.ts';
export { usePressingDeadlines } from './use-pressing.ts';
