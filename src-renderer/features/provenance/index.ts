export { NumberOrigin } from './number-origin.tsx';
