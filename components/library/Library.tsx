import { useCallback, useState } from 'preact/hooks';
import { useTags } from '../ui/data/use-tags';
import { useLists } from '../ui/lists/use-lists';
import { useAddress } from './address/use-address';
import { Backup } from './backup/Backup';
import type { BackupActions } from './backup/backup-actions';
import { DetailPane } from './DetailPane';
import { OtherView } from './OtherView';
import { PapersView } from './PapersView';
import { RulesDialog } from './rules/RulesDialog';
import type { RuleActions } from './rules/rule-actions';
import { Sidebar } from './Sidebar';
import { SettingsDialog, type SettingsSection } from './settings/SettingsDialog';

interface Props {
  settings: readonly SettingsSection[];
  rules: RuleActions;
  backup: BackupActions;
  /** What is open from the start. */
  opened?: 'settings' | 'rules' | undefined;
}

/** The library: every saved paper, to find, sort, change in bulk, read about and take out. What it shows stands in its address. */
export function Library({ settings, rules, backup, opened }: Props) {
  const [address, go] = useAddress();
  const [dialog, setDialog] = useState<'settings' | 'rules' | 'backup' | undefined>(opened);
  const lists = useLists();
  const tags = useTags();
  const close = useCallback(() => go({ paper: undefined }), [go]);
  const { paper } = address;
  return (
    <div class="library" data-detail={paper !== undefined}>
      <Sidebar
        address={address}
        lists={lists}
        tags={tags}
        onGo={go}
        onSettings={() => setDialog('settings')}
        onRules={() => setDialog('rules')}
        onBackup={() => setDialog('backup')}
      />
      {address.view === 'papers' ? (
        <PapersView address={address} lists={lists} tags={tags} onGo={go} />
      ) : (
        <OtherView address={address} lists={lists} onGo={go} />
      )}
      {paper !== undefined && <DetailPane key={paper} paperKey={paper} lists={lists ?? []} onClose={close} />}
      {dialog === 'settings' && <SettingsDialog sections={settings} onClose={() => setDialog(undefined)} />}
      {dialog === 'rules' && <RulesDialog actions={rules} lists={lists ?? []} onClose={() => setDialog(undefined)} />}
      <Backup
        actions={backup}
        open={dialog === 'backup'}
        onOpen={() => setDialog('backup')}
        onClose={() => setDialog(undefined)}
      />
    </div>
  );
}
