import { useAddressParts } from '#features/session/index.ts';

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
  const [parts, changeParts] = useAddressParts();
  const form = parts.get('skjema');
  // Moving from row to row is not something one would go back through.
  const change = (changes: Parameters<typeof changeParts>[0]) => changeParts(changes, { replace: true });
  return {
    agreementId: parts.get('avtale'),
    form: form === 'ny' || form === 'endre' ? FORMS[form] : null,
    show: (agreementId) => change({ avtale: agreementId, skjema: null }),
    openForm: (kind, agreementId) => change({ avtale: agreementId, skjema: kind === 'new' ? 'ny' : 'endre' }),
    closeForm: () => change({ skjema: null }),
  };
}
