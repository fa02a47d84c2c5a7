export { JoiningView } from './joining-view.tsx';
