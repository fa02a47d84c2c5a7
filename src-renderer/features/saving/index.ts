export { keepCase } from './keep-case.ts';
export { SaveButton } from './save-button.tsx';
export { SaveCard } from './save-card.tsx';
export { readSaveChoices } from './save-choices.ts';
export { SavingMessage } from './saving-message.tsx';
export { useSaving } from './use-saving.ts';
