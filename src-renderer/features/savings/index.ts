export { SavingsView } from './savings-view.tsx';
