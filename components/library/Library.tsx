import { useCallback, useState } from 'preact/hooks';
import { useSettled } from '../ui/data/use-settled';
import { useSurvey } from '../ui/data/use-survey';
import { useTags } from '../ui/data/use-tags';
import { useLists } from '../ui/lists/use-lists';
import { Dialog } from '../ui/parts/Dialog';
import { Icon } from '../ui/parts/Icon';
import { useHelpKey } from '../ui/parts/KeysDialog';
import { useAddress } from './address/use-address';
import { Backup } from './backup/Backup';
import type { BackupActions } from './backup/backup-actions';
import { DetailPane } from './DetailPane';
import { LibraryKeys } from './LibraryKeys';
import { OtherView } from './OtherView';
import { PapersView } from './PapersView';
import { RulesDialog } from './rules/RulesDialog';
import type { RuleActions } from './rules/rule-actions';
import { SettingsDialog, type SettingsSection } from './settings/SettingsDialog';
import type { SearchActions } from './sidebar/SavedSearches';
import { Sidebar } from './sidebar/Sidebar';
import { filterOf } from './table/library-view';
import { useNarrow } from './use-narrow';

interface Props {
  settings: readonly SettingsSection[];
  rules: RuleActions;
  searches: SearchActions;
  backup: BackupActions;
  /** What is open from the start. */
  opened?: 'settings' | 'rules' | undefined;
}

/** The library: every saved paper, to find, sort, change in bulk, read about and take out. What it shows stands in its address. */
export function Library({ settings, rules, searches, backup, opened }: Props) {
  const [address, go] = useAddress();
  const [dialog, setDialog] = useState<'settings' | 'rules' | 'backup' | 'menu' | 'keys' | undefined>(opened);
  const lists = useLists();
  const tags = useTags();
  const survey = useSurvey(filterOf({ ...address, words: useSettled(address.words) }));
  const isNarrow = useNarrow();
  const close = useCallback(() => go({ paper: undefined }), [go]);
  const closeDialog = () => setDialog(undefined);
  const openMenu = () => setDialog('menu');
  useHelpKey(() => setDialog('keys'));
  const { paper } = address;
  const sidebar = (
    <Sidebar
      address={address}
      lists={lists}
      tags={tags}
      counts={survey?.counts}
      searches={searches}
      onGo={go}
      onSettings={() => setDialog('settings')}
      onRules={() => setDialog('rules')}
      onBackup={() => setDialog('backup')}
    />
  );
  return (
    <div class="library" data-detail={paper !== undefined}>
      <button type="button" class="button skip-link" onClick={skip}>
        Skip to the papers
      </button>
      {!isNarrow && sidebar}
      {isNarrow && address.view !== 'papers' && (
        <div class="narrow-bar">
          <button type="button" class="button" onClick={openMenu}>
            <Icon name="list" />
            Views and lists
          </button>
        </div>
      )}
      {address.view === 'papers' ? (
        <PapersView
          address={address}
          lists={lists}
          tags={tags}
          counts={survey?.counts}
          problems={survey?.problems ?? []}
          searches={searches}
          onGo={go}
          onMenu={isNarrow ? openMenu : undefined}
        />
      ) : (
        <OtherView address={address} lists={lists} onGo={go} />
      )}
      {paper !== undefined && <DetailPane key={paper} paperKey={paper} lists={lists ?? []} onClose={close} />}
      {dialog === 'menu' && isNarrow && (
        <Dialog title="Filters and lists" kind="drawer" onClose={closeDialog}>
          {sidebar}
        </Dialog>
      )}
      {dialog === 'keys' && <LibraryKeys onClose={closeDialog} />}
      {dialog === 'settings' && <SettingsDialog sections={settings} onClose={closeDialog} />}
      {dialog === 'rules' && <RulesDialog actions={rules} lists={lists ?? []} onClose={closeDialog} />}
      <Backup actions={backup} open={dialog === 'backup'} onOpen={() => setDialog('backup')} onClose={closeDialog} />
    </div>
  );
}

/** Goes past the sidebar. */
function skip(): void {
  const cell = document.querySelector('[data-cell][tabindex="0"]') ?? document.querySelector('#papers button');
  if (cell instanceof HTMLElement) cell.focus();
}
