import type { Messages } from '../messages.ts';

export const contributions: Messages['contributions'] = {
  tab: 'Bidrag frå fylka',
  sharing: 'Deling',
  offers: 'Tilbod',
  tabList: 'Delar av sentralfila',
  title: 'Bidrag frå fylka',
  heading: (contributed, all, waiting) =>
    `${contributed} av ${all} fylke har bidrege${waiting === '0' ? '' : `, ${waiting === '1' ? '1 endring' : `${waiting} endringar`} ventar på å takast inn`}`,
  newest: (edition) => `${edition} gjeld no`,
  office: 'Kontor',
  pc: 'PC',
  when: 'Sist skrive',
  rest: 'Hadde då',
  waiting: 'Ventar her',
  none: 'ingen bidrag enno',
  unknownTime: 'ukjend tid',
  upToDate: (edition) => `alt, ${edition.toLowerCase()}`,
  behind: (edition, count) => `${edition.toLowerCase()}, mangla ${count === '1' ? '1 endring' : `${count} endringar`}`,
  toTakeIn: (count) => (count === '1' ? '1 endring' : `${count} endringar`),
  nothing: 'ingenting',
  note: 'Eit kontor skriv bidraget sitt når det deler noko. Eit kontor som berre les, skriv ikkje, så «hadde då» gjeld då bidraget vart skrive. Tidene er dei som fila har.',
};
