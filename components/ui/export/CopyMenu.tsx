import { linkOf } from '../../../lib/papers/names';
import type { PaperRow } from '../../../lib/papers/records';
import { markdownLink } from '../../../lib/text/markdown';
import { useTools } from '../data/services';
import { Menu, MenuItem } from '../menu/Menu';
import { titleOf } from '../papers/title';
import { Icon } from '../parts/Icon';
import { useExport } from './use-export';

interface Props {
  row: PaperRow;
  tabIndex?: number;
  /** Whether the button has its words beside the icon. */
  labelled?: boolean;
}

/** Puts one paper on the clipboard: cited in a style, as a link, as BibTeX. */
export function CopyMenu({ row, tabIndex, labelled = false }: Props) {
  const label = `Copy ${titleOf(row.paper)} as`;
  return (
    <Menu
      {...(labelled ? {} : { label, buttonClass: 'icon-button' })}
      {...(tabIndex === undefined ? {} : { tabIndex })}
      button={
        <>
          <Icon name="copy" />
          {labelled && 'Copy as'}
        </>
      }
    >
      <CopyItems row={row} />
    </Menu>
  );
}

/** Stands in the menu only while that is open, so that the tools are loaded no earlier. */
function CopyItems({ row }: { row: PaperRow }) {
  const { paper } = row;
  const { copyText, copyAs, work } = useExport(paper.title, { rows: [row] });
  const tools = useTools();
  if (!tools) return <p class="menu-note">…</p>;
  const link = linkOf(paper);
  const bibtex = tools.formats.find(({ id }) => id === 'bibtex');
  const title = titleOf(paper);
  return (
    <>
      {tools.styles.map(([style, name]) => (
        <MenuItem
          key={style}
          onSelect={() =>
            void work(async ([record]) => {
              if (record) await copyText(tools.cite(record, style), `Copied as ${name} citation`);
            })
          }
        >
          <Icon name="copy" />
          {name}
        </MenuItem>
      ))}
      <hr />
      {link && (
        <MenuItem onSelect={() => void copyText(markdownLink(title, link), 'Copied as Markdown link')}>
          <Icon name="copy" />
          Markdown link
        </MenuItem>
      )}
      {bibtex?.kind === 'text' && (
        <MenuItem onSelect={() => void copyAs(bibtex)}>
          <Icon name="copy" />
          BibTeX
        </MenuItem>
      )}
      <MenuItem onSelect={() => void copyText([title, link].filter(Boolean).join('\n'), 'Copied as plain text')}>
        <Icon name="copy" />
        Title and address
      </MenuItem>
    </>
  );
}
