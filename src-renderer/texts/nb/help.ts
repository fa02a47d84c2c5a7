/** Help in the program: the guide and the keys. */
export const help = {
  title: 'Hjelp',
  subtitle: 'Brukerveiledningen, tilgjengelighetserklæringen og alle hurtigtastene.',
  search: 'Søk i veiledningen',
  contents: 'Innhold',
  nothing: 'Ingen treff. Prøv et kortere ord.',
  found: (count: number): string => (count === 1 ? '1 del har ordene' : `${count} deler har ordene`),
  shortcutsTitle: 'Hurtigtaster',
  shortcuts: [
    {
      where: 'Overalt',
      keys: [
        ['Ctrl K', 'søk, gå til, gjør'],
        ['?', 'denne oversikten'],
        ['Ctrl Z', 'angre siste endring'],
        ['Ctrl Y', 'gjør på nytt'],
        ['Esc', 'lukk det som er åpent'],
        ['Tab', 'neste felt eller knapp'],
      ],
    },
    {
      where: 'Tabeller',
      keys: [
        ['Piltaster', 'flytt fra celle til celle'],
        ['Home, End', 'første og siste kolonne'],
        ['Ctrl pil', 'første og siste rad'],
        ['Enter', 'åpne eller endre'],
        ['Mellomrom', 'velg raden'],
        ['Ctrl A', 'velg alle'],
        ['Ctrl C', 'kopier til Excel'],
        ['Delete', 'slett valgte'],
      ],
    },
    {
      where: 'Tilknytning',
      keys: [
        ['J, N, Å', 'ja, nei og åpen for det som er merket'],
        ['Mellomrom', 'bytt svar'],
        ['Shift pil', 'merk flere'],
        ['Enter', 'pris, måneder, fylkets andel og betaling'],
        ['Siffer', 'begynn på prisen'],
        ['Ctrl V', 'lim inn svar fra Excel'],
        ['↑ til overskriften, Enter', 'tilbudet, og svar for alle som er åpne'],
      ],
    },
    {
      where: 'Diagrammer',
      keys: [['T', 'vis som tabell, og tilbake']],
    },
    {
      where: 'Presentasjon',
      keys: [
        ['F5', 'start presentasjonen'],
        ['→ ←, PageDown PageUp', 'neste og forrige lysbilde'],
        ['tall, Enter', 'gå til lysbildet'],
        ['B, .', 'svart skjerm'],
        ['H', 'spørsmålsmodus'],
        ['+ −', 'pris opp og ned'],
        ['Ctrl Z, U', 'angre spørsmålet'],
        ['T, K', 'tabell og kilde'],
        ['P', 'skjul eller vis priser'],
        ['Esc', 'lukk det som ligger over, så avslutt'],
      ],
    },
  ] as readonly { readonly where: string; readonly keys: readonly (readonly [string, string])[] }[],
};
