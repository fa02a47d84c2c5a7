export { backUp } from './back-up.ts';
export { BackupCard } from './backup-card.tsx';
export { SafetyBanner } from './safety-banner.tsx';
export { useBackups } from './use-backups.ts';
export { useBeforeImport, useRoom } from './use-room.ts';
export { Vault } from './vault.tsx';
export { useRefusal } from './vault-context.ts';
