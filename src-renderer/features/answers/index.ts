export { type Answer, useAnswer } from './use-answer.ts';
