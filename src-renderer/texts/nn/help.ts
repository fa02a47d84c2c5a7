import type { Messages } from '../messages.ts';

/** Help in the program: the guide and the keys. */
export const help: Messages['help'] = {
  title: 'Hjelp',
  subtitle: 'Brukarrettleiinga og tilgjengeerklæringa (på bokmål), og alle snøggtastane.',
  search: 'Søk i rettleiinga',
  contents: 'Innhald',
  nothing: 'Ingen treff. Prøv eit kortare ord.',
  found: (count) => (count === 1 ? '1 del har orda' : `${count} delar har orda`),
  shortcutsTitle: 'Snøggtastar',
  shortcuts: [
    {
      where: 'Overalt',
      keys: [
        ['Ctrl K', 'søk, gå til, gjer'],
        ['?', 'denne oversikta'],
        ['Ctrl Z', 'angre siste endring'],
        ['Ctrl Y', 'gjer på nytt'],
        ['Esc', 'lukk det som er ope'],
        ['Tab', 'neste felt eller knapp'],
      ],
    },
    {
      where: 'Tabellar',
      keys: [
        ['Piltastar', 'flytt frå celle til celle'],
        ['Home, End', 'første og siste kolonne'],
        ['Ctrl pil', 'første og siste rad'],
        ['Enter', 'opne eller endre'],
        ['Mellomrom', 'vel rada'],
        ['Ctrl A', 'vel alle'],
        ['Ctrl C', 'kopier til Excel'],
        ['Delete', 'slett valde'],
      ],
    },
    {
      where: 'Tilknyting',
      keys: [
        ['J, N, O', 'ja, nei og open for det som er merkt'],
        ['Mellomrom', 'byt svar'],
        ['Shift pil', 'merk fleire'],
        ['Enter', 'pris, månader, fylket sin del og betaling'],
        ['Siffer', 'byrj på prisen'],
        ['Ctrl V', 'lim inn svar frå Excel'],
        ['↑ til overskrifta, Enter', 'tilbodet, og svar for alle som er opne'],
      ],
    },
    {
      where: 'Diagram',
      keys: [['T', 'vis som tabell, og tilbake']],
    },
    {
      where: 'Presentasjon',
      keys: [
        ['F5', 'start presentasjonen'],
        ['→ ←, PageDown PageUp', 'neste og førre lysbilete'],
        ['tal, Enter', 'gå til lysbiletet'],
        ['B, .', 'svart skjerm'],
        ['H', 'spørsmålsmodus'],
        ['+ −', 'pris opp og ned'],
        ['Ctrl Z, U', 'angre spørsmålet'],
        ['T, K', 'tabell og kjelde'],
        ['P', 'skjul eller vis prisar'],
        ['Esc', 'lukk det som ligg over, så avslutt'],
      ],
    },
  ],
};
