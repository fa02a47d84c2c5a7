import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';
import type { HostApi } from '#contract/host-api.ts';
import type { Language, Messages } from '#texts/messages.ts';
import { type Formats, formatsFor } from '#ui/format.ts';
import { LeavingProvider } from '#ui/leaving.tsx';
import { useConfidentialChoice } from './confidential-choice.ts';
import { useMessages } from './use-messages.ts';

/** What every view needs from its surroundings: the host, the language and how to write numbers in it. */
type Session = {
  readonly host: HostApi;
  readonly language: Language;
  readonly texts: Messages;
  readonly formats: Formats;
  /** Prices are kept back until she chooses otherwise. */
  readonly confidential: boolean;
};

const SessionContext = createContext<Session | null>(null);

export function SessionProvider(props: {
  host: HostApi;
  language: Language;
  /** The one that the host knows already. */
  hostLanguage?: Language;
  /** Decided by an administrator. */
  confidential?: boolean;
  children: ReactNode;
}) {
  const { host, children } = props;
  const [chosen] = useConfidentialChoice();
  const confidential = props.confidential === true || chosen;
  const said = useMessages(props.language);
  const session = useMemo(
    () => said && { host, ...said, formats: formatsFor(said.language), confidential },
    [host, said, confidential],
  );
  const language = said?.language;
  const told = useRef(props.hostLanguage);
  useEffect(() => {
    if (!language) return;
    document.documentElement.lang = language;
    if (language === told.current) return;
    told.current = language;
    void host['app:setLanguage'](language);
  }, [host, language]);
  return (
    session && (
      <SessionContext value={session}>
        <LeavingProvider texts={session.texts.leaving} confidential={confidential}>
          {children}
        </LeavingProvider>
      </SessionContext>
    )
  );
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside SessionProvider');
  return session;
}

/** The texts of the interface's language. */
export function useTexts(): Messages {
  return useSession().texts;
}

/** Number, kroner and date formats of the interface's language. */
export function useFormats(): Formats {
  return useSession().formats;
}
