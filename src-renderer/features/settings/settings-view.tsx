import { Checkbox, Fieldset, Radio } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import type { AppInfo } from '#contract/host-api.ts';
import {
  LANGUAGES,
  THEMES,
  useConfidentialChoice,
  useLanguageChoice,
  useSession,
  useThemeChoice,
} from '#features/session/index.ts';
import { BackupCard } from '#features/vault/index.ts';
import { ViewHead } from '#ui/view-head.tsx';
import { ExportCard } from './export-card.tsx';
import { PolicyCard } from './policy-card.tsx';
import './settings.css';
import { SupportCard } from './support-card.tsx';
import { UpdateCard } from './update-card.tsx';

/** Language, colours and what there is to know about this installation. */
export function SettingsView() {
  const { texts, host, confidential } = useSession();
  const t = texts.settings;
  const [language, setLanguage] = useLanguageChoice();
  const [theme, setTheme] = useThemeChoice();
  const [, setConfidential] = useConfidentialChoice();
  const [info, setInfo] = useState<AppInfo | null>(null);
  const [persisted, setPersisted] = useState<boolean | null>(null);
  useEffect(() => {
    void host['app:info']().then(setInfo);
    void navigator.storage.persisted().then(setPersisted);
  }, [host]);

  return (
    <div className="b24-view">
      <ViewHead title={t.title} subtitle={t.subtitle} />
      <div className="b24-settings">
        <section className="b24-card">
          <Fieldset>
            <Fieldset.Legend>{t.language}</Fieldset.Legend>
            {LANGUAGES.map((option) => (
              <Radio
                key={option}
                name="language"
                value={option}
                label={t[option]}
                lang={option}
                checked={option === language}
                onChange={() => setLanguage(option)}
              />
            ))}
          </Fieldset>
        </section>
        <section className="b24-card">
          <Fieldset>
            <Fieldset.Legend>{t.theme}</Fieldset.Legend>
            {THEMES.map((option) => (
              <Radio
                key={option}
                name="theme"
                value={option}
                label={t[option]}
                checked={option === theme}
                onChange={() => setTheme(option)}
              />
            ))}
          </Fieldset>
        </section>
        <section className="b24-card">
          <Checkbox
            label={texts.leaving.confidential}
            description={info?.confidential ? texts.leaving.decided : texts.leaving.confidentialHelp}
            checked={confidential}
            disabled={info?.confidential === true}
            onChange={(event) => setConfidential(event.target.checked)}
          />
        </section>
        <PolicyCard />
        <UpdateCard />
        <section className="b24-card">
          <h2>{t.storage}</h2>
          <p>{persisted === false ? t.notKept : persisted ? t.kept : texts.frame.working}</p>
          <dl>
            <dt>{t.dataFolder}</dt>
            <dd>{info?.dataFolder}</dd>
          </dl>
        </section>
        <section className="b24-card">
          <h2>{t.about}</h2>
          <dl>
            <dt>{t.version}</dt>
            <dd>{info?.version}</dd>
            <dt>{t.runsIn}</dt>
            <dd>{info && t[info.host]}</dd>
          </dl>
        </section>
        <BackupCard />
        <ExportCard />
        <SupportCard />
      </div>
    </div>
  );
}
