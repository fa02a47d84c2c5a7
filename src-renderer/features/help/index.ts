export { HelpView } from './help-view.tsx';
export { ShortcutSheet } from './shortcuts.tsx';
