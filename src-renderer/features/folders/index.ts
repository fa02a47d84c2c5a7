export { FolderDialog } from './folder-dialog.tsx';
export { type BrowsedFolder, FolderList } from './folder-list.tsx';
