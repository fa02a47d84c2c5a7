import { dirname } from 'node:path';
import { isCode, type ProjectFile, ROOT } from './project-files.ts';

/** A rule about the text of a file. The sentence is what a person reads who has broken it. */
export type SourceRule = {
  readonly name: string;
  readonly rule: string;
  readonly applies: (file: ProjectFile) => boolean;
  /** Lines, counted from 1, that break the rule. */
  readonly broken: (file: ProjectFile) => number[];
};

// The rules' own files must be able to name what they look for.
const outsideRules = ({ path }: ProjectFile) => !path.startsWith('test/architecture/');
const inSources = (file: ProjectFile) => isCode(file) && file.path.startsWith('src-');
const inRenderer = ({ path }: ProjectFile) => path.startsWith('src-renderer/') && /\.(ts|tsx|css|html)$/.test(path);

/** Tables of data grow with what they list: the texts of a language, the wording of a document. */
const isTableOfData = (path: string) => /^src-renderer\/(texts\/|domain\/documents\/wording\/)/.test(path);

/** The folder of this checkout; a folder that every machine has says nothing of this one. */
const COMMON_FOLDERS = ['/', '/tmp', '/home', '/opt', '/usr', '/usr/src', '/var', '/srv', '/app'];
const here = ROOT.replace(/[\\/]$/, '');
export const machinePaths = COMMON_FOLDERS.includes(dirname(here)) ? [`${here}/`] : [`${dirname(here)}/`];

export const SOURCE_RULES: readonly SourceRule[] = [
  {
    name: 'length',
    rule: 'a file of code has at most 400 lines: split it by what its parts are about, or make the data a table of its own',
    applies: (file) => isCode(file) && !isTableOfData(file.path),
    broken: ({ text }) => (text.split('\n').length > 401 ? [401] : []),
  },
  {
    name: 'suppressions',
    rule: 'the compiler and the linter are answered, not silenced: mend the type or the code they point at',
    applies: (file) => isCode(file) && outsideRules(file),
    broken: linesWith(/@ts-(?:ignore|nocheck|expect-error)|biome-ignore|eslint-disable/),
  },
  {
    name: 'any',
    rule: '`any` switches the compiler off for all that touches it: say what is known, or `unknown` and check it',
    applies: (file) => isCode(file) && outsideRules(file),
    broken: codeLinesWith(/(?::\s*|\bas\s+|<|\|\s*)any\b(?!\s+[a-z])/),
  },
  {
    name: 'skipped tests',
    rule: 'a test that is skipped, or that keeps the others from running, tests nothing: mend it or take it away',
    applies: (file) => file.path.startsWith('test/') && isCode(file) && outsideRules(file),
    broken: linesWith(
      /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:skip|only|todo|fixme|skipIf|runIf)\b|\b(?:xit|xdescribe|fit|fdescribe)\(/,
    ),
  },
  {
    name: 'stories that watch',
    rule: 'every end-to-end story fails when its page asks another machine for anything: take `test` from support/app, or a PageWatch',
    applies: ({ path }) => /^test\/e2e\/[^/]+\.spec\.ts$/.test(path) && !path.endsWith('/foreign-page.spec.ts'),
    broken: ({ text }) => (/support\/(?:app|offices|page-watch)\.ts'/.test(text) ? [] : [1]),
  },
  {
    name: 'unfinished business',
    rule: 'what is not done is done, or written as an issue: a note in the code is read by nobody who can act on it',
    applies: outsideRules,
    broken: linesWith(/\b(?:TODO|FIXME|XXX|HACK)\b/),
  },
  {
    name: 'one way out',
    rule: 'the page talks to nobody but its host, and only through the host client in app: it must work, and leak nothing, without a network',
    // One more reads files of the page itself: the fonts of documents.
    applies: (file) =>
      inRenderer(file) &&
      !/^src-renderer\/(?:app\/(?:host|loopback)-client|workers\/document-fonts)\.ts$/.test(file.path),
    broken: codeLinesWith(
      /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bRTCPeerConnection\b/,
    ),
  },
  {
    name: 'one way to go',
    rule: 'places in the program are gone to through `PlaceLink` and `useNavigation` (features/navigation), and the address is changed through `useAddressParts` (features/session): they take county and year along',
    // The frame holds the views; the start restores where the last run stopped, and takes the token out of the address.
    applies: (file) =>
      inRenderer(file) &&
      isCode(file) &&
      !/^src-renderer\/(?:features\/(?:navigation|session)\/|app\/(?:app|shell\/shell|hash-location|restore-location|host-client)\.tsx?$)/.test(
        file.path,
      ),
    broken: codeLinesWith(
      /from 'wouter|\bhistory\s*\.\s*(?:push|replace)State\b|\blocation\s*\.\s*(?:assign\(|replace\(|(?:hash|href|search)\s*=[^=])|\bhref=(?:"[/#?]|\{[`'"][/?]|\{`#\/)/,
    ),
  },
  {
    name: 'told before it leaves',
    rule: 'what leaves the program goes through `useLeaving` (ui/leaving.tsx), which asks first where prices are confidential',
    // Documents are written by the host, and `use-saving` asks before it does.
    applies: (file) =>
      inRenderer(file) &&
      !/^src-renderer\/(?:ui\/(?:leaving|ways-out)|features\/saving\/use-saving)\.tsx?$/.test(file.path),
    broken: codeLinesWith(
      /\bnavigator\s*\.\s*(?:clipboard|share)\b|\.setData\(|\bexecCommand\b|\bshowSaveFilePicker\b|\bwindow\.print\b|\.download\s*=|\sdownload=|'exports:save'|\bWAYS_OUT\b/,
    ),
  },
  {
    name: 'a host that asks nobody',
    rule: 'the host opens no connection but to its own instance on this machine: the program works without a network, and asks it for nothing',
    applies: ({ path }) =>
      /^src-main\/(?!start\/|packaging\/)/.test(path) &&
      !/^src-main\/loopback\/(?:running-instance|server)\.ts$/.test(path),
    broken: codeLinesWith(
      /\bfetch\s*\(|^import (?!type\b).*from 'node:(?:https?|http2|net|tls|dgram|dns)(?:\/promises)?'/,
    ),
  },
  {
    name: 'no addresses',
    rule: 'nothing in the page is fetched from elsewhere: an address may only be the name of a namespace',
    applies: inRenderer,
    broken: codeLinesWith(
      /https?:\/\/(?!www\.w3\.org\/|schemas\.openxmlformats\.org\/|ns\.adobe\.com\/|www\.aiim\.org\/|purl\.org\/|specs\.frictionlessdata\.io\/)/,
    ),
  },
  {
    name: 'markup from strings',
    rule: 'text from a file must never become markup or code: React escapes what it is given as text',
    applies: inRenderer,
    broken: codeLinesWith(/dangerouslySetInnerHTML|\binnerHTML\s*=|\binsertAdjacentHTML\b|\bnew Function\(|\beval\(/),
  },
  {
    name: 'no clock in the domain',
    rule: 'domain and contract get the date and every random number as arguments: the same input gives the same figures',
    applies: ({ path }) => /^src-(?:renderer\/domain|main\/contract)\//.test(path),
    broken: codeLinesWith(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/),
  },
  {
    name: 'named exports',
    rule: 'a thing has one name everywhere: export it by name',
    applies: inSources,
    broken: linesWith(/^export default\b/),
  },
  {
    name: 'erasable syntax',
    rule: 'Node runs the sources as they are, so nothing that TypeScript would have to write code for; data are `type`s',
    applies: (file) => isCode(file) && file.path.endsWith('.ts'),
    broken: linesWith(/^(?:export )?(?:const )?enum |^(?:export )?namespace |^export (?:abstract )?interface /),
  },
  {
    name: 'the program alone',
    rule: 'the repository speaks of the program alone: no folder of the machine it was written on',
    applies: () => true,
    broken: linesWith(new RegExp(machinePaths.map(escaped).join('|'))),
  },
];

/** One sentence for each line that breaks a rule. */
export function sourceViolations(files: readonly ProjectFile[]): string[] {
  return SOURCE_RULES.flatMap(({ name, rule, applies, broken }) =>
    files.filter(applies).flatMap((file) => broken(file).map((line) => `${file.path}:${line} (${name}): ${rule}`)),
  );
}

function linesWith(pattern: RegExp): SourceRule['broken'] {
  return ({ text }) => text.split('\n').flatMap((line, i) => (pattern.test(line) ? [i + 1] : []));
}

/** The same, leaving out comments. Good enough for our sources: a comment starts its line or follows a space. */
function codeLinesWith(pattern: RegExp): SourceRule['broken'] {
  const broken = linesWith(pattern);
  return ({ path, text }) =>
    broken({
      path,
      text: text
        .split('\n')
        .map((line) => (/^\s*(?:\*|\/\*|\/\/)/.test(line) ? '' : line.replace(/\s\/\/\s.*$/, '')))
        .join('\n'),
    });
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
