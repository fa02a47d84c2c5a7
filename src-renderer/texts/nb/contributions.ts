/** The national body's look over what the offices contribute. */
export const contributions = {
  tab: 'Bidrag fra fylkene',
  sharing: 'Deling',
  offers: 'Tilbud',
  tabList: 'Deler av sentralfilen',
  title: 'Bidrag fra fylkene',
  heading: (contributed: string, all: string, waiting: string) =>
    `${contributed} av ${all} fylker har bidratt${waiting === '0' ? '' : `, ${waiting === '1' ? '1 endring' : `${waiting} endringer`} venter på å tas inn`}`,
  newest: (edition: string) => `${edition} gjelder nå`,
  office: 'Kontor',
  pc: 'PC',
  when: 'Sist skrevet',
  rest: 'Hadde da',
  waiting: 'Venter her',
  none: 'ingen bidrag ennå',
  unknownTime: 'ukjent tid',
  upToDate: (edition: string) => `alt, ${edition.toLowerCase()}`,
  behind: (edition: string, count: string) =>
    `${edition.toLowerCase()}, manglet ${count === '1' ? '1 endring' : `${count} endringer`}`,
  toTakeIn: (count: string) => (count === '1' ? '1 endring' : `${count} endringer`),
  nothing: 'ingenting',
  note: 'Et kontor skriver bidraget sitt når det deler noe. Et kontor som bare leser, skriver ikke, så «hadde da» gjelder da bidraget ble skrevet. Tidene er filens egne.',
};
