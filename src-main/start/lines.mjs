// What `npm start` says. Here and not among the program's texts: it speaks before anything is installed or built.

/**
 * @typedef {'by_hand' | 'electron_here' | 'electron_absent' | 'electron_not_allowed' | 'electron_broke' | 'no_display' | 'no_browser'} Reason
 * @typedef {'nb' | 'nn' | 'en'} Language
 * @typedef {Readonly<{
 *   installing: string, building: string, fetching: string, dev: string,
 *   electron: (why: string) => string, browser: (browser: string, why: string) => string,
 *   address: (address: string, why: string) => string, another: string, stop: string, rootSandbox: string,
 *   browserGone: (address: string) => string, noElectron: string, noBrowser: string, hostFailed: string,
 *   wrongArgument: (argument: string) => string, setUpFailed: string, reasons: Readonly<Record<Reason, string>>,
 * }>} Lines
 */

const usage =
  '[--host electron|browser|address] [--sample] [--data DIR] [--central FILE.b24.zip] [--policy FILE.json] [--dev] [FILE.b24.zip]';

/** @type {Lines} */
const nb = {
  installing: 'Henter det programmet trenger (npm ci). Det tar et par minutter første gang …',
  building: 'Bygger programmet …',
  fetching: 'Ser om Electron kan hentes (høyst 20 sekunder) …',
  dev: 'Utviklermodus: endringer i kildekoden vises med en gang.',
  electron: (why) => `Åpner Bibliotek24 i Electron: ${why}.`,
  browser: (browser, why) => `Åpner Bibliotek24 i et eget vindu i ${browser}: ${why}.`,
  address: (address, why) => `Bibliotek24 er klar på ${address} (${why}).`,
  another: 'Bibliotek24 kjører allerede med denne datamappen, så dette blir et vindu til.',
  stop: 'Trykk Ctrl+C for å avslutte.',
  rootSandbox:
    'Du er root: nettleseren åpnes uten sin egen sandkasse, som den nekter root. Bruk helst en vanlig bruker.',
  browserGone: (address) =>
    `Vinduet ble lukket med en gang eller åpnet i en nettleser som allerede kjørte. Programmet går fortsatt, på ${address}.`,
  noElectron: 'Electron er ikke på maskinen og kunne ikke hentes, eller får ikke kjøre her. Prøv --host browser.',
  noBrowser: 'Fant verken Chromium, Chrome eller Edge på maskinen. Prøv --host address.',
  hostFailed: 'Programmet kunne ikke starte. Ingenting er endret; grunnen står over.',
  wrongArgument: (argument) => `Ukjent eller ufullstendig argument: ${argument}\nBruk: npm start -- ${usage}`,
  setUpFailed: 'Oppsettet stoppet. Ingen data er endret; grunnen står over. Kjør kommandoen på nytt når den er rettet.',
  reasons: {
    by_hand: 'valgt med --host',
    electron_here: 'det er på maskinen og får kjøre',
    electron_absent: 'Electron er ikke på maskinen og ble ikke hentet',
    electron_not_allowed: 'Electron får ikke kjøre på denne maskinen',
    electron_broke: 'Electron stoppet med feil ved start',
    no_display: 'det er ingen skjerm her',
    no_browser: 'verken Electron, Chromium, Chrome eller Edge kan brukes her',
  },
};

/** @type {Lines} */
const nn = {
  installing: 'Hentar det programmet treng (npm ci). Det tek eit par minutt første gongen …',
  building: 'Byggjer programmet …',
  fetching: 'Ser om Electron kan hentast (høgst 20 sekund) …',
  dev: 'Utviklarmodus: endringar i kjeldekoden blir viste med ein gong.',
  electron: (why) => `Opnar Bibliotek24 i Electron: ${why}.`,
  browser: (browser, why) => `Opnar Bibliotek24 i eit eige vindauge i ${browser}: ${why}.`,
  address: (address, why) => `Bibliotek24 er klar på ${address} (${why}).`,
  another: 'Bibliotek24 køyrer alt med denne datamappa, så dette blir eit vindauge til.',
  stop: 'Trykk Ctrl+C for å avslutte.',
  rootSandbox:
    'Du er root: nettlesaren blir opna utan si eiga sandkasse, som han nektar root. Bruk helst ein vanleg brukar.',
  browserGone: (address) =>
    `Vindauget vart lukka med ein gong eller opna i ein nettlesar som alt køyrde. Programmet går framleis, på ${address}.`,
  noElectron: 'Electron er ikkje på maskina og kunne ikkje hentast, eller får ikkje køyre her. Prøv --host browser.',
  noBrowser: 'Fann verken Chromium, Chrome eller Edge på maskina. Prøv --host address.',
  hostFailed: 'Programmet kunne ikkje starte. Ingenting er endra; grunnen står over.',
  wrongArgument: (argument) => `Ukjent eller ufullstendig argument: ${argument}\nBruk: npm start -- ${usage}`,
  setUpFailed: 'Oppsettet stoppa. Ingen data er endra; grunnen står over. Køyr kommandoen på nytt når det er retta.',
  reasons: {
    by_hand: 'valt med --host',
    electron_here: 'det er på maskina og får køyre',
    electron_absent: 'Electron er ikkje på maskina og vart ikkje henta',
    electron_not_allowed: 'Electron får ikkje køyre på denne maskina',
    electron_broke: 'Electron stoppa med feil ved start',
    no_display: 'det er ingen skjerm her',
    no_browser: 'verken Electron, Chromium, Chrome eller Edge kan brukast her',
  },
};

/** @type {Lines} */
const en = {
  installing: 'Installing what the program needs (npm ci). This takes a couple of minutes the first time …',
  building: 'Building the program …',
  fetching: 'Seeing whether Electron can be fetched (at most 20 seconds) …',
  dev: 'Development: changes to the sources show at once.',
  electron: (why) => `Opening Bibliotek24 in Electron: ${why}.`,
  browser: (browser, why) => `Opening Bibliotek24 in a window of its own in ${browser}: ${why}.`,
  address: (address, why) => `Bibliotek24 is ready at ${address} (${why}).`,
  another: 'Bibliotek24 is already running with this data folder, so this will be one more window.',
  stop: 'Press Ctrl+C to quit.',
  rootSandbox:
    'You are root: the browser opens without its own sandbox, which it refuses root. Better use an ordinary user.',
  browserGone: (address) =>
    `The window closed at once or opened in a browser that was already running. The program is still running, at ${address}.`,
  noElectron: 'Electron is not on this machine and could not be fetched, or may not run here. Try --host browser.',
  noBrowser: 'Found no Chromium, Chrome or Edge on this machine. Try --host address.',
  hostFailed: 'The program could not start. Nothing has been changed; the reason is above.',
  wrongArgument: (argument) => `Unknown or incomplete argument: ${argument}\nUsage: npm start -- ${usage}`,
  setUpFailed:
    'The set-up stopped. No data have been changed; the reason is above. Run the command again once it is put right.',
  reasons: {
    by_hand: 'chosen with --host',
    electron_here: 'it is on this machine and may run',
    electron_absent: 'Electron is not on this machine and was not fetched',
    electron_not_allowed: 'Electron may not run on this machine',
    electron_broke: 'Electron stopped with an error at start',
    no_display: 'there is no display here',
    no_browser: 'no Electron, Chromium, Chrome or Edge can be used here',
  },
};

/**
 * The lines in the system's language; bokmål where it says nothing else.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Lines}
 */
export function linesFor(platform, environment) {
  const native = platform === 'win32' || platform === 'darwin';
  const said = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  const locale = native ? Intl.DateTimeFormat().resolvedOptions().locale : said;
  if (/^nn\b|^nn_/i.test(locale)) return nn;
  return /^en\b|^en_/i.test(locale) ? en : nb;
}
