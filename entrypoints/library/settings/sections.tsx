import { AbstractSettings } from '../../../components/library/settings/AbstractSettings';
import { KeysSection } from '../../../components/library/settings/KeysSection';
import { MarksSection } from '../../../components/library/settings/MarksSection';
import type { SettingsSection } from '../../../components/library/settings/SettingsDialog';
import { SitesSection } from '../../../components/library/settings/SitesSection';
import { SyncSettings } from '../../../components/library/settings/sync/SyncSettings';
import { NotesFolderSection, TemplatesSection } from '../../../components/library/settings/TemplatesSection';
import { abstractSettings } from '../../shared/abstract-settings';
import { keys } from './keys';
import { marks } from './marks';
import { places } from './sites';

/** The settings of the running extension, by subject. */
export const settings: readonly SettingsSection[] = [
  { id: 'marks', title: 'Numbers and topics', Body: () => <MarksSection actions={marks} /> },
  { id: 'sites', title: 'Sites', Body: () => <SitesSection actions={places} /> },
  { id: 'sync', title: 'Sync', Body: SyncSettings },
  { id: 'templates', title: 'Templates of notes', Body: TemplatesSection },
  { id: 'folder', title: 'Folder of notes', Body: NotesFolderSection },
  { id: 'abstracts', title: 'Abstracts read elsewhere', Body: () => <AbstractSettings actions={abstractSettings} /> },
  { id: 'keys', title: 'Keys on annotated pages', Body: () => <KeysSection actions={keys} /> },
];
