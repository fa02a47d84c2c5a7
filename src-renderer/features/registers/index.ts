export { ParticipationDialog } from './participation-dialog.tsx';
export { RegistersTab } from './registers-tab.tsx';
