export { LANGUAGES } from '#data/language-choice.ts';
export { THEMES, useLanguageChoice, useThemeChoice } from './choices.ts';
export { useColourScheme } from './colour-scheme.ts';
export { useConfidentialChoice } from './confidential-choice.ts';
export { useScope } from './scope.ts';
export { SessionProvider, useFormats, useSession, useTexts } from './session.tsx';
export { useAddressParts } from './use-address-parts.ts';
export { useMessages } from './use-messages.ts';
export { useTab } from './use-tab.ts';
