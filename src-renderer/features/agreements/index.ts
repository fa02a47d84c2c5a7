export { AgreementsView } from './agreements-view.tsx';
