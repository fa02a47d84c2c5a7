import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import type { IpcMainInvokeEvent, MenuItemConstructorOptions, Rectangle } from 'electron';

/**
 * Stands in for the `electron` module, whose binary is not where tests run. It keeps the rules that the real one
 * enforces and that a mistake would break: what must happen before `ready` and what only after it, one handler for a
 * channel, values cloned on every crossing, errors that lose their fields. A fresh import is a fresh Electron.
 */
const ELECTRON_LIKE_ERRORS = {
  early: (what: string) => new Error(`${what} before app is ready`),
  late: (what: string) => new Error(`${what} should be called before app is ready`),
};

class FakeApp extends EventEmitter {
  isPackaged = true;
  isSandboxed = false;
  systemLocale = 'nb-NO';
  exitCode: number | undefined;
  hasQuit = false;
  /** What this start would hand to the one that runs. */
  handedOver: object | undefined;
  readonly paths = new Map<string, string>();
  #isReady = false;

  isReady = () => this.#isReady;
  getVersion = () => '0.1.0';
  getSystemLocale = () => {
    if (!this.#isReady) throw ELECTRON_LIKE_ERRORS.early('getSystemLocale');
    return this.systemLocale;
  };
  getPreferredSystemLanguages = () => [this.systemLocale];
  enableSandbox = () => {
    if (this.#isReady) throw ELECTRON_LIKE_ERRORS.late('app.enableSandbox()');
    this.isSandboxed = true;
  };
  setPath = (name: string, path: string) => {
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`);
    this.paths.set(name, path);
  };
  requestSingleInstanceLock = (handedOver?: object) => {
    this.handedOver = structuredClone(handedOver);
    const folder = this.paths.get('userData') ?? 'default';
    if (lockedFolders.has(folder)) return false;
    lockedFolders.add(folder);
    return true;
  };
  whenReady = async () => {
    await Promise.resolve();
    this.#isReady = true;
  };
  quit = () => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
    if (this.hasQuit) return;
    const event = cancellable();
    this.emit('will-quit', event);
    if (event.defaultPrevented) return;
    this.hasQuit = true;
    this.emit('quit');
  };
  exit = (code: number) => {
    this.exitCode = code;
    this.hasQuit = true;
  };
}

/** Profile folders whose lock is held, by this process or another. */
const lockedFolders: Set<string> = new Set();

export const app = new FakeApp();

/** The operating system frees the lock of a process that has ended. */
export function releaseLock(): void {
  lockedFolders.delete(app.paths.get('userData') ?? 'default');
}

/** Another process holds the lock of a profile folder. */
export function lockFromAnotherProcess(folder: string): void {
  lockedFolders.add(folder);
}

type Cancellable = { defaultPrevented: boolean; preventDefault: () => void };

function cancellable(): Cancellable {
  const event = {
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}

class FakeWebContents extends EventEmitter {
  windowOpenHandler: ((details: { url: string }) => { action: string }) | undefined;
  setWindowOpenHandler = (handler: (details: { url: string }) => { action: string }) => {
    this.windowOpenHandler = handler;
  };
  /** What Electron does when the page asks for something: true when nobody said no. */
  asks = (event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate' | 'will-attach-webview'): boolean => {
    const details = cancellable();
    this.emit(event, details);
    return !details.defaultPrevented;
  };
}

type WindowOptions = Partial<Rectangle> & { show?: boolean; webPreferences?: Record<string, unknown> };

export class BrowserWindow extends EventEmitter {
  static #open: BrowserWindow[] = [];
  static getAllWindows = () => [...BrowserWindow.#open];
  static getFocusedWindow = () => BrowserWindow.#open.at(-1) ?? null;

  readonly webContents = new FakeWebContents();
  readonly options: WindowOptions;
  url = '';
  isShown = false;
  isFocusedNow = false;
  #bounds: Rectangle;
  #maximized = false;
  #minimized = false;

  constructor(options: WindowOptions) {
    super();
    if (!app.isReady()) throw ELECTRON_LIKE_ERRORS.early('Cannot create BrowserWindow');
    this.options = options;
    this.#bounds = { x: 40, y: 40, width: 800, height: 600, ...boundsOf(options) };
    BrowserWindow.#open.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    this.url = url;
    this.emit('ready-to-show');
  }
  show = () => {
    this.isShown = true;
  };
  focus = () => {
    this.isFocusedNow = true;
  };
  maximize = () => {
    this.#maximized = true;
  };
  minimize = () => {
    this.#minimized = true;
  };
  restore = () => {
    this.#minimized = false;
  };
  isMaximized = () => this.#maximized;
  isMinimized = () => this.#minimized;
  getNormalBounds = () => this.#bounds;
  setBounds = (bounds: Rectangle) => {
    this.#bounds = bounds;
  };
  close(): void {
    this.emit('close', cancellable());
    BrowserWindow.#open = BrowserWindow.#open.filter((window) => window !== this);
    if (BrowserWindow.#open.length === 0) app.emit('window-all-closed');
  }
}

function boundsOf(options: WindowOptions): Partial<Rectangle> {
  const sides = (['x', 'y', 'width', 'height'] as const).filter((side) => options[side] !== undefined);
  return Object.fromEntries(sides.map((side) => [side, options[side]]));
}

type InvokeHandler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

class FakeIpcMain {
  readonly handlers = new Map<string, InvokeHandler>();
  handle = (channel: string, handler: InvokeHandler) => {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  };
}

export const ipcMain = new FakeIpcMain();

/** The frame that calls come from; tests put a foreign one here. */
export const frame: { sender: { url: string; parent: unknown } | null } = {
  sender: { url: 'app://bibliotek24/', parent: null },
};

export const ipcRenderer = {
  invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
    const handler = ipcMain.handlers.get(channel);
    if (handler === undefined) throw new Error(`Error invoking remote method '${channel}': No handler registered`);
    const event = { senderFrame: frame.sender } as IpcMainInvokeEvent;
    try {
      return structuredClone(await handler(event, ...structuredClone(args)));
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${error}`);
    }
  },
};

/** What the page sees on `window`. */
export const mainWorld: Record<string, unknown> = {};

export const contextBridge = {
  exposeInMainWorld: (key: string, api: Readonly<Record<string, unknown>>) => {
    if (key in mainWorld) throw new Error('Cannot bind an API on top of an existing property on the window object');
    mainWorld[key] = Object.freeze(
      Object.fromEntries(Object.entries(api).map(([name, value]) => [name, proxied(value)])),
    );
  },
};

/** Functions become proxies whose arguments and results are copied; anything else is copied once. */
function proxied(value: unknown): unknown {
  if (typeof value !== 'function') return structuredClone(value);
  return async (...args: unknown[]) => {
    try {
      return structuredClone(await value(...structuredClone(args)));
    } catch (error) {
      throw new Error(error instanceof Error ? error.message : String(error));
    }
  };
}

type MenuItem = { label: string; role: string | undefined; submenu: FakeMenu | undefined };

class FakeMenu {
  readonly items: readonly MenuItem[];
  constructor(items: readonly MenuItem[]) {
    this.items = items;
  }
}

let applicationMenu: FakeMenu | null = null;

export const Menu = {
  buildFromTemplate: (template: readonly MenuItemConstructorOptions[]): FakeMenu =>
    new FakeMenu(
      template.map(({ label = '', role, submenu }) => ({
        label,
        role,
        submenu: Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : undefined,
      })),
    ),
  setApplicationMenu: (menu: FakeMenu) => {
    applicationMenu = menu;
  },
  getApplicationMenu: () => applicationMenu,
};

export const dialog = {
  /** What she picks in the next dialog. */
  nextPaths: [] as string[],
  shown: [] as Record<string, unknown>[],
  errors: [] as { title: string; content: string }[],
  showOpenDialog: async (...args: unknown[]) => {
    dialog.shown.push(args.at(-1) as Record<string, unknown>);
    return { canceled: dialog.nextPaths.length === 0, filePaths: dialog.nextPaths };
  },
  showErrorBox: (title: string, content: string) => {
    dialog.errors.push({ title, content });
  },
};

export const shell = {
  /** Paths handed to the system, in order. */
  opened: [] as string[],
  shown: [] as string[],
  /** What the next one fails with; empty when it goes well, as Electron has it. */
  failure: '',
  openPath: async (path: string) => {
    shell.opened.push(path);
    return shell.failure;
  },
  showItemInFolder: (path: string) => {
    shell.shown.push(path);
  },
};

export const screen = {
  displays: [{ workArea: { x: 0, y: 0, width: 1366, height: 728 } }],
  getAllDisplays: () => screen.displays,
};

export const protocol = {
  privileged: [] as { scheme: string; privileges: Record<string, boolean> }[],
  registerSchemesAsPrivileged: (schemes: { scheme: string; privileges: Record<string, boolean> }[]) => {
    if (app.isReady()) throw ELECTRON_LIKE_ERRORS.late('protocol.registerSchemesAsPrivileged');
    protocol.privileged = schemes;
  },
};

type PermissionDetails = { requestingUrl: string };

class FakeSession {
  readonly schemes = new Map<string, (request: Request) => Promise<Response>>();
  permissionRequest:
    | ((contents: unknown, name: string, answer: (granted: boolean) => void, details: PermissionDetails) => void)
    | undefined;
  permissionCheck: ((contents: unknown, name: string, origin: string) => boolean) | undefined;
  devicePermission: (() => boolean) | undefined;
  beforeRequest: ((details: { url: string }, answer: (result: { cancel: boolean }) => void) => void) | undefined;

  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
      if (this.schemes.has(scheme)) throw new Error('The scheme has been registered');
      this.schemes.set(scheme, handler);
    },
  };
  readonly webRequest = {
    onBeforeRequest: (handler: NonNullable<FakeSession['beforeRequest']>) => {
      this.beforeRequest = handler;
    },
  };
  setPermissionRequestHandler = (handler: NonNullable<FakeSession['permissionRequest']>) => {
    this.permissionRequest = handler;
  };
  setPermissionCheckHandler = (handler: NonNullable<FakeSession['permissionCheck']>) => {
    this.permissionCheck = handler;
  };
  setDevicePermissionHandler = (handler: () => boolean) => {
    this.devicePermission = handler;
  };
}

const defaultSession = new FakeSession();

export const session = {
  get defaultSession(): FakeSession {
    if (!app.isReady()) throw ELECTRON_LIKE_ERRORS.early('Session can only be received');
    return defaultSession;
  },
};

// A name that the real module does not have would be a test of nothing.
({
  app,
  BrowserWindow,
  contextBridge,
  dialog,
  ipcMain,
  ipcRenderer,
  Menu,
  protocol,
  screen,
  session,
  shell,
}) satisfies Partial<Record<keyof typeof import('electron'), unknown>>;
