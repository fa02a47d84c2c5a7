/** What is said of a change, and of taking it back; the same in every view. */
export const undo = {
  undone: 'Siste endring er angret.',
  nothingToUndo: 'Det er ingenting å angre.',
  redone: 'Endringen er gjort på nytt.',
  nothingToRedo: 'Det er ingenting å gjøre på nytt.',
  notSaved: 'Endringen kunne ikke skrives til PC-ens egen logg og er ikke lagret. Prøv igjen.',
  full: 'Disken er full, så endringen ble ikke lagret. Frigjør plass på disken og prøv igjen.',
  proposed: 'Posten hører til en annen eier. Endringen er sendt som forslag, og vises når eieren har tatt den inn.',
};
