import { AbstractSettings } from '../../../components/library/settings/AbstractSettings';
import { DataSection } from '../../../components/library/settings/DataSection';
import { KeysSection } from '../../../components/library/settings/KeysSection';
import { LookSection, RowParts } from '../../../components/library/settings/LookSection';
import { MarksSection } from '../../../components/library/settings/MarksSection';
import type { SettingsSection } from '../../../components/library/settings/SettingsDialog';
import { SitesSection } from '../../../components/library/settings/SitesSection';
import { SyncSettings } from '../../../components/library/settings/sync/SyncSettings';
import { NotesFolderSection, TemplatesSection } from '../../../components/library/settings/TemplatesSection';
import { abstractSettings } from '../../shared/abstract-settings';
import { data } from './data';
import { keys } from './keys';
import { look } from './look';
import { marks } from './marks';
import { places } from './sites';

/** The settings of the running extension, by subject. */
export const settings: readonly SettingsSection[] = [
  { id: 'look', title: 'Look', Body: () => <LookSection actions={look} /> },
  {
    id: 'marks',
    title: 'Beside papers',
    Body: () => (
      <>
        <RowParts actions={look} />
        <MarksSection actions={marks} />
      </>
    ),
  },
  { id: 'sites', title: 'Sites', Body: () => <SitesSection actions={places} /> },
  { id: 'sync', title: 'Sync', Body: SyncSettings },
  { id: 'templates', title: 'Templates of notes', Body: TemplatesSection },
  { id: 'folder', title: 'Folder of notes', Body: NotesFolderSection },
  { id: 'abstracts', title: 'Abstracts read elsewhere', Body: () => <AbstractSettings actions={abstractSettings} /> },
  { id: 'keys', title: 'Keys on annotated pages', Body: () => <KeysSection actions={keys} /> },
  { id: 'data', title: 'Data', Body: () => <DataSection actions={data} /> },
];
