export { type Acts, useActs } from './use-acts.ts';
export { useNotice } from './use-notice.tsx';
