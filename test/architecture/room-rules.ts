/** The rooms of the program and what each may import: the table of the architecture, in one place. */
export type RoomRule = {
  readonly rooms: readonly string[];
  /** Npm packages; `node:*` stands for everything in Node, a trailing `*` for any ending. */
  readonly packages: readonly string[];
  readonly why: string;
};

const DESIGN = ['react', '@digdir/*', '@navikt/aksel-icons'];

export const ROOM_RULES: Readonly<Record<string, RoomRule>> = {
  contract: {
    rooms: [],
    packages: [],
    why: 'both hosts, the preload bundle and the renderer share it, so it may need nothing of any of them',
  },
  domain: {
    rooms: [],
    packages: [],
    why: 'the figures must come out the same on screen, in workers and in b24, and be testable without any of them',
  },
  formats: {
    rooms: ['domain'],
    packages: ['papaparse', 'fflate', 'docx', 'hyparquet-writer', 'pptxgenjs'],
    why: 'bytes and rows are the same in Node, in a worker and in a page; only libraries for file formats belong here',
  },
  texts: {
    rooms: ['domain'],
    packages: [],
    why: 'texts are plain typed data; they may know the types they speak of and nothing else',
  },
  ports: { rooms: ['contract'], packages: [], why: 'it only names what a host must supply' },
  services: {
    rooms: ['contract', 'ports', 'domain', 'formats', 'texts'],
    packages: ['node:*', '@cantoo/pdf-lib', '@myriaddreamin/*', 'fflate'],
    why: 'work on files is the same in both hosts; what differs comes in through ports',
  },
  electron: {
    rooms: ['services', 'ports', 'contract', 'texts'],
    packages: ['node:*', 'electron'],
    why: 'the shell stays thin: its binary is not on every machine that runs the tests',
  },
  preload: {
    rooms: ['contract'],
    packages: ['electron'],
    why: 'it runs sandboxed as one small bundle and can require nothing but electron',
  },
  loopback: {
    rooms: ['services', 'ports', 'contract', 'texts'],
    packages: ['node:*', 'vite', 'electron-vite'],
    why: 'it is the same thin layer for a browser as electron is for its window; vite serves the page in development',
  },
  cli: {
    rooms: ['domain', 'formats', 'services', 'texts'],
    packages: ['node:*'],
    why: 'b24 gives the same numbers as the screen because it calls the same functions, without a window',
  },
  start: {
    rooms: ['texts'],
    packages: ['node:*'],
    why: 'it runs on whatever Node there is, before anything is installed or built',
  },
  packaging: {
    rooms: [],
    packages: ['node:*', 'electron-builder', '@electron/fuses', 'playwright'],
    why: 'it makes installers out of what is built; nothing of it is in the program',
  },
  data: {
    rooms: ['domain'],
    packages: ['dexie'],
    why: 'the only room that knows the database, so that storage can change without touching a view',
  },
  workers: {
    rooms: ['domain', 'data', 'formats', 'texts'],
    packages: ['@expo-google-fonts/*'],
    why: 'wiring only: what a worker does is a function that tests call directly; files to send out are in the language of whoever gets them',
  },
  ui: {
    rooms: ['domain', 'texts'],
    // The letters go along in a picture of a chart.
    packages: [...DESIGN, 'recharts', '@tanstack/react-virtual', '@fontsource/*'],
    why: 'dumb parts get their data as props; they neither read storage nor know features',
  },
  features: {
    rooms: ['domain', 'formats', 'data', 'workers', 'ui', 'contract', 'texts'],
    packages: [...DESIGN, 'wouter', 'dexie-react-hooks', 'marked'],
    why: 'a feature reads through data and workers and shows through ui; it never opens the database or a window',
  },
  app: {
    rooms: ['domain', 'formats', 'data', 'workers', 'ui', 'features', 'contract', 'texts'],
    packages: [...DESIGN, 'react-dom', 'wouter', 'dexie-react-hooks', '@fontsource/*'],
    why: 'it puts the renderer together and knows no host but through the contract',
  },
};

/** The room a file lies in; null for what belongs to none (resources, package.json, tests). */
export function roomOf(path: string): string | null {
  if (path === 'src-main/ports.ts') return 'ports';
  const [side, room] = path.split('/');
  if ((side !== 'src-main' && side !== 'src-renderer') || room === undefined) return null;
  return room in ROOM_RULES ? room : null;
}

/** `features/usage/x.ts` → `usage`. */
export function featureOf(path: string): string | null {
  return /^src-renderer\/features\/([^/]+)\//.exec(path)?.[1] ?? null;
}
