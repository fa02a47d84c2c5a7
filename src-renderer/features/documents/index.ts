export { DocumentsView } from './documents-view.tsx';
