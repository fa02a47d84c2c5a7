export { PresentationView } from './presentation-view.tsx';
export { Presenter } from './presenter.tsx';
