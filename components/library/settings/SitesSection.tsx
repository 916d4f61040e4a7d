import { Removables } from './Removables';
import { useStored } from './use-stored';

/** How the sites and the right-click menu are read and changed. */
export interface SitesActions {
  read(): Promise<StoredSites>;
  /** Annotates a known site or leaves it alone. */
  setKnown(id: string, on: boolean): Promise<void>;
  forgetHost(host: string): Promise<void>;
  forbidZotero(): Promise<void>;
  /** Asks for the right-click menu's permission, or gives it back. Call it straight from a click. */
  setMenu(on: boolean): Promise<void>;
}

interface StoredSites {
  /** Sites known by themselves. */
  known: readonly { id: string; name: string; on: boolean }[];
  /** Hosts annotated always, beside the known sites. */
  hosts: readonly string[];
  /** Whether the right-click menu has our entries; undefined where that cannot be chosen. */
  menu: boolean | undefined;
  /** Whether the Zotero of this machine may be reached. */
  zotero: boolean;
}

/** Where Papergloss works by itself. */
export function SitesSection({ actions }: { actions: SitesActions }) {
  const { stored, after } = useStored(actions.read);
  if (!stored) return null;
  const off = stored.known.filter(({ on }) => !on).length;
  return (
    <>
      <details>
        <summary>
          Known sites: {stored.known.length - off} of {stored.known.length} annotated
        </summary>
        <div class="site-switches">
          {stored.known.map(({ id, name, on }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={on}
                onChange={({ currentTarget }) => void after(actions.setKnown(id, currentTarget.checked))}
              />{' '}
              {name}
            </label>
          ))}
        </div>
      </details>
      <h4>Other sites, always annotated</h4>
      <Removables
        names={stored.hosts.map((host) => [host, host])}
        verb="Stop annotating"
        onRemove={(host) => void after(actions.forgetHost(host))}
      />
      <p class="hint">
        {stored.hosts.length === 0 ? 'None beside the known sites. ' : ''}Open Papergloss on a site to add it. Removing
        one gives its permission back.
      </p>
      {stored.zotero && (
        <>
          <h4>Programs of this machine</h4>
          <Removables
            names={[['zotero', 'Zotero']]}
            verb="Stop reaching"
            onRemove={() => void after(actions.forbidZotero())}
          />
          <p class="hint">Save to Zotero, in the export, asks for it again.</p>
        </>
      )}
      {stored.menu !== undefined && (
        <>
          <label>
            <input
              type="checkbox"
              checked={stored.menu}
              onChange={({ currentTarget }) => void after(actions.setMenu(currentTarget.checked))}
            />{' '}
            Right-click menu
          </label>
          <p class="hint">Save a linked paper, or selected words as a note, on any page.</p>
        </>
      )}
    </>
  );
}
