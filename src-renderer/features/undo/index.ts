export { useNotice } from './use-notice.tsx';
