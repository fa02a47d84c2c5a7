export { CentralView } from './central-view.tsx';
export { Welcome } from './welcome.tsx';
