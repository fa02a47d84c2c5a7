import { useSearchParams } from 'wouter';

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
