import { Field, Label, Select } from '@digdir/designsystemet-react';
import { COUNTIES_TODAY } from '#domain/organisations/counties-today.ts';
import { COUNTRY } from '#domain/organisations/scope.ts';
import { LANGUAGES, useLanguageChoice, useScope, useSession } from '#features/session/index.ts';
import type { Language } from '#texts/messages.ts';

/** County and language, before there is anything else to choose; a county that writes nynorsk gets nynorsk until another is chosen. */
export function FirstChoices() {
  const { texts, language } = useSession();
  const { central: t, frame, settings } = texts;
  const [, setLanguage] = useLanguageChoice();
  const { scope, setScope } = useScope(new Date().getFullYear());
  const chooseCounty = (id: string) => {
    setScope(id);
    const written = COUNTIES_TODAY.find((county) => county.id === id)?.written;
    if (written && language !== 'en') setLanguage(written);
  };
  return (
    <section className="b24-card b24-welcome-choices" aria-label={t.firstChoices}>
      <Field>
        <Label>{frame.county}</Label>
        <Select value={scope} onChange={(event) => chooseCounty(event.target.value)}>
          <Select.Option value={COUNTRY}>{frame.country}</Select.Option>
          {COUNTIES_TODAY.map(({ id, name }) => (
            <Select.Option key={id} value={id}>
              {name}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Field>
        <Label>{settings.language}</Label>
        <Select value={language} onChange={(event) => setLanguage(event.target.value as Language)}>
          {LANGUAGES.map((option) => (
            <Select.Option key={option} value={option} lang={option}>
              {settings[option]}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <p className="b24-source">{t.firstChoicesHelp}</p>
    </section>
  );
}
