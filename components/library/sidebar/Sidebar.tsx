import { useState } from 'preact/hooks';
import type { ListSummary } from '../../../lib/papers/records';
import { useCount } from '../../ui/data/use-count';
import { FolderSign } from '../../ui/folder/FolderSign';
import { ListButton } from '../../ui/lists/ListButton';
import { NewListForm, RenameListForm } from '../../ui/lists/ListForms';
import { ListMenu } from '../../ui/lists/ListMenu';
import { useListActions } from '../../ui/lists/use-lists';
import { Brand } from '../../ui/parts/Brand';
import { Icon, type IconName } from '../../ui/parts/Icon';
import { SyncSign } from '../../ui/sync/SyncSign';
import { facetNames, type LibraryAddress } from '../address/library-address';
import type { Go } from '../address/use-address';
import { useDuplicateCount } from '../duplicates/use-duplicates';
import { isNarrowed } from '../table/library-view';
import { FacetSection } from './FacetSection';
import { type Counts, type FacetValue, facetTitles, facetValues, toggled } from './facet-values';
import { SavedSearches, type SearchActions } from './SavedSearches';
import { TagMenu } from './TagMenu';

interface Props {
  address: LibraryAddress;
  lists: readonly ListSummary[] | undefined;
  tags: readonly { tag: string }[] | undefined;
  counts: Counts;
  searches: SearchActions;
  onGo: Go;
  onSettings(): void;
  onRules(): void;
  onBackup(): void;
}

/** Ways into the library: its places, the searches that were kept, and what papers are told apart by. */
export function Sidebar(props: Props) {
  const { address, onGo, searches, onSettings, onRules, onBackup } = props;
  return (
    <nav class="sidebar" aria-label="Library">
      <Brand name />
      <Places address={address} onGo={onGo} />
      <Views address={address} onGo={onGo} />
      <SavedSearches actions={searches} address={address} onGo={onGo} />
      <Facets {...props} />
      <button type="button" class="list-row settings-row" onClick={onRules}>
        <Icon name="rule" />
        <span class="list-name">Rules</span>
      </button>
      <button type="button" class="list-row" onClick={onBackup}>
        <Icon name="box" />
        <span class="list-name">Import and backup</span>
      </button>
      <SyncSign onOpen={onSettings} />
      <FolderSign onOpen={onSettings} />
      <button type="button" class="list-row" onClick={onSettings}>
        <Icon name="settings" />
        <span class="list-name">Settings</span>
      </button>
    </nav>
  );
}

/** What the library shows beside the table. */
const otherViews = [
  { view: 'digest', name: 'Digest', icon: 'digest' },
  { view: 'compare', name: 'Compare', icon: 'compare' },
  { view: 'plots', name: 'Plots', icon: 'plot' },
] as const;

const Views = ({ address, onGo }: Pick<Props, 'address' | 'onGo'>) => (
  <>
    <div class="section-head">
      <h2>Views</h2>
    </div>
    <ul class="lists">
      {otherViews.map(({ view, name, icon }) => (
        <li key={view}>
          <ListButton
            name={name}
            icon={<Icon name={icon} />}
            current={address.view === view}
            onOpen={() => onGo({ view, options: {}, paper: undefined })}
          />
        </li>
      ))}
    </ul>
  </>
);

/** The table as it is, about no papers in particular. */
const table = { view: 'papers', of: [], options: {} } as const;

function Places({ address, onGo }: Pick<Props, 'address' | 'onGo'>) {
  const saved = useCount();
  const annotated = useCount('annotated');
  const removed = useCount('removed');
  const duplicates = useDuplicateCount(address.view === 'duplicates', saved);
  const isHere = address.view === 'papers';
  const go = (place: LibraryAddress['place']) =>
    onGo({ ...table, place, ...(place === address.place ? { chosen: {}, words: '' } : {}) });
  return (
    <ul class="lists">
      <li>
        <ListButton
          name="All papers"
          count={saved}
          icon={<Icon name="library" />}
          current={isHere && !isNarrowed(address)}
          onOpen={() => onGo({ ...table, place: undefined, chosen: {}, words: '' })}
        />
      </li>
      <li>
        <ListButton
          name="Annotated"
          count={annotated}
          icon={<Icon name="note" />}
          current={isHere && address.place === 'annotated'}
          onOpen={() => go('annotated')}
        />
      </li>
      <li>
        <ListButton
          name="Duplicates"
          count={duplicates || undefined}
          icon={<Icon name="copy" />}
          current={address.view === 'duplicates'}
          onOpen={() => onGo({ view: 'duplicates', of: [], options: {}, paper: undefined })}
        />
      </li>
      <li>
        <ListButton
          name="Removed"
          count={removed}
          icon={<Icon name="trash" />}
          current={isHere && address.place === 'removed'}
          onOpen={() => onGo({ ...table, place: 'removed', chosen: {} })}
        />
      </li>
    </ul>
  );
}

const icons: Readonly<Partial<Record<string, IconName>>> = {
  'to-read': 'to-read',
  reading: 'reading',
  read: 'read',
  archived: 'archived',
};

const iconOf = ({ value, colour }: FacetValue) => {
  if (colour) return <span class="dot" data-colour={colour} />;
  const name = icons[value];
  return name ? <Icon name={name} /> : <span class="facet-box" />;
};

function Facets({ address, lists = [], tags = [], counts, onGo }: Props) {
  const { chosen } = address;
  const place = address.place === 'removed' ? undefined : address.place;
  const actions = useListActions();
  const [naming, setNaming] = useState<string | undefined>(undefined);
  const known = lists;
  const stop = () => setNaming(undefined);
  const without = (facet: 'list' | 'tag', value: string, other: readonly string[] = []) => {
    const rest = (chosen[facet] ?? []).filter((each) => each !== value);
    if (chosen[facet]?.includes(value))
      onGo({ chosen: { ...chosen, [facet]: [...rest, ...other] } }, { replace: true });
  };
  const listOf = ({ value }: FacetValue) => known.find(({ id }) => id === value);
  const parts: Partial<Record<string, Partial<Parameters<typeof FacetSection>[0]>>> = {
    list: {
      action: (
        <button
          type="button"
          class="icon-button"
          aria-label="New list"
          title="New list"
          onClick={() => setNaming('new')}
        >
          <Icon name="plus" />
        </button>
      ),
      form: naming === 'new' && (
        <NewListForm
          actions={actions}
          onCreated={(id) => onGo({ ...table, place: undefined, chosen: { list: [id] } })}
          onClose={stop}
        />
      ),
      menu: (value) => {
        const list = listOf(value);
        return (
          list && (
            <ListMenu
              list={list}
              lists={lists}
              actions={actions}
              onRename={() => setNaming(list.id)}
              onDeleted={() => without('list', list.id)}
            />
          )
        );
      },
      instead: (value) => {
        const list = naming === value.value ? listOf(value) : undefined;
        return list && <RenameListForm list={list} actions={actions} onClose={stop} />;
      },
    },
    tag: {
      menu: ({ value }) => <TagMenu tag={value} tags={tags} onRenamed={(name) => without('tag', value, [name])} />,
    },
  };
  return (
    <>
      {facetNames.map((facet) => (
        <FacetSection
          key={facet}
          title={facetTitles[facet]}
          values={facetValues(facet, counts, known)}
          chosen={chosen[facet] ?? []}
          icon={iconOf}
          onToggle={(value) => onGo({ ...table, place, chosen: toggled(chosen, facet, value) })}
          {...parts[facet]}
        />
      ))}
    </>
  );
}
