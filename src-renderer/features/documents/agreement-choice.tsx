import { Field, Label, Select } from '@digdir/designsystemet-react';
import type { RenewableAgreement } from '#domain/documents/renewal/renewable-agreements.ts';
import { useSession } from '#features/session/index.ts';

/** Which agreement a case about one is about: the national ones first, then those of the county and its libraries. */
export function AgreementChoice(props: {
  agreements: readonly RenewableAgreement[];
  agreementId: string;
  onChange(agreementId: string): void;
}) {
  const { texts, formats } = useSession();
  const t = texts.documents.cases;
  const { agreements, agreementId } = props;
  const [national, own] = [true, false].map((is) => agreements.filter(({ holder }) => (holder === '') === is));
  const option = ({ agreement, service, holder }: RenewableAgreement) => (
    <Select.Option key={agreement.id} value={agreement.id}>
      {[service, holder, agreement.end && formats.date(agreement.end)].filter(Boolean).join(', ')}
    </Select.Option>
  );
  return (
    <Field>
      <Label>{t.agreement}</Label>
      {agreements.length === 0 && <Field.Description>{t.noAgreements}</Field.Description>}
      <Select
        value={agreements.some(({ agreement }) => agreement.id === agreementId) ? agreementId : ''}
        onChange={(event) => props.onChange(event.target.value)}
      >
        <Select.Option value="">{t.chooseAgreement}</Select.Option>
        {national && national.length > 0 && (
          <Select.Optgroup label={t.nationalAgreements}>{national.map(option)}</Select.Optgroup>
        )}
        {own && own.length > 0 && <Select.Optgroup label={t.ownAgreements}>{own.map(option)}</Select.Optgroup>}
      </Select>
    </Field>
  );
}
