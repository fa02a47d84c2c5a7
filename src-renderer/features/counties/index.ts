export { CountiesView } from './counties-view.tsx';
