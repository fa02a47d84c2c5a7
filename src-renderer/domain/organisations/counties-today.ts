/**
 * The counties of 2024, for the first choice before there are any data. Written form by the counties' own decisions: nynorsk where it
 * is, else bokmål. Source: the public register of counties, and the language register of Språkrådet.
 */
export const COUNTIES_TODAY: readonly { readonly id: string; readonly name: string; readonly written: 'nb' | 'nn' }[] =
  [
    { id: 'NO-42', name: 'Agder', written: 'nb' },
    { id: 'NO-32', name: 'Akershus', written: 'nb' },
    { id: 'NO-33', name: 'Buskerud', written: 'nb' },
    { id: 'NO-56', name: 'Finnmark', written: 'nb' },
    { id: 'NO-34', name: 'Innlandet', written: 'nb' },
    { id: 'NO-15', name: 'Møre og Romsdal', written: 'nn' },
    { id: 'NO-18', name: 'Nordland', written: 'nb' },
    { id: 'NO-03', name: 'Oslo', written: 'nb' },
    { id: 'NO-11', name: 'Rogaland', written: 'nb' },
    { id: 'NO-40', name: 'Telemark', written: 'nb' },
    { id: 'NO-55', name: 'Troms', written: 'nb' },
    { id: 'NO-50', name: 'Trøndelag', written: 'nb' },
    { id: 'NO-39', name: 'Vestfold', written: 'nb' },
    { id: 'NO-46', name: 'Vestland', written: 'nn' },
    { id: 'NO-31', name: 'Østfold', written: 'nb' },
  ];
