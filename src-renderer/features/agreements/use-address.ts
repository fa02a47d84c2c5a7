import { useSearchParams } from 'wouter';

const TABS = ['avtaler', 'frister', 'moter', 'registre', 'historikk'] as const;
export type AgreementsTabName = (typeof TABS)[number];

/** Which part of the view is shown: `?fane=frister`. */
export function useAgreementsTab(): [AgreementsTabName, (tab: AgreementsTabName) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('fane');
  const tab = TABS.find((candidate) => candidate === asked) ?? 'avtaler';
  return [
    tab,
    (chosen) =>
      setParams((previous) => {
        const next = new URLSearchParams(previous);
        next.set('fane', chosen);
        return next;
      }),
  ];
}

export type AgreementAddress = {
  /** The agreement whose details are shown: `?avtale=ID`. */
  readonly agreementId: string | null;
  /** The form that is open, so that a restart opens it again. */
  readonly form: 'new' | 'edit' | null;
  show(agreementId: string | null): void;
  openForm(form: 'new' | 'edit', agreementId: string | null): void;
  closeForm(): void;
};

const FORMS = { ny: 'new', endre: 'edit' } as const;

export function useAddress(): AgreementAddress {
  const [params, setParams] = useSearchParams();
  const form = params.get('skjema');
  const change = (changes: Readonly<Record<string, string | null>>) =>
    setParams(
      (previous) => {
        const next = new URLSearchParams(previous);
        for (const [name, value] of Object.entries(changes)) {
          if (value === null) next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      // Moving from row to row is not something one would go back through.
      { replace: true },
    );
  return {
    agreementId: params.get('avtale'),
    form: form === 'ny' || form === 'endre' ? FORMS[form] : null,
    show: (agreementId) => change({ avtale: agreementId, skjema: null }),
    openForm: (kind, agreementId) => change({ avtale: agreementId, skjema: kind === 'new' ? 'ny' : 'endre' }),
    closeForm: () => change({ skjema: null }),
  };
}
