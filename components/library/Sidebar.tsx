import type { ComponentChildren, ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import type { ListSummary } from '../../lib/papers/records';
import { readingStatuses, statusNames } from '../../lib/papers/words';
import { useCount } from '../ui/data/use-count';
import { ListButton } from '../ui/lists/ListButton';
import { NewListForm, RenameListForm } from '../ui/lists/ListForms';
import { ListMenu } from '../ui/lists/ListMenu';
import { useListActions } from '../ui/lists/use-lists';
import { Brand } from '../ui/parts/Brand';
import { Icon } from '../ui/parts/Icon';
import { SyncSign } from '../ui/sync/SyncSign';
import type { Chosen, LibraryAddress } from './address/library-address';
import type { Go } from './address/use-address';
import { TagMenu } from './TagMenu';
import { filterOf } from './table/library-view';

interface Props {
  address: LibraryAddress;
  lists: readonly ListSummary[] | undefined;
  tags: readonly { tag: string; count: number }[] | undefined;
  onGo: Go;
  onSettings(): void;
  onRules(): void;
  onBackup(): void;
}

/** Ways into the library: everything, a status, a list, a tag. */
export function Sidebar({ address, lists, tags, onGo, onSettings, onRules, onBackup }: Props) {
  const [naming, setNaming] = useState<string | undefined>(undefined);
  const annotated = useCount('annotated');
  const removed = useCount('removed');
  const saved = useCount();
  const actions = useListActions();
  const filter = filterOf(address);
  const go = ({ place, ...to }: Chosen & Pick<Partial<LibraryAddress>, 'place'>) =>
    onGo({ view: 'papers', place, chosen: to, of: [], options: {} });
  const show = (view: LibraryAddress['view']) => onGo({ view, options: {}, paper: undefined });
  const isTable = address.view === 'papers';
  return (
    <nav class="sidebar" aria-label="Library">
      <Brand name />
      <ul class="lists">
        <Row
          name="All papers"
          count={saved}
          icon={<Icon name="library" />}
          current={isTable && !filter.status && !filter.listId && !filter.tag && !filter.place}
          onOpen={() => go({})}
        />
        {readingStatuses.map((status) => (
          <Row
            key={status}
            name={statusNames[status]}
            icon={<Icon name={status} />}
            current={isTable && filter.status === status}
            onOpen={() => go({ status: [status] })}
          />
        ))}
        <Row
          name="Annotated"
          count={annotated}
          icon={<Icon name="note" />}
          current={isTable && filter.place === 'annotated'}
          onOpen={() => go({ place: 'annotated' })}
        />
        <Row
          name="Removed"
          count={removed}
          icon={<Icon name="trash" />}
          current={isTable && filter.place === 'removed'}
          onOpen={() => go({ place: 'removed' })}
        />
      </ul>
      <div class="section-head">
        <h2>Views</h2>
      </div>
      <ul class="lists">
        {otherViews.map(({ view, name, icon }) => (
          <Row
            key={view}
            name={name}
            icon={<Icon name={icon} />}
            current={address.view === view}
            onOpen={() => show(view)}
          />
        ))}
      </ul>
      <div class="section-head">
        <h2>Lists</h2>
        <button
          type="button"
          class="icon-button"
          aria-label="New list"
          title="New list"
          onClick={() => setNaming('new')}
        >
          <Icon name="plus" />
        </button>
      </div>
      {naming === 'new' && (
        <NewListForm
          actions={actions}
          onCreated={(listId) => go({ list: [listId] })}
          onClose={() => setNaming(undefined)}
        />
      )}
      <ul class="lists">
        {lists?.map((list) =>
          naming === list.id ? (
            <li key={list.id}>
              <RenameListForm list={list} actions={actions} onClose={() => setNaming(undefined)} />
            </li>
          ) : (
            <Row
              key={list.id}
              name={list.name}
              count={list.count}
              icon={<span class="dot" data-colour={list.colour} />}
              current={isTable && filter.listId === list.id}
              onOpen={() => go({ list: [list.id] })}
            >
              <ListMenu
                list={list}
                actions={actions}
                onRename={() => setNaming(list.id)}
                onDeleted={() => filter.listId === list.id && go({})}
              />
            </Row>
          ),
        )}
      </ul>
      {tags && tags.length > 0 && (
        <>
          <div class="section-head">
            <h2>Tags</h2>
          </div>
          <ul class="lists">
            {tags.map(({ tag, count }) => (
              <Row
                key={tag}
                name={tag}
                count={count}
                icon={<Icon name="tag" />}
                current={isTable && filter.tag === tag}
                onOpen={() => go({ tag: [tag] })}
              >
                <TagMenu tag={tag} tags={tags} onRenamed={(name) => filter.tag === tag && go({ tag: [name] })} />
              </Row>
            ))}
          </ul>
        </>
      )}
      <button type="button" class="list-row settings-row" onClick={onRules}>
        <Icon name="rule" />
        <span class="list-name">Rules</span>
      </button>
      <button type="button" class="list-row" onClick={onBackup}>
        <Icon name="box" />
        <span class="list-name">Import and backup</span>
      </button>
      <SyncSign onOpen={onSettings} />
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

interface RowProps extends ComponentProps<typeof ListButton> {
  /** What can be done to it. */
  children?: ComponentChildren;
}

const Row = ({ children, ...list }: RowProps) => (
  <li class="sidebar-row">
    <ListButton {...list} />
    {children}
  </li>
);
