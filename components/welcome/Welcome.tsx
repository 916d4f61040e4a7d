import { Brand } from '../ui/parts/Brand';
import { samplePapers } from './sample';

/** A key and what it does. */
interface KeyHelp {
  key: string;
  name: string;
}

interface Props {
  /** Keys on annotated pages. */
  keys: readonly KeyHelp[];
  /** Keys that work in every tab; those without one can be given one in the browser's own settings. */
  commands: readonly KeyHelp[];
}

const places = [
  ['Hugging Face Papers', 'https://huggingface.co/papers'],
  ['New at arXiv', 'https://arxiv.org/list/cs.CL/new'],
  ['PubMed', 'https://pubmed.ncbi.nlm.nih.gov/?term=protein+structure'],
] as const;

const marks = [
  ['Save', 'keeps the paper. Press it again for the status, reading lists and tags.'],
  [
    'Note',
    'opens a place to write, in Markdown. It is saved as you type, and stands again wherever the paper turns up.',
  ],
  ['Topics', 'come from the words of title and abstract. Press one to see by which.'],
  [
    'Numbers',
    'are the paper’s own words, made short. Rest on one, or press it, for its sentence; “Keep in note” keeps it there.',
  ],
  ['+2', 'stands for more of them.'],
] as const;

const surfaces = [
  ['The page', 'marks beside every paper of the sites it knows; on any other page, press the toolbar button.'],
  ['The popup', '(toolbar button) saves all papers of a page at once, shows your lists, and searches.'],
  ['The library', 'holds all that you keep: search by words and by numbers, compare, plot, take out and bring in.'],
] as const;

const Terms = ({ rows }: { rows: readonly (readonly [name: string, does: string])[] }) => (
  <dl class="welcome-terms">
    {rows.map(([name, does]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{does}</dd>
      </div>
    ))}
  </dl>
);

const Keys = ({ keys }: { keys: readonly KeyHelp[] }) => (
  <ul class="welcome-keys">
    {keys.map(({ key, name }) => (
      <li key={name}>
        {key ? <kbd>{key}</kbd> : <span class="hint">no key</span>} {name}
      </li>
    ))}
  </ul>
);

/** What the marks mean, on a sample; where to go from there; the keys. Opened at installation and as help. */
export const Welcome = ({ keys, commands }: Props) => (
  <main class="welcome">
    <h1>
      <Brand name />
    </h1>
    <p class="welcome-lead">
      Papergloss writes in the margin of pages that list papers: topics, the numbers each abstract reports, and what you
      said of it. Here is a page to try it on. Nothing that you do to these three papers is kept.
    </p>
    <section class="welcome-sample" aria-label="A sample digest">
      {samplePapers.map(({ title, authors, abstract }) => (
        <article key={title}>
          <h2>{title}</h2>
          <p class="authors">{authors.join(', ')}</p>
          <p class="abstract">{abstract}</p>
        </article>
      ))}
    </section>
    <section aria-labelledby="welcome-marks">
      <h2 id="welcome-marks">What the marks mean</h2>
      <Terms rows={marks} />
    </section>
    <section aria-labelledby="welcome-places">
      <h2 id="welcome-places">Three places</h2>
      <Terms rows={surfaces} />
    </section>
    <section aria-labelledby="welcome-keys">
      <h2 id="welcome-keys">Keys</h2>
      <p class="hint">On annotated pages. They can be changed in the settings.</p>
      <Keys keys={keys} />
      <p class="hint">In every tab. They can be changed on the browser’s page for extensions’ keys.</p>
      <Keys keys={commands} />
    </section>
    <section aria-labelledby="welcome-private">
      <h2 id="welcome-private">What it does with your data</h2>
      <p>
        Everything stays in this browser. Papergloss asks no server of ours, there is none; what it may fetch or send
        elsewhere is off until you switch it on, one place at a time.
      </p>
    </section>
    <section aria-labelledby="welcome-go">
      <h2 id="welcome-go">Now a real page</h2>
      <p class="button-row">
        {places.map(([name, url]) => (
          <a key={url} class="button" href={url}>
            {name}
          </a>
        ))}
      </p>
      <p class="hint">Keep the button at hand: pin Papergloss in the browser’s list of extensions.</p>
    </section>
  </main>
);
