import { render } from 'preact';
import '../../components/ui/papergloss.css';
import '../../components/ui/dialog.css';
import '../../components/library/library.css';
import '../../components/library/table.css';
import '../../components/library/settings.css';
import '../../components/library/rules.css';
import { App } from './App';

const root = document.getElementById('app');
if (root) render(<App />, root);
