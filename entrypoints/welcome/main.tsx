import { render } from 'preact';
import '../../components/ui/look/papergloss.css';
import '../../components/welcome/welcome.css';
import { browser } from '#imports';
import { Welcome } from '../../components/welcome/Welcome';
import { keyHelp } from '../../lib/settings/shortcut-keys';
import { dressPage } from '../shared/dress';
import { annotateSample } from './annotate-sample';

dressPage();
const root = document.getElementById('app');
const commands = await browser.commands.getAll();
if (root) {
  render(
    <Welcome
      keys={keyHelp()}
      commands={commands.map(({ description, shortcut = '' }) => ({
        name: description || 'Open the popup',
        key: shortcut,
      }))}
    />,
    root,
  );
  await annotateSample();
}
