export { LANGUAGES, THEMES, type Theme, useLanguageChoice, useThemeChoice } from './choices.ts';
export { readPreference, usePreference, writePreference } from './preferences.ts';
export { type ScopeChoice, useScope } from './scope.ts';
export { type Session, SessionProvider, useFormats, useSession, useTexts } from './session.tsx';
