/** What can be wrong with a place that a library is kept in step over. */
export type TroubleKind =
  | 'offline'
  | 'away'
  | 'slow-down'
  | 'locked'
  | 'password'
  | 'access'
  | 'forbidden'
  | 'folder-gone'
  | 'read-only'
  | 'quota'
  | 'not-webdav'
  | 'moved'
  | 'missing'
  | 'passphrase'
  | 'foreign'
  | 'newer'
  | 'server';

const words: Readonly<Record<TroubleKind, string>> = {
  offline: 'This computer is offline. Papergloss goes on by itself once it is back.',
  away: 'The server did not answer. Check its address and your connection. If it has a certificate of its own, open the address in a tab and accept it there first.',
  'slow-down': 'The server asks to wait. Papergloss goes on by itself in a while.',
  locked: 'Another program has locked the folder at the server. Papergloss tries again by itself.',
  password:
    'The server refused the user name or the password. Enter them again in Settings, Sync. Where two-step login is on, make an app password at the server.',
  access: 'Papergloss may no longer reach this place. Press “Allow again” in Settings, Sync.',
  forbidden: 'The server does not let this user into the folder. Choose another folder, or allow it at the server.',
  'folder-gone':
    'The folder is no longer there. Plug in its disk, or leave sync in Settings and choose another folder.',
  'read-only': 'The folder is read-only for this user. Choose another folder, or allow writing at the server.',
  quota:
    'The storage at the server is full, so nothing was written there. Free some space; your changes are kept here until then.',
  'not-webdav':
    'There is no WebDAV at this address. Copy the WebDAV address from your server’s settings; Nextcloud shows it under Files, Settings.',
  moved: 'The server sends this address on to another one. Enter the address that it ends at.',
  missing: 'The folder above this address does not exist. Make it at the server, or correct the address.',
  passphrase: 'The passphrase is not the one that this library was locked with. Nothing was changed.',
  foreign:
    'The files there belong to another library than the one this device was in step with. Nothing was changed. Leave sync here, then join again.',
  newer:
    'Another device writes files of a newer Papergloss. Update Papergloss here; your changes are kept and go on then.',
  server: 'The server had an error of its own. Papergloss tries again by itself.',
};

/** Troubles that go away by themselves: it is worth to try again. */
const passing: ReadonlySet<TroubleKind> = new Set(['offline', 'away', 'slow-down', 'locked', 'server', 'quota']);

/** Thrown where the place cannot be used. `message` is for people and says what to do. */
export class Trouble extends Error {
  override name = 'Trouble';
  readonly kind: TroubleKind;
  /** Milliseconds that the server asks to wait. */
  readonly wait: number | undefined;

  constructor(kind: TroubleKind, { wait, detail }: { wait?: number | undefined; detail?: string } = {}) {
    super(detail ? `${words[kind]} (${detail})` : words[kind]);
    this.kind = kind;
    this.wait = wait;
  }

  get passes(): boolean {
    return passing.has(this.kind);
  }
}
