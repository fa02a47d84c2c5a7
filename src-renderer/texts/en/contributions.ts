import type { Messages } from '../messages.ts';

export const contributions: Messages['contributions'] = {
  tab: 'Contributions from the counties',
  sharing: 'Sharing',
  offers: 'Offers',
  tabList: 'Parts of the central file',
  title: 'Contributions from the counties',
  heading: (contributed, all, waiting) =>
    `${contributed} of ${all} counties have contributed${waiting === '0' ? '' : `, ${waiting === '1' ? '1 change waits' : `${waiting} changes wait`} to be imported`}`,
  newest: (edition) => `${edition} is current`,
  office: 'Office',
  pc: 'PC',
  when: 'Last written',
  rest: 'Had then',
  waiting: 'Waits here',
  none: 'no contribution yet',
  unknownTime: 'unknown time',
  upToDate: (edition) => `everything, ${edition.toLowerCase()}`,
  behind: (edition, count) => `${edition.toLowerCase()}, lacked ${count === '1' ? '1 change' : `${count} changes`}`,
  toTakeIn: (count) => (count === '1' ? '1 change' : `${count} changes`),
  nothing: 'nothing',
  note: 'An office writes its contribution when it shares something. An office that only reads writes nothing, so “had then” is about when the contribution was written. The times are the files’ own.',
};
