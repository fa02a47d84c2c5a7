import type { Messages } from '../messages.ts';

/** What is said of a change, and of taking it back; the same in every view. */
export const undo: Messages['undo'] = {
  undone: 'Siste endring er angra.',
  nothingToUndo: 'Det er ingenting å angre.',
  redone: 'Endringa er gjord på nytt.',
  nothingToRedo: 'Det er ingenting å gjere på nytt.',
  notSaved: 'Endringa kunne ikkje skrivast til loggen på PC-en og er ikkje lagra. Prøv igjen.',
  full: 'Disken er full, så endringa vart ikkje lagra. Frigjer plass på disken og prøv igjen.',
  proposed:
    'Posten høyrer til ein annan eigar. Endringa er send som framlegg, og blir vist når eigaren har teke henne inn.',
};
