export { LANGUAGES, THEMES, useLanguageChoice, useThemeChoice } from './choices.ts';
export { useColourScheme } from './colour-scheme.ts';
export { readPreference, writePreference } from './preferences.ts';
export { useScope } from './scope.ts';
export { SessionProvider, useFormats, useSession, useTexts } from './session.tsx';
